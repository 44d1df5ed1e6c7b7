import type { CellValue } from '../core/cell';
import type { Range } from './definition';

/** An argument as Excel hands it over: null, a value, or a range that may hold error cells. */
export type Argument = unknown;

/** A range as Excel hands it over: rows × columns. */
export type Matrix = readonly (readonly unknown[])[];

/** Any argument as a range; a value, or nothing, is a range of one. */
export function matrix(argument: Argument): Matrix {
  if (!Array.isArray(argument)) return [[argument ?? null]];
  return argument.length > 0 && Array.isArray(argument[0]) ? (argument as Matrix) : [argument];
}

/** A range taken whole: the first error cell in it is passed on; null when the argument is omitted. */
export function wholeRange(argument: Argument): Range | null {
  return argument === null || argument === undefined
    ? null
    : matrix(argument).map((row) => row.map(cellValue));
}

/** A cell as the core sees it; an error cell is thrown, to be passed on. */
export function cellValue(cell: unknown): CellValue {
  if (isErrorCell(cell)) throw cell;
  return cell === undefined ? null : (cell as CellValue);
}

/** An error cell arrives as a CustomFunctions.Error; told by its code, so that any host's own class will do. */
export function isErrorCell(cell: unknown): boolean {
  return (
    typeof cell === 'object' && cell !== null && String((cell as { code?: unknown }).code).startsWith('#')
  );
}
