import type { Actual } from '../actual/readActual';
import { readActual } from '../actual/readActual';
import { Refusal } from '../refusal';
import type { Rules } from '../rules/rules';
import { readDirection } from '../target/operator';
import { readTarget } from '../target/readTarget';
import type { Direction, Target } from '../target/target';
import { isDateFormat } from '../sheet/numberFormat';
import { trimText } from '../text/cleanText';
import type { CellReading, PlanNode } from './plan';

/**
 * The direction with which a target cell is read: its own column, or "entro" where the cell is a real date
 * (functions.md: the pane sees the number format, the function does not).
 */
export function directionOf({ direction, target }: PlanNode): Direction | null {
  if (target && typeof target.value === 'number' && isDateFormat(target.format)) return 'entro';
  return direction ? readDirection(trimText(String(direction.value))) : null;
}

/** The formula would refuse such a direction, so the pane does too. @throws Refusal */
export function refuseUnknownDirection(node: PlanNode): void {
  if (!node.direction || directionOf(node) !== null) return;
  throw new Refusal('direction.unknown', { text: String(node.direction.value) });
}

export function readTargetCell(node: PlanNode, rules: Rules): Target {
  return readTarget(node.target?.value ?? null, directionOf(node), rules.defaultDirection);
}

export function readActualCell(cell: CellReading | null): Actual {
  return readActual(cell?.value ?? null);
}
