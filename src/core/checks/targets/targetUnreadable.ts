import { targetMend } from '../../editing/mend';
import type { Rule } from '../rule';

/** A target that nothing can be held against as it is written. */
export const targetUnreadable: Rule = {
  id: 'targetUnreadable',
  severity: 'error',
  reports: ['target.unreadable', 'target.notWholeDate', 'target.yearDoubtful'],
  mend: ({ message, node }, plan) =>
    message.id === 'target.unreadable' ? targetMend(plan.nodes, node) : null,
};
