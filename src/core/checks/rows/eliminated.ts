import type { Rule } from '../rule';

/** An indicator that a note says is taken out, and that counts all the same. */
export const eliminated: Rule = {
  id: 'eliminated',
  severity: 'warning',
  reports: ['indicator.eliminatedCounted', 'indicator.eliminated'],
};
