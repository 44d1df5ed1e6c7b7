import type { Message } from '../../messages/message';
import type { CellReading, Finding, Plan, PlanNode } from '../plan/plan';
import { nodeInMessage } from '../plan/nodeInMessage';
import { PlanTree } from '../plan/planTree';
import { isPercentFormat } from '../sheet/numberFormat';
import { areFractions } from '../weights/checkWeights';
import { readWeightOrNull } from './cells/leniently';

/** Weights written as fractions below one node and as points of 100 below another: right for each, and worth a word. */
export function mixedWeights(plan: Plan): Finding[] {
  const firsts: Partial<Record<'fractions' | 'points', { parent: PlanNode; at: CellReading | null }>> = {};
  for (const { parent, children } of new PlanTree(plan).families()) {
    const weighted = children.filter(({ weight }) => weight);
    const scale = scaleOf(weighted);
    if (scale) firsts[scale] ??= { parent, at: weighted[0]?.weight ?? null };
  }
  const { fractions, points } = firsts;
  if (!fractions || !points) return [];
  const params = { fractions: nodeInMessage(fractions.parent), points: nodeInMessage(points.parent) };
  const message: Message = { id: 'weights.mixed', params };
  return [{ severity: 'note', message, at: fractions.at, node: fractions.parent.id }];
}

/** How a person sees these weights: a fraction shown as a percentage is points. */
function scaleOf(siblings: readonly PlanNode[]): 'fractions' | 'points' | null {
  const weights = siblings.map(({ weight }) => readWeightOrNull(weight?.value ?? null));
  const sum = weights.reduce<number>((total, weight) => total + (weight ?? 0), 0);
  if (sum === 0 || siblings.length < 2) return null;
  const shownInPoints = siblings.some(
    ({ weight }) => weight && (isPercentFormat(weight.format) || /%/.test(String(weight.value))),
  );
  return areFractions(weights) && !shownInPoints ? 'fractions' : 'points';
}
