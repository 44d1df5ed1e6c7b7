import { actualsMend } from '../../editing/mend';
import type { Rule } from '../rule';

/** A plan without actuals has no scores; they may stand in a column that is read as something else. */
export const actualsMissing: Rule = {
  id: 'actualsMissing',
  severity: 'warning',
  reports: ['column.no.actual', 'plan.noActuals', 'actuals.unread', 'actual.ofSeveral', 'actual.ofObjective'],
  mend: ({ message }, plan) =>
    message.id === 'column.no.actual' || message.id === 'plan.noActuals' ? actualsMend(plan) : null,
};
