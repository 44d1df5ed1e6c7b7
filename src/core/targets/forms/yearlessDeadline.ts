import { readDayOfYear } from '../../date/readDate';
import { withoutFinalDots } from '../../text/cleanText';
import type { TargetForm } from '../target';
import { WITHIN } from './deadline';

const DAY = new RegExp(String.raw`^((?:[^\d<>=≤≥]*\s)?)${WITHIN}([^()]+)$`, 'iu');
/** `almeno due eventi entro ottobre` is more than a deadline. */
const QUANTITY =
  /(?<!\p{L})(?:almeno|minimo|massimo|min|max|at least|at most|mindestens|höchstens)(?!\p{L})/iu;
/** Any leap year: whether a text is a day at all does not hang on the year of the plan. */
const LEAP_YEAR = 2024;

/** `entro settembre` (its last day), `entro il 31/12`, `by end of June`: certain only where the year of the plan is known. */
export const yearlessDeadline: TargetForm = (text, { planYear }) => {
  const [, before = '', written = ''] = DAY.exec(withoutFinalDots(text)) ?? [];
  if (QUANTITY.test(before) || readDayOfYear(written, LEAP_YEAR) === null) return null;
  if (planYear === null) return { kind: 'yearless', text };
  const day = readDayOfYear(written, planYear);
  return day === null
    ? { kind: 'unreadable', text }
    : { kind: 'deadline', dates: [day], strict: false, yearSupposed: true };
};

const DAY_AFTER_FIGURE = new RegExp(String.raw`^[^\p{L}]*\d.*?\s${WITHIN}([^()]+)$`, 'iu');

/** `100% entro settembre`: read as its figure alone, as it always was, and the deadline does not count. */
export function hasDeadlineAfterFigure(text: string): boolean {
  const [, written] = DAY_AFTER_FIGURE.exec(withoutFinalDots(text)) ?? [];
  return written !== undefined && readDayOfYear(written, LEAP_YEAR) !== null;
}
