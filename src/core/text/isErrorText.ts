import type { CellValue } from '../cell';

/** In the words of an English or an Italian Excel, like those below. */
const NOT_COMPUTED = /^#(?:BUSY!|OCCUPATO!|GETTING_DATA|ESTRAZIONE_DATI_IN_CORSO|CONNECT!)$/i;

/** An error cell as a grid holds it: `#N/A`, `#REF!`, `#NAME?`, `#DIV/0!`. */
export function isErrorText(text: string): boolean {
  return /^#[A-Z0-9/_]+[!?]?$/.test(text);
}

/** Excel has not computed the cell yet. */
export function isNotComputed(value: CellValue): boolean {
  return typeof value === 'string' && NOT_COMPUTED.test(value.trim());
}

/** A function that Excel does not know. */
export function isUnknownName(value: CellValue): boolean {
  return typeof value === 'string' && /^#(?:NAME|NOME)\?$/i.test(value.trim());
}

/** An error that goes away by itself, or when the add-in is there: not computed yet, or a function not known now. */
export function isPendingError(value: CellValue): boolean {
  return isNotComputed(value) || isUnknownName(value);
}
