import type { Rule } from '../rule';

/** A figure that can be read in two ways, or with words beside it that were not used. */
export const figureAmbiguous: Rule = {
  id: 'figureAmbiguous',
  severity: 'note',
  reports: ['target.ambiguous', 'actual.ambiguous', 'target.remark', 'actual.remark'],
};
