import type { CellValue } from '../src/core/cell';
import { CheckFacts } from '../src/core/checks/facts';
import { runChecks } from '../src/core/checks/runChecks';
import { recognise } from '../src/core/layout/recognise';
import { evaluatePlan } from '../src/core/plan/evaluatePlan';
import { standard } from '../src/core/rules/profiles';
import type { SheetGrid } from '../src/core/sheet/grid';
import { WrittenMarks } from '../src/core/writing/ownership';
import { ResultCells } from '../src/core/writing/resultCells';
import { writeResults } from '../src/core/writing/writeResults';
import { italian } from '../src/messages/it';
import { invocable } from '../src/functions/invoke';
import { perfScore } from '../src/functions/list/score';
import { perfTree } from '../src/functions/list/tree';
import { largePlan } from './largePlan';
import { paneRatios } from './pane';
import { plainTable, unknownSheet } from './workbooks';

/**
 * How much slower the functions are than a bare loop over typed arrays doing the same arithmetic on numbers already
 * parsed. Ratios within one run, the best of several rounds each; no absolute time is a claim.
 */
const ROUNDS = 7;

function best(run: () => unknown): number {
  let fastest = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    run();
    fastest = Math.min(fastest, performance.now() - start);
  }
  return fastest;
}

function table(rows: number): {
  target: string[][];
  actual: number[][];
  targets: Float64Array;
  actuals: Float64Array;
} {
  const target: string[][] = [];
  const actual: number[][] = [];
  const targets = new Float64Array(rows);
  const actuals = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    targets[i] = (i % 500) + 1;
    actuals[i] = (i * 7919) % 613;
    target.push([`>= ${(i % 500) + 1},00 N.`]);
    actual.push([actuals[i] ?? 0]);
  }
  return { target, actual, targets, actuals };
}

/** The same arithmetic, and the same shape of answer: a column of rows. */
function bareScores(targets: Float64Array, actuals: Float64Array): number[][] {
  const scores = new Array<number[]>(targets.length);
  for (let i = 0; i < targets.length; i++) {
    const [t, v] = [targets[i] ?? 0, actuals[i] ?? 0];
    scores[i] = [v >= t ? 1 : Math.max(0, v / t)];
  }
  return scores;
}

/** Five levels: ten ambiti, ten strategici each, ten operativi, ten azioni, and the indicators below them. */
function codedTable(rows: number): { codes: string[][]; weights: number[][]; parents: Int32Array } {
  const codes: string[][] = [];
  const weights: number[][] = [];
  const parents = new Int32Array(rows).fill(-1);
  const two = (n: number): string => String(n).padStart(2, '0');
  const at: number[] = [];
  const perNode = Math.max(1, Math.round(rows / 11_110));
  const add = (code: string, depth: number): void => {
    if (codes.length >= rows) return;
    parents[codes.length] = depth > 0 ? (at[depth - 1] ?? -1) : -1;
    at[depth] = codes.length;
    codes.push([code]);
    weights.push([1 + (codes.length % 9)]);
  };
  for (let a = 1; codes.length < rows; a++) {
    add(two(a), 0);
    for (let s = 1; s <= 10; s++) {
      add(`${two(a)}_${two(s)}`, 1);
      for (let o = 1; o <= 10; o++) {
        add(`${two(a)}_${two(s)}_${two(o)}`, 2);
        for (let z = 1; z <= 10; z++) {
          add(`${two(a)}_${two(s)}_${two(o)}_${two(z)}`, 3);
          for (let i = 1; i <= perNode; i++) add(`${two(a)}_${two(s)}_${two(o)}_${two(z)}_${two(i)}`, 4);
        }
      }
    }
  }
  return { codes, weights, parents };
}

function bareTree(
  parents: Int32Array,
  weights: Float64Array,
  targets: Float64Array,
  actuals: Float64Array,
): number[][] {
  const rows = parents.length;
  const sums = new Float64Array(rows);
  const total = new Float64Array(rows);
  const scores = new Array<number[]>(rows);
  for (let i = rows - 1; i >= 0; i--) {
    const [t, v] = [targets[i] ?? 0, actuals[i] ?? 0];
    const leaf = v >= t ? 1 : Math.max(0, v / t);
    const value = (total[i] ?? 0) > 0 ? (sums[i] ?? 0) / (total[i] ?? 1) : leaf;
    scores[i] = [value];
    const parent = parents[i] ?? -1;
    if (parent >= 0) {
      sums[parent] = (sums[parent] ?? 0) + (weights[i] ?? 0) * value;
      total[parent] = (total[parent] ?? 0) + (weights[i] ?? 0);
    }
  }
  return scores;
}

