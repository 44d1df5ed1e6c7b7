/** What a piece of text becomes when it enters a cell. Pure. */

export interface CellInput {
  value: string | number | boolean;
  /** A number format that the way of writing implies (a percentage, a date). */
  pattern?: string;
}

export const ERROR_TEXTS = new Set([
  '#VALUE!',
  '#N/A',
  '#DIV/0!',
  '#NUM!',
  '#NULL!',
  '#REF!',
  '#NAME?',
  '#SPILL!',
  '#CALC!',
  '#CYCLE!',
  '#GETTING_DATA',
  '#BUSY!',
  '#ERROR!',
]);

/** As `range.values = "…"` reads text: English whatever the locale (office-js #1724). */
export function parseApiText(text: string): CellInput {
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  const match = /^\s*([+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:e[+-]?\d+)?)\s*(%?)\s*$/i.exec(text);
  if (!match) return { value: text };
  const number = Number((match[1] ?? '').replace(/,/g, ''));
  return match[2] ? percentage(number, (match[1] ?? '').includes('.')) : { value: number };
}

/** As a person types in an Italian Excel: `12,5`, `1.234,5`, `45%`, `31/12/2025`, `vero`. */
export function parseItalianText(text: string): CellInput {
  const trimmed = text.trim();
  if (/^(vero|falso)$/i.test(trimmed)) return { value: /^vero$/i.test(trimmed) };
  const number = /^([+-]?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?)\s*(%?)$/.exec(trimmed);
  if (number) {
    const parsed = Number((number[1] ?? '').replace(/\./g, '').replace(',', '.'));
    return number[2] ? percentage(parsed, trimmed.includes(',')) : { value: parsed };
  }
  const date = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(trimmed);
  const serial = date && dateSerial(Number(date[3]), Number(date[2]), Number(date[1]));
  return serial ? { value: serial, pattern: 'dd/mm/yyyy' } : { value: text };
}

/** Removes the artefacts of the division by 100: 12.34% must be 0.1234. */
function percentage(number: number, hasDecimals: boolean): CellInput {
  return { value: Number((number / 100).toPrecision(15)), pattern: hasDecimals ? '0.00%' : '0%' };
}

/** Excel's serial number of a calendar date (1900 system); null if there is no such day. */
export function dateSerial(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1901;
  return exists ? Math.round(time / 86_400_000) + 25_569 : null;
}

/** A comma between two plain numbers, where no semicolon says that the formula is Italian: `0,75`, not `A1,2` or `2.5,1`. */
const DECIMAL_COMMA = /(?<![\w$.!)])(\d+),(\d+)(?![\w(!:.])/g;

/** `=PERF_SCORE(C5;D5;;"x")` typed by an Italian hand becomes the English form with commas; quoted text is left alone. */
export function toEnglishFormula(formula: string): string {
  const pieces = formula.split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/);
  const isItalian = pieces.some((piece, index) => index % 2 === 0 && piece.includes(';'));
  const comma = isItalian ? /(\d),(\d)/g : DECIMAL_COMMA;
  return pieces
    .map((piece, index) => (index % 2 ? piece : piece.replace(comma, '$1.$2').replace(/;/g, ',')))
    .join('');
}
