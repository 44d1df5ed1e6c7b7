import { weightsMend } from '../../editing/mend';
import type { Rule } from '../rule';
import { wrongSums } from './wrongSums';

/** The weights below a node make 100, all of them written. */
export const weightsSum: Rule = {
  id: 'weightsSum',
  severity: 'error',
  says: ['weights.short', 'weights.over', 'weights.together'],
  find: (facts) =>
    facts.once(wrongSums).flatMap(({ found, isRounded, areMixed }) => (isRounded || areMixed ? [] : [found])),
  mend: ({ message, node }, plan) =>
    message.id === 'weights.together' ? null : weightsMend(plan.nodes, node),
};
