import type { Message } from '../../messages/message';
import { formatNumber } from '../number/formatNumber';
import { Refusal } from '../refusal';
import type { Rules } from '../rules/rules';
import { checkWeights } from '../weights/checkWeights';
import type { Finding, PlanNode, Severity } from './plan';
import type { NodeResult } from './results';
import type { ChildWeight } from './weights';

/** What is to be told of the weights below one node: unreadable, inferred, left out, of 0, and their sum. */
export function weightFindings(
  parent: PlanNode,
  weights: readonly ChildWeight[],
  results: ReadonlyMap<string, Pick<NodeResult, 'weight' | 'score'>>,
  rules: Rules,
): Finding[] {
  const found: Finding[] = [];
  const find = (severity: Severity, message: Message, at: Finding['at'], { id }: PlanNode): void => {
    found.push({
      severity,
      message,
      at: at && { sheet: at.sheet, row: at.row, column: at.column },
      node: id,
    });
  };
  for (const { node, problem, origin } of weights) {
    const { weight = null, score = null } = results.get(node.id) ?? {};
    const at = node.weight ?? node.rows[0] ?? null;
    if (problem) find('error', problem.reason, at, node);
    else if (origin === 'rest') {
      find(
        'warning',
        { id: 'weight.inferred', params: { weight: `${formatNumber(weight ?? 0)}%` } },
        at,
        node,
      );
    } else if (origin === 'none' && score !== null) find('warning', { id: 'weight.leftOut' }, at, node);
    else if (origin === 'cell' && weight === 0 && score !== null) {
      find('note', { id: 'weight.zeroScored' }, at, node);
    }
  }
  const wrong = wrongSum(weights, rules);
  if (wrong) find('warning', wrong, parent.rows[0] ?? null, parent);
  return found;
}

/** Only a whole set of weights has a sum to be told: blank and unreadable ones are told one by one. */
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
