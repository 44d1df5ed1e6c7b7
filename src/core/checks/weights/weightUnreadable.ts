import { foundAtCell } from '../foundAtCell';
import type { Rule } from '../rule';
import { ownScale } from './ownScale';
import { tooLarge } from './tooLarge';
import { weightGroups } from './weightGroups';

/** So many weights above 100, where hardly any make 100, are on a scale of their own. */
const FEWEST_MEANT = 3;

/** Weights are numbers from 0 to 100; percentages and points do not stand together. */
export const weightUnreadable: Rule = {
  id: 'weightUnreadable',
  severity: 'error',
  says: ['weight.notNumber', 'weight.negative', 'weight.tooLarge', 'weights.mixedSigns'],
  find: (facts) => {
    const weights = facts.once(weightGroups).flatMap((group) => group.weights);
    const large = new Map(weights.map((weight) => [weight, tooLarge(weight)]));
    const areMany = [...large.values()].filter((message) => message !== null).length >= FEWEST_MEANT;
    const areMeant = areMany && facts.once(ownScale) !== null;
    return weights.flatMap((weight) => {
      const message = weight.problem?.reason ?? (areMeant ? null : large.get(weight));
      return message ? [foundAtCell(message, weight.node.weight, weight.node)] : [];
    });
  },
};
