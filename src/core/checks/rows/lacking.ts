import type { Level } from '../../rules/rules';
import type { PlanNode } from '../../plan/plan';
import type { CheckFacts } from '../facts';

/** Nodes that lack what most of their level have: a cell that got lost. Reading may have said why already. */
export function lacking(
  { plan: { nodes, findings } }: CheckFacts,
  has: (node: PlanNode) => boolean,
  isMeant: (level: Level) => boolean = () => true,
): PlanNode[] {
  const reported = new Set(findings.map(({ node }) => node));
  const levels = [...new Set(nodes.map(({ level }) => level))].filter(isMeant);
  return levels.flatMap((level) => {
    const alike = nodes.filter((node) => node.level === level);
    const without = alike.filter((node) => !has(node));
    return without.length * 2 >= alike.length ? [] : without.filter(({ id }) => !reported.has(id));
  });
}
