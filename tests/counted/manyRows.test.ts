import type { CellValue } from '../../src/core/cell';
import { NO_HINTS } from '../../src/core/layout/layout';
import { recognise, recogniseInSteps } from '../../src/core/layout/recognise';
import { evaluatePlan } from '../../src/core/plan/evaluatePlan';
import { standard } from '../../src/core/rules/profiles';
import { ResultCells } from '../../src/core/writing/resultCells';
import { writeResults } from '../../src/core/writing/writeResults';
import { WrittenMarks } from '../../src/core/writing/ownership';
import { italian } from '../../src/messages/it';
import type { SheetGrid } from '../../src/core/sheet/grid';
import { countedWork } from './countedWork';
import { EditableSheet } from '../layout/editableWorkbook';

const HEADER = ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'];

let plans = 0;

/** A sheet that was never seen: one that was is not read again. */
function planOf(rows: CellValue[][], header = HEADER): SheetGrid {
  plans += 1;
  return EditableSheet.from(`piano ${plans}`, 'Piano', [header, ...rows]).grid();
}

/** The whole way from cells to cells; returns how many nodes came out and how many cells are to be written. */
function work(rows: CellValue[][]): { nodes: number; written: number } {
  const grid = planOf(rows);
  const { plan } = recognise([grid], grid.id);
  if (!plan) throw new Error('not recognised');
  const cells = new ResultCells(plan, new Map([[grid.id, grid]]), new WrittenMarks());
  const results = evaluatePlan(plan, standard, italian, cells.typedScores());
  const options = { rules: standard, rulesRange: null, mode: 'formulas' } as const;
  const { patches } = writeResults(cells, results, options);
  return {
    nodes: plan.nodes.length,
    written: patches.flatMap(({ cells: column }) => column).filter(Boolean).length,
  };
}

const two = (number: number): string => String(number).padStart(2, '0');
const COUNT = 250;

beforeAll(() => {
  countedWork(() => work(Array.from({ length: COUNT }, (_, i) => leafOrNode(i))));
});

it.each<[string, (index: number) => CellValue[]]>([
  ['of a whole tree', (i) => leafOrNode(i)],
  [
    'all below one node',
    (i) => [i === 0 ? '01' : `01_${i}`, `Voce ${i}`, 1, i === 0 ? '' : `>= ${i},00 N.`, i === 0 ? '' : 7],
  ],
  ['without codes', (i) => [i === 0 ? '01' : '', `Voce ${i}`, 1, '>= 60,00 N.', 45]],
  ['with the same code', (i) => ['01_01', `Voce ${i}`, 1, '>= 60,00 N.', 45]],
])('rows %s are recognised, computed and written with work in proportion', (_, row) => {
  const workOn = (count: number): number =>
    countedWork(() => {
      const { nodes, written } = work(Array.from({ length: count }, (__, i) => row(i)));
      expect(nodes).toBeGreaterThanOrEqual(count);
      // A score and a status each, and the two headings.
      expect(written).toBe(2 * count + 2);
    });
  // What texts say is read once: all of them are known before anything is counted.
  workOn(2 * COUNT);
  // Twice the rows is twice the work; four times where each row looks at all others.
  expect(workOn(2 * COUNT) / workOn(COUNT)).toBeLessThan(2.1);
});

test('names that are compared with those of all siblings cost work in proportion', () => {
  const header = ['Obiettivo', 'Indicatore', 'Peso', 'Target', 'Consuntivo'];
  const word = (i: number): string =>
    String.fromCharCode(...[97, 98, 99].map((a) => a + (i % 23)), 97 + (i % 19));
  const workOn = (count: number): number => {
    const rows = Array.from({ length: count }, (_, i) => [
      ...[`Servizi ${word(i)} per ${word(7 * i)} imprese`, `Imprese ${i}`],
      ...[1, `>= ${i},00 N.`, 7],
    ]);
    const grid = planOf(rows, header);
    return countedWork(() =>
      expect(recognise([grid], grid.id).plan?.nodes.length).toBeGreaterThan(1.5 * count),
    );
  };
  workOn(2 * COUNT);
  expect(workOn(2 * COUNT) / workOn(COUNT)).toBeLessThan(2.2);
});

test('no step of recognising many rows holds the thread for more than an eighth of the work', () => {
  const rows = Array.from({ length: COUNT }, (_, i) => leafOrNode(i));
  const grid = planOf(rows);
  const steps = recogniseInSteps([grid], grid.id, NO_HINTS);
  const blocks: number[] = [];
  for (let done = false; !done;) blocks.push(countedWork(() => (done = steps.next().done === true)));
  expect(Math.max(...blocks)).toBeLessThan(blocks.reduce((sum, one) => sum + one, 0) / 8);
});

const TABLES = 200;

test('headings that many tables repeat cost little more than those of one', () => {
  const tables = Array.from({ length: TABLES }, (_, i): CellValue[][] => {
    const [area, objective] = [two(1 + (i % 50)), two(1 + Math.floor(i / 50))];
    return [
      [`OS_${area}.${objective} - Obiettivo ${i} (Peso: 10,00%)`, '', ''],
      ['Indicatore', 'Algoritmo', 'Target 2025'],
      [`IS_${area}${objective}_A - Indicatore ${i}\n(Peso: 100,00%)`, 'A / B', `>= ${i},00 N.`],
      ['', '', ''],
    ];
  });
  const readsOf = (rows: CellValue[][]): number => {
    const all = [['MISSIONE - 011 - Competitività', '', ''], ...rows];
    const { grid, reads } = counted(EditableSheet.from('pira', 'PIRA', all).grid());
    expect(recognise([grid], 'pira').plan?.nodes).toHaveLength(1 + 50 + 2 * TABLES);
    return reads();
  };
  const once = readsOf(tables.flatMap((rows, i) => rows.filter((_, line) => line !== 1 || i === 0)));
  expect(readsOf(tables.flat())).toBeLessThan(4 * once);
});

/** A sheet that counts how often its values are looked at. */
function counted(grid: SheetGrid): { grid: SheetGrid; reads: () => number } {
  let reads = 0;
  const { values } = grid;
  const watched = { ...grid };
  Object.defineProperty(watched, 'values', { enumerable: true, get: () => ((reads += 1), values) });
  return { grid: watched, reads: () => reads };
}

/** Eight indicators below each node of three parts. */
function leafOrNode(i: number): CellValue[] {
  const node = Math.floor(i / 9);
  const code = [node % 9, Math.floor(node / 9) % 99, Math.floor(node / 891)]
    .map((part) => two(part + 1))
    .join('_');
  return i % 9 === 0
    ? [code, `Obiettivo ${i}`, '', '', '']
    : [`${code}_${two(i % 9)}`, `Indicatore ${i}`, 12.5, `>= ${i},00 N.`, 70];
}
