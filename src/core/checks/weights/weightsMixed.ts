import type { Rule } from '../rule';
import { wrongSums } from './wrongSums';

/** Fractions (0,5 or 50%) beside points (50) make 100 only together: the roll-up takes each as it is. */
export const weightsMixed: Rule = {
  id: 'weightsMixed',
  severity: 'error',
  says: ['weights.mixedBelow'],
  reports: ['weights.mixed'],
  find: (facts) => facts.once(wrongSums).flatMap(({ found, areMixed }) => (areMixed ? [found] : [])),
};
