import type { Level } from '../../../core/rules/rules';
import type { Branch } from './branches';

/** A branch as one line of the tree. */
export interface TreeRow {
  branch: Branch;
  /** 1 for a root. */
  level: number;
  /** Place among its siblings, from 1. */
  position: number;
  siblings: number;
  /** Index of the parent's row, -1 for a root. */
  parent: number;
  /** null: nothing to expand. */
  expanded: boolean | null;
}

/** Up to this many lines the operational objectives are shown at once. */
const SMALL_TREE = 200;

/** What a branch is expanded by: a node by itself wherever it stands, so that moving it leaves it open. */
export function expandKey({ node, key }: Branch): string {
  return node ?? key;
}

/** The lines that are not inside a collapsed branch, from top to bottom. */
export function visibleRows(branches: readonly Branch[], isOpen: (branch: Branch) => boolean): TreeRow[] {
  const rows: TreeRow[] = [];
  addRows(branches, 1, -1);
  return rows;

  function addRows(siblings: readonly Branch[], level: number, parent: number): void {
    siblings.forEach((branch, index) => {
      const isExpanded = branch.children.length === 0 ? null : isOpen(branch);
      const place = { level, position: index + 1, siblings: siblings.length, parent, expanded: isExpanded };
      const row = rows.push({ branch, ...place }) - 1;
      if (isExpanded) addRows(branch.children, level + 1, row);
    });
  }
}

/** What is expanded at first: a small tree down to its operational objectives, a large one to the strategic. */
export function initiallyExpanded(branches: readonly Branch[]): ReadonlySet<string> {
  const all = [...withBelow(branches)];
  const levels: readonly (Level | 'group')[] =
    all.length > SMALL_TREE ? ['entity', 'area'] : ['entity', 'area', 'strategic'];
  const missions = all.filter(({ level, children }) => level === 'group' && children[0]?.level === 'group');
  return new Set([...all.filter(({ level }) => levels.includes(level)), ...missions].map(expandKey));
}

export function* withBelow(branches: readonly Branch[]): Generator<Branch> {
  for (const branch of branches) {
    yield branch;
    yield* withBelow(branch.children);
  }
}
