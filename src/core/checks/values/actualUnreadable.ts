import { operatorSymbol } from '../../targets/operator';
import { figureText } from '../../score/explain';
import type { CheckFacts } from '../facts';
import { foundAtCell } from '../foundAtCell';
import { indicatorFigures } from '../indicators';
import type { Found, Rule } from '../rule';

/** An actual that says nothing of its target: a word for a number, a number for a date. */
export const actualUnreadable: Rule = {
  id: 'actualUnreadable',
  severity: 'error',
  says: ['actual.negative'],
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
  find: negativeActuals,
};

/** Less than nothing of what was to be at least so much: a margin can be, and a minus that slipped in as well. */
function negativeActuals(facts: CheckFacts): Found[] {
  return facts.once(indicatorFigures).flatMap(({ node, target, actual }): Found[] => {
    if (target.kind !== 'threshold' || actual.kind !== 'number') return [];
    if (!target.operator.startsWith('>') || target.value <= 0 || actual.value >= 0) return [];
    const params = {
      actual: figureText(target, actual.value, null),
      target: `${operatorSymbol(target.operator)} ${figureText(target, target.value)}`,
    };
    return [{ ...foundAtCell({ id: 'actual.negative', params }, node.actual, node), severity: 'note' }];
  });
}
