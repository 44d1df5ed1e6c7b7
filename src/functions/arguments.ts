import { PROFILES } from '../core/rules/profiles';
import type { Parameter } from './definition';

/** The `regole` argument, the same for every function that has it. */
export const rulesParameter: Parameter = {
  name: 'regole',
  description: {
    it: `Regole della Camera: ${PROFILES.map(({ name }) => `"${name}"`).join(', ')} oppure l'intervallo di due colonne del foglio Regole. Se manca: "Standard".`,
    en: `Rules of the chamber: ${PROFILES.map(({ name }) => `"${name}"`).join(', ')} or the two-column range of the sheet Regole. If omitted: "Standard".`,
  },
  optional: true,
};

/** `5×1`: rows and columns of a range, for a message. */
export function rangeShape(range: readonly (readonly unknown[])[]): string {
  return `${range.length}×${range[0]?.length ?? 0}`;
}
