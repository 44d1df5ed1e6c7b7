import type { CellReading, NodeCells } from '../../plan/plan';
import { trimText } from '../../text/cleanText';
import { partReading, type TextPart } from '../describedText/describedText';

/** An objective as a cell names it: `3.Promozione integrata`, `3, Promozione integrata`, `Obiettivo 3 - Promozione…`. */
export interface ObjectiveName {
  cell: CellReading;
  code: TextPart | null;
  name: TextPart | null;
}

const NUMBERED =
  /^(\s*(?:(?:[Oo]biettivo|OBIETTIVO)(?:\s+(?:[Ss]trategico|STRATEGICO))?\s*(?:[Nn][.°]?)?\s*)?)((?:\p{Lu}{1,3}[._ ]?)?\d{1,2}(?:[._]\d{1,2})*)(\s*[.,:;)–-]+\s*|\s+)(?=["“«(]?\p{L})/u;

export function objectiveName(cell: CellReading): ObjectiveName {
  const text = String(cell.value);
  const bare = withoutContinued(text);
  const [whole = '', before = '', code = ''] = NUMBERED.exec(bare) ?? [];
  return {
    cell,
    code: code === '' ? null : { text: code, part: [before.length, before.length + code.length] },
    name: partBetween(text, whole.length, bare.length),
  };
}

/** Whether a text names an objective by its own looks, with a mark between number and name: `2 bandi` does not. */
export function isNumbered(text: string): boolean {
  const [, before = '', , mark = ''] = NUMBERED.exec(text) ?? [];
  return mark.trim() !== '' || before.trim() !== '';
}

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

/** The cell of its code and that of its name. */
export function nameCells({ cell, code, name }: ObjectiveName): NodeCells {
  const readings = { code: partReading(cell, code), name: partReading(cell, name) };
  return {
    ...(readings.code && { code: readings.code }),
    ...(readings.name && { name: readings.name }),
  };
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

/** Share of the words of the shorter name that the other has too, for the same number to be the same objective. */
const ENOUGH_WORDS = 0.6;

/** Whether two cells name the same objective: `similar`, if only its name is told otherwise, `renumbered`, if only its number is. */
export function compareObjectives(
  one: ObjectiveName,
  other: ObjectiveName,
): 'same' | 'similar' | 'renumbered' | 'different' {
  const names = [one, other].map(({ name }) => nameKey(name?.text ?? '')) as [string, string];
  const codes = [one, other].map(({ code }) => nameKey(code?.text ?? '')) as [string, string];
  const sameCode = codes[0] === codes[1];
  if (names[0] === names[1] && names[0] !== '') return sameCode || codes.includes('') ? 'same' : 'renumbered';
  return sameCode && codes[0] !== '' && wordsInCommon(...names) >= ENOUGH_WORDS ? 'similar' : 'different';
}

function wordsInCommon(one: string, other: string): number {
  const [shorter = [], longer = []] = [one, other]
    .map((name) => [...new Set(name.split(' ').filter((word) => word.length > 2))])
    .sort((a, b) => a.length - b.length);
  const common = shorter.filter((word) => longer.includes(word)).length;
  return shorter.length === 0 ? 0 : common / shorter.length;
}
