/** What a cell can hold; blank is null or "". In a sheet an error is its text (`#REF!`); to a function it never comes. */
export type CellValue = string | number | boolean | null;

/** Blank also means white space, no-break spaces included. */
export function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && !/[^\s\u00a0\u200b\ufeff]/.test(value));
}

/** Old versions of Excel hand over 0 for a blank cell and for an omitted argument; where no number is meant, 0 is nothing. */
export function isOmitted(cell: CellValue): boolean {
  return isBlank(cell) || cell === 0 || cell === false;
}
