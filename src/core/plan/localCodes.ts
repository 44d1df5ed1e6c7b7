import { codeKey } from '../codes/codeTree';
import type { PlanNode } from './plan';

/** So many codes of a level, and such a part of them, recur where numbering begins anew. */
const FEWEST_RECURRING = 2;
const MOST_UNIQUE = 0.7;

/** The nodes whose code others of their level have by right: numbering that begins anew below each parent (1, 2, 3 in each sheet). */
export function locallyCoded(nodes: readonly PlanNode[]): ReadonlySet<PlanNode> {
  const local = new Set<PlanNode>();
  for (const groups of codesOfLevels(nodes).values()) {
    const recurring = groups.filter((same) => same.length > 1);
    const areMany =
      recurring.length >= FEWEST_RECURRING && recurring.length >= groups.length * (1 - MOST_UNIQUE);
    if (!areMany) continue;
    for (const same of recurring) {
      const parents = new Set(same.map(({ parent }) => parent));
      if (parents.size === same.length) for (const node of same) local.add(node);
    }
  }
  return local;
}

/** The nodes of each level that have one code each. */
function codesOfLevels(nodes: readonly PlanNode[]): ReadonlyMap<string, PlanNode[][]> {
  const levels = new Map<string, Map<string, PlanNode[]>>();
  for (const node of nodes) {
    const key = codeKey(node.code);
    if (key === '') continue;
    const codes = levels.get(node.level) ?? new Map<string, PlanNode[]>();
    levels.set(node.level, codes);
    const same = codes.get(key);
    if (same) same.push(node);
    else codes.set(key, [node]);
  }
  return new Map([...levels].map(([level, codes]) => [level, [...codes.values()]]));
}
