import { actualsMend } from '../../editing/mend';
import { nodeInMessage } from '../../plan/nodeInMessage';
import type { CheckFacts } from '../facts';
import { foundBlank } from '../foundAtCell';
import { indicatorFigures } from '../indicators';
import { withoutTakenOut } from '../rows/takenOutNodes';
import { lostAmong } from '../rows/lacking';
import type { Found, Rule } from '../rule';

/** A plan without actuals has no scores; they may stand in a column that is read as something else. Where most have theirs, the others got lost. */
export const actualsMissing: Rule = {
  id: 'actualsMissing',
  severity: 'warning',
  says: ['node.noActual'],
  reports: ['column.no.actual', 'plan.noActuals', 'actuals.unread', 'actual.ofSeveral', 'actual.ofObjective'],
  find: (facts) =>
    withoutTakenOut(facts, blankActuals(facts)).map((node): Found => {
      const params = { name: nodeInMessage(node) };
      return foundBlank({ id: 'node.noActual', params }, facts, node, 'actual');
    }),
  mend: ({ message }, plan) =>
    message.id === 'column.no.actual' || message.id === 'plan.noActuals' ? actualsMend(plan) : null,
};

/** Only of targets that something is to be compared with. */
function blankActuals(facts: CheckFacts): ReturnType<typeof lostAmong> {
  const told = new Set(
    facts.plan.findings.flatMap(({ message, node }) =>
      actualsMissing.reports?.includes(message.id) ? [node] : [],
    ),
  );
  const measured = facts
    .once(indicatorFigures)
    .flatMap(({ node, target }) => (target.kind === 'nothingToAssess' ? [] : [node]));
  return lostAmong(measured, ({ actual }) => actual !== null).filter(({ id }) => !told.has(id));
}
