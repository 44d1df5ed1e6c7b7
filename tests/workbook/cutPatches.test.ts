import type { ColumnPatch } from '../../src/core/writing/patch';
import { cutPatches } from '../../src/workbook/cutPatches';

function column(sheet: number, rows: number, isNew: boolean): ColumnPatch {
  const cells = Array.from({ length: rows }, (_, i) => i);
  const patch = { sheet: String(sheet), row: 3, column: 5, cells, headingRows: [], looks: [], lights: [] };
  return { ...patch, numberFormat: null, isNew };
}

const tripsOf = (sheets: number, isNew: boolean): number =>
  cutPatches(Array.from({ length: sheets }, (_, i) => column(i, 40, isNew))).length;

test('the results of an ordinary workbook go in one trip', () => {
  expect(tripsOf(18, true)).toBe(1);
});

test('new columns on many sheets go in several: each has looks to set', () => {
  expect(tripsOf(120, true)).toBe(7);
});

test('where the columns are there already, many sheets go in one', () => {
  expect(tripsOf(400, false)).toBe(1);
});

test('a long column is cut, and every cell goes once, to its row', () => {
  const trips = cutPatches([column(1, 45_000, true)]);
  expect(trips.map(([patch]) => patch?.row)).toEqual([3, 20_003, 40_003]);
  expect(trips.flat().flatMap(({ cells }) => cells)).toEqual(column(1, 45_000, true).cells);
});

test('long formulas take the room of many cells: a request stays under 5 MB', () => {
  const formula = `=IF(C8<>">= 60,00 N.",VALUE("${'x'.repeat(900)}"),1)`;
  const patch = { ...column(1, 12_000, false), cells: new Array<string>(12_000).fill(formula) };
  const trips = cutPatches([patch]);
  expect(trips.flat().flatMap(({ cells }) => cells)).toEqual(patch.cells);
  for (const trip of trips) expect(JSON.stringify(trip).length).toBeLessThan(2.5e6);
});
