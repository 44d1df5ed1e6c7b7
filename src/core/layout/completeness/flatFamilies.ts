import { nodeInMessage } from '../../plan/nodeInMessage';
import { formatPercent } from '../../number/formatNumber';
import type { Finding, Plan, PlanNode } from '../../plan/plan';
import { PlanTree } from '../../plan/planTree';
import type { Level } from '../../rules/rules';
import { areFractions } from '../../weights/checkWeights';
import { readWeightOrNull } from '../cells/leniently';

/** No slip of the pen makes weights sum to half as much again as a whole. */
const FAR_OVER = 1.5;
const FEWEST_SIBLINGS = 4;
const LEVELS_OF_TITLES: readonly Level[] = ['area', 'strategic', 'operational'];

/** Titles of one level whose weights make several wholes: parents stand beside their children instead of above them. */
export function flatFamilies(plan: Plan): Finding[] {
  return new PlanTree(plan).families().flatMap(({ parent, children }) =>
    LEVELS_OF_TITLES.flatMap((level): Finding[] => {
      const siblings = children.filter((child) => child.level === level);
      const share = sumOfShares(siblings);
      const at = siblings[0]?.rows[0] ?? null;
      if (siblings.length < FEWEST_SIBLINGS || share === null || share < FAR_OVER) return [];
      const params = { name: nodeInMessage(parent), sum: formatPercent(share, 0) };
      return [{ severity: 'warning', message: { id: 'tree.flat', params }, at, node: parent.id }];
    }),
  );
}

/** 1 where the weights make a whole; null where some have none. */
function sumOfShares(siblings: readonly PlanNode[]): number | null {
  const weights = siblings.flatMap(({ weight }) => readWeightOrNull(weight?.value ?? null) ?? []);
  if (weights.length < siblings.length) return null;
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return areFractions(weights) ? sum : sum / 100;
}
