import { refusalOfTarget } from '../../score/compare';
import { waitsForPerson } from '../../targets/target';
import type { CheckFacts } from '../facts';
import { foundAtCell } from '../foundAtCell';
import { indicatorFigures } from '../indicators';
import type { Found } from '../rule';

/**
 * Targets that nobody will be able to score as they are written. Computing says so where there is an actual; here it is
 * said of those that have none yet, in January and not a year later.
 */
export function waitingTargets(facts: CheckFacts): readonly Found[] {
  return facts.once(indicatorFigures).flatMap(({ node, target, actual }): Found[] => {
    const reason = actual.kind === 'missing' && waitsForPerson(target) ? refusalOfTarget(target) : null;
    return reason ? [{ ...foundAtCell(reason, node.target, node), severity: 'warning' }] : [];
  });
}
