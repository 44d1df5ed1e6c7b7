import { figureText } from '../../score/explain';
import { readActualCell } from '../../plan/readCells';
import { foundAtCell } from '../foundAtCell';
import { indicatorFigures } from '../indicators';
import type { Found, Rule } from '../rule';

/** A target that asks less than what the other chambers reach on average. */
export const targetBelowCluster: Rule = {
  id: 'targetBelowCluster',
  severity: 'note',
  says: ['target.belowCluster'],
  find: (facts) =>
    facts.once(indicatorFigures).flatMap(({ node, target }): Found[] => {
      if (target.kind !== 'threshold' || target.operatorFrom === 'supposed') return [];
      const average = readActualCell(node.cells.cluster ?? null, facts.results.rules);
      if (average.kind !== 'number' || average.percent !== target.percent) return [];
      const isBelow = target.operator.startsWith('>')
        ? target.value < average.value
        : target.operator.startsWith('<') && target.value > average.value;
      if (!isBelow) return [];
      const params = {
        target: figureText(target, target.value),
        average: figureText(target, average.value, average.decimals),
      };
      return [foundAtCell({ id: 'target.belowCluster', params }, node.target, node)];
    }),
};
