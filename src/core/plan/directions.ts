import type { Message } from '../../messages/message';
import type { CellValue } from '../cell';
import { codeKey } from '../codes/codeTree';
import { decimalsOf, formatNumber, formatPercent, MAX_DECIMALS } from '../number/formatNumber';
import type { Rules } from '../rules/rules';
import { operatorSymbol } from '../targets/operator';
import type { Direction, Operator, Threshold } from '../targets/target';
import { hashOf } from '../text/hash';
import { trimText } from '../text/cleanText';
import { isUnitOfLess, wordOfLess } from '../targets/lessIsBetter';
import type { CellReading, Plan, PlanNode } from './plan';
import { directionOf, readTargetCell } from './readCells';
import { readNumberFormat } from '../sheet/numberFormat';

/**
 * Who says the direction of a target, in the order of authority: the target's own operator, its verso column or a real
 * date, a person who was asked, the same indicator elsewhere in the plan, its other years, the number 0, nobody (docs/dominio.md §3.1).
 * `undecided`: nobody, and something speaks against the chamber's default.
 */
export type DirectionSource =
  'target' | 'sheet' | 'person' | 'elsewhere' | 'otherYears' | 'zero' | 'supposed' | 'undecided';

/** With which direction a target is read. */
export interface TargetDirection {
  /** null: the operator the target carries, that of a bare 0, or the chamber's default. */
  direction: Direction | null;
  source: DirectionSource;
  /** Who says so, or what is to be decided; null where the sheet says it beside the target. */
  reason: Message | null;
}

/** What people answered, by the key of the indicator. */
export type DirectionAnswers = ReadonlyMap<string, Operator>;

export const NO_ANSWERS: DirectionAnswers = new Map();

/** Sources that a person may overrule: everything but what stands in the sheet for this target. */
export function isOpen({ source }: TargetDirection): boolean {
  return source !== 'target' && source !== 'sheet';
}

/**
 * What an indicator is known by wherever it stands: short, no address. Two hashes, because a chance match would turn a
 * direction round. null: it has no name, and cannot be told from others.
 */
export function indicatorKey({ code, name }: Pick<PlanNode, 'code' | 'name'>): string | null {
  const [codePart, namePart] = [codeKey(code), indicatorNameKey(name)];
  if (namePart === '') return null;
  return hashOf(`${codePart}|${namePart}`) + hashOf(`${namePart}|${codePart}`);
}

/** The direction of every target that is a threshold, by node. */
export function directionsOf(
  plan: Plan,
  rules: Rules,
  answers: DirectionAnswers,
): ReadonlyMap<string, TargetDirection> {
  const elsewhere = new StatedOperators(plan, rules);
  const found = new Map<string, TargetDirection>();
  for (const node of plan.nodes) {
    if (!node.target) continue;
    const target = readTargetCell(node, rules);
    if (target.kind === 'threshold')
      found.set(node.id, directionOfTarget(node, target, rules, answers, elsewhere));
  }
  return found;
}

function directionOfTarget(
  node: PlanNode,
  target: Threshold,
  rules: Rules,
  answers: DirectionAnswers,
  elsewhere: StatedOperators,
): TargetDirection {
  if (target.operatorFrom === 'written') return { direction: null, source: 'target', reason: null };
  // A verso that cannot be read is refused by whoever computes.
  if (node.direction) return { direction: directionOf(node), source: 'sheet', reason: null };
  const answer = answers.get(indicatorKey(node) ?? '');
  if (answer)
    return { direction: answer, source: 'person', reason: operatorReason('direction.person', answer) };
  return (
    borrowed('elsewhere', elsewhere.of(node), node, target) ??
    borrowed('otherYears', operatorsOfYears(node, rules), node, target) ??
    (target.operatorFrom === 'zero'
      ? { direction: null, source: 'zero', reason: { id: 'direction.zero' } }
      : supposed(node, target, rules))
  );
}

/** An operator that stands elsewhere; several that disagree are a question, none is null. */
function borrowed(
  source: 'elsewhere' | 'otherYears',
  operators: ReadonlySet<Operator>,
  node: PlanNode,
  target: Threshold,
): TargetDirection | null {
  const sides = new Set([...operators].map((operator) => operator[0]));
  if (sides.size > 1) {
    const found = [...operators].map(operatorSymbol).join(', ');
    return undecided(node, target, { id: `direction.undecided.${source}`, params: { operators: found } });
  }
  const [first] = operators;
  if (!first) return null;
  // `< 20% · < 10% · 0%`: less than nothing cannot be; and of strict and not, the one that asks less.
  const isLenient = operators.size > 1 || (target.value === 0 && first.length === 1);
  const operator = isLenient && first[0] !== '=' ? (`${first[0]}=` as Operator) : first;
  return { direction: operator, source, reason: operatorReason(`direction.${source}`, operator) };
}

