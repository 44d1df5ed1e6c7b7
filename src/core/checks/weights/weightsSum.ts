import type { MessageId } from '../../../messages/message';
import { weightsMend } from '../../editing/mend';
import type { Rule } from '../rule';
import { wrongSums } from './wrongSums';

/** Sums that scaling all of their weights mends: in the others one thing is wrong, and a person knows which. */
const SCALABLE: ReadonlySet<string> = new Set<MessageId>(['weights.shortBelow', 'weights.overBelow']);

/** The weights below a node make 100, all of them written. */
export const weightsSum: Rule = {
  id: 'weightsSum',
  severity: 'error',
  says: [
    'weights.shortBelow',
    'weights.overBelow',
    'weights.together',
    'weights.togetherBlank',
    'weights.twoSets',
    'weights.unlikeParent',
    'weights.ownScale',
  ],
  find: (facts) =>
    facts.once(wrongSums).flatMap(({ found, isRounded, areMixed }) => (isRounded || areMixed ? [] : [found])),
  mend: ({ message, node }, plan) => (SCALABLE.has(message.id) ? weightsMend(plan.nodes, node) : null),
};
