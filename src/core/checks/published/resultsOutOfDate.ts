import type { Rule } from '../rule';

/** Calcola would write something else than what stands in the cells of results. */
export const resultsOutOfDate: Rule = {
  id: 'resultsOutOfDate',
  severity: 'warning',
  reports: ['results.outOfDate', 'share.rulesChanged', 'score.failed'],
};
