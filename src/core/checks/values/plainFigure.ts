import { readDate } from '../../date/readDate';
import { readNumber } from '../../number/readNumber';
import type { CellReading } from '../../plan/plan';
import { trimText } from '../../text/cleanText';

/** What a cell of figures holds: a number or a date, or a text that is nothing else. */
export type PlainFigure = 'number' | 'numberAsText' | 'date' | 'dateAsText' | null;

/** Whether a text is a number alone (`1.635,50`, `95,83 %`), or a day alone (`30/06/2025`): words, operators and units are a person's. */
export function plainFigure({ value, part }: CellReading, isDate: boolean): PlainFigure {
  if (part) return null;
  if (typeof value === 'number') return isDate ? 'date' : 'number';
  if (typeof value !== 'string') return null;
  const text = trimText(value);
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/.test(text)) return readDate(text) === null ? null : 'dateAsText';
  // `+10%` is a change, which a number does not show.
  if (!/^-?[\d.,\s]*\d\s*%?$/.test(text)) return null;
  const number = readNumber(text);
  return number && !number.ambiguous && number.remark === '' ? 'numberAsText' : null;
}
