import { targetMend } from '../../editing/mend';
import { isSameCell } from '../../sheet/address';
import type { Rule } from '../rule';
import { waitingTargets } from './waitingTargets';

/** A figure, of a target or of an actual, that can be read in two ways, in none, or with words beside it that were not used. */
export const figureAmbiguous: Rule = {
  id: 'figureAmbiguous',
  severity: 'error',
  reports: [
    'number.letterForDigit',
    'number.half',
    'number.scaleLetter',
    'number.fraction',
    'number.year',
    'number.dayWithoutYear',
    'number.tooLong',
    'text.tooLong',
    'number.ambiguous',
    'number.range',
    'number.rate',
    'number.approximate',
    'target.ambiguous',
    'actual.ambiguous',
    'target.remark',
    'actual.remark',
  ],
  find: (facts) => facts.once(waitingTargets).filter(({ message: { id } }) => id.startsWith('number.')),
  mend: ({ message, at, node }, plan) => {
    const target = plan.nodes.find(({ id }) => id === node)?.target;
    return message.id === 'number.approximate' && at && target && isSameCell(target, at)
      ? targetMend(plan.nodes, node)
      : null;
  },
};
