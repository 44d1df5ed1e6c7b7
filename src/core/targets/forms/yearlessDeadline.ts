import { readEndOfPeriod } from '../../date/endOfPeriod';
import { MONTH_NAME, readDayOfYear } from '../../date/readDate';
import { changesDeadline } from '../../number/figureWords';
import { isDayWithoutYear } from '../../number/misspelt';
import { withoutFinalDots } from '../../text/cleanText';
import type { TargetForm } from '../target';
import { WITHIN } from './deadline';

const DAY = new RegExp(String.raw`^((?:[^\d<>=≤≥]*\s)?)${WITHIN}([^()]+)$`, 'iu');
/** Any leap year: whether a text is a day at all does not hang on the year of the plan. */
const LEAP_YEAR = 2024;

/**
 * `entro settembre` (its last day), `entro il 31/12`, `entro il primo semestre`, `30 giugno`, `by end of June`: certain only
 * where the year of the plan is known.
 */
export const yearlessDeadline: TargetForm = (text, { planYear }) => {
  const plain = withoutFinalDots(text);
  const [, before = '', written = ''] = DAY.exec(plain) ?? (isDayAlone(plain) ? ['', '', plain] : []);
  if (changesDeadline(before) || dayIn(written, LEAP_YEAR) === null) return null;
  if (planYear === null) return { kind: 'yearless', text };
  const day = dayIn(written, planYear);
  return day === null
    ? { kind: 'unreadable', text }
    : { kind: 'deadline', dates: [day], strict: false, yearSupposed: true };
};

function dayIn(text: string, year: number): number | null {
  return readDayOfYear(text, year) ?? readEndOfPeriod(text, year);
}

/** A day that cannot be anything else: `30 giugno`, `settembre`, `31/12`, `30/06`; `5/10` may be a mark. */
function isDayAlone(text: string): boolean {
  const [, day = '', month = ''] = /^(\d{1,2})\s?\/\s?(\d{2})$/.exec(text) ?? [];
  if (day !== '') return month.startsWith('0') || Number(day) > Number(month);
  return isDayWithoutYear(text) || (text.length > 4 && MONTH_NAME.test(text));
}
