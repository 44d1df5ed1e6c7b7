import type { PlanNode } from '../plan/plan';
import { Refusal } from '../refusal';
import { cellName, isSameCell } from '../sheet/address';
import { nodeTitle, type EditContext } from './editContext';

/**
 * Rows are what is added, moved and removed: indicators that lie each in a column stay where they are.
 * @param ids nodes concerned, with what is below them
 * @throws Refusal
 */
export function refuseColumns({ tree, grids }: EditContext, ids: readonly string[]): void {
  const node = ids.flatMap((id) => tree.subtree(id)).find(liesInColumn);
  const [at] = node?.rows ?? [];
  if (!node || !at) return;
  const sheet = grids.get(at.sheet)?.name ?? '';
  throw new Refusal('edit.inColumn', { name: nodeTitle(node), cell: cellName(at.row, at.column), sheet });
}

/** Its figures stand below its name, not beside it. */
function liesInColumn({ level, own, rows: [at], target, actual }: PlanNode): boolean {
  const figure = target ?? actual;
  if (level !== 'indicator' || own !== null || !at || figure?.sheet !== at.sheet) return false;
  return figure.column === at.column && figure.row !== at.row;
}

/** Several indicators numbered in one cell, or beside one another in one row: the row is not only its own. @throws Refusal */
export function refuseSharedLine({ tree, grids }: EditContext, node: PlanNode): void {
  const [at] = node.rows;
  if (!at || node.level !== 'indicator' || node.parent === null) return;
  for (const other of tree.children(node.parent)) {
    const [there] = other.rows;
    if (other === node || other.level !== 'indicator' || !there) continue;
    if (there.sheet !== at.sheet || there.row !== at.row) continue;
    const params = {
      name: nodeTitle(node),
      other: nodeTitle(other),
      cell: cellName(at.row, at.column),
      row: at.row + 1,
      sheet: grids.get(at.sheet)?.name ?? '',
    };
    throw new Refusal(isSameCell(at, there) ? 'edit.severalInCell' : 'edit.severalInRow', params);
  }
}
