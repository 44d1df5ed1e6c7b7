import { feedingChildren } from '../../plan/feeding';
import type { PlanNode } from '../../plan/plan';
import { childWeights, type ChildWeight } from '../../plan/weights';
import type { CheckFacts } from '../facts';

/** Children that weigh against each other, with their parent. */
interface WeightGroup {
  parent: PlanNode;
  weights: readonly ChildWeight[];
  /** Of a whole above the parent: they have no sum of their own. */
  areShares: boolean;
}

/** Below each node the children that feed it, and those that do not (docs/dominio.md §5.3). */
export function weightGroups({ tree, shares, results }: CheckFacts): readonly WeightGroup[] {
  return tree.families().flatMap(({ parent, children }) => {
    const feeding = new Set(feedingChildren(parent, children, results.rules));
    const areShares = shares.totalBelow(parent.id) !== null;
    return [children.filter((child) => feeding.has(child)), children.filter((child) => !feeding.has(child))]
      .filter((group) => group.length > 0)
      .map((group) => ({ parent, weights: childWeights(group, shares).weights, areShares }));
  });
}
