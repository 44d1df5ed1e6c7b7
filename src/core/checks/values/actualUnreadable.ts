import { isDateFormat } from '../../sheet/numberFormat';
import { foundAtCell } from '../foundAtCell';
import { indicatorFigures } from '../indicators';
import type { Found, Rule } from '../rule';

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
  // A formula sees the number of a date and not its format: where it is near the target it is scored all the same.
  find: (facts) =>
    facts
      .once(indicatorFigures)
      .flatMap(({ node, target, actual }): Found[] =>
        target.kind === 'threshold' &&
        !target.bareNumber &&
        actual.kind === 'number' &&
        isDateFormat(node.actual?.format ?? '') &&
        !facts.results.byId.get(node.id)?.problem
          ? [foundAtCell({ id: 'actual.dateForNumber' }, node.actual, node)]
          : [],
      ),
};
