import type { Message } from '../../messages/message';
import type { Actual } from '../actual/readActual';
import { isUnitOfMeasure, unitsDiffer } from '../number/unit';
import type { Target } from '../targets/target';
import { trimText } from '../text/cleanText';
import type { PlanNode } from './plan';
import { shownUnit } from './shownMismatch';

/** `N.`, `n°`, `Numero`: pieces. */
const PIECES = /^n(?:[.°]|um(?:ero)?\.?)?$/i;
/** `%`, `Percentuale`; `% giorni` is a share of days. */
const PERCENTAGE = /^(?:%|percent)/i;

/** What the column of the units says against a figure of its row: pieces where it is a percentage, hours where it is days. */
export function measureMismatch(node: PlanNode, target: Target, actual: Actual): Message | null {
  const measure = trimText(String(node.cells.measure?.value ?? ''));
  const isOff = (unit: string, percent: boolean): boolean => {
    if (percent) return PIECES.test(measure) || isUnitOfMeasure(measure);
    return unitsDiffer(measure, unit) || (PERCENTAGE.test(measure) && isUnitOfMeasure(unit));
  };
  const figures = [
    { figure: target, cell: node.target },
    { figure: actual, cell: node.actual },
  ].flatMap(({ figure, cell }) =>
    figure.kind === 'threshold' || figure.kind === 'number'
      ? [{ percent: figure.percent, unit: figure.unit || shownUnit(cell) }]
      : [],
  );
  const off = figures.find(({ unit, percent }) => isOff(unit, percent));
  return off ? { id: 'measure.differs', params: { measure, unit: off.unit } } : null;
}
