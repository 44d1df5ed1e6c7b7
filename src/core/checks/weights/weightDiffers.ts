import { nodeInMessage } from '../../plan/nodeInMessage';
import { formatNumber } from '../../number/formatNumber';
import { isPercentFormat } from '../../sheet/numberFormat';
import { readNumber } from '../../number/readNumber';
import type { CellReading, PlanNode } from '../../plan/plan';
import { cellName, isSameCell } from '../../sheet/address';
import { cleanText } from '../../text/cleanText';
import { foundAtCell } from '../foundAtCell';
import type { Found, Rule } from '../rule';
import { listedOtherwise } from '../sheets/listedFigures';

/** The same weight printed in two places with two values. */
export const weightDiffers: Rule = {
  id: 'weightDiffers',
  severity: 'warning',
  says: ['weight.otherInList'],
  reports: ['weight.otherElsewhere', 'weight.repeatedOther'],
  find: (facts) => {
    const reported = facts.plan.findings.flatMap(({ at }) => at ?? []);
    return listedOtherwise(facts, 'weight', weightPointsOf).flatMap(({ node, at, points }): Found[] => {
      const { weight } = node;
      if (!weight || isSameCell(weight, at) || reported.some((cell) => isSameCell(cell, at))) return [];
      const params = {
        name: nodeInMessage(node),
        other: formatNumber(points),
        weight: formatNumber(weightPointsOf(node)[0] ?? 0),
        sheet: facts.grids.get(weight.sheet)?.name ?? '',
        cell: cellName(weight.row, weight.column),
      };
      return [foundAtCell({ id: 'weight.otherInList', params }, at, node)];
    });
  },
};

/** A fraction may be repeated as points. */
function weightPointsOf({ weight }: PlanNode): readonly number[] {
  const points = weight && writtenPoints(weight);
  return points === null ? [] : points <= 1 ? [points * 100, points] : [points];
}

function writtenPoints({ value, format }: CellReading): number | null {
  if (typeof value === 'number') return isPercentFormat(format) ? value * 100 : value;
  const number = typeof value === 'string' ? readNumber(cleanText(value)) : null;
  return number && number.value * (number.percent ? 100 : 1);
}
