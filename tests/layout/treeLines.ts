import { readActualCell, readTargetCell } from '../../src/core/plan/readCells';
import type { Plan, PlanNode } from '../../src/core/plan/plan';
import { standard } from '../../src/core/rules/profiles';
import { readWeightOrNull } from '../../src/core/layout/cells/leniently';

/** What a node is, whatever the cells it was read from and however they were written. */
export interface TrueNode {
  id: string;
  path: string;
  level: string;
  code: string;
  name: string;
  weight: number | null;
  target: string;
  actual: string;
}

export function trueNodes(plan: Plan): TrueNode[] {
  const byId = new Map(plan.nodes.map((node) => [node.id, node]));
  const path = (node: PlanNode): string => {
    const parent = node.parent === null ? undefined : byId.get(node.parent);
    if (!parent) return '';
    return `${path(parent)}/${parent.level === 'entity' ? 'ente' : parent.code || parent.name}`;
  };
  return plan.nodes.map((node) => ({
    id: node.id,
    path: path(node),
    level: node.level,
    code: node.code,
    name: node.name,
    weight: readWeightOrNull(node.weight?.value ?? null),
    target: reading(readTargetCell(node, standard)),
    actual: reading(readActualCell(node.actual, standard)),
  }));
}

/** One line a node, without its id, for comparing trees. */
export function treeLines(nodes: readonly TrueNode[]): string[] {
  return nodes.map((node) => Object.values({ ...node, id: '' }).join(' | '));
}

/** What was read, without how it was written. */
function reading(read: object): string {
  const { decimals, ambiguous, bareNumber, unit, of, remark, percent, scale, outOf, operatorFrom, ...rest } =
    read as Record<string, unknown>;
  void [decimals, ambiguous, bareNumber, unit, of, remark, percent, scale, outOf, operatorFrom];
  return JSON.stringify(rest);
}

/** Warnings and errors of a plan, without the cells they stand in. */
export function doubts({ findings }: Pick<Plan, 'findings'>): string[] {
  return findings
    .filter(({ severity }) => severity !== 'note')
    .map(({ message }) => `${message.id} ${JSON.stringify(message.params)}`);
}
