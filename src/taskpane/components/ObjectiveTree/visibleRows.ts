import type { NodeResult } from '../../../core/plan/results';
import type { Level } from '../../../core/rules/rules';

/** A node as one line of the tree. */
export interface TreeRow {
  result: NodeResult;
  /** 1 for the root. */
  level: number;
  /** Place among its siblings, from 1. */
  position: number;
  siblings: number;
  /** Index of the parent's row, -1 for the root. */
  parent: number;
  /** null: nothing to expand. */
  expanded: boolean | null;
}

/** Up to this many nodes the operational objectives are shown at once. */
const SMALL_TREE = 200;

/** The lines that are not inside a collapsed node, from top to bottom. */
export function visibleRows(root: NodeResult, expanded: ReadonlySet<string>): TreeRow[] {
  const rows: TreeRow[] = [];
  addRow(root, 1, 1, 1, -1);
  return rows;

  function addRow(
    result: NodeResult,
    level: number,
    position: number,
    siblings: number,
    parent: number,
  ): void {
    const { children, node } = result;
    const isExpanded = children.length === 0 ? null : expanded.has(node.id);
    const index = rows.push({ result, level, position, siblings, parent, expanded: isExpanded }) - 1;
    if (isExpanded) children.forEach((child, i) => addRow(child, level + 1, i + 1, children.length, index));
  }
}

/** What is expanded at first: a small tree down to its operational objectives, a large one to the strategic. */
export function initiallyExpanded(root: NodeResult): ReadonlySet<string> {
  const all = [...descendants(root)];
  const levels: readonly Level[] =
    all.length > SMALL_TREE ? ['entity', 'area'] : ['entity', 'area', 'strategic'];
  return new Set(all.filter(({ node }) => levels.includes(node.level)).map(({ node }) => node.id));
}

function* descendants(result: NodeResult): Generator<NodeResult> {
  yield result;
  for (const child of result.children) yield* descendants(child);
}
