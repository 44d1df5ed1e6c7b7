import { foundAtCell } from '../foundAtCell';
import type { Rule } from '../rule';
import { weightGroups } from './weightGroups';

/** A score that its weight of 0 keeps out of the parent's. */
export const weightZero: Rule = {
  id: 'weightZero',
  severity: 'note',
  says: ['weight.zeroScored'],
  find: (facts) =>
    facts
      .once(weightGroups)
      .flatMap(({ weights }) => weights)
      .filter(({ node, origin }) => {
        const { weight, score } = facts.results.byId.get(node.id) ?? { weight: null, score: null };
        return origin === 'cell' && weight === 0 && score !== null;
      })
      .map(({ node }) => foundAtCell({ id: 'weight.zeroScored' }, node.weight, node)),
};
