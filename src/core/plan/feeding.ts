import type { Rules } from '../rules/rules';
import type { PlanNode } from './plan';

/** The children that feed a node: for a strategic objective the chamber's rules say which (docs/dominio.md §5.3). */
export function feedingChildren(
  parent: PlanNode,
  children: readonly PlanNode[],
  { strategicFrom }: Rules,
): readonly PlanNode[] {
  if (parent.level !== 'strategic' || strategicFrom === 'all') return children;
  const wanted = children.filter(({ level }) => (level === 'indicator') === (strategicFrom === 'indicators'));
  return wanted.length > 0 ? wanted : children;
}
