import type { GroupingKind } from '../core/plan/grouping';
import type { TreeFilter } from './treeFilter';

/** In which order siblings stand: as in the plan, the lowest score first, the most costly to the node above first. */
export const SORTS = ['plan', 'score', 'lost'] as const;
export type TreeSort = (typeof SORTS)[number];

/** As the plan has it, or grouped anew. */
export type TreeGrouping = 'areas' | GroupingKind;

/** How the tree is looked at. */
export interface TreeView {
  grouping: TreeGrouping;
  sort: TreeSort;
  /** null: all nodes. */
  filter: TreeFilter | null;
  /** What is searched for; null: nothing, and there is no field for it. */
  text: string | null;
}

export const AS_IN_PLAN: TreeView = { grouping: 'areas', sort: 'plan', filter: null, text: null };

/** Only some of the nodes are shown. */
export function isNarrowed({ filter, text }: TreeView): boolean {
  return filter !== null || (text ?? '').trim() !== '';
}
