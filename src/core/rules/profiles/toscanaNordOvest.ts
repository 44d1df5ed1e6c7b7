import type { Band, Rules } from '../rules';
import { standard } from './standard';

/**
 * Tolerance 10%, critical threshold 50%, fixed for OS, OO and indicators separately, today all alike (Relazione 2025; its three printed versions of the bands leave gaps).
 */
const toscanaNordOvestBands: Band[] = [
  { label: 'Raggiunto', light: 'green', from: 0.9, fromIncluded: true },
  { label: 'Parzialmente raggiunto', light: 'yellow', from: 0.5, fromIncluded: true },
  { label: 'Non raggiunto', light: 'red', from: null, fromIncluded: false },
];

/** Camera della Toscana Nord-Ovest: a point a day for late dates; strategic objectives from their own indicators only. */
export const toscanaNordOvest: Rules = {
  ...standard,
  name: 'TNO',
  chamber: 'Toscana Nord-Ovest',
  bands: {
    default: toscanaNordOvestBands,
    strategic: toscanaNordOvestBands,
    operational: toscanaNordOvestBands,
    indicator: toscanaNordOvestBands,
  },
  toAssess: 'Non valutabile',
  strategicFrom: 'indicators',
};
