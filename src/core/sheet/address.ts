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

/** A sheet's name as a formula wants it: quoted when it is not one plain word. */
export function sheetReference(name: string): string {
  return /^[\p{L}_][\p{L}\d_]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name) && !/^R\d*C\d*$/i.test(name)
    ? `${name}!`
    : `'${name.replace(/'/g, "''")}'!`;
}
