import type { CellValue } from '../cell';

const PENDING = /^#(?:BUSY!|OCCUPATO!|GETTING_DATA|CONNECT!|NAME\?|NOME\?)$/i;

/** An error cell as a grid holds it: `#N/A`, `#REF!`, `#NAME?`, `#DIV/0!`. */
export function isErrorText(text: string): boolean {
  return /^#[A-Z0-9/_]+[!?]?$/.test(text);
}

/** A function that Excel does not know, in the words of an English or an Italian one. */
export function isUnknownName(value: CellValue): boolean {
  return typeof value === 'string' && /^#(?:NAME|NOME)\?$/i.test(value.trim());
}

/** An error that goes away by itself, or when the add-in is there: not computed yet, or a function not known now. */
export function isPendingError(value: CellValue): boolean {
  return typeof value === 'string' && PENDING.test(value.trim());
}
