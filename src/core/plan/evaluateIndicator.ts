import type { Catalogue, Message } from '../../messages/message';
import type { Actual } from '../actual/readActual';
import { formatNumber } from '../number/formatNumber';
import type { ParsedNumber } from '../number/readNumber';
import { Refusal } from '../refusal';
import type { Rules } from '../rules/rules';
import { compare, refusalOfTarget, type Comparison } from '../score/compare';
import { explain, figureText } from '../score/explain';
import { gapOf } from '../score/gap';
import { isFar, LARGEST_GROWTH } from '../score/scales';
import { scoreOf } from '../score/score';
import { waitsForPerson, type Target } from '../targets/target';
import type { TargetDirection } from './directions';
import { cellToCome } from './cellToCome';
import { findingAt } from './finding';
import { measureMismatch } from './measureMismatch';
import type { Finding, Plan, PlanNode } from './plan';
import { readActualCell, readTargetCell, refuseUnknownDirection } from './readCells';
import { shownMismatch } from './shownMismatch';
import { blankResult, missingAt, type Missing, type ResultDraft } from './results';

/** With what an indicator is evaluated. */
interface IndicatorContext {
  plan: Plan;
  /** Of a target that is a threshold; null: it is none. */
  direction: TargetDirection | null;
  rules: Rules;
  catalogue: Catalogue;
}

/** The result of an indicator from its target and actual, before anything that a person set. */
export function evaluateIndicator(
  node: PlanNode,
  { plan, direction, rules, catalogue }: IndicatorContext,
): { draft: ResultDraft; comparison: Comparison; findings: Finding[] } {
  const draft = blankResult(node);
  draft.direction = direction;
  draft.undecided = direction?.source === 'undecided' ? 1 : 0;
  const target = readTargetCell(node, rules, direction?.direction ?? undefined, plan.year);
  const actual = readActualCell(node.actual, rules);
  const findings = readingFindings(node, target, actual);
  let comparison: Comparison = { kind: 'nothingToAssess' };
  try {
    refuseUnknownDirection(node);
    // A target read in the wrong direction would turn the score round: what comes of it waits until it is decided.
    if (draft.undecided === 0) comparison = compareAsShown(node, target, actual);
    else compareAsShown(node, withAnyDirection(target), actual);
    if (comparison.kind === 'nothingToAssess') {
      findings.push(...unreadableFindings(node, target, actual));
      draft.missing = missingFigure(node, target, direction, plan);
    }
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    const waits = waitsForPerson(target);
    const at = waits || target.kind === 'unreadable' || !node.actual ? node.target : node.actual;
    findings.push(findingAt(waits ? 'warning' : 'error', refusal.reason, at, node));
    if (!waits) draft.problem = refusal.reason;
    draft.missing = missingAt(waits ? 'toJudge' : 'unreadable', refusal.reason, at);
  }
  const score = scoreOf(comparison, rules);
  draft.computed = draft.score = score?.value ?? null;
  draft.gap = gapOf(comparison);
  findings.push(...distanceFindings(node, comparison));
  // What is to be decided is a finding, and no missing figure.
  if (draft.undecided === 0) draft.explanation = explain(comparison, score, rules, catalogue);
  return { draft, comparison, findings };
}

/** Whether the actual answers the target does not depend on the direction. */
function withAnyDirection(target: Target): Target {
  return target.kind === 'threshold' ? { ...target, operatorFrom: 'direction' } : target;
}

/** @throws Refusal where the cells show two figures that cannot be compared, whatever their numbers */
function compareAsShown(node: PlanNode, target: Target, actual: Actual): Comparison {
  const mismatch = shownMismatch(node, target, actual);
  if (mismatch) throw new Refusal(mismatch.id, mismatch.params);
  return compare(target, actual);
}

/** What an indicator lacks that has nothing to be compared; the cell is where it is going to stand. */
function missingFigure(
  node: PlanNode,
  target: Target,
  direction: TargetDirection | null,
  plan: Plan,
): Missing {
  if (direction?.source === 'undecided' && direction.reason)
    return missingAt('undecided', direction.reason, node.target);
  const lacks = (role: 'target' | 'actual'): Missing => {
    const at = node[role] ?? cellToCome(plan, node, role) ?? node.rows[0] ?? null;
    return missingAt(role, { id: `missing.${role}` }, at);
  };
  if (target.kind !== 'nothingToAssess') return lacks('actual');
  if (target.why === 'missing') return lacks('target');
  return missingAt('target', { id: 'missing.measuredOnly' }, node.target);
}

/** What could be read in more than one way, or not as far as it goes, or in another unit than its column says. */
function readingFindings(node: PlanNode, target: Target, actual: Actual): Finding[] {
  const findings: Finding[] = [];
  const isThreshold = target.kind === 'threshold';
  if (isThreshold) findings.push(...figureFindings('target', target, node));
  const mismatch = measureMismatch(node, target, actual);
  if (mismatch) findings.push(findingAt('warning', mismatch, node.cells.measure ?? null, node));
  if (actual.kind === 'number') {
    // Of a dot in both the target's is enough.
    const ambiguous = actual.ambiguous && !(isThreshold && target.ambiguous);
    findings.push(...figureFindings('actual', { ...actual, ambiguous }, node));
  }
  return findings;
}

function figureFindings(
  role: 'target' | 'actual',
  { ambiguous, value, remark }: Pick<ParsedNumber, 'ambiguous' | 'value' | 'remark'>,
  node: PlanNode,
): Finding[] {
  const text = String(node[role]?.value);
  const messages: Message[] = [];
  if (ambiguous) messages.push({ id: `${role}.ambiguous`, params: { text, value: formatNumber(value, 0) } });
  if (remark !== '') messages.push({ id: `${role}.remark`, params: { text, remark } });
  return messages.map((message) => findingAt('note', message, node[role], node));
}

/** Times by which target and actual may differ before somebody should look at their units. */
const FAR = 100;
/** The same of percentages of which one is more than the whole can be: 8500% against 92%. */
const FAR_PERCENT = 40;

function distanceFindings(node: PlanNode, comparison: Comparison): Finding[] {
  if (comparison.kind !== 'number') return [];
  const { target, actual } = comparison;
  const isBeyond = target.percent && Math.max(Math.abs(target.value), Math.abs(actual)) > LARGEST_GROWTH;
  if (!isFar(target.value, actual, isBeyond ? FAR_PERCENT : FAR)) return [];
  const params = {
    target: figureText(target, target.value),
    actual: figureText(target, actual, null),
  };
  return [findingAt('warning', { id: 'actual.farFromTarget', params }, node.actual, node)];
}

/** There is nothing to score yet, but what is written already cannot be read. */
function unreadableFindings(node: PlanNode, target: Target, actual: Actual): Finding[] {
  const reason = target.kind === 'unreadable' ? refusalOfTarget(target) : null;
  if (reason) return [findingAt('error', reason, node.target, node)];
  if (actual.kind !== 'unreadable') return [];
  const message: Message = { id: 'actual.unreadable', params: { text: actual.text } };
  return [findingAt('warning', message, node.actual, node)];
}
