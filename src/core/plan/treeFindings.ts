import { codeKey } from '../codes/codeTree';
import { findingAt } from './finding';
import type { Finding, Plan, PlanNode } from './plan';
import type { PlanTree } from './planTree';
import type { WeightShares } from './weightShares';

/** What no single block of the tree shows: weights, names or targets that others have, codes that recur. */
export function treeFindings(plan: Plan, tree: PlanTree, shares: WeightShares): Finding[] {
  return [
    ...withoutWeights(tree.families(), shares),
    ...withoutNameOrTarget(plan),
    ...recurringCodes(plan, tree),
  ];
}

type Family = ReturnType<PlanTree['families']>[number];

/** A block without any weight where the other blocks of its kind have theirs. */
function withoutWeights(families: readonly Family[], shares: WeightShares): Finding[] {
  const kindOf = ({ parent, children }: Family): string => `${parent.level}>${children[0]?.level}`;
  const isWeighted = ({ children }: Family): boolean =>
    children.some((child) => child.weight ?? shares.summed(child));
  const weighted = new Set(families.filter(isWeighted).map(kindOf));
  return families
    .filter((family) => family.children.length > 1 && !isWeighted(family) && weighted.has(kindOf(family)))
    .map(({ parent, children }) => {
      const params = { name: parent.code || parent.name };
      return findingAt('warning', { id: 'weights.none', params }, children[0]?.rows[0] ?? null, parent);
    });
}

/**
 * A node without a name, an indicator without a target, where most of its level have theirs: a cell that got lost. The
 * layout may have reported why already.
 */
function withoutNameOrTarget({ nodes, findings }: Plan): Finding[] {
  const reported = new Set(findings.map(({ node }) => node));
  const levels = [...new Set(nodes.map(({ level }) => level))];
  const lack = (id: 'node.noName' | 'node.noTarget', has: (node: PlanNode) => boolean): Finding[] =>
    levels.flatMap((level) => {
      const alike = nodes.filter((node) => node.level === level);
      const lacking = alike.filter((node) => !has(node));
      if (lacking.length * 2 >= alike.length) return [];
      return lacking.flatMap((node) => {
        if (reported.has(node.id)) return [];
        const params = { name: node.code || node.name || node.id };
        return findingAt('warning', { id, params }, node.rows[0] ?? null, node);
      });
    });
  return [
    ...lack('node.noName', ({ name }) => name !== ''),
    ...lack('node.noTarget', ({ level, target }) => level !== 'indicator' || target !== null),
  ];
}

/** A code that several indicators of the ente's tree have, unless the layout reported it already; dashboards repeat them by right. */
function recurringCodes({ nodes, findings }: Plan, tree: PlanTree): Finding[] {
  const isInTree = (node: PlanNode): boolean => (tree.ancestors(node).at(-1) ?? node).level === 'entity';
  const reported = new Set(
    findings.flatMap(({ message: { id, params } }) =>
      id.startsWith('code.duplicate') ? [codeKey(String(params?.code))] : [],
    ),
  );
  const byCode = new Map<string, PlanNode[]>();
  for (const node of nodes) {
    const key = node.level === 'indicator' ? codeKey(node.code) : '';
    if (key === '' || reported.has(key) || !isInTree(node)) continue;
    const same = byCode.get(key);
    if (same) same.push(node);
    else byCode.set(key, [node]);
  }
  return [...byCode.values()].flatMap((same) => {
    const [, second] = same;
    if (!second) return [];
    const params = { code: second.code, count: same.length };
    return [findingAt('note', { id: 'code.recurs', params }, second.rows[0] ?? null, second)];
  });
}
