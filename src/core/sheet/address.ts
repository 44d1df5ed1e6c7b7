import type { CellAddress } from './grid';

/** Where a cell is, without what it holds. */
export function addressOf({ sheet, row, column }: CellAddress): CellAddress {
  return { sheet, row, column };
}

export function isSameCell(one: CellAddress, other: CellAddress): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column;
}

/** `0` → `A`, `26` → `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `(7, 2)` → `C8`, as Excel shows it. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A sheet's name as a formula wants it: quoted unless it is one word that cannot be a cell, a column or a value. */
export function sheetReference(name: string): string {
  const isPlainWord = /^[\p{L}_]{4,}$/u.test(name) && !/^(?:true|false|vero|falso)$/i.test(name);
  return isPlainWord ? `${name}!` : `'${name.replace(/'/g, "''")}'!`;
}
