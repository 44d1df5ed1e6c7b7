import type { ColumnRole } from '../../plan/plan';
import type { Level } from '../../rules/rules';
import { trimText } from '../../text/cleanText';
import { oncePerText } from '../../text/oncePerText';
import { isSlip } from '../../text/slip';
import {
  COLUMN_WORDS,
  LEVEL_WORDS,
  WORDS_BEFORE_LEVELS,
  WORDS_BEHIND_LEVELS,
  WORDS_WITH_SLIPS,
} from './vocabulary';
import { isResultHeading } from './resultHeadings';
import { yearOf } from './years';

/** What the words of a heading say. */
export interface HeadingMeaning {
  role: ColumnRole;
  /** The level it names, or `objective` where it could be any. */
  level: Level | 'objective' | null;
}

/**
 * What headings over one another say: the lowest says what it is (`Target 2024`), one above it of which (`INDICATORE 1`);
 * words that only make sense together are read together (`Obiettivo` over `strategico`).
 */
export function meaningOfParts(parts: readonly string[]): HeadingMeaning | null {
  const own = headingMeaning(parts.at(-1) ?? '');
  if (parts.length < 2) return own;
  const above = parts
    .slice(0, -1)
    .map(headingMeaning)
    .filter((one) => one !== null);
  const level = above.map((one) => one.level).find((one) => one !== null) ?? null;
  if (
    own &&
    (own.role === 'name' || own.role === 'description' || own.role === 'code' || own.role === 'weight')
  )
    return own.level === null && level
      ? { role: own.role === 'description' ? 'name' : own.role, level }
      : own;
  const joined = parts.map((_, i) => headingMeaning(parts.slice(-1 - i).join(' ')));
  return joined.find((one) => one !== null) ?? above[0] ?? null;
}

/** The year that a heading names; of several lines (`TRIENNIO 2023-2025`, `2024`) the lowest that names one. */
export function yearInHeadings(parts: readonly string[]): number | null {
  return parts.reduceRight<number | null>((year, part) => year ?? yearOf(part), null);
}

/** Whether two headings say the same in other words (`Target 2024`, `Valore atteso`). */
export function saySame(one: readonly string[], other: readonly string[]): boolean {
  const [meaning, otherMeaning] = [meaningOfParts(one), meaningOfParts(other)];
  const isSame = meaning?.role === otherMeaning?.role && meaning?.level === otherMeaning?.level;
  const [year, otherYear] = [yearInHeadings(one), yearInHeadings(other)];
  return meaning !== null && isSame && (year === otherYear || year === null || otherYear === null);
}

/** Longer texts are sentences; words for a level may have a name behind them. */
const LONGEST_WORDING = 80;
const LONGEST_HEADING = 60;

/** What a heading says, one slip of the pen allowed; null where its words mean nothing in a plan. */
export const headingMeaning = oncePerText((heading): HeadingMeaning | null => {
  const text = trimText(heading)
    .toLowerCase()
    .replace(/[’`]/g, "'")
    .replace(/[\s_]+/g, ' ');
  if (text === '' || text.length > LONGEST_WORDING || isResultHeading(text)) return null;
  const own = meaningOfWords(text) ?? meaningOfWords(respelt(text)) ?? meaningOfEither(text);
  return own ?? meaningInLines(heading);
});

/** `Kodex`, and below it `Codice`: a heading in two languages. */
function meaningInLines(heading: string): HeadingMeaning | null {
  const lines = heading.split('\n').filter((line) => line.trim() !== '');
  return lines.length === 2 ? (lines.map(headingMeaning).find((one) => one !== null) ?? null) : null;
}

/** `Obiettivo specifico 2.1 – Migliorare i servizi`: beside `Peso`, without its weight, it is no heading. */
export function namesNumberedNode(text: string): boolean {
  const { level = null } = headingMeaning(text) ?? {};
  return level !== null && level !== 'indicator' && /\d[._]\d\S*\s.*\p{L}{4}/u.test(text);
}

/** `Nr. / N.`, `entro il / valore atteso`: one of two wordings side by side tells. */
function meaningOfEither(text: string): HeadingMeaning | null {
  const [one, other, ...more] = text.split(/ ?\/ /);
  if (one === undefined || other === undefined || more.length > 0) return null;
  return meaningOfWords(one) ?? meaningOfWords(other);
}

function respelt(text: string): string {
  return text
    .split(' ')
    .map((word) => WORDS_WITH_SLIPS.find((usual) => isSlip(word, usual)) ?? word)
    .join(' ');
}

/** `Codice e denominazione dell'indicatore`: a name, with its code in the cell. */
const CODE_AND_NAME = /^cod(?:ice|\.) ?(?:ed? |\/ ?|[-–] ?)(?=(?:denominazione|descrizione|nome|titolo)\b)/;

function meaningOfWords(text: string): HeadingMeaning | null {
  // `2024 target`, `(2) Indicatore`: the word is what tells.
  const bare = text
    .replace(/^(?:(?:\(?\d{1,4}\)?[.)]?|fy ?\d\d|anno 20\d\d)\s+)+/, '')
    .replace(CODE_AND_NAME, '');
  const [, ofWhat = '', isFigure = ''] = /^(.+) (\p{Ll}+)$/u.exec(bare) ?? [];
  const last = WORDS_BEHIND_LEVELS.get(isFigure);
  const owner = last && levelWordIn(ofWhat);
  if (owner) return { role: last, level: owner };
  const before = WORDS_BEFORE_LEVELS.find(([, words]) => words.test(bare));
  const word = before
    ? bare
        .replace(before[1], '')
        .replace(/^l'|^dell'/, '')
        .replace(/ ?\(?%\)?$/, '')
    : bare;
  const level = levelWordIn(word);
  if (before && level) return { role: before[0], level };
  const role = text.length > LONGEST_HEADING ? null : columnWord(bare);
  const mayName = role === null || role === 'name' || role === 'description' || role === 'mission';
  if (level && (level === 'indicator' || mayName)) return { role: 'name', level };
  return role && { role, level: null };
}

function columnWord(text: string): ColumnRole | null {
  return COLUMN_WORDS.find(([, words]) => words.test(text))?.[0] ?? null;
}

function levelWordIn(text: string): HeadingMeaning['level'] {
  return LEVEL_WORDS.find(([, words]) => words.test(text))?.[0] ?? null;
}
