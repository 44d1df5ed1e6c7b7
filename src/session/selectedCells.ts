import { isBlank } from '../core/cell';
import {
  endColumn,
  endRow,
  valueAt,
  type CellAddress,
  type CellRange,
  type SheetGrid,
} from '../core/sheet/grid';
import { trimText } from '../core/text/cleanText';
import type { SelectedCells } from './teaching';

/** What a person points at: whole rows and columns too, and a blank cell of a row that holds something. */
export function selectedCells(range: CellRange, grid: SheetGrid): SelectedCells {
  const cell =
    firstFilled(range, grid) ?? firstFilled({ ...range, rows: 1, column: 0, columns: Infinity }, grid);
  const text = cell ? trimText(String(valueAt(grid, cell.row, cell.column))) : '';
  return { sheetName: grid.name, cell, inColumn: nearestInColumn(range, grid), text };
}

/** A person who points below the headings at a blank cell means its column all the same. */
function nearestInColumn({ sheet, row, column }: CellRange, grid: SheetGrid): CellAddress | null {
  const below = firstFilled({ sheet, row, column, rows: Infinity, columns: 1 }, grid);
  if (below) return below;
  for (let r = Math.min(row, endRow(grid)) - 1; r >= grid.row; r--)
    if (!isBlank(valueAt(grid, r, column))) return { sheet: grid.id, row: r, column };
  return null;
}

/** By rows. */
function firstFilled({ row, column, rows, columns }: CellRange, grid: SheetGrid): CellAddress | null {
  const [bottom, right] = [Math.min(row + rows, endRow(grid)), Math.min(column + columns, endColumn(grid))];
  for (let r = Math.max(row, grid.row); r < bottom; r++)
    for (let c = Math.max(column, grid.column); c < right; c++)
      if (!isBlank(valueAt(grid, r, c))) return { sheet: grid.id, row: r, column: c };
  return null;
}
