import { locallyCoded } from '../../src/core/plan/localCodes';
import { handMadePlan, type Draft } from './handMadePlan';

/** The codes that others have by right, in the order of the plan. */
function local(...parents: readonly (readonly string[])[]): string[] {
  const drafts = parents.map((codes, i): Draft => ({
    level: 'strategic',
    code: `A${i}`,
    children: codes.map((code): Draft => ({ level: 'operational', code })),
  }));
  return [...locallyCoded(handMadePlan(drafts).nodes)].map(({ code }) => code);
}

describe('a code that another node of its level has', () => {
  it('is a number of its own where numbering begins anew below each parent', () => {
    expect(local(['1', '2', '3'], ['1', '2'])).toEqual(['1', '1', '2', '2']);
  });

  it('is a mistake where others have codes of their own, or below the same parent', () => {
    expect(local(['01', '02', '03'], ['03', '04', '05'])).toEqual([]);
    expect(local(['1', '2', '2'], ['1', '3', '3'])).toEqual(['1', '1']);
  });
});
