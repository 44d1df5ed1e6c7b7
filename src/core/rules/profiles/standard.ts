import type { Band, Rules } from '../rules';

const standardBands: Band[] = [
  { label: 'Raggiunto', light: 'green', from: 0.8, fromIncluded: true },
  { label: 'Parzialmente raggiunto', light: 'yellow', from: 0.6, fromIncluded: true },
  { label: 'Non raggiunto', light: 'red', from: null, fromIncluded: false },
];

/** What applies where a chamber has said nothing else. */
export const standard: Rules = {
  name: 'Standard',
  chamber: null,
  bands: {
    default: standardBands,
    strategic: standardBands,
    operational: standardBands,
    indicator: standardBands,
  },
  toAssess: 'Da valutare',
  notAssessable: 'Non valutabile',
  lateDate: { policy: 'pointsPerDay', pointsPerDay: 1, daysToZero: 30, byHand: false },
  cap: 1,
  equalExceeded: 'atLeast',
  withoutScore: 'renormalise',
  strategicFrom: 'all',
  weightTolerance: 0.05,
  defaultDirection: '>=',
  outcomes: [],
  monitoring: ['30/06', '31/12'],
};
