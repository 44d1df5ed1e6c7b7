/** A block of cells of one sheet, zero-based. */
export interface CellBlock {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** What is read of a sheet. */
export interface ContentExtent extends CellBlock {
  /** Where content begins that is left unread, or null. */
  beyond: { row: number; column: number } | null;
}

/** After so many blank rows, or columns, what stands there is no part of the tables: a value that strayed. */
export const FAR_ROWS = 1_000;
export const FAR_COLUMNS = 100;
/** Cells that are read of one sheet at most. */
export const MOST_CELLS_READ = 1_000_000;

/**
 * How far the tables of a sheet reach.
 * @param bands blocks that hold something, from the top; no blank gap of FAR_ROWS rows inside any of them
 * @param columnBands the same content from the left; no blank gap of FAR_COLUMNS columns inside any of them
 */
export function contentExtent(bands: readonly CellBlock[], columnBands: readonly CellBlock[]): ContentExtent {
  const [top, left] = [bands[0], columnBands[0]];
  if (!top || !left) return { row: 0, column: 0, rows: 0, columns: 0, beyond: null };
  const endRow = endBeforeGap(
    bands.map(({ row, rows }) => [row, row + rows]),
    FAR_ROWS,
  );
  const endColumn = endBeforeGap(
    columnBands.map(({ column, columns }) => [column, column + columns]),
    FAR_COLUMNS,
  );
  const columns = endColumn - left.column;
  const rows = Math.min(endRow - top.row, Math.floor(MOST_CELLS_READ / columns));
  const far = bands.find(({ row }) => row >= endRow) ?? columnBands.find(({ column }) => column >= endColumn);
  const cut = rows < endRow - top.row ? { row: top.row + rows, column: left.column } : null;
  const beyond = cut ?? (far ? { row: far.row, column: far.column } : null);
  return { row: top.row, column: left.column, rows, columns, beyond };
}

/** The end of the spans that follow each other without a gap so wide. */
function endBeforeGap(spans: readonly (readonly [from: number, to: number])[], gap: number): number {
  let end = spans[0]?.[1] ?? 0;
  for (const [from, to] of spans) {
    if (from - end >= gap) break;
    end = Math.max(end, to);
  }
  return end;
}
