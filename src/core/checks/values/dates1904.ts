import { formatDate } from '../../date/readDate';
import { dateOf1904 } from '../../plan/dateSystem';
import { foundAtCell } from '../foundAtCell';
import type { Rule } from '../rule';

/** All dates fall four years off: an old file of a Mac, which counts days from 1904. */
export const dates1904: Rule = {
  id: 'dates1904',
  severity: 'error',
  says: ['workbook.dates1904'],
  find: ({ plan }) => {
    const date = dateOf1904(plan);
    const params = { year: plan.year ?? '', date: formatDate(Number(date?.value)) };
    return date ? [foundAtCell({ id: 'workbook.dates1904', params }, date, null)] : [];
  },
};
