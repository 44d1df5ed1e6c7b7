import { trimText } from '../../text/cleanText';
import type { TextPart } from '../describedText/describedText';

/** What a page break leaves after a name that is repeated. */
const CONTINUED = /[\s(–-]*\b(?:segue|continua)\b[\s.…)]*$/i;
const LONGEST_CONTINUED = 40;

function withoutContinued(text: string): string {
  const start = Math.max(0, text.length - LONGEST_CONTINUED);
  return text.slice(0, start) + text.slice(start).replace(CONTINUED, '');
}

/** What stands between two characters of a text, without blanks at its ends; null when that is nothing. */
export function partBetween(text: string, from: number, to: number): TextPart | null {
  const cut = text.slice(from, to);
  const start = from + cut.length - cut.trimStart().length;
  const end = from + cut.trimEnd().length;
  return start < end ? { text: trimText(text.slice(start, end)), part: [start, end] } : null;
}

/** A name whatever its punctuation, spaces, accents and capitals. */
export function nameKey(text: string): string {
  return withoutContinued(text)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
