import { BINARY_NOISE } from '../../number/binaryNoise';
import { formatPercent } from '../../number/formatNumber';
import { outcomeSide } from '../../actual/outcome';
import { isPartOfYear } from '../../layout/headings/partOfYear';
import type { Plan, PlanNode } from '../../plan/plan';
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

function contradiction({ plan, results: { byId, rules } }: CheckFacts, node: PlanNode): Found[] {
  const { published = null, score = null } = byId.get(node.id) ?? {};
  const shown = published ?? score;
  // Where no score is printed the outcome may stand in its place.
  const cell = node.cells.status ?? (published === null ? node.published : null);
  const status = trimText(String(cell?.value ?? ''));
  const side = outcomeSide(status);
  // Half-way through the year `In linea` says that it will be.
  const isOnTheWay = side === 'reached' && isOfPartOfYear(plan, node);
  if (shown === null || side === null || isOnTheWay) return [];
  const { label, light } = statusOf(shown, rules, node.level);
  const params = { status, score: formatPercent(shown), expected: label };
  const isOff = side === 'reached' ? light === 'red' : shown >= 1 - BINARY_NOISE;
  const id = side === 'reached' ? 'status.reached' : 'status.notReached';
  return isOff ? [foundAtCell({ id, params }, cell, node)] : [];
}

/** By the heading of its actual. */
function isOfPartOfYear({ sheets }: Plan, { actual }: PlanNode): boolean {
  const sheet = sheets.find(({ id }) => id === actual?.sheet);
  const column = sheet?.columns.find((one) => one.role === 'actual' && one.column === actual?.column);
  return column !== undefined && isPartOfYear(column.header);
}
