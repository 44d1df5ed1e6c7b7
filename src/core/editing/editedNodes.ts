import type { Plan } from '../plan/plan';
import { PlanTree } from '../plan/planTree';
import type { TreeEdit } from './edit';
import type { TreeComparison } from './treeComparison';

/** By the id that a node had, the one it has; a node that is gone has none. */
export type NodeIds = ReadonlyMap<string, string>;

/** Where the nodes of a tree are after changes: ids follow codes and places, so they may be others. */
export interface EditedNodes {
  readonly ids: NodeIds;
  /** The node to show: the one that was changed; of one that is gone the next one, or its parent. null: none is known. */
  readonly node: string | null;
}

/** Where the nodes are after one change. */
export function editedNodes(before: Plan, edit: TreeEdit, { ids, added }: TreeComparison): EditedNodes {
  if (edit.kind === 'add') return { ids, node: added };
  if (edit.kind === 'addActuals') return { ids, node: null };
  if (edit.kind === 'rewrite') return { ids, node: ids.get(edit.node ?? '') ?? null };
  return { ids, node: ids.get(nodeToShow(before, edit)) ?? null };
}

/** By its id before the change. */
function nodeToShow(
  before: Plan,
  edit: Exclude<TreeEdit, { kind: 'add' | 'addActuals' | 'rewrite' }>,
): string {
  if ('parent' in edit && edit.kind !== 'move') return edit.parent;
  if (edit.kind !== 'remove') return edit.node;
  const tree = new PlanTree(before);
  const parent = tree.node(edit.node)?.parent ?? '';
  const siblings = tree.children(parent).map(({ id }) => id);
  const place = siblings.indexOf(edit.node);
  return siblings[place + 1] ?? siblings[place - 1] ?? parent;
}

/** Where the nodes are again once changes of the tree, of which this was the first, are taken back. */
export function nodesTakenBack(first: TreeEdit, ids: NodeIds): EditedNodes {
  const node = 'node' in first ? first.node : 'parent' in first ? first.parent : null;
  return { ids: new Map([...ids].map(([before, after]) => [after, before])), node };
}

/** Each node after two changes, one after the other. */
export function followedIds(first: NodeIds, then: NodeIds): NodeIds {
  return new Map(
    [...first].flatMap(([before, between]): [string, string][] => {
      const after = then.get(between);
      return after === undefined ? [] : [[before, after]];
    }),
  );
}
