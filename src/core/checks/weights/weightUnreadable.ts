import { foundAtCell } from '../foundAtCell';
import type { Rule } from '../rule';
import { tooLarge } from './tooLarge';
import { weightGroups } from './weightGroups';

/** Weights are numbers from 0 to 100; percentages and points do not stand together. */
export const weightUnreadable: Rule = {
  id: 'weightUnreadable',
  severity: 'error',
  says: ['weight.notNumber', 'weight.negative', 'weight.tooLarge', 'weights.mixedSigns'],
  find: (facts) =>
    facts
      .once(weightGroups)
      .flatMap(({ weights }) => weights)
      .flatMap((weight) => {
        const message = weight.problem?.reason ?? tooLarge(weight);
        return message ? [foundAtCell(message, weight.node.weight, weight.node)] : [];
      }),
};
