import { targetMend } from '../../editing/mend';
import type { Rule } from '../rule';
import { waitingTargets } from './waitingTargets';

/** A target in words, or relative to another figure: a person scores it, or writes what can be measured. */
export const targetToJudge: Rule = {
  id: 'targetToJudge',
  severity: 'warning',
  reports: [
    'target.qualitative',
    'target.relative.previousYear',
    'target.relative.benchmark',
    'target.yearless',
  ],
  find: (facts) => facts.once(waitingTargets).filter(({ message: { id } }) => !id.startsWith('number.')),
  mend: ({ message, node }, plan) =>
    message.id === 'target.qualitative' ? targetMend(plan.nodes, node) : null,
};
