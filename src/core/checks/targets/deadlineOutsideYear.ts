import { formatDate, yearOfSerial } from '../../date/readDate';
import { dateOf1904 } from '../../plan/dateSystem';
import type { CheckFacts } from '../facts';
import { foundAtCell } from '../foundAtCell';
import { indicatorFigures } from '../indicators';
import type { Found, Rule } from '../rule';
import { targetsOfAllYears } from './targetsOfAllYears';

/** A deadline in another year than the one that its target is of, or met in an earlier one: a result of last year that was left. */
export const deadlineOutsideYear: Rule = {
  id: 'deadlineOutsideYear',
  severity: 'warning',
  says: ['target.outsideYear', 'actual.beforeYear'],
  find: (facts) => {
    // Then all of them are, and one finding says why.
    if (dateOf1904(facts.plan)) return [];
    return [...deadlines(facts), ...metBefore(facts)];
  },
};

function deadlines({ plan, results }: CheckFacts): Found[] {
  return plan.nodes.flatMap((node) =>
    targetsOfAllYears(node, plan.year, results.rules).flatMap(({ year, cell, target }): Found[] => {
      if (target.kind !== 'deadline') return [];
      const outside = target.dates.find((date) => yearOfSerial(date) !== year);
      if (outside === undefined) return [];
      const params = { date: formatDate(outside), year };
      return [foundAtCell({ id: 'target.outsideYear', params }, cell, node)];
    }),
  );
}

function metBefore(facts: CheckFacts): Found[] {
  const { year } = facts.plan;
  return facts.once(indicatorFigures).flatMap(({ node, target, actual }): Found[] => {
    if (year === null || target.kind !== 'deadline' || actual.kind !== 'date') return [];
    const before = actual.dates.find((date) => yearOfSerial(date) < year);
    if (before === undefined) return [];
    const params = { date: formatDate(before), year };
    return [foundAtCell({ id: 'actual.beforeYear', params }, node.actual, node)];
  });
}
