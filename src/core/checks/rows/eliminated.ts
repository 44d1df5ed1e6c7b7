import { nodeInMessage } from '../../plan/nodeInMessage';
import type { CheckFacts } from '../facts';
import { foundAtCell } from '../foundAtCell';
import type { Found, Rule } from '../rule';
import { notApplicableCounted } from './notApplicableCounted';
import { isCounted, isTakenOut } from './takenOutNodes';

/** An item that a note, or its name, says is taken out or does not apply, and that counts all the same. */
export const eliminated: Rule = {
  id: 'eliminated',
  severity: 'warning',
  says: ['node.notApplicableCounted'],
  reports: ['indicator.eliminatedCounted', 'indicator.eliminated'],
  find: (facts) => [...takenOutCounted(facts), ...notApplicableCounted(facts)],
};

function takenOutCounted(facts: CheckFacts): Found[] {
  const reported = new Set(facts.plan.findings.map(({ message, node }) => `${message.id} ${node}`));
  return facts.plan.nodes
    .filter(
      (node) =>
        node.level === 'indicator' &&
        !reported.has(`indicator.eliminatedCounted ${node.id}`) &&
        isCounted(node, facts) &&
        isTakenOut(node, facts),
    )
    .map((node) => {
      const params = { name: node.name || nodeInMessage(node) };
      return foundAtCell({ id: 'indicator.eliminatedCounted', params }, node.target, node);
    });
}
