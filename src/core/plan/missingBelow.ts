import type { PlanNode } from './plan';
import type { Missing, NodeResult } from './results';

/** What keeps a node below from having a score. */
export interface MissingBelow extends Missing {
  node: PlanNode;
  /** The nodes between, from the top. */
  path: readonly PlanNode[];
  /** Of the weight of the node above, as written; 0 where the weight itself is missing. */
  share: number;
}

/**
 * All that keeps a node, and those that feed it, from being evaluated in full: from «da controllare» or «incompleto» down to the cells
 * that cause it, in the order of the plan. Nothing below a score that a person set.
 */
export function missingBelow(
  { node, missing, byHand, contributions }: NodeResult,
  path: readonly PlanNode[] = [],
  share = 1,
): MissingBelow[] {
  const own = missing ? [{ ...missing, node, path, share }] : [];
  if (byHand) return own;
  const inside = [...path, node];
  const below = contributions.flatMap(({ child, written, leftOut, weight }): MissingBelow[] => {
    const ofWeight = weight ? [{ ...weight, node: child.node, path: inside, share: 0 }] : [];
    const counts = leftOut !== 'notFeeding' && leftOut !== 'zeroWeight' && leftOut !== 'noWeight';
    return counts ? [...ofWeight, ...missingBelow(child, inside, share * written)] : ofWeight;
  });
  return [...own, ...below];
}
