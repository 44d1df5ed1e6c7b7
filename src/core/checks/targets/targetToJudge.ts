import { targetMend } from '../../editing/mend';
import { Refusal } from '../../refusal';
import { compare } from '../../score/compare';
import { waitsForPerson, type Target } from '../../targets/target';
import { foundAtCell } from '../foundAtCell';
import { indicatorFigures } from '../indicators';
import type { Found, Rule } from '../rule';

/**
 * A target in words, or relative to another figure: a person scores it, or writes what can be measured. Computing says so
 * where there is an actual; here it is said of those that have none yet, in January and not a year later.
 */
export const targetToJudge: Rule = {
  id: 'targetToJudge',
  severity: 'warning',
  reports: [
    'target.qualitative',
    'target.relative.previousYear',
    'target.relative.benchmark',
    'target.yearless',
    'number.range',
    'number.rate',
    'number.approximate',
  ],
  find: (facts) =>
    facts
      .once(indicatorFigures)
      .flatMap(({ node, target, actual }): Found[] =>
        actual.kind === 'missing' && waitsForPerson(target)
          ? refusals(target).map((refusal) => foundAtCell(refusal.reason, node.target, node))
          : [],
      ),
  mend: ({ message, node }, plan) =>
    ['target.qualitative', 'number.approximate'].includes(message.id) ? targetMend(plan.nodes, node) : null,
};

/** Why nothing can be held against a target. */
function refusals(target: Target): Refusal[] {
  try {
    compare(target, { kind: 'notDone' });
    return [];
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return [refusal];
  }
}
