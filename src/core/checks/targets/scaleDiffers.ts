import { fieldMend } from '../../editing/mend';
import { decimalsOf, formatNumber, formatPercent } from '../../number/formatNumber';
import type { CellReading } from '../../plan/plan';
import { isPercentCell } from '../../plan/readCells';
import { trimText } from '../../text/cleanText';
import type { CheckFacts } from '../facts';
import { foundAtCell } from '../foundAtCell';
import { indicatorFigures } from '../indicators';
import type { Found, Rule } from '../rule';

/** Target and actual a hundred or a thousand times apart: percentage points beside a percentage, thousands beside pieces. */
export const scaleDiffers: Rule = {
  id: 'scaleDiffers',
  severity: 'error',
  says: ['figure.readAsPercent'],
  reports: ['actual.percentPoints', 'actual.pointsForFraction', 'actual.otherScale', 'actual.farFromTarget'],
  find: readAsPercent,
  mend: ({ message, node }) =>
    message.id === 'actual.percentPoints' && node !== null
      ? fieldMend(node, 'actual', `${message.params?.text}%`)
      : null,
};

/** 2 beside a percentage may be 200%, and may be two of something: it is scored as the former (docs/funzioni.md §3). */
function readAsPercent(facts: CheckFacts): Found[] {
  const mixed = facts.once(indicatorFigures).flatMap(({ node, target, actual }) => {
    const score = facts.results.byId.get(node.id)?.computed ?? null;
    if (target.kind !== 'threshold' || actual.kind !== 'number' || target.percent === actual.percent)
      return [];
    const role = target.percent ? ('actual' as const) : ('target' as const);
    const { value } = target.percent ? actual : target;
    return score === null ? [] : [{ node, role, score, value, size: Math.abs(value) }];
  });
  // Where fractions stand for percentages 1 is one of them.
  const fractions = new Set(mixed.flatMap(({ role, size }) => (size > 0 && size < 1 ? role : [])));
  return mixed
    .filter(({ role, size }) => size > 1 || (size === 1 && !fractions.has(role)))
    .map(({ node, role, score, value }): Found => {
      const params = {
        ...{ target: figureInCell(node.target), actual: figureInCell(node.actual) },
        ...{ bare: figureInCell(node[role]), percent: formatPercent(value), score: formatPercent(score) },
      };
      return {
        ...foundAtCell({ id: 'figure.readAsPercent', params }, node[role], node),
        severity: 'warning',
      };
    });
}

function figureInCell(cell: CellReading | null): string {
  if (typeof cell?.value !== 'number') return trimText(String(cell?.value));
  return isPercentCell(cell) ? formatPercent(cell.value) : formatNumber(cell.value, decimalsOf(cell.value));
}
