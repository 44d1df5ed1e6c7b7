import type { Rule } from '../rule';

/** An objective printed with two results. */
export const objectiveTwoResults: Rule = {
  id: 'objectiveTwoResults',
  severity: 'warning',
  reports: ['published.otherElsewhere'],
};
