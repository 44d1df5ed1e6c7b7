import { say, type PartOfCatalogue } from '../../messages/message';
import { formatDate } from '../date/readDate';
import { decimalsOf, formatNumber, formatPercent, MAX_DECIMALS } from '../number/formatNumber';
import type { Rules } from '../rules/rules';
import { operatorSymbol } from '../targets/operator';
import type { Deadline, Target, Threshold } from '../targets/target';
import { attainment, type Score } from './score';
import type { Comparison } from './compare';

/** One line a reviewer can check by hand: target as read, actual, met or not, the arithmetic. */
export function explain(
  comparison: Comparison,
  score: Score | null,
  rules: Rules,
  catalogue: PartOfCatalogue,
): string {
  if (comparison.kind === 'nothingToAssess' || !score) return say(catalogue, { id: 'explain.notAssessable' });
  const { target, actual, steps } = describe(comparison, score, rules, catalogue);
  const outcome = say(catalogue, { id: outcomeId(comparison, score) });
  const result = formatPercent(score.value);
  const computed = formatPercent(score.computed);
  const arithmetic = computed === result ? `${steps} = ${result}` : `${steps} = ${computed} → ${result}`;
  return say(catalogue, {
    id: 'explain.line',
    params: { target, actual, outcome, result: steps ? arithmetic : result },
  });
}

function outcomeId(
  { kind }: Comparison,
  { met }: Score,
): 'explain.byRules' | 'explain.met' | 'explain.notMet' {
  if (kind === 'outcome') return 'explain.byRules';
  return met ? 'explain.met' : 'explain.notMet';
}

interface Description {
  target: string;
  actual: string;
  /** The arithmetic of a missed target; empty where there is none to show. */
  steps: string;
}

function describe(
  comparison: Exclude<Comparison, { kind: 'nothingToAssess' }>,
  score: Score,
  rules: Rules,
  catalogue: PartOfCatalogue,
): Description {
  switch (comparison.kind) {
    case 'notDone':
      return {
        target: withItsSource(comparison.target, catalogue),
        actual: say(catalogue, { id: 'explain.notDone' }),
        steps: '',
      };
    case 'yesNo':
      return {
        target: `= ${yesNoText(comparison.expected, catalogue)}`,
        actual: yesNoText(comparison.actual, catalogue),
        steps: '',
      };
    case 'outcome':
      return { target: describeTarget(comparison.target, catalogue), actual: comparison.text, steps: '' };
    case 'date':
      return {
        target: describeTarget(comparison.target, catalogue),
        actual: comparison.actual.map(formatDate).join(' - '),
        steps: score.met ? '' : lateSteps(comparison.daysLate, rules, catalogue),
      };
    case 'number':
      return {
        target: withItsSource(comparison.target, catalogue),
        actual: figureText(comparison.target, comparison.actual, comparison.actualDecimals),
        steps: score.met && score.value === 1 ? '' : numberSteps(comparison, rules),
      };
  }
}

/** A target as it was read; where nobody says its operator, that it was supposed. */
function withItsSource(target: Target, catalogue: PartOfCatalogue): string {
  const described = describeTarget(target, catalogue);
  if (target.kind !== 'threshold' || target.operatorFrom !== 'supposed') return described;
  const params = { target: described, operator: operatorSymbol(target.operator) };
  return say(catalogue, { id: 'explain.supposed', params });
}

/** A target as it was read, in one spelling: `≤ 1,90 gg`, `Entro 30/06/2025`. Texts that are no target come back as they are. */
export function describeTarget(target: Target, catalogue: PartOfCatalogue): string {
  switch (target.kind) {
    case 'threshold':
      return trimUnit(
        `${operatorSymbol(target.operator)} ${figureText(target, target.value)}${unitOf(target)}`,
      );
    case 'deadline':
      return describeDeadline(target, catalogue);
    case 'yesNo':
      return `= ${yesNoText(target.expected, catalogue)}`;
    case 'nothingToAssess':
      return say(catalogue, { id: target.why === 'missing' ? 'target.missing' : 'target.measuredOnly' });
    default:
      return target.text;
  }
}

function describeDeadline({ dates, strict, yearSupposed }: Deadline, catalogue: PartOfCatalogue): string {
  const id = strict ? 'explain.before' : yearSupposed ? 'explain.withinPlanYear' : 'explain.within';
  return say(catalogue, { id, params: { dates: dates.map(formatDate).join(' - ') } });
}

/** What the figure counts, or of what it is a share. */
function unitOf({ percent, unit, of }: Threshold): string {
  return ` ${percent ? of : unit}`;
}

function trimUnit(text: string): string {
  return text.trimEnd();
}

/** A figure with the decimals of the target, or more if it was written with more; percentages with their sign. */
export function figureText(target: Threshold, value: number, written: number | null = 0): string {
  const decimals = written ?? decimalsOf(value);
  const own = target.decimals ?? decimalsOf(target.value);
  if (!target.percent) return formatNumber(value, Math.min(MAX_DECIMALS, Math.max(own, decimals)));
  const shown = Math.min(MAX_DECIMALS, Math.max(own, decimals - 2));
  return formatPercent(value, shown);
}

function numberSteps(
  { target, actual, actualDecimals }: Extract<Comparison, { kind: 'number' }>,
  rules: Rules,
): string {
  const t = figureText(target, target.value);
  const v = figureText(target, actual, actualDecimals);
  const lessIsBetter = target.operator === '<=' || target.operator === '<';
  if (target.value === 0) return '';
  const byDistance =
    attainment(target, actual) === null ||
    (target.operator === '=' && actual > target.value && rules.equalExceeded === 'symmetric');
  if (byDistance) return `1 − |${v} − ${parenthesised(t)}|/|${t}|`;
  return lessIsBetter ? `1 − (${v} − ${t})/${t}` : `${v}/${t}`;
}

function parenthesised(text: string): string {
  return text.startsWith('-') ? `(${text})` : text;
}

function lateSteps(daysLate: number, { lateDate }: Rules, catalogue: PartOfCatalogue): string {
  const days = say(catalogue, {
    id: daysLate === 1 ? 'explain.dayLate' : 'explain.daysLate',
    params: { days: daysLate },
  });
  if (lateDate.policy === 'allOrNothing') return days;
  const arithmetic =
    lateDate.policy === 'linear'
      ? `1 − ${daysLate}/${lateDate.daysToZero}`
      : `100 − ${daysLate} × ${formatNumber(lateDate.pointsPerDay, Number.isInteger(lateDate.pointsPerDay) ? 0 : 2)}`;
  return `${days}; ${arithmetic}`;
}

function yesNoText(value: boolean, catalogue: PartOfCatalogue): string {
  return say(catalogue, { id: value ? 'explain.yes' : 'explain.no' });
}
