import { formatDate, yearOfSerial } from '../../date/readDate';
import { dateOf1904 } from '../../plan/dateSystem';
import { foundAtCell } from '../foundAtCell';
import type { Found, Rule } from '../rule';
import { targetsOfAllYears } from './targetsOfAllYears';

/** A deadline in another year than the one that its target is of. */
export const deadlineOutsideYear: Rule = {
  id: 'deadlineOutsideYear',
  severity: 'warning',
  says: ['target.outsideYear'],
  find: ({ plan, results }) => {
    // Then all of them are, and one finding says why.
    if (dateOf1904(plan)) return [];
    return plan.nodes.flatMap((node) =>
      targetsOfAllYears(node, plan.year, results.rules).flatMap(({ year, cell, target }): Found[] => {
        if (target.kind !== 'deadline') return [];
        const outside = target.dates.find((date) => yearOfSerial(date) !== year);
        if (outside === undefined) return [];
        const params = { date: formatDate(outside), year };
        return [foundAtCell({ id: 'target.outsideYear', params }, cell, node)];
      }),
    );
  },
};
