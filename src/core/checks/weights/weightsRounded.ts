import { weightsMend } from '../../editing/mend';
import type { Rule } from '../rule';
import { wrongSums } from './wrongSums';

/** A sum that only the rounding of the printed weights keeps from 100: three times 33,3. */
export const weightsRounded: Rule = {
  id: 'weightsRounded',
  severity: 'note',
  says: ['weights.rounded'],
  find: (facts) =>
    facts
      .once(wrongSums)
      .flatMap(({ found, isRounded }) =>
        isRounded ? [{ ...found, message: { ...found.message, id: 'weights.rounded' as const } }] : [],
      ),
  mend: ({ node }, plan) => weightsMend(plan.nodes, node),
};
