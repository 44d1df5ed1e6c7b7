import type { Message } from '../../../messages/message';
import { isBlank } from '../../cell';
import { cellName } from '../../sheet/address';
import { valueAt, type CellAddress, type SheetGrid } from '../../sheet/grid';
import type { LayoutDeclaration } from '../engine/declaration';
import { matchTables, type MatchedTable } from '../engine/interpret';
import { viewsOf } from '../engine/propose';
import { SheetView } from '../engine/sheetView';

/** A cell in the tables that a declaration tells of. */
export interface TaughtPlace extends MatchedTable {
  line: number;
  field: number;
  isHeading: boolean;
}

/** The sheets that a declaration does not leave out, as lines of rows and as lines of columns. */
export function bothViews(grids: readonly SheetGrid[], declaration: LayoutDeclaration): SheetView[] {
  const views = viewsOf(grids, declaration);
  return [...views, ...views.map(({ grid }) => new SheetView(grid, 'columns'))];
}

/** The table in which a cell lies; null: outside all of them. */
export function placeInTables(
  grids: readonly SheetGrid[],
  declaration: LayoutDeclaration,
  cell: CellAddress,
): TaughtPlace | null {
  for (const matched of matchTables(declaration, bothViews(grids, declaration))) {
    const { table } = matched;
    if (table.view.grid.id !== cell.sheet) continue;
    const [line, field] = table.view.transposed ? [cell.column, cell.row] : [cell.row, cell.column];
    const isHeading = table.headerLines.includes(line);
    if (field < table.from || field > table.to || !(isHeading || table.lines.includes(line))) continue;
    return { ...matched, line, field, isHeading };
  }
  return null;
}

/** Why nothing can be said of a cell, whatever the answer; null: something can. */
export function unusable(grids: readonly SheetGrid[], cell: CellAddress): Message | null {
  const grid = grids.find(({ id }) => id === cell.sheet);
  const name = cellName(cell.row, cell.column);
  if (!grid) return { id: 'teach.noTable', params: { cell: name } };
  if (!grid.visible) return { id: 'teach.hiddenSheet', params: { sheet: grid.name } };
  if (!isBlank(valueAt(grid, cell.row, cell.column))) return null;
  const merged = grid.merges?.find(
    ({ row, column, rows, columns }) =>
      cell.row >= row && cell.row < row + rows && cell.column >= column && cell.column < column + columns,
  );
  return merged
    ? { id: 'teach.merged', params: { cell: name, first: cellName(merged.row, merged.column) } }
    : { id: 'teach.blank', params: { cell: name } };
}
