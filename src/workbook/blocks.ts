import type { CellBlock } from '../core/sheet/contentExtent';

/** Rows of one range that travel together. */
export interface Block<Range extends CellBlock> {
  of: Range;
  row: number;
  rows: number;
}

/**
 * Cells in one round trip. Excel on the web refuses answers over 5 MB; a cell travels as value, formula and number
 * format, some 400 bytes when it holds a long description, and as some 100 more for its look.
 */
export const CELLS_PER_TRIP = 8000;
/** Where only values travel, and these are results: a figure or a few words, 50 bytes. */
export const RESULTS_PER_TRIP = 50_000;

/** Ranges cut into round trips of whole rows; those of a small workbook are one trip. */
export function cutIntoTrips<Range extends CellBlock>(
  ranges: readonly Range[],
  cellsPerTrip: number,
): Block<Range>[][] {
  const trips: Block<Range>[][] = [[]];
  let room = cellsPerTrip;
  for (const range of ranges) {
    for (let row = 0; row < range.rows;) {
      let rows = Math.min(range.rows - row, Math.floor(room / range.columns));
      if (rows < 1) {
        if (room < cellsPerTrip) {
          trips.push([]);
          room = cellsPerTrip;
          continue;
        }
        rows = 1;
      }
      trips.at(-1)?.push({ of: range, row: range.row + row, rows });
      room -= rows * range.columns;
      row += rows;
    }
  }
  return trips;
}
