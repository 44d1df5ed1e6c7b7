import type { PlanNode } from '../plan/plan';
import type { CheckFacts } from './facts';

/** Nodes by the row that shows them first: `sheet|row`. */
export function nodesByRow({ plan }: CheckFacts): ReadonlyMap<string, readonly PlanNode[]> {
  const rows = new Map<string, PlanNode[]>();
  for (const node of plan.nodes)
    for (const { sheet, row } of node.rows.slice(0, 1)) {
      const key = `${sheet}|${row}`;
      const there = rows.get(key);
      if (there) there.push(node);
      else rows.set(key, [node]);
    }
  return rows;
}
