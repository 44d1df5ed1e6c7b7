import { oncePerObject } from '../oncePerObject';
import { isBlank, type CellValue } from '../cell';
import type { SheetGrid } from '../sheet/grid';
import { trimText } from '../text/cleanText';
import { looksLikeCode } from '../codes/looksLikeCode';

/** A title that stands in so many neighbouring cells was in merged ones, and whoever took them apart filled them all. */
const FEWEST_CELLS = 3;

/**
 * The sheet with each title in its first cell only, as merged cells have it. Titles begin their row, or follow a code;
 * targets of several years, which may be alike, do neither.
 */
export const withoutRepeatedTitles = oncePerObject((grid: SheetGrid): SheetGrid => {
  const rows = grid.values.map(withoutRepeats);
  return rows.some((row, i) => row !== grid.values[i]) ? { ...grid, values: rows } : grid;
});

function withoutRepeats(cells: readonly CellValue[]): readonly CellValue[] {
  const first = cells.findIndex((cell) => !isBlank(cell));
  const second = cells.findIndex((cell, i) => i > first && !isBlank(cell));
  const starts = looksLikeCode(trimText(String(cells[first] ?? ''))) ? [first, second] : [first];
  for (const start of starts) {
    const title = cells[start];
    if (typeof title !== 'string' || !/\p{L}{3}/u.test(title)) continue;
    let end = start;
    while (cells[end] === title) end += 1;
    if (end - start >= FEWEST_CELLS) return cells.map((cell, i) => (i > start && i < end ? '' : cell));
  }
  return cells;
}
