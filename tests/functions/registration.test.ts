import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { CellError, failed, runtime } from './worksheet';

const BUNDLE = 'dist/functions.js';

type Run = (...args: unknown[]) => unknown;

/** The built functions, in a realm that holds nothing but JavaScript and `CustomFunctions`, as old desktop engines do. */
function registered(): Map<string, Run> {
  const functions = new Map<string, Run>();
  const associate = (id: string, run: Run): void => {
    if (functions.has(id)) throw new Error(`${id} registered twice`);
    functions.set(id, run);
  };
  const realm = createContext(
    { CustomFunctions: { ...runtime, associate } },
    { codeGeneration: { strings: false, wasm: false } },
  );
  runInContext('delete globalThis.Intl; delete globalThis.console;', realm);
  runInContext(readFileSync(BUNDLE, 'utf8'), realm);
  return functions;
}

describe('the built functions.js, alone in a realm', () => {
  let functions: Map<string, Run>;

  beforeAll(() => {
    if (!existsSync(BUNDLE)) execFileSync('npx', ['webpack', '--mode', 'production']);
    functions = registered();
  }, 120_000);

  it('registers the seven functions of the contract, no more', () => {
    expect([...functions.keys()].sort()).toEqual([
      'PERF_CHECK',
      'PERF_EXPLAIN',
      'PERF_GAP',
      'PERF_ROLLUP',
      'PERF_SCORE',
      'PERF_STATUS',
      'PERF_TREE',
    ]);
  });

  it.each<[string, unknown[], unknown]>([
    ['PERF_SCORE', [[['>= 60,00 N.']], [[30]], null, null], [[0.5]]],
    ['PERF_ROLLUP', [[[60], [40]], [[1], [0.5]], null], 0.8],
    ['PERF_STATUS', [[[0.7]], [['PT-PO']], [['indicatore']]], [['Fuori target']]],
    ['PERF_GAP', [[['Entro 30/06/2025']], [['18/07/2025']], null], [[18]]],
    [
      'PERF_EXPLAIN',
      [[['>= 1.000 N.']], [['500']], null, null],
      [['≥ 1.000 N.; consuntivo 500: non raggiunto; 500/1.000 = 50,00%']],
    ],
    ['PERF_CHECK', [[[60], [40]], null], 'OK'],
    [
      'PERF_TREE',
      [[['01'], ['01_01']], [[''], [1]], [[''], ['>= 10']], [[''], [5]], null, null],
      [[0.5], [0.5]],
    ],
  ])('%s answers, with the invocation after its arguments', (id, args, expected) => {
    const answer = functions.get(id)?.(...args, { address: 'Foglio1!A1' });
    expect(JSON.parse(JSON.stringify(answer))).toEqual(expected);
  });

  // As Excel LTSC and builds of 2024 do (office-js issues 4702 and 5262): 0 for a blank cell and for an omitted argument.
  it.each<[string, string, unknown[], unknown]>([
    ['verso and regole omitted', 'PERF_SCORE', [[['>= 60,00 N.']], [[30]], [[0]], [[0]]], [[0.5]]],
    ['omitted as plain zeros', 'PERF_SCORE', [[['60']], [[30]], 0, 0], [[0.5]]],
    [
      'a column of versi that is blank',
      'PERF_SCORE',
      [[[10], [10]], [[5], [10]], [[0], [0]], 0],
      [[0.5], [1]],
    ],
    [
      'Regole with blank rows',
      'PERF_SCORE',
      [
        [[30]],
        [[33]],
        0,
        [
          ['Verso', '<='],
          [0, 0],
        ],
      ],
      [[0.9]],
    ],
    [
      'a blank Regole',
      'PERF_SCORE',
      [
        [[30]],
        [[30]],
        0,
        [
          [0, 0],
          [0, 0],
        ],
      ],
      [[1]],
    ],
    ['others omitted', 'PERF_ROLLUP', [[[60], [40]], [[1], [0.5]], 0], 0.8],
    ['others omitted as a range', 'PERF_ROLLUP', [[[60], [40]], [[1], [0.5]], [[[0]]]], 0.8],
    ['regole and livello omitted', 'PERF_STATUS', [[[0.7]], [[0]], [[0]]], [['Parzialmente raggiunto']]],
    ['verso omitted', 'PERF_GAP', [[['>= 10']], [[7]], [[0]]], [[-3]]],
    [
      'all omitted',
      'PERF_EXPLAIN',
      [[['>= 10']], [[5]], 0, 0],
      [['≥ 10; consuntivo 5: non raggiunto; 5/10 = 50,00%']],
    ],
    [
      'blank cells of versi, targets and actuals of nodes',
      'PERF_TREE',
      [
        [['01'], ['01_01'], [0]],
        [[0], [1], [0]],
        [[0], ['>= 10'], [0]],
        [[0], [5], [0]],
        [[0], [0], [0]],
        [[0]],
      ],
      [[0.5], [0.5], ['']],
    ],
  ])('an old host: %s', (_, id, args, expected) => {
    expect(JSON.parse(JSON.stringify(functions.get(id)?.(...args, {})))).toEqual(expected);
  });

  it('gives text for an element that failed, never an error, which would turn the whole spill into #VALUE!', () => {
    const spilled = functions.get('PERF_SCORE')?.(
      [['>= 10'], ['31/02/2024'], ['>= 10']],
      [[5], [5], [new CellError('#REF!')]],
    );
    expect(JSON.parse(JSON.stringify(spilled))).toEqual([[0.5], [failed('31/02/2024')], [failed('#RIF!')]]);
  });

  it('throws errors of the host, with their text', () => {
    expect(() => functions.get('PERF_SCORE')?.([['31/02/2024']], [[5]], null, null)).toThrow(
      expect.objectContaining({
        code: '#VALUE!',
        message: expect.stringContaining('«31/02/2024»') as string,
      }),
    );
  });
});
