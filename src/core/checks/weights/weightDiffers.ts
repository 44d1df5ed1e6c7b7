import type { Rule } from '../rule';

/** The same weight printed in two places with two values. */
export const weightDiffers: Rule = {
  id: 'weightDiffers',
  severity: 'warning',
  reports: ['weight.otherElsewhere', 'weight.repeatedOther'],
};
