import { actualsMend } from '../../editing/mend';
import { nodeInMessage } from '../../plan/nodeInMessage';
import type { CheckFacts } from '../facts';
import { foundAtCell, foundBlank } from '../foundAtCell';
import { indicatorFigures } from '../indicators';
import { isTakenOut, withoutTakenOut } from '../rows/takenOutNodes';
import { lostAmong } from '../rows/lacking';
import type { Found, Rule } from '../rule';

/** A plan without actuals has no scores; they may stand in a column that is read as something else. Where most have theirs, the others got lost. */
export const actualsMissing: Rule = {
  id: 'actualsMissing',
  severity: 'warning',
  says: ['node.noActual', 'actual.dashes'],
  reports: ['column.no.actual', 'plan.noActuals', 'actuals.unread', 'actual.ofSeveral', 'actual.ofObjective'],
  find: (facts) => [
    ...withoutTakenOut(facts, blankActuals(facts)).map((node): Found => {
      const params = { name: nodeInMessage(node) };
      return foundBlank({ id: 'node.noActual', params }, facts, node, 'actual');
    }),
    ...dashes(facts),
  ],
  mend: ({ message }, plan) =>
    message.id === 'column.no.actual' || message.id === 'plan.noActuals' ? actualsMend(plan) : null,
};

/** A dash is no actual, and may be meant as 0 all the same: what would count as nothing reached is left out then. */
function dashes(facts: CheckFacts): Found[] {
  const nodes = facts.once(indicatorFigures).flatMap(({ node, target, actual }) => {
    const { value } = node.actual ?? {};
    const isDash = typeof value === 'string' && /^\s*[-–—]+\s*$/.test(value);
    const isMeasured = isDash && actual.kind === 'missing' && target.kind !== 'nothingToAssess';
    return isMeasured && !isTakenOut(node, facts) ? [node] : [];
  });
  const [first] = nodes;
  if (!first) return [];
  const message = { id: 'actual.dashes', params: { count: nodes.length } } as const;
  return [{ ...foundAtCell(message, first.actual, first), severity: 'note' }];
}

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
