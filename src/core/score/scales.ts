import type { Actual } from '../actual/readActual';
import { isDateSerial } from '../date/readDate';
import { unitsDiffer } from '../number/unit';
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
  if (unitsDiffer(target.unit, actual.unit)) {
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
  if (isFraction(target) && actual.unit === '' && arePointsOf(actual.value, target.value)) {
    const params = { target: written(target.value), actual: written(actual.value) };
    throw new Refusal('actual.pointsForFraction', params);
  }
}

/** A share is seldom more than the whole (169,15% is printed by a chamber); what is above 200% is written with its sign. */
const LARGEST_SHARE = 2;
/** Above 100% a figure may grow more: 1200% against 1000%. */
const LARGEST_GROWTH = 5;
/** However small the percentage (2% against 0,1%). */
const LARGEST_RATIO = 20 - 1e-9;

/** Whether a figure without a sign, against a percentage, can only be in percentage points (75 against 80%). */
function isInPoints(bare: number, percentage: number): boolean {
  const [size, whole] = [Math.abs(bare), Math.abs(percentage)];
  if (size > (whole <= 1 ? LARGEST_SHARE : LARGEST_GROWTH * whole)) return true;
  return whole > 0 && size / whole >= LARGEST_RATIO;
}

/** The same of a fraction without a sign (84 against 0,85), which may also be a quotient (2,3 against 0,5). */
function arePointsOf(bare: number, fraction: number): boolean {
  return Math.abs(bare) > LARGEST_SHARE && Math.abs(bare) / fraction >= LARGEST_RATIO;
}

/** 0,85 is a percentage in all but its sign; 0,85 gg is not. */
function isFraction({ unit, value }: Threshold): boolean {
  return unit === '' && value > 0 && value < 1;
}

/** `31.12` and `2025` against a date: a day without its year, a year without its day. */
function refuseDates(target: Threshold, actual: Figure): void {
  if (actual.percent || actual.unit !== '' || target.unit !== '' || !isDateSerial(actual.value)) return;
  const { value } = target;
  const [day, month] = [Math.floor(value), Math.round((value % 1) * 100)];
  const isDay = day >= 1 && day <= 31 && month >= 1 && month <= 12;
  const isYear = Number.isInteger(value) && value >= 2000 && value < 2100;
  if (isDay || isYear) throw new Refusal('target.notWholeDate', { text: written(value) });
}

/** 8 against `7/10` is a mark out of ten, too; 0,8 and 50 are not. */
function marksDiffer(target: Threshold, actual: Figure): boolean {
  if (target.outOf === actual.outOf) return false;
  if (target.outOf === null || actual.outOf !== null || actual.unit !== '') return true;
  return actual.value > target.outOf || (actual.value > 0 && actual.value < 1);
}

/** `1.500` may be 1,5, and 9 against `10 mila` may be 9 mila: refused where the other reading is so much nearer. */
function refuseThousands(target: Threshold, actual: Figure): void {
  if (target.ambiguous !== actual.ambiguous) {
    const [dotted, other] = target.ambiguous ? [target.value, actual.value] : [actual.value, target.value];
    if (isNearer(dotted / 1000, dotted, other)) {
      throw new Refusal('number.ambiguous', { whole: written(dotted), decimal: written(dotted / 1000) });
    }
  }
  if (target.scale !== actual.scale) {
    const [large, small] = target.scale > actual.scale ? [target, actual] : [actual, target];
    if (isNearer((small.value * large.scale) / small.scale, small.value, large.value)) {
      throw new Refusal('actual.otherScale', {
        target: written(target.value),
        actual: written(actual.value),
      });
    }
  }
}

/** Whether the other reading of a figure is within ten times of what it is held against, and nearer than the one taken. */
function isNearer(otherReading: number, taken: number, against: number): boolean {
  const distance = (value: number): number => Math.abs(Math.log10(value / against));
  return distance(otherReading) <= 1 && distance(otherReading) < distance(taken);
}

function written(value: number): string {
  return String(value).replace('.', ',');
}
