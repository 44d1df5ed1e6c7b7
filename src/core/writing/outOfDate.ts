import { isBlank } from '../cell';
import { formulaAt, type CellAddress, type SheetGrid } from '../sheet/grid';
import type { ColumnPatch } from './patch';
import { isSameContent } from './isSameContent';

/**
 * Cells of result columns that are there already and that Calcola would write otherwise now: a value whose figures have
 * changed, a formula whose children have. Formulas compare as Excel may store them, not letter by letter.
 */
export function outOfDate(
  patches: readonly ColumnPatch[],
  grids: ReadonlyMap<string, SheetGrid>,
): CellAddress[] {
  return patches.flatMap(({ sheet, row, column, cells, isNew }) => {
    const grid = grids.get(sheet);
    if (!grid || isNew) return [];
    const ours = cells.flatMap((cell, i) =>
      cell === null ? [] : [{ cell, row: row + i, is: formulaAt(grid, row + i, column) }],
    );
    // Cells of the layout in which Calcola has never written are not out of date.
    if (ours.every(({ is }) => isBlank(is))) return [];
    return ours.flatMap(({ cell, row: at, is }) =>
      isSameContent(cell, is) ? [] : [{ sheet, row: at, column }],
    );
  });
}
