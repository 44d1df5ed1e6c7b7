import type { TreeEdit } from '../../src/core/editing/edit';
import { compareEdited } from '../../src/core/editing/treeComparison';
import type { PlannedEdit } from '../../src/core/editing/editContext';
import { planEdits } from '../../src/core/editing/planEdits';
import { recognise } from '../../src/core/layout/recognise';
import type { Plan } from '../../src/core/plan/plan';
import { Refusal } from '../../src/core/refusal';
import { lookAt, type SheetGrid } from '../../src/core/sheet/grid';
import { aroundMerges } from '../../src/core/sheet/mergedRows';
import type { WorkbookFile } from '../../tools/readWorkbook';
import {
  readCruscotto2021,
  readPianoSemplice,
  readPira2024,
  readRelazione2022,
  readRelazione2025,
  readSchede2024,
} from '../layout/sampleFiles';
import { SEED, workbookTimes } from '../hunting';
import { MemoryWorkbook } from '../session/memoryWorkbook';
import { randomEdit, randomNumbers } from './randomEdits';
import { lostFamilies, smallFamilies, sumsSheet, wrongSums } from './sumsOfWeights';

/** Of each kind of changes there is one. */
const EDITS = workbookTimes(50);

/** The share of the changes at least that can be made. */
test.each<[string, () => Promise<WorkbookFile>, number]>([
  ['the plain table', readPianoSemplice, 0.9],
  ['the Relazione 2022', readRelazione2022, 0.8],
  ['the PIRA', readPira2024, 0.8],
  ['the schede', readSchede2024, 0.9],
  ['the Relazione 2025', readRelazione2025, 0.8],
  ['the Cruscotto', readCruscotto2021, 0.9],
])('changes of %s leave the tree they mean, and as many undos the file as it was', async (_, read, done) => {
  const { sheets, activeSheet } = await read();
  const sums = sumsSheet(planOf(sheets, activeSheet), sheets);
  const workbook = new MemoryWorkbook([...sheets, sums], activeSheet);
  const original = cellsOf(workbook.sheets);
  const random = randomNumbers(SEED);
  const released = new Set<number>();
  let changes = 0;
  let before = planOf(workbook.sheets, activeSheet);
  for (let i = 0; i < EDITS; i++) {
    for (const small of smallFamilies(workbook)) released.add(small);
    const edit = randomEdit(before, random, i);
    const grids = new Map(workbook.sheets.map((grid) => [grid.id, grid]));
    const planned = plannedOrRefused(before, grids, edit);
    // So does the session: what would be read otherwise is not written.
    if (!planned || differenceOf(before, planned, edit, activeSheet) !== null) continue;
    const merged = await workbook.mergedCells(sheets.map(({ id }) => id));
    await workbook.change(aroundMerges(planned.changes, merged), null);
    changes += 1;
    const after = planOf(workbook.sheets, activeSheet);
    const told = JSON.stringify(edit);
    expect([told, compareEdited(before, after, edit, planned.renamed).difference]).toEqual([told, null]);
    for (const lost of lostFamilies(workbook)) released.add(lost);
    expect([told, differentCells(planned.grids, workbook.sheets)]).toEqual([told, []]);
    expect([told, looksOf(planned.grids)]).toEqual([told, looksOf(workbook.sheets)]);
    expect([told, wrongSums(workbook, after, released)]).toEqual([told, []]);
    before = after;
  }
  expect(changes).toBeGreaterThanOrEqual(Math.floor(EDITS * done));
  for (let i = 0; i < changes; i++) workbook.undo();
  expect(cellsOf(workbook.sheets)).toEqual(original);
});

function planOf(sheets: readonly SheetGrid[], activeSheet: string): Plan {
  const { plan } = recognise(sheets, activeSheet);
  if (!plan) throw new Error('not recognised');
  return plan;
}

function differenceOf(
  before: Plan,
  planned: PlannedEdit,
  edit: TreeEdit,
  activeSheet: string,
): string | null {
  const { plan } = recognise(planned.grids, activeSheet);
  return plan ? compareEdited(before, plan, edit, planned.renamed).difference : '';
}

/** What cannot be done is refused before anything is written. */
function plannedOrRefused(
  plan: Plan,
  grids: ReadonlyMap<string, SheetGrid>,
  edit: TreeEdit,
): PlannedEdit | null {
  try {
    return planEdits(plan, grids, edit);
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return null;
  }
}

/** Value, formula and format of every cell that holds something. */
function cellsOf(sheets: readonly SheetGrid[]): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const { name, row, column, values, formulas, numberFormats } of sheets) {
    formulas.forEach((line, r) =>
      line.forEach((formula, c) => {
        const content = [formula, values[r]?.[c], numberFormats[r]?.[c]];
        if (formula !== '') cells[`${name}!${row + r},${column + c}`] = JSON.stringify(content);
      }),
    );
  }
  return cells;
}

/** Cells whose content is not what was planned: the steps and the plan were worked out apart. */
function differentCells(planned: readonly SheetGrid[], found: readonly SheetGrid[]): string[] {
  const contents = (sheets: readonly SheetGrid[]): Map<string, unknown> =>
    new Map(Object.entries(cellsOf(sheets)).map(([at, cell]) => [at, (JSON.parse(cell) as unknown[])[0]]));
  const [one, other] = [contents(planned), contents(found)];
  return [...new Set([...one.keys(), ...other.keys()])].filter((at) => one.get(at) !== other.get(at));
}

/** How the cells that hold something look, and which are merged. */
function looksOf(sheets: readonly SheetGrid[]): Record<string, unknown> {
  return Object.fromEntries(
    sheets.map((grid) => {
      const looks = grid.formulas.flatMap((line, r) =>
        line.flatMap((formula, c) => {
          const [row, column] = [grid.row + r, grid.column + c];
          return formula === '' ? [] : [[row, column, JSON.stringify(lookAt(grid, row, column))].join(' ')];
        }),
      );
      const merges = (grid.merges ?? []).map(({ row, column, rows, columns }) => [
        row,
        column,
        rows,
        columns,
      ]);
      return [grid.name, { looks, merges: merges.map((area) => area.join(' ')).sort() }];
    }),
  );
}
