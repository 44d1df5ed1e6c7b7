import type { Actual } from '../actual/readActual';
import { formatDate, isDateSerial } from '../date/readDate';
import { countsAnotherThing, dayKindsDiffer, unitsDiffer } from '../number/unit';
import { Refusal } from '../refusal';
import type { Threshold } from '../targets/target';

export type Figure = Extract<Actual, { kind: 'number' }>;

/**
 * Refuses two figures that are not on one scale (percentage points against a fraction, months against days, thousands
 * against pieces): the quotient of the two would be a score, and a false one.
 */
export function requireOneScale(target: Threshold, actual: Figure): void {
  refusePercentages(target, actual);
  refuseDates(target, actual);
  const differ = [unitsDiffer, dayKindsDiffer, countsAnotherThing].some((areUnlike) =>
    areUnlike(target.unit, actual.unit),
  );
  if (differ) {
    throw new Refusal('actual.otherUnit', { target: target.unit, actual: actual.unit });
  }
  if (marksDiffer(target, actual)) throw new Refusal('actual.otherMark', { text: written(actual.value) });
  refuseThousands(target, actual);
}

function refusePercentages(target: Threshold, actual: Figure): void {
  if (target.percent !== actual.percent) {
    const [percentage, bare] = target.percent ? [target, actual] : [actual, target];
    if (bare.unit === '' && !isInPoints(bare.value, percentage.value)) return;
    if (target.percent) throw new Refusal('actual.percentPoints', { text: written(actual.value) });
    const text = `${written(Number((actual.value * 100).toPrecision(12)))}%`;
    throw new Refusal('actual.percentForNumber', { text });
  }
  if (isFraction(target) ? arePoints(actual, target) : isFraction(actual) && areHundredfold(target, actual)) {
    const params = { target: written(target.value), actual: written(actual.value) };
    throw new Refusal('actual.pointsForFraction', params);
  }
}

/** A share is seldom more than the whole (169,15% is printed by a chamber); what is above 200% is written with its sign. */
export const LARGEST_SHARE = 2;
/** Above 100% a figure may grow more: 1200% against 1000%. */
export const LARGEST_GROWTH = 5;
/** However small the percentage (2% against 0,1%). */
export const LARGEST_RATIO = 20 - 1e-9;

/** Whether a figure without a sign, against a percentage, can only be in percentage points (75 against 80%). */
function isInPoints(bare: number, percentage: number): boolean {
  const [size, whole] = [Math.abs(bare), Math.abs(percentage)];
  if (size > (whole <= 1 ? LARGEST_SHARE : LARGEST_GROWTH * whole)) return true;
  return whole > 0 && size / whole >= LARGEST_RATIO;
}

/** However small the fraction without a sign: 84 and 10 against 0,85; 2,3 against 0,5 may be two quotients. */
export const LARGEST_QUOTIENT = 10;

/** Whether an actual without a sign, against a fraction without one, is in percentage points. */
function arePoints({ unit, value }: Figure, fraction: Threshold): boolean {
  if (unit !== '' || Math.abs(value) <= LARGEST_SHARE) return false;
  return Math.abs(value) / fraction.value >= LARGEST_QUOTIENT;
}

/** Whether a target may be in percentage points, and a fraction the actual: 0,3 against 30. */
function areHundredfold({ unit, value }: Threshold, fraction: Figure): boolean {
  if (unit !== '' || value <= LARGEST_SHARE || value > 100) return false;
  return isFar(value, fraction.value, 50) && !isFar(value, fraction.value, 200);
}

/** 0,85 is a percentage in all but its sign; 0,85 gg is not. */
function isFraction({ unit, value }: Threshold | Figure): boolean {
  return unit === '' && value > 0 && value < 1;
}

/** What is counted in fewer than the days of a year is far from any date. */
export const DAYS_OF_YEAR = 366;

/**
 * A date cell against a number: `31.12` and `2025`, a day without its year and a year without its day, or a small number
 * (of a `3/4` typed as actual Excel makes the 3 April).
 */
function refuseDates(target: Threshold, { value: serial, percent, unit, ambiguous }: Figure): void {
  if (percent || unit !== '' || ambiguous || !isDateSerial(serial)) return;
  const { value } = target;
  if (target.unit === '' && isDayOrYear(value)) {
    throw new Refusal('target.notWholeDate', { text: written(value) });
  }
  if (value !== 0 && Math.abs(value) < DAYS_OF_YEAR) {
    const params = { text: written(serial), date: formatDate(serial) };
    throw new Refusal('actual.maybeDate', params);
  }
}

function isDayOrYear(value: number): boolean {
  const [day, month] = [Math.floor(value), Math.round((value % 1) * 100)];
  const isDay = day >= 1 && day <= 31 && month >= 1 && month <= 12;
  return isDay || (Number.isInteger(value) && value >= 2000 && value < 2100);
}

/** 8 against `7/10` is a mark out of ten, too; 0,8 and 50 are not. */
function marksDiffer(target: Threshold, actual: Figure): boolean {
  if (target.outOf === actual.outOf) return false;
  if (target.outOf === null || actual.outOf !== null || actual.unit !== '') return true;
  return actual.value > target.outOf || (actual.value > 0 && actual.value < 1);
}

/** `1.500` may be 1,5, `1,500` 1500 and 9 against `10 mila` 9 mila: refused where the figures are nearer that way. */
function refuseThousands(target: Threshold, actual: Figure): void {
  if (mayGroupByComma(target) !== mayGroupByComma(actual)) {
    const [comma, other] = mayGroupByComma(target)
      ? [target.value, actual.value]
      : [actual.value, target.value];
    if (isNearer(comma * 1000, comma, other)) {
      throw new Refusal('number.ambiguous', { whole: written(comma * 1000), decimal: written(comma) });
    }
  }
  if (target.ambiguous !== actual.ambiguous) {
    const [dotted, other] = target.ambiguous ? [target.value, actual.value] : [actual.value, target.value];
    if (isNearer(dotted / 1000, dotted, other)) {
      throw new Refusal('number.ambiguous', { whole: written(dotted), decimal: written(dotted / 1000) });
    }
  }
  if (target.scale !== actual.scale && isFar(target.value, actual.value, LARGEST_MISS)) {
    const params = { target: written(target.value), actual: written(actual.value) };
    throw new Refusal('actual.otherScale', params);
  }
}

/** `1,500`: in another country's writing a thousand and a half of them. */
function mayGroupByComma({ decimals, value, percent, scale }: Threshold | Figure): boolean {
  return decimals === 3 && !percent && scale === 1 && Math.abs(value) >= 1 && Math.abs(value) < 1000;
}

/** Where only one figure says its thousands or millions, the other may have left them out: 1.400 against `1,5 milioni`. */
export const LARGEST_MISS = 30;

/** Whether one figure is so many times the other; 0 is far from none. */
export function isFar(one: number, other: number, times: number): boolean {
  const [small, large] = [Math.abs(one), Math.abs(other)].sort((a, b) => a - b) as [number, number];
  return small > 0 && large / small >= times;
}

/** Whether the other reading of a figure is within ten times of what it is held against, and nearer than the one taken. */
function isNearer(otherReading: number, taken: number, against: number): boolean {
  const distance = (value: number): number => Math.abs(Math.log10(value / against));
  return distance(otherReading) <= 1 && distance(otherReading) < distance(taken);
}

function written(value: number): string {
  return String(value).replace('.', ',');
}
