import type { CellValue } from '../../src/core/cell';
import type { RuleId } from '../../src/core/checks/rule';
import { handMadePlan, type Draft } from '../plan/handMadePlan';
import { findingsOf } from './findingsOf';

type Families = Readonly<Record<string, readonly CellValue[]>>;

/** Objectives below the ente, each with indicators of these weights. */
function planOf(families: Families, own: Readonly<Record<string, CellValue>> = {}): readonly Draft[] {
  return Object.entries(families).map(([code, weights]) => ({
    ...{ level: 'strategic', code, weight: own[code] ?? '' },
    children: weights.map((weight, i) => ({
      ...{ level: 'indicator', name: `${code}${i + 1}`, weight, target: '>= 1', actual: 1 },
    })),
  }));
}

function told(rules: readonly RuleId[], drafts: readonly Draft[]): string[] {
  return findingsOf(handMadePlan([...drafts]))
    .filter(({ rule }) => rules.includes(rule))
    .map(({ severity, message, node }) => `${severity} ${message.id} ${node}`);
}

const WEIGHTS: readonly RuleId[] = ['weightsSum', 'weightMissing', 'weightUnreadable'];

describe('one weight that is wrong among shares of a whole is one error, and not one of each group', () => {
  const shares = (one: CellValue): Families => ({ A: [20, 10], B: [15, 15], C: [25, one] });

  it.each<[string, CellValue, string[]]>([
    ['too large', 22, ['error weights.together ente']],
    ['blank', '', ['error weights.togetherBlank C#2', 'warning weight.leftOut C#2']],
    ['in words', 'n.d.', ['error weights.together ente', 'error weight.notNumber C#2']],
    ['above 100', 150, ['error weights.together ente', 'error weight.tooLarge C#2']],
    ['in another scale', 0.15, ['error weights.together ente']],
    ['0', 0, ['error weights.together ente']],
    ['right', 15, []],
  ])('%s', (_, weight, expected) => expect(told(WEIGHTS, planOf(shares(weight)))).toEqual(expected));

  it('groups that make 100 each are no shares, whatever is blank in one', () => {
    const families = { A: [60, 40], B: [50, 50], C: [70, ''] };
    expect(told(WEIGHTS, planOf(families))).toEqual(['warning weight.inferred C#2']);
  });
});

describe('weights in a scale of their own are one warning', () => {
  it('an importance from 1 to 5: what one of them should be nobody can say', () => {
    const families = { A: [3, 2], B: [1], C: [5, 4, 1], D: [2, 2], E: [4, 3], F: [5, 2] };
    expect(told(WEIGHTS, planOf(families))).toEqual(['warning weights.ownScale null']);
  });

  const thousandths = (last: number): readonly Draft[] =>
    planOf({ A: [250, 150], B: [200, 150], C: [100, last], D: [40, 10] }, { A: 400, B: 350, C: 200, D: 50 });

  it('parts of 1.000 that are handed down are right where they make what their parent weighs', () => {
    expect(told(WEIGHTS, thousandths(100))).toEqual([]);
    expect(told(WEIGHTS, thousandths(130))).toEqual(['error weights.unlikeParent C']);
  });

  it('not where most make 100: then each that does not is wrong', () => {
    const families = { A: [60, 40], B: [50, 50], C: [30, 30], D: [20, 20], E: [10, 10], F: [100] };
    expect(told(WEIGHTS, planOf(families))).toEqual(
      ['C', 'D', 'E'].map((code) => `error weights.shortBelow ${code}`),
    );
    expect(told(WEIGHTS, planOf({ A: [60, 40], B: [150, 150] }))).toEqual([
      'error weight.tooLarge B#1',
      'error weight.tooLarge B#2',
    ]);
  });
});

describe('weights that make 100 twice tell of a title that got lost', () => {
  it.each<[string, CellValue[], string]>([
    ['one set after the other', [60, 40, 30, 70], 'weights.twoSets'],
    ['one of a single item', [60, 40, 100], 'weights.twoSets'],
    ['fractions', [0.6, 0.4, 0.3, 0.7], 'weights.twoSets'],
    ['no cut between them', [60, 50, 40, 50], 'weights.overBelow'],
    ['something left', [60, 40, 30, 60], 'weights.overBelow'],
  ])('%s', (_, weights, id) => {
    const plan = planOf({ A: [50, 50], B: weights, C: [100] });
    expect(told(['weightsSum'], plan)).toEqual([`error ${id} B`]);
  });
});

it('titles without any weight are told where those as far below the ente have theirs, whatever level they are read as', () => {
  const below = (level: Draft['level'], weight: CellValue): Draft[] =>
    ['1', '2'].map((name) => ({ level, name, weight, children: [{ level: 'indicator', name: `I${name}` }] }));
  const plan = (weight: CellValue): Draft[] => [
    { level: 'area', code: 'A', weight: 50, children: below('strategic', 50) },
    { level: 'area', code: 'B', weight: 50, children: below('operational', weight) },
  ];
  expect(told(['weightMissing'], plan(''))).toEqual(['warning weights.none B']);
  expect(told(['weightMissing'], plan(50))).toEqual([]);
});
