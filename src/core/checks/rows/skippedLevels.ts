import { codeKey } from '../../codes/codeTree';
import type { PlanNode } from '../../plan/plan';
import { nodeInMessage } from '../../plan/nodeInMessage';
import type { PlanTree } from '../../plan/planTree';
import type { CheckFacts } from '../facts';
import { foundAtCell } from '../foundAtCell';
import type { Found } from '../rule';

/** Indicators right below one node where those of all others of its level are below objectives: the row of theirs got lost. */
export function skippedLevels({ plan: { nodes, findings }, tree }: CheckFacts): Found[] {
  const reported = new Set(findings.flatMap(({ at }) => (at ? [`${at.sheet}|${at.row}`] : [])));
  const parents = nodes.filter(({ id, parent }) => parent !== null && tree.children(id).length > 0);
  return [...new Set(parents.map(({ level }) => level))].flatMap((level): Found[] => {
    const alike = parents.filter((node) => node.level === level);
    const [skipping, ...others] = alike.filter((node) => measuredBelow(tree, node).length > 0);
    if (!skipping || others.length > 0 || alike.length < 2) return [];
    const [first] = measuredBelow(tree, skipping);
    const row = first?.rows[0];
    if (!first || !row || reported.has(`${row.sheet}|${row.row}`)) return [];
    // Beside objectives indicators may be meant to stand there, unless their codes name one that is not there.
    const isBeside = tree.children(skipping.id).some((node) => node.level !== 'indicator');
    if (isBeside && !(partsBelow(first, skipping) > 1)) return [];
    const params = { name: nodeInMessage(skipping), indicator: nodeInMessage(first) };
    return [foundAtCell({ id: 'level.skipped', params }, row, skipping)];
  });
}

function measuredBelow(tree: PlanTree, { id }: PlanNode): PlanNode[] {
  return tree.children(id).filter(({ level }) => level === 'indicator');
}

/** `B-01-a` has two parts below `B`; 0 where its code does not begin so. */
function partsBelow({ code }: PlanNode, parent: PlanNode): number {
  const [own, above] = [code, parent.code].map((each) => codeKey(each));
  if (!own || !above || !own.startsWith(`${above}_`)) return 0;
  return own.slice(above.length + 1).split('_').length;
}
