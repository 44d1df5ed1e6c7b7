import type { Rules } from '../rules/rules';
import { isDirectionDoubtful } from '../targets/operator';
import type { Threshold } from '../targets/target';
import { FIRST_DATE_SERIAL, LAST_DATE_SERIAL } from '../date/readDate';
import {
  DAYS_OF_YEAR,
  LARGEST_GROWTH,
  LARGEST_MISS,
  LARGEST_QUOTIENT,
  LARGEST_RATIO,
  LARGEST_SHARE,
} from '../score/scales';
import { figure } from './literal';

/** The functions leave binary noise to it; the formula writes it apart. */
const WHOLE_RATIO = Math.round(LARGEST_RATIO);
/** A fraction that is a hundredth of its target is in the wrong scale (core/score/scales.ts). */
const HUNDREDFOLD = { from: 50, to: 200, largest: 100 };
/** What binary arithmetic leaves of equal figures. */
const NOISE = '1E-12';

/**
 * The score of a figure against a threshold (docs/dominio.md §4).
 * @param x the figure, as an expression
 * @returns null where no figure is scored: nobody has said in which direction
 */
export function nativeThreshold(target: Threshold, rules: Rules, x: string): string | null {
  if (isDirectionDoubtful(target)) return null;
  const { operator, value: t } = target;
  if (t === 0) return `IF(${metAtZero(operator, x)},1,0)`;
  const ratio = `${x}/${figure(t)}`;
  if (operator === '=' && rules.equalExceeded === 'symmetric') return `MAX(0,1-ABS(${ratio}-1))`;
  const lessIsBetter = operator.startsWith('<');
  const highest = t > 0 && operator !== '=' ? rules.cap : 1;
  return `MAX(0,MIN(${figure(highest)},${lessIsBetter === t > 0 ? `2-${ratio}` : ratio}))`;
}

function metAtZero(operator: Threshold['operator'], x: string): string {
  switch (operator) {
    case '>=':
      return `${x}>=-${NOISE}`;
    case '>':
      return `${x}>${NOISE}`;
    case '<=':
      return `${x}<=${NOISE}`;
    case '<':
      return `${x}<-${NOISE}`;
    case '=':
      return `ABS(${x})<=${NOISE}`;
  }
}

/**
 * Conditions on which a figure is not on the scale of its target: percentage points, a date, thousands.
 * @param number the number of the cell, 0 where it holds a text: a text is no date
 */
export function otherScales(target: Threshold, x: string, number: string, percent: boolean): string[] {
  if (percent) return target.percent ? [] : percentForFigure(target, x);
  const { value, unit, outOf, ambiguous, scale } = target;
  const t = Math.abs(value);
  if (target.percent) return [points(t, x)];
  if (unit === '' && value > 0 && value < 1) return [fractionInPoints(t, x)];
  const refused: string[] = [];
  if (unit === '' && value > LARGEST_SHARE && value <= HUNDREDFOLD.largest) refused.push(fraction(value, x));
  if ((t > 0 && t < DAYS_OF_YEAR) || (unit === '' && isYearNumber(value))) {
    refused.push(
      `AND(${number}=INT(${number}),${number}>=${FIRST_DATE_SERIAL},${number}<=${LAST_DATE_SERIAL})`,
    );
  }
  if (outOf !== null) refused.push(`${x}>${outOf}`, `AND(${x}>0,${x}<1)`);
  if (ambiguous) refused.push(`AND(${x}>=${figure(t / 10_000)},${x}<=${figure(t / 100)})`);
  if (scale !== 1)
    refused.push(
      `ABS(${x})>=${figure(LARGEST_MISS * t)}`,
      `AND(${x}<>0,ABS(${x})<=${figure(t / LARGEST_MISS)})`,
    );
  return refused;
}

function isYearNumber(value: number): boolean {
  return Number.isInteger(value) && value >= 2000 && value < 2100;
}

function points(t: number, x: string): string {
  const most = t <= 1 ? LARGEST_SHARE : LARGEST_GROWTH * t;
  const ratio = WHOLE_RATIO * t;
  return t > 0 && ratio <= most ? `ABS(${x})>=${figure(ratio)}-1E-9` : `ABS(${x})>${figure(most)}`;
}

function fractionInPoints(t: number, x: string): string {
  const quotient = LARGEST_QUOTIENT * t;
  return quotient <= LARGEST_SHARE ? `ABS(${x})>${LARGEST_SHARE}` : `ABS(${x})>=${figure(quotient)}`;
}

function fraction(t: number, x: string): string {
  const { from, to } = HUNDREDFOLD;
  const below = t / from >= 1 ? `${x}<1` : `${x}<=${figure(t / from)}`;
  return `AND(${x}>${figure(t / to)},${below})`;
}

/** A percentage against a figure without a sign: 85% against 0.8, not against 60. */
function percentForFigure({ unit, value }: Threshold, x: string): string[] {
  if (unit !== '') return ['TRUE'];
  const t = Math.abs(value);
  const size = `ABS(${x})`;
  if (t > LARGEST_SHARE) return [`OR(${size}<=1,${size}<${figure(t / LARGEST_GROWTH)})`];
  return t === 0 ? [] : [`AND(${x}<>0,${size}<=${figure(t / WHOLE_RATIO)}+1E-9)`];
}
