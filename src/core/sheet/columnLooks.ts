import type { SheetGrid } from './grid';

/** Rows that follow one another. */
export interface AdjoiningRows {
  row: number;
  rows: number;
}

/** Rows, ascending, as runs of those that follow one another. */
export function adjoining(rows: readonly number[]): AdjoiningRows[] {
  const runs: AdjoiningRows[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && last.row + last.rows === row) last.rows += 1;
    else runs.push({ row, rows: 1 });
  }
  return runs;
}

/** Whether the cells of a column in these rows are merged with none outside: a part of merged cells cannot be copied. */
export function isApart({ merges = [] }: SheetGrid, { row, rows }: AdjoiningRows, column: number): boolean {
  return merges.every((area) => {
    const touches =
      isWithin(column, area.column, area.columns) && area.row < row + rows && row < area.row + area.rows;
    return !touches || (area.columns === 1 && area.row >= row && area.row + area.rows <= row + rows);
  });
}

/** A title that goes across the column. */
export function isAcross({ merges = [] }: SheetGrid, row: number, column: number): boolean {
  return merges.some(
    (area) =>
      area.columns > 1 && isWithin(row, area.row, area.rows) && isWithin(column, area.column, area.columns),
  );
}

/** The rows of a span in which the cells of a column are merged with no others, so that their look can be copied. */
export function unmergedRuns(
  { merges = [] }: SheetGrid,
  { row, rows }: AdjoiningRows,
  column: number,
): AdjoiningRows[] {
  const merged = new Set<number>();
  for (const area of merges) {
    if (!isWithin(column, area.column, area.columns)) continue;
    for (let at = area.row; at < area.row + area.rows; at++) merged.add(at);
  }
  return adjoining(Array.from({ length: rows }, (_, i) => row + i).filter((at) => !merged.has(at)));
}

function isWithin(place: number, first: number, count: number): boolean {
  return place >= first && place < first + count;
}
