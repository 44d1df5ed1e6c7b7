import type { Message } from '../../messages/message';
import type { Actual } from '../actual/readActual';
import { dayKindsDiffer, unitsDiffer } from '../number/unit';
import { isDateFormat, readNumberFormat } from '../sheet/numberFormat';
import type { Deadline, Target } from '../targets/target';
import type { CellReading, PlanNode } from './plan';

/**
 * Why two figures cannot be compared although their numbers can: their cells show a day against a number, a month after a
 * deadline, or two units (`<= 6 mesi` and 10 shown as `10 gg`). The functions see no formats, and would score them.
 */
export function shownMismatch(node: PlanNode, target: Target, actual: Actual): Message | null {
  if (typeof node.actual?.value !== 'number') return null;
  if (target.kind === 'deadline') return lateMonth(target, actual);
  if (target.kind !== 'threshold') return null;
  // 45 shown as 14/02/1900 is as little a number, for who looks at it, as a day of this century.
  if (actual.kind === 'date' || isDateFormat(node.actual.format)) return { id: 'actual.dateForNumber' };
  if (actual.kind !== 'number') return null;
  const units = { target: target.unit || shownUnit(node.target), actual: shownUnit(node.actual) };
  const differ = unitsDiffer(units.target, units.actual) || dayKindsDiffer(units.target, units.actual);
  return differ ? { id: 'actual.otherUnit', params: units } : null;
}

/** A month without its day, when it counts how many days late. */
function lateMonth({ dates }: Deadline, actual: Actual): Message | null {
  if (actual.kind !== 'date' || actual.monthAlone === null) return null;
  const isLate = actual.dates.some((day) => dates.some((deadline) => day > deadline));
  return isLate ? { id: 'actual.monthAlone', params: { text: actual.monthAlone } } : null;
}

/** What the number format of a cell shows after its figure. */
export function shownUnit(cell: CellReading | null): string {
  return typeof cell?.value === 'number' ? readNumberFormat(cell.format).unit : '';
}
