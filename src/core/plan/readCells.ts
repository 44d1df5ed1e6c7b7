import type { Actual } from '../actual/readActual';
import { readActual } from '../actual/readActual';
import { Refusal } from '../refusal';
import type { Rules } from '../rules/rules';
import { readDirection } from '../targets/operator';
import { readTarget, withPlanYear } from '../targets/readTarget';
import type { Direction, Target } from '../targets/target';
import { endOfMonthFrom, formatDate, isDateSerial } from '../date/readDate';
import { isDateFormat, isMonthFormat, isPercentFormat } from '../sheet/numberFormat';
import { trimText } from '../text/cleanText';
import type { CellReading, PlanNode } from './plan';

/**
 * The direction with which a target cell is read: its own column, or "entro" where the cell is a real date, or holds the
 * number of one beside a date (docs/funzioni.md §4: the pane sees the number format, the function does not).
 */
export function directionOf({ direction, target, actual }: PlanNode): Direction | null {
  const isDay = typeof target?.value === 'number' && isDateSerial(target.value) && isDateCell(actual);
  if (isDay || isDateCell(target)) return 'entro';
  return direction ? readDirection(trimText(String(direction.value))) : null;
}

/** The last day of the month that a cell shows without its day (docs/dominio.md §3.1); null: it shows none. */
export function endOfShownMonth(cell: CellReading | null): number | null {
  return typeof cell?.value === 'number' && isMonthFormat(cell.format) ? endOfMonthFrom(cell.value) : null;
}

/** A number that its cell shows as a day. */
function isDateCell(cell: CellReading | null): boolean {
  return typeof cell?.value === 'number' && isDateFormat(cell.format);
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

/**
 * @param direction of a plan that was looked at as a whole (see directionsOf); otherwise what stands beside the target
 * @param planYear for which the target was read, null where it is not known
 */
export function readTargetCell(
  node: PlanNode,
  rules: Rules,
  direction: Direction | null = directionOf(node),
  planYear: number | null = null,
): Target {
  const target = readTarget(node.target?.value ?? null, direction, rules.defaultDirection);
  const monthEnd = endOfShownMonth(node.target);
  if (target.kind === 'deadline' && monthEnd !== null) return { ...target, dates: [monthEnd] };
  if (target.kind === 'yearless' && planYear !== null) return readTarget(withPlanYear(target.text, planYear));
  if (target.kind !== 'threshold' || !node.target || !isPercentCell(node.target)) return target;
  return { ...target, percent: true, unit: '%', bareNumber: false };
}

/** A cell that shows 84% says so as `84%` does, beside whatever target, and one that shows a day is one. */
export function readActualCell(cell: CellReading | null, { outcomes }: Rules): Actual {
  const actual = readActual(cell?.value ?? null, outcomes);
  if (!cell || actual.kind !== 'number') return actual;
  if (isDateCell(cell) && isDateSerial(actual.value)) {
    const monthEnd = endOfShownMonth(cell);
    const monthAlone = monthEnd === null ? null : formatDate(monthEnd).slice('00/'.length);
    return { kind: 'date', dates: [monthEnd ?? actual.value], monthAlone };
  }
  return isPercentCell(cell) ? { ...actual, percent: true, unit: '%' } : actual;
}

/**
 * Whether the function, which sees no formats, would take a percentage for something else: beside a figure that is none,
 * or above the whole, where a number alone may be points.
 */
export function needsPercentSign(actual: CellReading, target: Target): boolean {
  if (!isPercentCell(actual) || target.kind !== 'threshold') return false;
  return !target.percent || Math.abs(Number(actual.value)) > 1;
}
