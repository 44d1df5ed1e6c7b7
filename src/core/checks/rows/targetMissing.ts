import { nodeInMessage } from '../../plan/nodeInMessage';
import { trimText } from '../../text/cleanText';
import type { CheckFacts } from '../facts';
import { foundAtCell, foundBlank } from '../foundAtCell';
import { indicatorFigures } from '../indicators';
import type { Found, Rule } from '../rule';
import { withoutTakenOut } from './takenOutNodes';
import { lacking } from './lacking';

/** An indicator without a target where most have theirs, or with an actual beside a target that says there is none: nobody can score it. */
export const targetMissing: Rule = {
  id: 'targetMissing',
  severity: 'warning',
  says: ['node.noTarget', 'target.noneBesideActual'],
  reports: ['column.no.target', 'header.yearMissing'],
  find: (facts) => [...blankTargets(facts), ...noneBesideActual(facts)],
};

function blankTargets(facts: CheckFacts): Found[] {
  const blank = lacking(
    facts,
    ({ target }) => target !== null,
    (level) => level === 'indicator',
  );
  return withoutTakenOut(facts, blank).map((node) =>
    foundBlank({ id: 'node.noTarget', params: { name: nodeInMessage(node) } }, facts, node, 'target'),
  );
}

/** `n.d.` where the target goes is a choice; beside an actual it may be a target that got lost. */
function noneBesideActual(facts: CheckFacts): Found[] {
  return facts.once(indicatorFigures).flatMap(({ node, target, actual }): Found[] => {
    const isNone = target.kind === 'nothingToAssess' && target.why === 'missing';
    if (!isNone || !node.target || ['missing', 'unreadable'].includes(actual.kind)) return [];
    const params = { name: nodeInMessage(node), target: trimText(String(node.target.value)) };
    return [
      { ...foundAtCell({ id: 'target.noneBesideActual', params }, node.target, node), severity: 'note' },
    ];
  });
}
