import { isBlank, type CellValue } from '../cell';
import { isDateSerial } from '../date/readDate';
import { cellNumber } from '../number/readNumber';
import { LONGEST_READ } from '../text/excerpt';
import { cleanText } from '../text/cleanText';
import { isErrorText } from '../text/isErrorText';
import { oncePerText } from '../text/oncePerText';
import { deadline } from './forms/deadline';
import { maintained } from './forms/maintained';
import { measuredOnly } from './forms/measuredOnly';
import { missing } from './forms/missing';
import { qualitative } from './forms/qualitative';
import { relative } from './forms/relative';
import { sentence } from './forms/sentence';
import { threshold } from './forms/threshold';
import { yearlessDeadline } from './forms/yearlessDeadline';
import { yesNo } from './forms/yesNo';
import { operatorOf } from './operator';
import type { Direction, DirectionHint, Operator, Target, TargetForm } from './target';

/** The forms in the order in which they are tried; the first that reads the text wins. */
const FORMS: readonly TargetForm[] = [
  missing,
  measuredOnly,
  maintained,
  relative,
  yesNo,
  deadline,
  threshold,
  sentence,
  yearlessDeadline,
  qualitative,
];

/**
 * Reads a target cell (docs/dominio.md §3.1).
 * @param direction the indicator's `verso`, used only when the target carries no operator
 * @param fallback the chamber's default operator, where there is no `verso` either (`operatorFrom` then says that it was
 * supposed); a bare date is a deadline and a bare 0 is `= 0`
 */
export function readTarget(
  cell: CellValue,
  direction: Direction | null = null,
  fallback: Operator = '>=',
): Target {
  if (isBlank(cell)) return { kind: 'nothingToAssess', why: 'missing' };
  if (typeof cell === 'boolean') return { kind: 'yesNo', expected: cell };
  if (typeof cell === 'number') {
    const value = cellNumber(cell);
    return value === null
      ? { kind: 'unreadable', text: String(cell) }
      : readBareNumber(value, { direction, fallback, planYear: null });
  }
  return readerFor(direction, fallback)(String(cell));
}

const readers = new Map<string, (cell: string) => Target>();

/** The same texts are computed again and again: each is read once for the operators that stand for a missing one. */
function readerFor(direction: Direction | null, fallback: Operator): (cell: string) => Target {
  const key = `${direction} ${fallback}`;
  const reader = readers.get(key) ?? oncePerText((cell) => readText(cell, direction, fallback));
  readers.set(key, reader);
  return reader;
}

function readText(cell: string, direction: Direction | null, fallback: Operator): Target {
  const { text, planYear } = withoutPlanYear(cleanText(cell));
  if (isErrorText(text)) return { kind: 'unreadable', text };
  // Too long for a figure: prose that a person judges, or nothing.
  for (const form of text.length > LONGEST_READ ? [qualitative] : FORMS) {
    const target = form(text, { direction, fallback, planYear });
    if (target) return target;
  }
  return { kind: 'unreadable', text };
}

const PLAN_YEAR = /^(.*\S) \(anno (20\d\d)\)$/i;

/** A target with the year of its plan beside it, for a deadline that says none: `entro settembre (anno 2024)`. */
export function withPlanYear(text: string, year: number): string {
  return `${text} (anno ${year})`;
}

function withoutPlanYear(text: string): { text: string; planYear: number | null } {
  const [, bare, year] = PLAN_YEAR.exec(text) ?? [];
  return bare === undefined ? { text, planYear: null } : { text: bare, planYear: Number(year) };
}

function readBareNumber(value: number, hint: DirectionHint): Target {
  const stated = operatorOf(null, value, hint);
  if (!stated) {
    return isDateSerial(value)
      ? { kind: 'deadline', dates: [value], strict: false }
      : { kind: 'unreadable', text: String(value).replace('.', ',') };
  }
  return {
    kind: 'threshold',
    ...stated,
    value,
    percent: false,
    unit: '',
    decimals: null,
    ambiguous: false,
    scale: 1,
    outOf: null,
    of: '',
    remark: '',
    bareNumber: true,
  };
}
