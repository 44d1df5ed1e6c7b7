import type { Rules } from '../rules';
import { standard } from './standard';

/**
 * Camera di Pistoia-Prato, Relazione 2022: objectives ≥ 80% / ≥ 60%; indicators print IN LINEA / FUORI TARGET;
 * no formula fits its late dates, which were scored by a person (docs/dominio.md §4.6).
 */
export const pistoiaPrato: Rules = {
  ...standard,
  name: 'PT-PO',
  chamber: 'Pistoia-Prato',
  bands: {
    ...standard.bands,
    indicator: [
      { label: 'In linea', light: 'green', from: 0.8, fromIncluded: true },
      { label: 'Fuori target', light: 'red', from: null, fromIncluded: false },
    ],
  },
  lateDate: { ...standard.lateDate, byHand: true },
  strategicFrom: 'objectives',
};
