import { BINARY_NOISE } from '../number/binaryNoise';
import { isBlank, type CellValue } from '../cell';
import { cellNumber, readNumber } from '../number/readNumber';
import { Refusal } from '../refusal';
import type { Rules } from '../rules/rules';
import { cleanText } from '../text/cleanText';
import { excerpt } from '../text/excerpt';

/** A child as the parent sees it. */
export interface WeightedScore {
  /** Any scale; null: blank. */
  weight: number | null;
  /** Fraction; null: N/D, NV or blank. */
  score: number | null;
}

/**
 * The weight with which each child counts in the mean of its parent, in the scale of the written ones (docs/dominio.md §5.1); 0:
 * left out. When every weight is blank the children weigh the same.
 */
export function countingWeights(
  children: readonly WeightedScore[],
  withoutScore: Rules['withoutScore'] = 'renormalise',
): number[] {
  const allBlank = children.every(({ weight }) => weight === null);
  const written = children.map(({ weight }) => (allBlank ? 1 : (weight ?? 0)));
  let lost = 0;
  let counted = 0;
  children.forEach(({ score }, i) => {
    const weight = written[i] ?? 0;
    if (weight === 0) return;
    if (score === null) lost += weight;
    else counted += 1;
  });
  if (counted === 0) return written.map(() => 0);
  if (withoutScore === 'zero') return written;
  const more = withoutScore === 'shareEqually' ? lost / counted : 0;
  return written.map((weight, i) => (weight === 0 || children[i]?.score === null ? 0 : weight + more));
}

/**
 * Weighted mean with renormalisation (docs/dominio.md §5.1): children without a score or of weight 0 are left out and the other
 * weights grow in proportion. Nothing is rounded.
 * @returns null when nothing is left (N/D)
 */
export function rollup(
  children: readonly WeightedScore[],
  withoutScore: Rules['withoutScore'] = 'renormalise',
): number | null {
  const weights = countingWeights(children, withoutScore);
  let sum = 0;
  let total = 0;
  children.forEach(({ score }, i) => {
    const weight = weights[i] ?? 0;
    sum += weight * (score ?? 0);
    total += weight;
  });
  return total === 0 ? null : sum / total;
}

const NO_SCORE = /^(?:n\.?\s?[dav]\.?|n\/[da]|nv|-+|da valutare|non valutabile)$/i;

/**
 * Reads a weight cell: a number in any scale, or its text (`14,30 %` is 0.143); blank is null.
 * @throws Refusal for other text and for negative weights
 */
export function readWeight(cell: CellValue): number | null {
  if (isBlank(cell)) return null;
  const weight =
    typeof cell === 'number' ? cellNumber(cell) : typeof cell === 'string' ? numberIn(cell) : null;
  if (weight === null) throw new Refusal('weight.notNumber', { text: excerpt(String(cell)) });
  if (weight < 0) throw new Refusal('weight.negative', { text: String(cell).replace('.', ',') });
  return weight;
}

/**
 * Reads the weights of one parent's children, which must be on one scale.
 * @throws Refusal for text, negative weights, and percentages beside points ("50%" and 50: a half and fifty)
 */
export function readWeights(cells: readonly CellValue[]): (number | null)[] {
  const weights = cells.map(readWeight);
  const signed = cells.findIndex((cell) => typeof cell === 'string' && cell.includes('%'));
  const points = weights.findIndex((weight, i) => (weight ?? 0) > 1 && !String(cells[i]).includes('%'));
  if (signed >= 0 && points >= 0) {
    throw new Refusal('weights.mixedSigns', { signed: String(cells[signed]), points: String(cells[points]) });
  }
  return weights;
}

/** What our functions, and the formulas of Calcola, put in the place of a score that cannot be computed. */
const FAILED = /^(?:non leggibile\b|da controllare$|incompleto$)/i;

const NOT_ASSESSABLE = /^(?:n\.?v\.?|non valutabile)$/i;

/** "NV": declared not assessable, which is not the same as having no score yet. */
export function isNotAssessable(cell: CellValue): boolean {
  return typeof cell === 'string' && NOT_ASSESSABLE.test(cleanText(cell));
}

/**
 * Reads a score cell: a fraction or its text (`95,83%` is 0.9583); blank, "N/D" and "NV" are null.
 * @throws Refusal for other text
 */
export function readScore(cell: CellValue): number | null {
  if (typeof cell === 'number') return cell;
  if (isBlank(cell)) return null;
  if (typeof cell === 'string') {
    const text = cleanText(cell);
    if (NO_SCORE.test(text)) return null;
    if (FAILED.test(text)) throw new Refusal('score.failed', { text: excerpt(text) });
    const score = numberIn(text);
    if (score !== null) return score;
  }
  throw new Refusal('score.notNumber', { text: excerpt(String(cell)) });
}

/** A score above this, and above the cap, was typed in percentage points (97,98 for 97,98%). */
export const HIGHEST_SCORE = 2;

/**
 * Reads a score that is to be counted: as readScore, and on the scale of a fraction.
 * @param cap highest score of the rules in force
 * @throws Refusal for other text and for what is below 0 or in percentage points
 */
export function readFraction(cell: CellValue, cap: number): number | null {
  const score = readScore(cell);
  if (score === null) return null;
  if (score >= -BINARY_NOISE && score <= Math.max(HIGHEST_SCORE, cap) + BINARY_NOISE)
    return Math.max(0, score);
  throw new Refusal('score.outOfScale', { text: String(cell).replace('.', ',') });
}

/** A text that is a number and nothing else but a % sign. */
function numberIn(text: string): number | null {
  const number = readNumber(cleanText(text));
  return number && (number.unit === '' || number.unit === '%') ? number.value : null;
}
