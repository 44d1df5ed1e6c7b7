import type { Message } from '../../messages/message';
import type { Actual } from '../actual/readActual';
import { isDuration, isUnitOfMeasure, unitsDiffer } from '../number/unit';
import { LARGEST_GROWTH } from '../score/scales';
import type { Target, Threshold } from '../targets/target';
import { trimText } from '../text/cleanText';
import type { PlanNode } from './plan';
import { shownUnit } from './shownMismatch';

/** `N.`, `n°`, `Numero`: pieces. */
const PIECES = /^n(?:[.°]|um(?:ero)?\.?)?$/i;
/** `%`, `Percentuale`; `% giorni` is a share of days. */
const PERCENTAGE = /^(?:%|percent)/i;

/** `sì/no`, `on/off`. */
const YES_NO_MEASURE = /^(?:s[iì]\s*[/-]?\s*no|on\s*[/-]\s*off|yes\s*[/-]\s*no|ja\s*[/-]\s*nein)$/i;
/** `data`, `gg/mm/aaaa`. */
const DAY_MEASURE = /^(?:data|date|datum|scadenza|gg?[/.-]mm?(?:[/.-]a+)?)(?!\p{L})/iu;

/** What the column of the units says against a figure of its row: pieces where it is a percentage, hours where it is days. */
export function measureMismatch(node: PlanNode, target: Target, actual: Actual): Message | null {
  const measure = trimText(String(node.cells.measure?.value ?? ''));
  const isOff = (unit: string, percent: boolean): boolean => {
    if (percent) return PIECES.test(measure) || isUnitOfMeasure(measure);
    const isNumberOf = isUnitOfMeasure(unit) || PIECES.test(unit);
    return unitsDiffer(measure, unit) || (PERCENTAGE.test(measure) && isNumberOf);
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
  if (off) return { id: 'measure.differs', params: { measure, unit: off.percent ? '%' : off.unit } };
  return isOtherKind(measure, target)
    ? { id: 'measure.otherKind', params: { measure, target: trimText(String(node.target?.value)) } }
    : null;
}

/** A day, or yes and no, where the target is a number; a number where it is a day or yes and no. */
function isOtherKind(measure: string, target: Target): boolean {
  const isNumber = PIECES.test(measure) || PERCENTAGE.test(measure) || isUnitOfMeasure(measure);
  switch (target.kind) {
    case 'threshold':
      return DAY_MEASURE.test(measure) || YES_NO_MEASURE.test(measure) || isBeyondPercent(measure, target);
    case 'deadline':
      return YES_NO_MEASURE.test(measure) || (isNumber && !isDuration(measure));
    case 'yesNo':
      return DAY_MEASURE.test(measure) || isNumber;
    default:
      return false;
  }
}

/** 1.200 is no number of percentage points. */
function isBeyondPercent(measure: string, { value, percent, unit }: Threshold): boolean {
  return /^%$|^percent/i.test(measure) && !percent && unit === '' && Math.abs(value) / 100 > LARGEST_GROWTH;
}
