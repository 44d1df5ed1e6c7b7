import type { Plan, PlanNode } from '../../../core/plan/plan';
import { SHOWN_KINDS } from '../../../session/colouredLines';
import type { Branch } from '../ObjectiveTree';

/** The tree as it was read, not computed: each node with what it was taken for. */
export function understoodBranches({ nodes }: Plan): Branch[] {
  const below = new Map<string | null, PlanNode[]>();
  for (const node of nodes) below.set(node.parent, [...(below.get(node.parent) ?? []), node]);
  const branchOf = (node: PlanNode): Branch => ({
    key: node.id,
    node: node.id,
    level: node.level,
    code: node.code,
    name: node.name,
    word: { id: `pane.level.${node.level}` },
    result: null,
    weight: typeof node.weight?.value === 'number' ? node.weight.value : null,
    byHand: false,
    direction: null,
    kind: SHOWN_KINDS.find((kind) => kind === node.level) ?? null,
    children: (below.get(node.id) ?? []).map(branchOf),
  });
  return (below.get(null) ?? []).map(branchOf);
}
