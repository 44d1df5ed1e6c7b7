import type { TreeEdit } from '../core/editing/edit';
import { indicatorKey } from '../core/plan/directions';
import type { Plan } from '../core/plan/plan';
import type { StoredSettings } from './settings';

/** The directions that people gave: that of an indicator goes with it when its code or name changes. */
export function carriedDirections(
  directions: StoredSettings['directions'],
  plan: Plan,
  edit: TreeEdit,
): StoredSettings['directions'] {
  if (edit.kind !== 'set' || (edit.field !== 'code' && edit.field !== 'name')) return directions;
  const node = plan.nodes.find(({ id }) => id === edit.node);
  const key = node && indicatorKey({ ...node, [edit.field]: edit.text });
  const answer = node && new Map(directions).get(indicatorKey(node) ?? '');
  // The old key stays: Excel's undo brings back the name, not the settings.
  return key && answer ? [...directions.filter(([known]) => known !== key), [key, answer]] : directions;
}
