import { BINARY_NOISE } from '../number/binaryNoise';
import { decimalsOf } from '../number/formatNumber';
import { readNumber } from '../number/readNumber';
import { readWeight } from '../rollup/rollup';
import type { Rules } from '../rules/rules';
import { readNumberFormat } from '../sheet/numberFormat';
import { cleanText } from '../text/cleanText';
import { areFractions, checkWeights, sumWeights } from '../weights/checkWeights';
import type { CellReading } from './plan';

/** Whether weights that can all be read make 100, but for the rounding of what is printed. */
export function makesWhole(
  cells: readonly CellReading[],
  { weightTolerance }: Pick<Rules, 'weightTolerance'>,
): boolean {
  const values = cells.map(({ value }) => value);
  return checkWeights(values, weightTolerance) === null || explainedByRounding(cells);
}

/**
 * Weights printed with few decimals do not sum to 100 (three times 33,3): each may be off by half its last digit, equal ones
 * all the same way. Of many different ones some are rounded up and some down: three standard deviations at most. Whole numbers
 * that differ were typed so, not rounded.
 */
export function explainedByRounding(cells: readonly CellReading[]): boolean {
  const values = cells.map(({ value }) => readWeight(value));
  const inFractions = areFractions(values);
  const decimals = cells.map((cell) => printedDecimals(cell, inFractions));
  const areTyped = new Set(values.filter((_, i) => decimals[i] === 0)).size > 1;
  const halves = new Map<number | null, number>();
  values.forEach((value, i) => {
    const count = decimals[i] ?? 0;
    if (count > 0 || !areTyped) halves.set(value, (halves.get(value) ?? 0) + 0.5 * 10 ** -count);
  });
  const errors = [...halves.values()];
  const worst = errors.reduce((sum, error) => sum + error, 0);
  // An error between -e and e has a standard deviation of e/√3.
  const likely = Math.sqrt(3) * Math.hypot(...errors);
  return Math.abs(100 - sumWeights(values).points) <= Math.min(worst, likely) + BINARY_NOISE;
}

/** How many decimals of a percentage point a weight shows. */
function printedDecimals({ value, format }: CellReading, inFractions: boolean): number {
  if (typeof value === 'number') {
    const { kind, decimals } = readNumberFormat(format);
    if (kind === 'percent') return decimals ?? 0;
    return Math.max(0, (decimals || decimalsOf(value)) - (inFractions ? 2 : 0));
  }
  const number = readNumber(cleanText(String(value)));
  return Math.max(0, (number?.decimals ?? 0) - (inFractions && !number?.percent ? 2 : 0));
}
