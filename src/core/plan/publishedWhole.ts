import { BINARY_NOISE } from '../number/binaryNoise';
import type { Rules } from '../rules/rules';
import type { CellReading, PlanNode } from './plan';

/** A published score above this, and above the cap, is in percentage points: no chamber allows twice the target. */
const HIGHEST_FRACTION = 2;
/** So many figures tell that a column is of points of the weight. */
const FEWEST_WEIGHTED = 3;
/** A weight among so many may be wrong, or missing. */
const MOST_ODD = 0.2;

/**
 * What cells of published scores hold for a score of 100%, by node: 1, 100 where their column is in percentage points, the
 * weight where scores are printed multiplied by it (9 points of 15). One such figure in a column of others is wrong.
 */
export function publishedWholes(nodes: readonly PlanNode[], { cap }: Rules): (node: PlanNode) => number {
  const columns = new Map<string, ColumnOfScores>();
  for (const node of nodes) {
    const { published } = node;
    if (typeof published?.value !== 'number' || published.value <= 0) continue;
    const key = publishedColumn(published);
    const column = columns.get(key) ?? { scores: [], weighted: [] };
    columns.set(key, column);
    column.scores.push(published.value);
    const weight = writtenWeight(node);
    if (weight > 0) column.weighted.push({ score: published.value, weight });
  }
  const highest = Math.max(HIGHEST_FRACTION, cap);
  const wholes = new Map([...columns].map(([key, column]) => [key, wholeOf(column, highest)]));
  return (node) => {
    const whole = (node.published && wholes.get(publishedColumn(node.published))) ?? 1;
    return whole === 'weight' ? writtenWeight(node) || 1 : whole;
  };
}

interface ColumnOfScores {
  scores: number[];
  weighted: { score: number; weight: number }[];
}

function wholeOf({ scores, weighted }: ColumnOfScores, highest: number): number | 'weight' {
  if (isOfWeights(weighted) && weighted.length >= scores.length * (1 - MOST_ODD)) return 'weight';
  return scores.filter((score) => score > highest).length * 2 > scores.length ? 100 : 1;
}

/** Hardly a score is above its weight, and most are the weight itself, whatever that is. */
function isOfWeights(weighted: ColumnOfScores['weighted']): boolean {
  // 100 of 100 says nothing: a percentage would be the same.
  const largest = weighted.reduce((most, { weight }) => Math.max(most, weight), 0);
  const telling = weighted.filter(({ weight }) => weight < largest);
  const isFull = ({ score, weight }: { score: number; weight: number }): boolean =>
    Math.abs(score - weight) <= BINARY_NOISE;
  const above = telling.filter((each) => each.score > each.weight && !isFull(each));
  return (
    telling.length > 0 &&
    weighted.length >= FEWEST_WEIGHTED &&
    above.length <= telling.length * MOST_ODD &&
    weighted.filter(isFull).length * 2 > weighted.length
  );
}

function writtenWeight({ weight }: PlanNode): number {
  return typeof weight?.value === 'number' ? weight.value : 0;
}

function publishedColumn({ sheet, column }: CellReading): string {
  return `${sheet}:${column}`;
}
