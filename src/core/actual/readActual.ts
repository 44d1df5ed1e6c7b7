import { isBlank, type CellValue } from '../cell';
import { isMonthAlone, readDates } from '../date/readDate';
import { cellNumber, readNumber, type ParsedNumber } from '../number/readNumber';
import { cleanText } from '../text/cleanText';
import { LONGEST_READ } from '../text/excerpt';
import { readYesNo } from '../text/readYesNo';
import { outcomeScore, type OutcomeScore } from './outcome';

/** What an actual ("consuntivo") cell says (docs/dominio.md §3.2), before it is held against a target. */
export type Actual =
  | { kind: 'missing' }
  | ({
      kind: 'number';
      /** As written; null for a number cell. */
      decimals: number | null;
    } & Omit<ParsedNumber, 'decimals'>)
  | {
      kind: 'date';
      /** Excel serial numbers. */
      dates: readonly number[];
      /** The text, where it says a month without its day: its last day is taken. */
      monthAlone: string | null;
    }
  | { kind: 'yesNo'; value: boolean }
  /** `Non realizzato`: done nothing, scores 0 against any target. */
  | { kind: 'notDone' }
  /** In words, of which the chamber's rules say what they are worth (a fraction). */
  | { kind: 'outcome'; text: string; score: number }
  | { kind: 'unreadable'; text: string };

const MISSING_ACTUAL =
  /^(?:n\.?\s?[dav]\.?|n\/[da]|nv|-+|\.+|non (?:valutabile|disponibile|rilevat[oa]|specificat[oa])\b.*)$/i;
const NOT_DONE = /^non (?:realizzat|raggiunt|effettuat|conclus|avviat|svolt)\p{L}*\.?$/iu;

const BARE_FIGURE = {
  percent: false,
  unit: '',
  of: '',
  remark: '',
  decimals: null,
  ambiguous: false,
  scale: 1,
  outOf: null,
};

/**
 * Reads an actual cell. Numbers are taken as they are: whether 75 means 75% is for the target to say.
 * @param outcomes in words, with what they are worth, of the chamber's rules; without them no word is a score
 */
export function readActual(cell: CellValue, outcomes: readonly OutcomeScore[] = []): Actual {
  if (isBlank(cell)) return { kind: 'missing' };
  if (typeof cell === 'boolean') return { kind: 'yesNo', value: cell };
  if (typeof cell === 'number') {
    const value = cellNumber(cell);
    if (value === null) return { kind: 'unreadable', text: String(cell) };
    return { kind: 'number', value, ...BARE_FIGURE };
  }
  const text = cleanText(String(cell));
  const score = outcomeScore(text, outcomes);
  return score === null ? readActualText(text) : { kind: 'outcome', text, score };
}

function readActualText(text: string): Actual {
  if (text.length > LONGEST_READ) return { kind: 'unreadable', text };
  if (MISSING_ACTUAL.test(text)) return { kind: 'missing' };
  if (NOT_DONE.test(text)) return { kind: 'notDone' };
  const yesNo = readYesNo(text);
  if (yesNo !== null) return { kind: 'yesNo', value: yesNo };
  const dates = readDates(text);
  if (dates === 'none') return { kind: 'unreadable', text };
  if (dates) return { kind: 'date', dates, monthAlone: isMonthAlone(text) ? text : null };
  const number = readNumber(withoutOtherYear(text));
  return number ? { kind: 'number', ...number } : { kind: 'unreadable', text };
}

/** `41 (2023: 40)`: what stands in brackets is of another year, and says so. */
function withoutOtherYear(text: string): string {
  return text.replace(/ ?\(20\d\d ?[:=] ?[^()]*\)$/, '');
}
