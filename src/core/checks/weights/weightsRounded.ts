import type { Rule } from '../rule';
import { wrongSums } from './wrongSums';

/** A sum that only the rounding of the printed weights keeps from 100: three times 33,3. */
export const weightsRounded: Rule = {
  id: 'weightsRounded',
  severity: 'note',
  find: (facts) =>
    facts
      .once(wrongSums)
      .flatMap(({ found, isRounded }) =>
        isRounded ? [{ ...found, message: { ...found.message, id: 'weights.rounded' as const } }] : [],
      ),
};
