import type { Rule } from '../rule';

/** A score that a person set instead of the computed one. */
export const scoreByHand: Rule = {
  id: 'scoreByHand',
  severity: 'note',
  reports: ['byHand.published', 'byHand.published.met', 'byHand.typed'],
};
