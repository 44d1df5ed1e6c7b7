/** What is selected in the grid, and how a range comes into view. */
import { A1, type Box, intersect } from '../grid/address';
import type { SheetModel } from '../grid/sheetModel';

/** Shown above what is selected. */
const ROWS_ABOVE = 3;

export function select(sheet: SheetModel, wanted: Box): void {
  const { facade, rowCount, columnCount } = sheet;
  facade.activate();
  const box = intersect(wanted, { row: 0, column: 0, rows: rowCount, columns: columnCount }) ?? wanted;
  facade.setActiveRange(facade.getRange(box.row, box.column, box.rows, box.columns));
  const seen = facade.getVisibleRange();
  const isSeen = seen && box.column >= seen.startColumn && box.column + box.columns <= seen.endColumn;
  facade.scrollToCell(Math.max(0, box.row - ROWS_ABOVE), isSeen ? seen.startColumn : box.column);
}

export function selectedBox(sheet: SheetModel): Box {
  const range = sheet.facade.getActiveRange()?.getRange();
  if (!range) return A1;
  const [row, column] = [range.startRow || 0, range.startColumn || 0];
  return { row, column, rows: range.endRow - row + 1 || 1, columns: range.endColumn - column + 1 || 1 };
}
