import type { Area } from './area';
import { ApiError } from './errors';

/** A property of each cell; Excel answers null for whole rows and columns, and refuses what is too large. */
export function readCells<T>(range: Area, get: (row: number, column: number) => T): T[][] | null {
  if (range.IsEntireRow || range.IsEntireColumn) return null;
  if (range.CellCount > (range.host.profile.mostCells ?? Infinity))
    throw new ApiError('RequestAborted', 'The range has too many cells to be read.');
  const { row, column, rows, columns } = range.box;
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, right) => get(row + down, column + right)),
  );
}
