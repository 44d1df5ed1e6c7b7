import type { Plan, PlanNode } from '../plan/plan';
import type { TreeEdit } from './edit';

/**
 * The node that a change was about, in the plan as it is afterwards: ids follow codes and places, so they may be others.
 * Where it is gone, the one that took its place, or its parent.
 */
export function concernedNode(before: Plan, after: Plan, edit: TreeEdit): string | null {
  const has = (id: string | null): boolean => after.nodes.some((node) => node.id === id);
  const under = (parent: string): PlanNode[] => after.nodes.filter((node) => node.parent === parent);
  switch (edit.kind) {
    case 'set': {
      const renamed =
        edit.field === 'code' ? after.nodes.find(({ code }) => code === edit.text.trim()) : null;
      if (renamed ?? has(edit.node)) return renamed?.id ?? edit.node;
      return after.nodes[before.nodes.findIndex(({ id }) => id === edit.node)]?.id ?? null;
    }
    case 'add': {
      const { code, name } = edit.values;
      const level = under(edit.parent).filter((node) => node.level === edit.level);
      const alike = level.filter((node) => node.code === (code ?? '') && node.name === (name ?? ''));
      const added = alike.at(-1) ?? level.at(-1);
      return added?.id ?? (has(edit.parent) ? edit.parent : null);
    }
    case 'move': {
      const moved = before.nodes.find(({ id }) => id === edit.node);
      const alike = under(edit.parent).filter(
        ({ name, level }) => name === moved?.name && level === moved.level,
      );
      const found = alike.find(({ code }) => code === moved?.code) ?? alike.at(-1);
      return found?.id ?? (has(edit.node) ? edit.node : has(edit.parent) ? edit.parent : null);
    }
    case 'remove': {
      const removed = before.nodes.find(({ id }) => id === edit.node);
      const siblings = before.nodes.filter(({ parent }) => parent === removed?.parent);
      const place = siblings.findIndex(({ id }) => id === edit.node);
      const left = removed?.parent ? under(removed.parent) : [];
      return (left[place] ?? left.at(-1))?.id ?? removed?.parent ?? null;
    }
    default:
      return has(edit.parent) ? edit.parent : null;
  }
}

/** Whether a node is still the one it was: ids of indicators follow their places. */
export function isSameNode(one: PlanNode, other: PlanNode | undefined): boolean {
  return (
    other?.id === one.id && other.code === one.code && other.name === one.name && other.level === one.level
  );
}

/** A node that a change was not about, as it is afterwards: the same one, wherever its place is now; null: it is gone. */
export function keptNode(before: Plan, after: Plan, id: string): string | null {
  const node = before.nodes.find((candidate) => candidate.id === id);
  if (!node) return null;
  if (after.nodes.some((candidate) => isSameNode(node, candidate))) return id;
  const alike = after.nodes.filter(
    ({ level, code, name }) => level === node.level && code === node.code && name === node.name,
  );
  return (alike.find(({ parent }) => parent === node.parent) ?? alike[0])?.id ?? null;
}
