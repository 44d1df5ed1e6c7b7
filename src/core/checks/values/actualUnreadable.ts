import type { Rule } from '../rule';

/** An actual that says nothing of its target: a word for a number, a number for a date. */
export const actualUnreadable: Rule = {
  id: 'actualUnreadable',
  severity: 'error',
  reports: [
    'actual.unreadable',
    'actual.outcome',
    'actual.notYesNo',
    'actual.numberForDate',
    'actual.yesForDate',
    'actual.dateCount',
    'actual.dateForNumber',
    'actual.monthAlone',
    'actual.maybeDate',
    'actual.yesNoForNumber',
  ],
};
