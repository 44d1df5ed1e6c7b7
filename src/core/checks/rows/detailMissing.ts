import { nodeInMessage } from '../../plan/nodeInMessage';
import type { MessageId } from '../../../messages/message';
import type { PlanNode } from '../../plan/plan';
import { foundBlank } from '../foundAtCell';
import type { Rule } from '../rule';
import { lostAmong } from './lacking';

const EXPECTED_DETAILS = [
  ['measure', 'node.noMeasure'],
  ['type', 'node.noType'],
  ['units', 'node.noUnits'],
] as const satisfies readonly (readonly [keyof PlanNode['cells'], MessageId])[];
/** Three of four: where fewer have it, it may be meant so. */
const MOST_HAVE = 0.7;

/** An indicator without unit of measure, type or owner where nearly all others have theirs; where one row says it for all of its node, a node. */
export const detailMissing: Rule = {
  id: 'detailMissing',
  severity: 'warning',
  says: ['node.noMeasure', 'node.noType', 'node.noUnits'],
  find: (facts) => {
    const { plan, tree } = facts;
    const indicators = plan.nodes.filter(({ level }) => level === 'indicator');
    return EXPECTED_DETAILS.flatMap(([role, id]) => {
      const sheets = new Set(indicators.flatMap(({ cells }) => cells[role]?.sheet ?? []));
      const meant = indicators.filter(({ rows: [row] }) => row && sheets.has(row.sheet));
      const has = ({ cells }: PlanNode): boolean => Boolean(cells[role]);
      const parents = [...new Set(meant.flatMap((node) => tree.parent(node) ?? []))];
      const isToldBelow = (parent: PlanNode): boolean => tree.children(parent.id).some(has);
      const areTold = meant.filter(has).length > meant.length * MOST_HAVE;
      const lost = areTold
        ? lostAmong(meant, has, MOST_HAVE)
        : lostAmong(parents, (parent) => has(parent) || isToldBelow(parent), MOST_HAVE);
      return lost.map((node) => foundBlank({ id, params: { name: nodeInMessage(node) } }, facts, node, role));
    });
  },
};
