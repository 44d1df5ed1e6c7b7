import type { Message } from '../../messages/message';
import { isOutcomeInWords } from '../actual/outcome';
import type { Actual } from '../actual/readActual';
import { formatDate, isDateSerial, yearOfSerial } from '../date/readDate';
import { decimalsOf, formatNumber, formatPercent } from '../number/formatNumber';
import { unmeasurable } from '../number/figureWords';
import { misspelling } from '../number/misspelt';
import { isDuration } from '../number/unit';
import { Refusal } from '../refusal';
import { isDirectionDoubtful } from '../targets/operator';
import type { Deadline, Operator, Target, Threshold } from '../targets/target';
import { excerpt } from '../text/excerpt';
import { requireOneScale, type Figure } from './scales';

/** A target held against its actual: what can be scored, measured and explained. */
export type Comparison =
  | { kind: 'nothingToAssess' }
  | { kind: 'notDone'; target: Target }
  | { kind: 'number'; target: Threshold; actual: number; actualDecimals: number | null }
  | {
      kind: 'date';
      target: Deadline;
      actual: readonly number[];
      /** Days after the deadline, negative before it; of several deadlines, the one missed by most. */
      daysLate: number;
    }
  | { kind: 'yesNo'; expected: boolean; actual: boolean }
  /** A person judged, in words that the rules turn into a score: the target needs no figure. */
  | { kind: 'outcome'; target: Target; text: string; score: number };

/**
 * Holds an actual against a target. Missing wins over unreadable: without an actual there is nothing to say yet.
 * @throws Refusal when one of the two cannot be read, or they are not of the same kind or scale
 */
export function compare(target: Target, actual: Actual): Comparison {
  if (target.kind === 'nothingToAssess' || actual.kind === 'missing') return { kind: 'nothingToAssess' };
  if (actual.kind === 'outcome') return { kind: 'outcome', target, text: actual.text, score: actual.score };
  if (target.kind === 'unreadable') throw unreadable('target.unreadable', target.text);
  if (target.kind === 'relative') {
    throw new Refusal(`target.relative.${target.base}`, { text: excerpt(target.text) });
  }
  if (target.kind === 'yearless') throw new Refusal('target.yearless', { text: excerpt(target.text) });
  if (target.kind === 'qualitative') {
    throw new Refusal(unmeasurable(target.text) ?? 'target.qualitative', { text: excerpt(target.text) });
  }
  if (actual.kind === 'unreadable' && isOutcomeInWords(actual.text)) {
    throw new Refusal('actual.outcome', { text: excerpt(actual.text) });
  }
  if (actual.kind === 'unreadable') throw unreadable('actual.unreadable', actual.text);
  if (actual.kind === 'notDone') return { kind: 'notDone', target };
  if (target.kind === 'yesNo') return compareYesNo(target.expected, actual);
  if (target.kind === 'deadline') return compareDate(target, actual);
  if (actual.kind === 'date' && target.bareNumber && isDateSerial(target.value)) {
    return compareDate({ kind: 'deadline', dates: [target.value], strict: target.operator === '<' }, actual);
  }
  return compareNumber(target, actual);
}

/** Why nothing can be held against a target, as soon as it is written; null: something can. */
export function refusalOfTarget(target: Target): Message | null {
  try {
    compare(target, { kind: 'notDone' });
    return null;
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return refusal.reason;
  }
}

/** How the text is to be written, where that can be told; otherwise how targets and actuals are written. */
function unreadable(id: 'target.unreadable' | 'actual.unreadable', text: string): Refusal {
  return new Refusal(misspelling(text) ?? unmeasurable(text) ?? id, { text: excerpt(text) });
}

type Present = Exclude<Actual, { kind: 'missing' | 'unreadable' | 'notDone' | 'outcome' }>;

