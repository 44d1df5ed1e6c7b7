import { formatDate } from '../../date/readDate';
import { formatPercent } from '../../number/formatNumber';
import type { PlanNode } from '../../plan/plan';
import type { Rules } from '../../rules/rules';
import type { Comparison } from '../../score/compare';
import { figureText } from '../../score/explain';
import { scoreOf } from '../../score/score';
import type { CheckFacts } from '../facts';
import { foundAtCell } from '../foundAtCell';
import { indicatorFigures, type IndicatorFigures } from '../indicators';
import type { Found, Rule } from '../rule';

/** Fewer other indicators, or a smaller part of them, do not tell how targets of this plan are written. */
const FEWEST_THRESHOLDS = 6;
const FEWEST_DEADLINES = 3;
const MOST_ROUND = 0.95;
/** A figure of so many digits is round; of one more it is not. */
const ROUND_DIGITS = 2;
/** Digits by which a target is more precise than its actual where it is hardly meant so: 92,35 against 80. */
const MUCH_MORE_PRECISE = 2;

/** Target and actual that changed places in one row, where all others have round targets and precise actuals. */
export const figuresSwapped: Rule = {
  id: 'figuresSwapped',
  severity: 'warning',
  says: ['figures.swapped'],
  find: (facts) => {
    const pairs = facts.once(indicatorFigures).flatMap((figures) => pairOf(figures, facts) ?? []);
    return [true, false].flatMap((isDay) => preciseTargets(pairs.filter((pair) => pair.isDay === isDay)));
  },
};

/** Two figures, or two days, that can be held against each other either way. */
interface Pair {
  node: PlanNode;
  /** Targets are round, actuals precise: how many digits each has; a day at the end or in the middle of a month has few. */
  digits: { target: number; actual: number };
  texts: { target: string; actual: string };
  isDay: boolean;
  /** Typed, and not scored the same either way; a target that says its operator would have taken it along. */
  mayBe: boolean;
  score: number;
  /** With the two in each other's place. */
  swapped: number;
}

function pairOf({ node, target, actual }: IndicatorFigures, facts: CheckFacts): Pair | null {
  const { rules, byId } = facts.results;
  const score = byId.get(node.id)?.computed ?? null;
  if (score === null || !node.target || !node.actual) return null;
  const areTyped = !facts.isComputed(node.target) && !facts.isComputed(node.actual);
  if (target.kind === 'threshold' && actual.kind === 'number') {
    if (target.percent !== actual.percent) return null;
    const other: Comparison = {
      ...{ kind: 'number', actual: target.value, actualDecimals: target.decimals },
      target: { ...target, value: actual.value },
    };
    const swapped = scoreWhenSwapped(other, rules);
    return {
      ...{ node, score, swapped, isDay: false },
      mayBe: areTyped && swapped !== score && target.operatorFrom !== 'written',
      digits: { target: significantDigits(target.value), actual: significantDigits(actual.value) },
      texts: {
        target: figureText(target, target.value),
        actual: figureText(target, actual.value, actual.decimals),
      },
    };
  }
  if (target.kind !== 'deadline' || actual.kind !== 'date') return null;
  const [due, on] = [target.dates[0], actual.dates[0]];
  if (due === undefined || on === undefined || target.dates.length + actual.dates.length > 2) return null;
  const other: Comparison = {
    ...{ kind: 'date', actual: [due], daysLate: due - on },
    target: { ...target, dates: [on] },
  };
  const swapped = scoreWhenSwapped(other, rules);
  return {
    ...{ node, score, swapped, isDay: true, mayBe: areTyped && swapped !== score },
    digits: { target: precisionOfDay(due), actual: precisionOfDay(on) },
    texts: { target: formatDate(due), actual: formatDate(on) },
  };
}

function scoreWhenSwapped(comparison: Comparison, rules: Rules): number {
  return scoreOf(comparison, rules)?.value ?? 0;
}

/** 1.500 has two, 0,875 three. */
function significantDigits(value: number): number {
  const [mantissa = ''] = Math.abs(Number(value.toPrecision(12)))
    .toExponential()
    .split('e');
  return mantissa.replace('.', '').replace(/0+$/, '').length;
}

function precisionOfDay(day: number): number {
  const isRound = formatDate(day + 1).startsWith('01') || formatDate(day).startsWith('15');
  return isRound ? ROUND_DIGITS : ROUND_DIGITS + MUCH_MORE_PRECISE;
}

/** A precise target with a round actual, where all others are the other way round. */
function preciseTargets(pairs: readonly Pair[]): Found[] {
  const round = pairs.filter(({ digits }) => digits.target <= ROUND_DIGITS);
  const precise = pairs.filter(({ digits }) => digits.actual > digits.target);
  // Without the one in question.
  const others = pairs.length - 1;
  if (others < (pairs[0]?.isDay ? FEWEST_DEADLINES : FEWEST_THRESHOLDS)) return [];
  if (round.length < others * MOST_ROUND || precise.length * 2 < others) return [];
  return pairs
    .filter(({ digits, mayBe }) => mayBe && digits.target > ROUND_DIGITS && digits.actual <= ROUND_DIGITS)
    .map(({ node, digits, texts, score, swapped }): Found => {
      const params = { ...texts, score: formatPercent(score), other: formatPercent(swapped) };
      const found = foundAtCell({ id: 'figures.swapped', params }, node.target, node);
      return digits.target - digits.actual < MUCH_MORE_PRECISE ? { ...found, severity: 'note' } : found;
    });
}