const callScore = invocable(perfScore);
const callTree = invocable(perfTree);

function line(name: string, rows: number, ours: number, bare: number): void {
  const perRow = (ours / rows) * 1e6;
  console.log(
    `${name.padEnd(34)} ${String(rows).padStart(9)} righe  ${(ours / bare).toFixed(1).padStart(7)}×  (${perRow.toFixed(0)} ns/riga)`,
  );
}

function megabytes(run: () => unknown): number {
  (globalThis as { gc?: () => void }).gc?.();
  const before = process.memoryUsage().heapUsed;
  const kept = run();
  const after = process.memoryUsage().heapUsed;
  return kept ? (after - before) / 2 ** 20 : 0;
}

for (const rows of [100_000, 1_000_000]) {
  const { target, actual, targets, actuals } = table(rows);
  line(
    'PERF_SCORE in una chiamata',
    rows,
    best(() => callScore(target, actual, null, null)),
    best(() => bareScores(targets, actuals)),
  );
  const { codes, weights, parents } = codedTable(rows);
  const flat = Float64Array.from(weights, ([weight]) => weight ?? 0);
  const whole = (): unknown => callTree(codes, weights, target, actual, null, null);
  line(
    'PERF_TREE, cinque livelli',
    rows,
    best(whole),
    best(() => bareTree(parents, flat, targets, actuals)),
  );
  if ((globalThis as { gc?: () => void }).gc)
    console.log(`  memoria di PERF_TREE: ${megabytes(whole).toFixed(0)} MB`);
}

/** The pane's way from cells to cells: recognise, compute, prepare what is to be written. */
function calcola(rows: number): number {
  const { codes, weights } = codedTable(rows);
  const { target, actual } = table(rows);
  const header = ['Codice', 'Peso', 'Nome', 'Target', 'Consuntivo'];
  const body = codes.map(
    ([code], i) => [code, weights[i]?.[0], `Voce ${i}`, target[i]?.[0], actual[i]?.[0]] as CellValue[],
  );
  const values = [header, ...body];
  const numberFormats = values.map((row) => row.map(() => 'General'));
  const grid: SheetGrid = {
    id: '1',
    name: 'Piano',
    visible: true,
    protected: false,
    tables: [],
    filtered: false,
    row: 0,
    column: 0,
    values,
    formulas: values,
    numberFormats,
  };
  return best(() => {
    const sheet = unknownSheet(grid);
    const { plan } = recognise([sheet], sheet.id);
    if (!plan) throw new Error('not recognised');
    const cells = new ResultCells(plan, new Map([[sheet.id, sheet]]), new WrittenMarks());
    const results = evaluatePlan(plan, standard, italian, cells.typedScores());
    return writeResults(cells, results, {
      rules: standard,
      rulesRange: null,
      mode: 'formulas',
    });
  });
}

const [small, large] = [calcola(5_000), calcola(50_000)];
console.log(
  `Calcola, 50.000 righe contro 5.000:         ${(large / small).toFixed(1)}× (10 sarebbe lineare)`,
);

/** All rules over a plan that was read and computed: how long, against reading its grid. */
function checking(rows: number): number {
  const [grid] = plainTable(rows);
  if (!grid) throw new Error('no sheet');
  const grids = new Map([[grid.id, grid]]);
  const { plan } = recognise([grid], grid.id);
  if (!plan) throw new Error('not recognised');
  const results = evaluatePlan(plan, standard, italian);
  const check = best(() => runChecks(new CheckFacts(plan, results, grids)));
  const read = best(() => {
    const sheet = unknownSheet(grid);
    return recognise([sheet], sheet.id);
  });
  return check / read;
}

console.log(
  `Verifica, tutte le regole su 10.000 righe:  ${checking(10_000).toFixed(2)}× la lettura del foglio`,
);

paneRatios();

const single = table(10_000);
line(
  '10.000 chiamate singole',
  10_000,
  best(() => single.target.map((cell, i) => callScore([cell], [single.actual[i]], null, null))),
  best(() => bareScores(single.targets, single.actuals)),
);

await largePlan();
