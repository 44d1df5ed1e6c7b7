import { invocable } from '../../src/functions/invoke';
import { FUNCTIONS } from '../../src/functions/list';
import { column, refused } from './worksheet';

const functions = new Map(FUNCTIONS.map((definition) => [definition.id, invocable(definition)]));
const call = (id: string, ...args: unknown[]): unknown => functions.get(id)?.(...args);

/** Arguments that cannot be read, for one cell of each function. */
const UNREADABLE: Record<string, unknown[]> = {
  PERF_SCORE: ['31/02/2024', 5],
  PERF_ROLLUP: ['abc', 1],
  PERF_STATUS: ['abc'],
  PERF_GAP: ['31/02/2024', 5],
  PERF_EXPLAIN: ['31/02/2024', 5],
  PERF_CHECK: ['abc'],
  PERF_TREE: ['01', '', '31/02/2024', 5],
};

describe.each(FUNCTIONS.map(({ id }) => id))('%s', (id) => {
  it('throws the error of one cell, which every version of Excel shows with its text', () => {
    expect(() => call(id, ...(UNREADABLE[id] ?? []))).toThrow(
      refused(expect.stringContaining('non leggibile')) as Error,
    );
  });

  it('gives a range even for one cell, if it is declared to return one', () => {
    const rest = id === 'PERF_TREE' ? ['', '', ''] : [''];
    const scalar = ['PERF_ROLLUP', 'PERF_CHECK'].includes(id);
    expect(call(id, '', ...rest)).toEqual(scalar ? expect.any(String) : [[expect.any(String)]]);
  });
});

it('errors of single elements are returned in their place in a spill', () => {
  expect(call('PERF_SCORE', column('31/02/2024', 10), 5)).toEqual([[refused(expect.anything())], [0.5]]);
  expect(
    call('PERF_TREE', column('01', '02'), column('', ''), column('31/02/2024', 10), column(5, 5)),
  ).toEqual([[refused(expect.anything())], [0.5]]);
});
