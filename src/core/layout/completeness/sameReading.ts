import type { CellReading, Plan, PlanNode } from '../../plan/plan';
import { trimText } from '../../text/cleanText';
import { cellPlace } from './rowsRead';

/** Whether two readers see the same tree: the same names under the same names, with the same cells for their figures. */
export function isSameReading(one: Plan, other: Plan): boolean {
  const [a, b] = [nodesSeen(one), nodesSeen(other)];
  return a.size === b.size && [...a].every((seen) => b.has(seen));
}

function nodesSeen({ nodes }: Plan): ReadonlySet<string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const seen = new Set<string>();
  for (const node of nodes) {
    const names: string[] = [];
    for (let at: PlanNode | undefined = node; at && at.level !== 'entity'; at = byId.get(at.parent ?? ''))
      names.push(trimText(at.name).toLowerCase());
    const figures = [node.weight, node.target, node.actual].map((cell: CellReading | null) =>
      cell ? cellPlace(cell) : '',
    );
    if (node.level !== 'entity') seen.add([...names, ...figures].join('|'));
  }
  return seen;
}
