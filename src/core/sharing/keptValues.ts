import { isBlank, type CellValue } from '../cell';
import type { Message } from '../../messages/message';
import { ParsedFormula, type ReferenceChange } from '../sheet/formula';
import { formulaAt, type CellAddress, type SheetGrid } from '../sheet/grid';
import { isSameContent } from '../writing/isSameContent';
import { keepRows, NO_ROWS, RowsNow, type KeptRows } from './rowAnchors';

/** A formula that gave way to its value, where it stood when the workbook was shared. */
export interface KeptValue {
  /** By name: an id is of one session. */
  sheet: string;
  row: number;
  column: number;
  live: string;
  /** Of the cell itself, and of those that the formula filled. Shape: rows × columns. */
  values: readonly (readonly CellValue[])[];
}

export interface KeptValues {
  cells: readonly KeptValue[];
  rows: KeptRows;
}

export const NO_VALUES: KeptValues = { cells: [], rows: NO_ROWS };

/** What comes back. */
export interface Resumed {
  formulas: { at: CellAddress; live: string; rows: number; columns: number }[];
  /** Formulas that do not: somebody has changed the cell, or its row cannot be found. */
  left: { at: CellAddress | null; reason: Message }[];
}

/**
 * With the rows that each formula stands in or speaks of.
 * @param texts all that were written in place of formulas, of Calcola too
 */
export function keepValues(
  grids: readonly SheetGrid[],
  cells: readonly KeptValue[],
  texts: KeptRows['texts'],
): KeptValues {
  if (cells.length === 0) return NO_VALUES;
  const wanted = new Map<string, Set<number>>();
  const want = (sheet: string, row: number): void =>
    void wanted.set(sheet, (wanted.get(sheet) ?? new Set()).add(row));
  for (const { sheet, row, live } of cells) {
    want(sheet, row);
    for (const reference of new ParsedFormula(live).references) {
      want(reference.sheet ?? sheet, reference.top);
      want(reference.sheet ?? sheet, reference.bottom);
    }
  }
  return { cells, rows: keepRows(grids, wanted, texts) };
}

/** Finds the cells again by the texts of their rows, and brings their formulas back where the value is still there. */
export function resumeValues({ cells, rows }: KeptValues, grids: readonly SheetGrid[]): Resumed {
  const byName = new Map(grids.map((grid) => [grid.name, grid]));
  const now = new RowsNow(rows, grids);
  const resumed: Resumed = { formulas: [], left: [] };
  for (const cell of cells) {
    const grid = byName.get(cell.sheet);
    const row = now.row(cell.sheet, cell.row);
    const live = moved(cell, now);
    if (!grid || row === null || live === null) {
      resumed.left.push({ at: null, reason: { id: 'share.lost', params: { formula: cell.live } } });
      continue;
    }
    const at = { sheet: grid.id, row, column: cell.column };
    // It came back by itself: by an undo, or by Calcola.
    if (isSameContent(formulaAt(grid, row, cell.column), live)) continue;
    if (stillHolds(grid, at, cell.values)) {
      const size = { rows: cell.values.length, columns: cell.values[0]?.length ?? 0 };
      resumed.formulas.push({ at, live, ...size });
    } else resumed.left.push({ at, reason: { id: 'share.changed' } });
  }
  return resumed;
}

function stillHolds(grid: SheetGrid, { row, column }: CellAddress, values: KeptValue['values']): boolean {
  return values.every((line, r) =>
    line.every((value, c) => {
      const content = formulaAt(grid, row + r, column + c);
      return isBlank(value) ? isBlank(content) : isSameContent(content, value);
    }),
  );
}

/** The formula with its references where their rows are now; null: one of them is gone. */
function moved({ sheet, live }: KeptValue, now: RowsNow): string | null {
  const formula = new ParsedFormula(live);
  const changes = new Map<number, ReferenceChange>();
  for (const { token, sheet: other, top, bottom } of formula.references) {
    const [first, last] = [now.row(other ?? sheet, top), now.row(other ?? sheet, bottom)];
    if (first === null || last === null) return null;
    if (first !== top || last !== bottom)
      changes.set(token, { kind: 'rows', ranges: [[first, last]], prefix: null });
  }
  return formula.with(changes);
}
