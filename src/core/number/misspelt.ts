import type { MessageId } from '../../messages/message';
import { MONTH_NAME } from '../date/readDate';
import { LONGEST_READ } from '../text/excerpt';
import { unmeasurable } from './figureWords';

/** Figures that people write and that could be read as another number: they are refused, and how to write them is said. */
const MISSPELT: readonly (readonly [RegExp, MessageId])[] = [
  [/\d[OolI](?!\p{L})|(?:^|[^\p{L}\d])[OolI]\d/u, 'number.letterForDigit'],
  [/[¼-¾⅐-⅞]|\d\D*\se\s+(?:mezz|un quart|tre quart)/iu, 'number.half'],
  [/\d\s?(?:M(?!\p{L})|mil\b|mille\b)/u, 'number.scaleLetter'],
  [/(?:^|[^\d/])\d+(?:,\d+)?\s?(?:\/|su)\s?\d+(?![\d/])/i, 'number.fraction'],
  [/^[<>=≤≥\s]*20[1-3]\d$/, 'number.year'],
  [/\d{16}/, 'number.tooLong'],
];

/** Why a text with a figure in it is not read, where more can be said than that it is unreadable. */
export function misspelling(text: string): MessageId | null {
  if (text.length > LONGEST_READ) return 'text.tooLong';
  if (isDayWithoutYear(text)) return 'number.dayWithoutYear';
  return MISSPELT.find(([pattern]) => pattern.test(text))?.[1] ?? unmeasurable(text);
}

/** `almeno 14O`: with the letter the figure says nothing, whatever words stand beside it. */
export function hasLetterForDigit(text: string): boolean {
  return /\d[OolI](?![\p{L}\d])/u.test(text);
}

/** `2024` and nothing else: more often "as in 2024" than 2.024 pieces. */
export function isBareYear({ unit }: { unit: string }, written: string): boolean {
  return unit === '' && /^20[1-3]\d$/.test(written.trim());
}

/** `3 apr`, `12 maggio`. */
export function isDayWithoutYear(text: string): boolean {
  const [, month = ''] = /^\d{1,2}\s?(\p{L}+)\.?$/u.exec(text) ?? [];
  return MONTH_NAME.test(month);
}
