import type { Rule } from '../rule';

/** Target, actual and the column of units speak of different units. */
export const unitDiffers: Rule = {
  id: 'unitDiffers',
  severity: 'error',
  reports: [
    'measure.differs',
    'measure.otherKind',
    'actual.otherUnit',
    'actual.otherMark',
    'actual.percentForNumber',
  ],
};
