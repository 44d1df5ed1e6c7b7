import type { SheetGrid } from '../sheet/grid';
import type { CheckFacts } from './facts';

/** The sheets that the plan was read from. */
export function planGrids({ plan, grids }: CheckFacts): readonly SheetGrid[] {
  const ids = new Set([
    ...plan.sheets.map(({ id }) => id),
    ...plan.nodes.flatMap(({ rows }) => rows.map(({ sheet }) => sheet)),
  ]);
  return [...grids.values()].filter(({ id }) => ids.has(id));
}
