import type { Rules } from '../rules/rules';
import type { Threshold } from '../targets/target';
import { equals, meets, type Comparison } from './compare';

export interface Score {
  /** Fraction, 0 to the cap of the rules, never rounded. */
  value: number;
  /** What the arithmetic gives before floor and cap: a reviewer who checks by hand finds this. */
  computed: number;
  met: boolean;
}

/**
 * Score of one comparison (docs/dominio.md §4): met is 100%, tested first, because v/t means nothing on targets of 0 and of −6.
 * @returns null when there is nothing to score (N/D)
 */
export function scoreOf(comparison: Comparison, rules: Rules): Score | null {
  switch (comparison.kind) {
    case 'nothingToAssess':
      return null;
    case 'notDone':
      return { value: 0, computed: 0, met: false };
    case 'yesNo': {
      const met = comparison.actual === comparison.expected;
      return { value: met ? 1 : 0, computed: met ? 1 : 0, met };
    }
    case 'date': {
      const { daysLate, target } = comparison;
      const met = target.strict ? daysLate < 0 : daysLate <= 0;
      return bounded(met ? 1 : lateDateScore(Math.max(0, daysLate), rules), 1, met);
    }
    case 'outcome':
      return bounded(comparison.score, rules.cap, comparison.score >= 1);
    case 'number':
      return scoreNumber(comparison.target, comparison.actual, rules);
  }
}

function lateDateScore(days: number, { lateDate }: Rules): number {
  switch (lateDate.policy) {
    case 'allOrNothing':
      return 0;
    case 'pointsPerDay':
      return (100 - days * lateDate.pointsPerDay) / 100;
    case 'linear':
      return (lateDate.daysToZero - days) / lateDate.daysToZero;
  }
}

function scoreNumber(target: Threshold, actual: number, rules: Rules): Score {
  const { operator, value } = target;
  if (operator === '=' && actual > value && !equals(actual, value)) {
    return scoreEqualExceeded(value, actual, rules);
  }
  const met = meets(operator, actual, value);
  const ratio = attainment(target, actual);
  // Above 100% only where a chamber allows it and the ratio has a meaning.
  if (met) return bounded(ratio !== null ? Math.max(1, ratio) : 1, rules.cap, met);
  return bounded(ratio ?? distance(value, actual), 1, met);
}

/** How much of the target is attained: v/t, or (2t − v)/t where less is better; null where t ≤ 0. */
export function attainment({ operator, value }: Threshold, actual: number): number | null {
  if (value <= 0) return null;
  return operator === '<=' || operator === '<' ? (2 * value - actual) / value : actual / value;
}

/** 1 − |v − t|/|t|: what is left of the score as the actual goes away from the target; 0 where t is 0. */
function distance(value: number, actual: number): number {
  return value === 0 ? 0 : 1 - Math.abs(actual - value) / Math.abs(value);
}

function scoreEqualExceeded(value: number, actual: number, rules: Rules): Score {
  if (rules.equalExceeded === 'atLeast' && value !== 0) return { value: 1, computed: 1, met: true };
  return bounded(distance(value, actual), 1, false);
}

function bounded(computed: number, cap: number, met: boolean): Score {
  return { value: Math.min(cap, Math.max(0, computed)), computed, met };
}
