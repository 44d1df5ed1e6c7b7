import { trimText } from '../text/cleanText';
import { endRow, valueAt, type SheetGrid } from './grid';

/** Rows in which headings of ours are looked for: a person may put a title or a logo over them. */
const HEADED_WITHIN = 12;

/** The row that begins with these headings, from the first column of the sheet; null: there is none. */
export function headedRow(grid: SheetGrid, headings: readonly string[]): number | null {
  const end = Math.min(endRow(grid), HEADED_WITHIN);
  for (let row = grid.row; row < end; row++) {
    const isHeaded = headings.every(
      (heading, column) => trimText(String(valueAt(grid, row, column) ?? '')) === heading,
    );
    if (isHeaded) return row;
  }
  return null;
}
