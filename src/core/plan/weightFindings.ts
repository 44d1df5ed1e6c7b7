import type { Message } from '../../messages/message';
import { formatNumber } from '../number/formatNumber';
import { Refusal } from '../refusal';
import type { Rules } from '../rules/rules';
import { checkWeights } from '../weights/checkWeights';
import { findingAt } from './finding';
import type { Finding, PlanNode } from './plan';
import type { NodeResult } from './results';
import type { ChildWeight } from './weights';
import { explainedByRounding } from './weightSum';

/**
 * Findings about the weights below one node: unreadable, inferred, left out, of 0, and their sum.
 * @param areShares of a whole above the node: they have no sum of their own
 */
export function weightFindings(
  parent: PlanNode,
  weights: readonly ChildWeight[],
  results: ReadonlyMap<string, Pick<NodeResult, 'weight' | 'score'>>,
  rules: Rules,
  areShares = false,
): Finding[] {
  const found: Finding[] = [];
  const find = (...finding: Parameters<typeof findingAt>): void => void found.push(findingAt(...finding));
  for (const { node, problem, origin } of weights) {
    const { weight = null, score = null } = results.get(node.id) ?? {};
    const at = node.weight ?? node.rows[0] ?? null;
    if (problem) find('error', problem.reason, at, node);
    else if (origin === 'rest') {
      const params = { weight: `${formatNumber(weight ?? 0)}%` };
      find('warning', { id: 'weight.inferred', params }, at, node);
    } else if (origin === 'none') find('warning', { id: 'weight.leftOut' }, at, node);
    else if (origin === 'cell' && weight === 0 && score !== null) {
      find('note', { id: 'weight.zeroScored' }, at, node);
    }
  }
  for (const block of areShares ? [] : blocksOf(weights, rules)) {
    const wrong = wrongSum(block, rules);
    const cells = block.flatMap(({ node }) => node.weight ?? []);
    // A node that no row shows has its weights below it.
    const at = parent.rows[0] ?? cells[0] ?? null;
    if (wrong && explainedByRounding(cells)) find('note', { ...wrong, id: 'weights.rounded' }, at, parent);
    else if (wrong) find('error', mixedScales(block) ?? wrong, at, parent);
  }
  return found;
}

/** Some weights as fractions (0,5 or 50%) beside others in points (50) make 100 only together: the roll-up takes each as it is. */
function mixedScales(weights: readonly ChildWeight[]): Message | null {
  const values = weights.map(({ value }) => value ?? 0);
  const [fractions, points] = [values.filter((value) => value <= 1), values.filter((value) => value > 1)];
  const total = [...fractions.map((value) => value * 100), ...points].reduce((sum, value) => sum + value, 0);
  const isMixed = points.length > 0 && fractions.some((value) => value > 0) && Math.abs(100 - total) < 0.5;
  return isMixed ? { id: 'weights.mixedBelow' } : null;
}

/** Weights that make 100 together; where all do not, indicators and objectives may each make 100 of their own. */
function blocksOf(weights: readonly ChildWeight[], rules: Rules): (readonly ChildWeight[])[] {
  const isIndicator = ({ node }: ChildWeight): boolean => node.level === 'indicator';
  const kinds = [weights.filter(isIndicator), weights.filter((weight) => !isIndicator(weight))];
  if (kinds.some((kind) => kind.length === 0) || !wrongSum(weights, rules)) return [weights];
  return kinds.some((kind) => wrongSum(kind, rules) === null) ? kinds : [weights];
}

/** Only a whole set of weights has a sum to report: blank and unreadable ones are reported one by one. */
function wrongSum(weights: readonly ChildWeight[], { weightTolerance }: Rules): Message | null {
  const cells = weights.flatMap(({ node }) => (node.weight ? [node.weight.value] : []));
  if (cells.length < weights.length || cells.length === 0) return null;
  try {
    return checkWeights(cells, weightTolerance);
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return null;
  }
}
