import type { CellValue } from '../cell';
import { isFormula } from '../sheet/formula';
import type { SheetGrid } from '../sheet/grid';

/** A cell that may hold anything: what stood there is gone. */
export const ANY = Symbol('any');
/** A cell with a formula: its references follow the rows, so its text tells nothing. */
const FORMULA = Symbol('formula');

type Known = CellValue | typeof ANY | typeof FORMULA;

/** The rows of a sheet from row 0, as far as they tell where a row is. Rows are never changed in place. */
export type KnownRows = (readonly Known[])[];

/** A row of which nothing is known. */
export const ANY_ROW: readonly Known[] = [ANY];

export function knownRows({ row, column, values, formulas }: SheetGrid): KnownRows {
  const above: KnownRows = Array.from({ length: row }, () => []);
  const left: Known[] = Array.from({ length: column }, () => '');
  const rows = formulas.map((cells, r) => [
    ...left,
    ...cells.map((content, c) => (isFormula(content, values[r]?.[c]) ? FORMULA : content)),
  ]);
  return [...above, ...rows];
}

/** Rows that somebody else put in (`by` > 0) or took out before the row `at`; 0: none. */
export interface Shift {
  at: number;
  by: number;
}

/** How rows differ from what they were; null: in more than rows that somebody put in or took out in one place. */
export function shiftBetween(was: KnownRows, found: KnownRows): Shift | null {
  const [before, after] = [withoutEnd(was), withoutEnd(found)];
  const length = Math.max(before.length, after.length);
  // Rows at the end of which nothing is known may still be those that were there.
  const first = firstMismatch(was, found, 0, length);
  if (first === null) return { at: 0, by: 0 };
  const by = after.length - before.length;
  if (by === 0) return null;
  const [kept, moved] = by > 0 ? [before, after.slice(by)] : [before.slice(-by), after];
  return firstMismatch(kept, moved, first, Math.max(kept.length, moved.length)) === null
    ? { at: first, by }
    : null;
}

/** Where a row that is there now stood before; null: it is somebody else's. */
export function rowBefore({ at, by }: Shift, row: number): number | null {
  if (row < at) return row;
  return by > 0 && row < at + by ? null : row - by;
}

function firstMismatch(one: KnownRows, other: KnownRows, from: number, to: number): number | null {
  for (let row = from; row < to; row++) if (!sameRow(one[row] ?? [], other[row] ?? [])) return row;
  return null;
}

function sameRow(one: readonly Known[], other: readonly Known[]): boolean {
  if (one === ANY_ROW || other === ANY_ROW) return true;
  for (let column = 0; column < Math.max(one.length, other.length); column++) {
    const [a, b] = [one[column] ?? '', other[column] ?? ''];
    if (a !== b && a !== ANY && b !== ANY) return false;
  }
  return true;
}

/** How many rows a sheet has down to the last one that holds something. */
export function rowCount(rows: KnownRows): number {
  return withoutEnd(rows).length;
}

function withoutEnd(rows: KnownRows): KnownRows {
  let end = rows.length;
  while (end > 0 && isBlankEnd(rows[end - 1] ?? [])) end--;
  return rows.slice(0, end);
}

/** A row of which only cells are unknown may be blank; one of which nothing is known is there. */
function isBlankEnd(row: readonly Known[]): boolean {
  return row !== ANY_ROW && row.every((cell) => cell === '' || cell === null || cell === ANY);
}