/** Nobody says it: the chamber's default, unless something speaks for the opposite. */
function supposed(node: PlanNode, target: Threshold, rules: Rules): TargetDirection {
  const against = contraryEvidence(node, target, rules);
  if (against) return undecided(node, target, against);
  const reason = operatorReason('direction.supposed', rules.defaultDirection);
  return { direction: null, source: 'supposed', reason };
}

function contraryEvidence(node: PlanNode, target: Threshold, rules: Rules): Message | null {
  if (target.value < 0) return { id: 'direction.undecided.negative' };
  if (rules.defaultDirection.startsWith('<')) return null;
  const unit = unitTexts(node, target).find(isUnitOfLess);
  if (unit !== undefined) return { id: 'direction.undecided.unit', params: { unit } };
  const { description, algorithm } = node.cells;
  const texts = [...unitTexts(node, target), node.name, valueText(description), valueText(algorithm)];
  const isShare = target.percent || unitTexts(node, target).some((text) => text.trim() === '%');
  const word = texts.map((text) => wordOfLess(text, isShare)).find((found) => found !== null);
  if (word) return { id: 'direction.undecided.word', params: { word } };
  return isFalling(node, target, rules) ? { id: 'direction.undecided.falling' } : null;
}

function unitTexts(node: PlanNode, { unit }: Threshold): string[] {
  return [unit, valueText(node.cells.measure), readNumberFormat(node.target?.format ?? '').unit];
}

/** Targets that get smaller from year to year: 25 · 20 · 20 · 19 · 18. */
function isFalling(node: PlanNode, target: Threshold, rules: Rules): boolean {
  const values = targetsOfYears(node, rules)
    .filter(({ percent }) => percent === target.percent)
    .map(({ value }) => value);
  const [first = 0] = values;
  return (
    (values.at(-1) ?? first) < first &&
    values.every((value, i) => i === 0 || value <= (values[i - 1] ?? value))
  );
}

function operatorsOfYears(node: PlanNode, rules: Rules): ReadonlySet<Operator> {
  return new Set(
    targetsOfYears(node, rules).flatMap(({ operator, operatorFrom }) =>
      operatorFrom === 'written' ? [operator] : [],
    ),
  );
}

function targetsOfYears(node: PlanNode, rules: Rules): Threshold[] {
  return [...node.targets]
    .sort((one, other) => one.year - other.year)
    .flatMap(({ target }) => {
      const read = readTargetCell({ ...node, target }, rules);
      return read.kind === 'threshold' ? [read] : [];
    });
}

/** The operators that stand in the plan, by indicator: its code and name, otherwise its name. */
class StatedOperators {
  private readonly byKey = new Map<string, Set<Operator>>();

  constructor(plan: Plan, rules: Rules) {
    for (const node of plan.nodes) {
      const operator = statedOperator(node, rules);
      if (operator) for (const key of statementKeys(node)) this.add(key, operator);
    }
  }

  of(node: PlanNode): ReadonlySet<Operator> {
    for (const key of statementKeys(node)) {
      const operators = this.byKey.get(key);
      if (operators) return operators;
    }
    return new Set();
  }

  private add(key: string, operator: Operator): void {
    const known = this.byKey.get(key);
    if (known) known.add(operator);
    else this.byKey.set(key, new Set([operator]));
  }
}

/** The operator of a target, or of the verso beside it; null where the sheet says none. */
function statedOperator(node: PlanNode, rules: Rules): Operator | null {
  if (!node.target) return null;
  const target = readTargetCell(node, rules);
  const isStated = target.kind === 'threshold' && ['written', 'direction'].includes(target.operatorFrom);
  return isStated ? target.operator : null;
}

function statementKeys({ code, name }: PlanNode): string[] {
  const key = indicatorNameKey(name);
  return key === '' ? [] : [`${codeKey(code)}|${key}`, key];
}

function indicatorNameKey(name: string): string {
  return trimText(name).toLowerCase();
}

function valueText(cell: CellReading | undefined): string {
  return String(cell?.value ?? '');
}

function undecided(node: PlanNode, target: Threshold, { id, params }: Message): TargetDirection {
  const shown = { ...params, target: targetText(node.target?.value ?? null, target) };
  return { direction: null, source: 'undecided', reason: { id, params: shown } };
}

/** As the sheet shows it, near enough. */
function targetText(cell: CellValue, { value, percent }: Threshold): string {
  if (typeof cell !== 'number') return trimText(String(cell));
  const decimals = Math.min(
    MAX_DECIMALS,
    decimalsOf(Number((percent ? value * 100 : value).toPrecision(12))),
  );
  return percent ? formatPercent(value, decimals) : formatNumber(value, decimals);
}

function operatorReason(
  id: 'direction.person' | 'direction.elsewhere' | 'direction.otherYears' | 'direction.supposed',
  operator: Operator,
): Message {
  return { id, params: { operator: operatorSymbol(operator) } };
}
