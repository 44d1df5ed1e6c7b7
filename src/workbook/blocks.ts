import type { SheetSize } from './port';

/** Rows of one sheet that travel together. */
export interface Block {
  sheet: SheetSize;
  row: number;
  rows: number;
}

/**
 * Cells in one round trip. Excel on the web refuses answers over 5 MB; a cell travels as value, formula and number
 * format, some 400 bytes when it holds a long description, and as some 100 more for its look.
 */
export const CELLS_PER_TRIP = 8000;

/** The used ranges cut into round trips of whole rows; a small workbook is one trip. */
export function cutIntoTrips(sheets: readonly SheetSize[], cellsPerTrip: number): Block[][] {
  const trips: Block[][] = [[]];
  let room = cellsPerTrip;
  for (const sheet of sheets) {
    for (let row = 0; row < sheet.rows;) {
      let rows = Math.min(sheet.rows - row, Math.floor(room / sheet.columns));
      if (rows < 1) {
        if (room < cellsPerTrip) {
          trips.push([]);
          room = cellsPerTrip;
          continue;
        }
        rows = 1;
      }
      trips.at(-1)?.push({ sheet, row: sheet.row + row, rows });
      room -= rows * sheet.columns;
      row += rows;
    }
  }
  return trips;
}
