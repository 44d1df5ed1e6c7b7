import { BINARY_NOISE } from '../../number/binaryNoise';
import { formatPercent } from '../../number/formatNumber';
import { outcomeSide } from '../../actual/outcome';
import type { PlanNode } from '../../plan/plan';
import { statusOf } from '../../status/status';
import { trimText } from '../../text/cleanText';
import type { CheckFacts } from '../facts';
import { foundAtCell } from '../foundAtCell';
import type { Found, Rule } from '../rule';

/** An outcome in words that no chamber can give for the score beside it: where a band begins is another one's in each. */
export const statusDiffers: Rule = {
  id: 'statusDiffers',
  severity: 'warning',
  says: ['status.reached', 'status.notReached'],
  find: (facts) => facts.plan.nodes.flatMap((node) => contradiction(facts, node)),
};

function contradiction({ results: { byId, rules } }: CheckFacts, node: PlanNode): Found[] {
  const { published = null, score = null } = byId.get(node.id) ?? {};
  const shown = published ?? score;
  // Where no score is printed the outcome may stand in its place.
  const cell = node.cells.status ?? (published === null ? node.published : null);
  const status = trimText(String(cell?.value ?? ''));
  const side = outcomeSide(status);
  if (shown === null || side === null) return [];
  const { label, light } = statusOf(shown, rules, node.level);
  const params = { status, score: formatPercent(shown), expected: label };
  const isOff = side === 'reached' ? light === 'red' : shown >= 1 - BINARY_NOISE;
  const id = side === 'reached' ? 'status.reached' : 'status.notReached';
  return isOff ? [foundAtCell({ id, params }, cell, node)] : [];
}
