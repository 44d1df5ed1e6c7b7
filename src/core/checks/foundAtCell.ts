import type { Message } from '../../messages/message';
import { cellToCome } from '../plan/cellToCome';
import type { CellReading, ColumnRole, Plan, PlanNode } from '../plan/plan';
import { addressOf } from '../sheet/address';
import type { CellAddress } from '../sheet/grid';
import type { Found } from './rule';

/** Something that a rule finds about a node, at a cell; without one at the row that shows the node. */
export function foundAtCell(message: Message, at: CellAddress | null, node: PlanNode | null): Found {
  const cell = at ?? node?.rows[0] ?? null;
  return { message, at: cell && addressOf(cell), node: node?.id ?? null };
}

/** Something that a node lacks, at the cell where it is going to stand. */
export function foundBlank(
  message: Message,
  { plan }: { plan: Plan },
  node: PlanNode,
  role: ColumnRole,
): Found {
  return foundAtCell(message, cellLikeOthers(plan, node, role) ?? cellToCome(plan, node, role), node);
}

/** In its row, in the column where a node shown like it has the same: of a role a sheet may have a column for each level. */
function cellLikeOthers(
  { nodes }: Plan,
  { level, rows: [own] }: PlanNode,
  role: ColumnRole,
): CellAddress | null {
  for (const other of own ? nodes : []) {
    const [row] = other.rows;
    if (other.level !== level || row?.sheet !== own?.sheet || row?.column !== own?.column) continue;
    const cell = cellOf(other, role);
    if (own && cell?.sheet === own.sheet && cell.row === row?.row) return { ...own, column: cell.column };
  }
  return null;
}

function cellOf(node: PlanNode, role: ColumnRole): CellReading | null | undefined {
  switch (role) {
    case 'weight':
    case 'target':
    case 'direction':
    case 'actual':
    case 'published':
      return node[role];
    case 'parent':
      return null;
    default:
      return node.cells[role];
  }
}
