import type { PlanNode } from '../../plan/plan';
import type { Level } from '../../rules/rules';
import type { CheckFacts } from '../facts';

/** Nodes that lack what most of their level have: a cell that got lost. Reading may have said why already. */
export function lacking(
  { plan: { nodes, findings } }: CheckFacts,
  has: (node: PlanNode) => boolean,
  isMeant: (level: Level) => boolean = () => true,
  part?: number,
): PlanNode[] {
  const reported = new Set(findings.map(({ node }) => node));
  const levels = [...new Set(nodes.map(({ level }) => level))].filter(isMeant);
  return levels.flatMap((level) =>
    lostAmong(
      nodes.filter((node) => node.level === level),
      has,
      part,
    ).filter(({ id }) => !reported.has(id)),
  );
}

/** Those without something, where more than a part of all have it; where fewer have it, it is meant so, and there are none. */
export function lostAmong(
  nodes: readonly PlanNode[],
  has: (node: PlanNode) => boolean,
  part = 0.5,
): readonly PlanNode[] {
  const without = nodes.filter((node) => !has(node));
  return nodes.length - without.length > nodes.length * part ? without : [];
}
