import type { NodeIds } from '../core/editing/editedNodes';
import { indicatorKey } from '../core/plan/directions';
import type { Plan } from '../core/plan/plan';
import type { StoredSettings } from './settings';

/**
 * The directions that people gave: that of an indicator goes with it when its code or name changes.
 * @param ids of the nodes after the change
 */
export function carriedDirections(
  directions: StoredSettings['directions'],
  before: Plan,
  after: Plan,
  ids: NodeIds,
): StoredSettings['directions'] {
  const answers = new Map(directions);
  if (answers.size === 0) return directions;
  const nodesAfter = new Map(after.nodes.map((node) => [node.id, node]));
  const carried = new Map(
    before.nodes.flatMap((node): typeof directions => {
      const now = nodesAfter.get(ids.get(node.id) ?? '');
      const [was, is] = [indicatorKey(node), now ? indicatorKey(now) : null];
      const answer = answers.get(was ?? '');
      return answer && is && is !== was ? [[is, answer]] : [];
    }),
  );
  // The old key stays: Excel's undo brings back the name, not the settings.
  return carried.size > 0 ? [...directions.filter(([key]) => !carried.has(key)), ...carried] : directions;
}
