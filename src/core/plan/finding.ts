import type { Message } from '../../messages/message';
import { addressOf } from '../sheet/address';
import type { CellAddress } from '../sheet/grid';
import type { Finding, PlanNode, Severity } from './plan';

/** Something to report about a node, with the cell it concerns. */
export function findingAt(
  severity: Severity,
  message: Message,
  at: CellAddress | null,
  { id }: PlanNode,
): Finding {
  return { severity, message, at: at && addressOf(at), node: id };
}
