import type { Message } from '../../messages/message';
import type { Actual } from '../actual/readActual';
import { dayKindsDiffer, unitsDiffer } from '../number/unit';
import { readNumberFormat } from '../sheet/numberFormat';
import type { Target } from '../targets/target';
import type { CellReading, PlanNode } from './plan';

/**
 * Why two figures cannot be compared although their numbers can: their cells show a day against a number, or two units
 * (`<= 6 mesi` and 10 shown as `10 gg`). The functions see no formats, and would score them.
 */
export function shownMismatch(node: PlanNode, target: Target, actual: Actual): Message | null {
  if (target.kind !== 'threshold' || typeof node.actual?.value !== 'number') return null;
  if (actual.kind === 'date') return { id: 'actual.dateForNumber' };
  if (actual.kind !== 'number') return null;
  const units = { target: target.unit || shownUnit(node.target), actual: shownUnit(node.actual) };
  const differ = unitsDiffer(units.target, units.actual) || dayKindsDiffer(units.target, units.actual);
  return differ ? { id: 'actual.otherUnit', params: units } : null;
}

/** What the number format of a cell shows after its figure. */
export function shownUnit(cell: CellReading | null): string {
  return typeof cell?.value === 'number' ? readNumberFormat(cell.format).unit : '';
}
