import type { Comparison } from './compare';

/**
 * Scostamento (docs/dominio.md §3.3): actual − target in the target's unit (a fraction for percentages), days late for deadlines.
 * @returns null when there is none to measure (N/D, yes/no, not done)
 */
export function gapOf(comparison: Comparison): number | null {
  if (comparison.kind === 'date') return comparison.daysLate;
  if (comparison.kind !== 'number') return null;
  // 0.6021 − 0.58 is 0.02210000000000001 in binary: nobody wrote more than twelve digits.
  return Number((comparison.actual - comparison.target.value).toPrecision(12)) || 0;
}
