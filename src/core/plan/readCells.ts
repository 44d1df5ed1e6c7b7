import type { Actual } from '../actual/readActual';
import { readActual } from '../actual/readActual';
import { Refusal } from '../refusal';
import type { Rules } from '../rules/rules';
import { readDirection } from '../target/operator';
import { readTarget } from '../target/readTarget';
import type { Direction, Target } from '../target/target';
import { isDateFormat, isPercentFormat } from '../sheet/numberFormat';
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

/** A number that its cell shows as 85% is a percentage, as `85%` is: percentage points beside it are refused. */
export function isPercentCell({ value, format }: CellReading): boolean {
  return typeof value === 'number' && isPercentFormat(format);
}

/** @param direction of a plan that was looked at as a whole (see directionsOf); otherwise what stands beside the target */
export function readTargetCell(
  node: PlanNode,
  rules: Rules,
  direction: Direction | null = directionOf(node),
): Target {
  const target = readTarget(node.target?.value ?? null, direction, rules.defaultDirection);
  if (target.kind !== 'threshold' || !node.target || !isPercentCell(node.target)) return target;
  return { ...target, percent: true, unit: '%', bareNumber: false };
}

export function readActualCell(cell: CellReading | null): Actual {
  return readActual(cell?.value ?? null);
}
