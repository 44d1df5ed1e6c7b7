import type { CellValue } from '../cell';

/** Excel keeps fifteen digits of a number in a formula. */
const DIGITS = 15;

/** A number as a formula writes it; a negative one in brackets, to stand after an operator. */
export function figure(value: number): string {
  const text = String(Number(value.toPrecision(DIGITS)));
  return value < 0 ? `(${text})` : text;
}

/** A text as a formula writes it. */
export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** `OR(TRIM(D8)={"","N/D"})`: whether a cell holds one of these texts, whatever the case. */
export function isOneOf(cell: string, texts: readonly string[]): string {
  return `OR(TRIM(${cell})={${texts.map(quoted).join(',')}})`;
}

/** Characters that a text in a formula may have. */
export const LONGEST_TEXT = 255;
/** Characters of a cell. */
const LONGEST_CELL = 32_767;

/** Whether a cell holds something else by now than when the workbook was shared. */
export function isChanged(cell: string, value: CellValue): string {
  if (value === 0) return `OR(${cell}="",${cell}<>0)`;
  if (typeof value === 'number') {
    const isKept = Number(value.toPrecision(DIGITS)) === value;
    return isKept ? `${cell}<>${figure(value)}` : `ABS(${cell}-${figure(value)})>1E-9`;
  }
  if (typeof value === 'boolean') return `${cell}<>${value ? 'TRUE' : 'FALSE'}`;
  const text = value ?? '';
  if (text.length <= LONGEST_TEXT) return `${cell}<>${quoted(text)}`;
  return `OR(${chunks(text)
    .map(([from, length, chunk]) => `MID(${cell},${from},${length})<>${quoted(chunk)}`)
    .join(',')})`;
}

/** A text in parts that a formula can hold: from which character, how many (the last one takes all that follows), which. */
function chunks(text: string): [from: number, length: number, chunk: string][] {
  const count = Math.ceil(text.length / LONGEST_TEXT);
  return Array.from({ length: count }, (_, i) => {
    const from = i * LONGEST_TEXT;
    const length = i === count - 1 ? LONGEST_CELL : LONGEST_TEXT;
    return [from + 1, length, text.slice(from, from + LONGEST_TEXT)];
  });
}

/** `#VALUE!`, with the reason where a person reads the formula: a literal error is not read by LibreOffice. */
export function failure(reason: string): string {
  return `VALUE(${quoted(reason)})`;
}

/** `IF(a,x,IF(b,y,last))`: the first condition that holds decides. */
export function decided(
  cases: readonly (readonly [condition: string, result: string])[],
  last: string,
): string {
  return cases.reduceRight((rest, [condition, result]) => `IF(${condition},${result},${rest})`, last);
}

/** `OR(a,b)`, or the only condition; null: none. */
export function anyOf(conditions: readonly string[]): string | null {
  if (conditions.length < 2) return conditions[0] ?? null;
  return `OR(${conditions.join(',')})`;
}
