import { formatNumber, formatPercent } from '../../number/formatNumber';
import type { PlanNode } from '../../plan/plan';
import { sumWeights } from '../../weights/checkWeights';
import type { CheckFacts } from '../facts';
import { foundAtCell } from '../foundAtCell';
import type { Found } from '../rule';

/** A family of weights, right or wrong in itself. */
export interface FamilyOfWeights {
  parent: PlanNode;
  children: readonly PlanNode[];
  isRight: boolean;
}

const FEWEST_FAMILIES = 3;
/** Points of 100 by which the weights of a whole may miss it and still be meant as its shares. */
const FARTHEST_FROM_WHOLE = 10;

/**
 * Weights that are shares of a whole (docs/dominio.md §5.2) of which one is wrong: no family below a node makes 100 of its
 * own, and all together nearly do. One thing is wrong then, and not every family.
 * @returns what is wrong, and the parents of the families that it explains
 */
export function sumsTogether(
  { tree }: CheckFacts,
  families: readonly FamilyOfWeights[],
): { found: Found[]; explained: ReadonlySet<PlanNode> } {
  const below = new Map<PlanNode, FamilyOfWeights[]>();
  for (const family of families)
    for (const above of tree.ancestors(family.parent)) {
      const known = below.get(above);
      if (known) known.push(family);
      else below.set(above, [family]);
    }
  const explained = new Set<PlanNode>();
  const found: Found[] = [];
  for (const [node, parts] of [...below].sort(([, one], [, other]) => other.length - one.length)) {
    if (
      parts.length < FEWEST_FAMILIES ||
      parts.some(({ parent, isRight }) => isRight || explained.has(parent))
    )
      continue;
    const children = parts.flatMap((part) => part.children);
    const levels = new Set(children.map(({ level }) => level));
    const { points } = sumWeights(children.map(({ weight }) => weight?.value ?? null));
    if (levels.size > 1 || Math.abs(100 - points) > FARTHEST_FROM_WHOLE) continue;
    const params = {
      count: children.length,
      sum: formatPercent(points / 100),
      points: formatNumber(Math.abs(100 - points), 2),
    };
    const at = node.rows[0] ?? children[0]?.weight ?? null;
    found.push(foundAtCell({ id: 'weights.together', params }, at, node));
    for (const { parent } of parts) explained.add(parent);
  }
  return { found, explained };
}
