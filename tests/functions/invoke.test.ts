import type { ElementwiseFunction } from '../../src/functions/definition';
import { invocable } from '../../src/functions/invoke';
import { FUNCTIONS } from '../../src/functions/list';
import { column, failed, refused } from './worksheet';

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

it('an element that failed is text in its place: an error would turn the whole spill into #VALUE!', () => {
  expect(call('PERF_SCORE', column('31/02/2024', 10), 5)).toEqual([[failed('31/02/2024')], [0.5]]);
  expect(
    call('PERF_TREE', column('01', '02'), column('', ''), column('31/02/2024', 10), column(5, 5)),
  ).toEqual([[failed('31/02/2024')], [0.5]]);
});

describe('a fault of ours is never said to be of the person who typed', () => {
  const faulty: ElementwiseFunction = {
    kind: 'elementwise',
    id: 'PERF_FAULTY',
    description: { it: '', en: '' },
    parameters: [{ name: 'cella', description: { it: '', en: '' } }],
    whole: [],
    prepare:
      () =>
      ([cell = null]) => {
        if (cell === 1) throw new TypeError('x is undefined');
        return 0;
      },
  };
  const text = 'Errore interno del componente, non dei dati (TypeError: x is undefined)';

  it('in one cell', () => {
    expect(() => invocable(faulty)(1)).toThrow(refused(expect.stringContaining(text)) as Error);
  });
  it('in a result of several', () => expect(invocable(faulty)(column(1, 2))).toEqual([[failed(text)], [0]]));
});
