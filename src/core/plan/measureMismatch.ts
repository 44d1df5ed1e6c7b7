import type { Message } from '../../messages/message';
import type { Actual } from '../actual/readActual';
import { unitsDiffer } from '../number/unit';
import type { Target } from '../targets/target';
import { trimText } from '../text/cleanText';
import type { PlanNode } from './plan';

/** `N.`, `n°`, `Numero`: pieces. */
const PIECES = /^n(?:[.°]|um(?:ero)?\.?)?$/i;

/** What the column of the units says against a figure of its row: pieces where it is a percentage, hours where it is days. */
export function measureMismatch({ cells }: PlanNode, target: Target, actual: Actual): Message | null {
  const measure = trimText(String(cells.measure?.value ?? ''));
  const isOff = (unit: string, percent: boolean): boolean =>
    percent ? PIECES.test(measure) : unitsDiffer(measure, unit);
  const figure = [target, actual].find(
    (each) => (each.kind === 'threshold' || each.kind === 'number') && isOff(each.unit, each.percent),
  );
  if (!figure || !('unit' in figure)) return null;
  return { id: 'measure.differs', params: { measure, unit: figure.unit } };
}
