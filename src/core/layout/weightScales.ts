import type { Finding, Plan, PlanNode } from '../plan/plan';
import { isPercentFormat } from '../sheet/numberFormat';
import { areFractions } from '../weights/checkWeights';
import { readWeightOrNull } from './cells/leniently';

/** Weights written as fractions below one node and as points of 100 below another: right for each, and worth a word. */
export function mixedWeights({ nodes }: Plan): Finding[] {
  const below = new Map<string, PlanNode[]>();
  for (const node of nodes) {
    if (!node.weight || node.parent === null) continue;
    const siblings = below.get(node.parent) ?? [];
    siblings.push(node);
    below.set(node.parent, siblings);
  }
  const firsts: { fractions: PlanNode | null; points: PlanNode | null } = { fractions: null, points: null };
  for (const siblings of below.values()) {
    const scale = scaleOf(siblings);
    if (scale) firsts[scale] ??= siblings[0] ?? null;
  }
  const { fractions, points } = firsts;
  if (!fractions || !points) return [];
  const nameOf = ({ parent }: PlanNode): string => nodes.find(({ id }) => id === parent)?.code || 'ente';
  const params = { fractions: nameOf(fractions), points: nameOf(points) };
  const at = fractions.weight;
  return [{ severity: 'note', message: { id: 'weights.mixed', params }, at, node: fractions.parent }];
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
