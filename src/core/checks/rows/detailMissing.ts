import { nodeInMessage } from '../../plan/nodeInMessage';
import type { MessageId } from '../../../messages/message';
import type { PlanNode } from '../../plan/plan';
import { foundAtCell } from '../foundAtCell';
import type { Rule } from '../rule';

const EXPECTED_DETAILS = [
  ['measure', 'node.noMeasure'],
  ['type', 'node.noType'],
  ['units', 'node.noUnits'],
] as const satisfies readonly (readonly [keyof PlanNode['cells'], MessageId])[];
/** Where fewer have it, it may be meant so. */
const MOST_HAVE = 0.8;
const FEWEST = 3;

/** An indicator without unit of measure, type or owner where nearly all others have theirs; where one row says it for all of its node, a node. */
export const detailMissing: Rule = {
  id: 'detailMissing',
  severity: 'warning',
  says: ['node.noMeasure', 'node.noType', 'node.noUnits'],
  find: ({ plan, tree }) => {
    const indicators = plan.nodes.filter(({ level }) => level === 'indicator');
    return EXPECTED_DETAILS.flatMap(([role, id]) => {
      const sheets = new Set(indicators.flatMap(({ cells }) => cells[role]?.sheet ?? []));
      const meant = indicators.filter(({ rows: [row] }) => row && sheets.has(row.sheet));
      const has = ({ cells }: PlanNode): boolean => Boolean(cells[role]);
      const parents = [...new Set(meant.flatMap((node) => tree.parent(node) ?? []))];
      const isToldBelow = (parent: PlanNode): boolean => tree.children(parent.id).some(has);
      const lost =
        lostAmong(meant, has) ?? lostAmong(parents, (parent) => has(parent) || isToldBelow(parent));
      return (lost ?? []).map((node) =>
        foundAtCell({ id, params: { name: nodeInMessage(node) } }, null, node),
      );
    });
  },
};

/** Those without, where nearly all have it; otherwise null. */
function lostAmong(nodes: readonly PlanNode[], has: (node: PlanNode) => boolean): readonly PlanNode[] | null {
  const without = nodes.filter((node) => !has(node));
  const areUsual = nodes.length >= FEWEST && nodes.length - without.length >= nodes.length * MOST_HAVE;
  return areUsual ? without : null;
}
