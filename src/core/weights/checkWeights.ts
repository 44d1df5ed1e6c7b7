import { BINARY_NOISE } from '../number/binaryNoise';
import type { CellValue } from '../cell';
import type { Message } from '../../messages/message';
import { formatNumber, formatPercent, roundHalfUp } from '../number/formatNumber';
import { readWeight } from '../rollup/rollup';

/** Weights in percentage points, whatever their scale; null: blank. */
export interface WeightSum {
  points: number;
  /** Positions (1-based) of blank weights. */
  blank: readonly number[];
}

/** Weights of which none is above 1 and the sum is up to this are fractions (0,125 + …), others points (12,5 + …). */
const LARGEST_FRACTION_SUM = 10;

/** Whether weights are fractions of 1 rather than points of 100. */
export function areFractions(weights: readonly (number | null)[]): boolean {
  const sum = weights.reduce<number>((total, weight) => total + (weight ?? 0), 0);
  return sum <= LARGEST_FRACTION_SUM && weights.every((weight) => (weight ?? 0) <= 1);
}

/** Adds up weights. @throws Refusal for text and negative weights */
export function sumWeights(cells: readonly CellValue[]): WeightSum {
  const weights = cells.map(readWeight);
  const sum = weights.reduce<number>((total, weight) => total + (weight ?? 0), 0);
  return {
    points: areFractions(weights) ? sum * 100 : sum,
    blank: weights.flatMap((weight, i) => (weight === null ? [i + 1] : [])),
  };
}

/**
 * What is wrong with the weights of one parent, or null.
 * @param tolerance percentage points by which the sum may miss 100
 */
export function checkWeights(cells: readonly CellValue[], tolerance: number): Message | null {
  const { points, blank } = sumWeights(cells);
  const missing = 100 - points;
  const off = Math.abs(missing) > tolerance + BINARY_NOISE;
  if (!off && blank.length === 0) return null;
  const decimals = off ? decimalsToShow(Math.abs(missing)) : 2;
  const params = {
    sum: formatPercent(points / 100, decimals),
    points: formatNumber(Math.abs(missing), decimals),
    blank: blank.join(', '),
  };
  const which = !off ? 'weights.ok' : missing > 0 ? 'weights.short' : 'weights.over';
  return { id: blank.length > 0 ? `${which}Blank` : (which as 'weights.short' | 'weights.over'), params };
}

/** Two, or as many more as it takes to show a smaller difference. */
function decimalsToShow(difference: number): number {
  let decimals = 2;
  while (decimals < 9 && roundHalfUp(difference, decimals) === 0) decimals += 1;
  return decimals;
}
