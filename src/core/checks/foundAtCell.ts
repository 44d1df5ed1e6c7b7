import type { Message } from '../../messages/message';
import { addressOf } from '../sheet/address';
import type { PlanNode } from '../plan/plan';
import type { CellAddress } from '../sheet/grid';
import type { Found } from './rule';

/** Something that a rule finds about a node, at a cell; without one at the row that shows the node. */
export function foundAtCell(message: Message, at: CellAddress | null, node: PlanNode | null): Found {
  const cell = at ?? node?.rows[0] ?? null;
  return { message, at: cell && addressOf(cell), node: node?.id ?? null };
}
