import type { PlanNode } from '../plan/plan';
import type { PlanTree } from '../plan/planTree';
import type { CellAddress } from '../sheet/grid';

/** Which node the results beside a row are of. */
export interface RowOwners {
  isOwner(node: PlanNode, row: CellAddress): boolean;
  /** Whether no other node of its level shows itself in that row. */
  isAloneAtLevel(node: PlanNode, row: CellAddress): boolean;
}

/**
 * A row is of the node that is below all the others in it; where nodes stand side by side (two indicators in one row) it is
 * of none, for nobody could tell whose the result is.
 */
export function rowOwners(
  tree: PlanTree,
  shown: readonly { node: PlanNode; rows: readonly CellAddress[] }[],
): RowOwners {
  const inRow = new Map<string, PlanNode[]>();
  for (const { node, rows } of shown) {
    for (const key of new Set(rows.map(placeOfRow))) inRow.set(key, [...(inRow.get(key) ?? []), node]);
  }
  return {
    isOwner: (node, row) => (inRow.get(placeOfRow(row)) ?? []).every(({ id }) => tree.isWithin(node, id)),
    isAloneAtLevel: (node, row) =>
      (inRow.get(placeOfRow(row)) ?? []).every(({ id, level }) => id === node.id || level !== node.level),
  };
}

function placeOfRow({ sheet, row }: CellAddress): string {
  return `${sheet}|${row}`;
}