function compareYesNo(expected: boolean, actual: Present): Comparison {
  if (actual.kind === 'yesNo') return { kind: 'yesNo', expected, actual: actual.value };
  if (actual.kind === 'number' && (actual.value === 0 || actual.value === 1)) {
    return { kind: 'yesNo', expected, actual: actual.value === 1 };
  }
  throw new Refusal('actual.notYesNo');
}

function compareDate(target: Deadline, actual: Present): Comparison {
  if (actual.kind === 'yesNo' && !actual.value) return { kind: 'notDone', target };
  // Of `0 gg` nobody knows whether it is a delay.
  if (actual.kind === 'number' && actual.value === 0 && !isDuration(actual.unit))
    return { kind: 'notDone', target };
  const days = actualDays(actual);
  const { dates } = target;
  if (days.length !== 1 && dates.length !== 1 && days.length !== dates.length) {
    throw new Refusal('actual.dateCount', { expected: dates.length, found: days.length });
  }
  // One date for several deadlines must meet them all, several dates for one deadline must all meet it.
  const late = Array.from(
    { length: Math.max(days.length, dates.length) },
    (_, i) => (days[i] ?? days[0] ?? 0) - (dates[i] ?? dates[0] ?? 0),
  );
  const daysLate = Math.max(...late);
  if (target.yearSupposed && daysLate > HALF_YEAR) refuseOtherYear(dates, days);
  if (daysLate > 0 && actual.kind === 'date' && actual.monthAlone) {
    throw new Refusal('actual.monthAlone', { text: excerpt(actual.monthAlone) });
  }
  return { kind: 'date', target, actual: days, daysLate };
}

/** Days: later than this, and of another year, an actual is nearer to the same day of the next year. */
export const HALF_YEAR = 183;

function refuseOtherYear([deadline = 0]: readonly number[], days: readonly number[]): void {
  if (days.every((day) => yearOfSerial(day) === yearOfSerial(deadline))) return;
  throw new Refusal('target.yearDoubtful', { date: formatDate(deadline) });
}

/** `45.000 €` is no day. */
function isPlainNumber(actual: Present): actual is Figure {
  return actual.kind === 'number' && actual.unit === '' && !actual.ambiguous && actual.scale === 1;
}

function actualDays(actual: Present): readonly number[] {
  if (actual.kind === 'date') return actual.dates;
  if (isPlainNumber(actual) && isDateSerial(actual.value)) return [actual.value];
  if (actual.kind === 'number')
    throw new Refusal('actual.numberForDate', { text: String(actual.value).replace('.', ',') });
  throw new Refusal('actual.yesForDate');
}

function compareNumber(target: Threshold, actual: Present): Comparison {
  if (actual.kind === 'date') throw new Refusal('actual.dateForNumber');
  if (actual.kind === 'yesNo') {
    if (actual.value) throw new Refusal('actual.yesNoForNumber');
    return { kind: 'notDone', target };
  }
  requireOneScale(target, actual);
  if (isDirectionDoubtful(target)) throw new Refusal('target.direction', { text: thresholdText(target) });
  // Decimals of the figure itself: 75,5% has three.
  const actualDecimals = actual.decimals === null ? null : actual.decimals + (actual.percent ? 2 : 0);
  return { kind: 'number', target, actual: actual.value, actualDecimals };
}

function thresholdText({ value, percent, unit, decimals }: Threshold): string {
  if (percent) return formatPercent(value, decimals ?? 2);
  return `${formatNumber(value, decimals ?? decimalsOf(value))} ${unit}`.trimEnd();
}

/** Equal but for binary noise: 0,30 + 0,60 computed by a formula is 0,90. */
export function equals(actual: number, target: number): boolean {
  return Math.abs(actual - target) <= 1e-12 * Math.max(1, Math.abs(target));
}

/** The literal reading: equality does not meet a strict target. */
export function meets(operator: Operator, actual: number, target: number): boolean {
  if (equals(actual, target)) return operator.endsWith('=');
  if (operator === '=') return false;
  return operator.startsWith('>') ? actual > target : actual < target;
}
