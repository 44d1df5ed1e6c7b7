import type { MessageId } from '../../../messages/message';
import type { PlanNode } from '../../plan/plan';
import { labelOf } from '../facts';
import { foundAtCell } from '../foundAtCell';
import type { Rule } from '../rule';

const EXPECTED_DETAILS = [
  ['measure', 'node.noMeasure'],
  ['type', 'node.noType'],
  ['units', 'node.noUnits'],
] as const satisfies readonly (readonly [keyof PlanNode['cells'], MessageId])[];
/** Where fewer have it, it may be meant so. */
const MOST_HAVE = 0.8;

/** An indicator without unit of measure, type or owner, where nearly all others have theirs. */
export const detailMissing: Rule = {
  id: 'detailMissing',
  severity: 'warning',
  says: ['node.noMeasure', 'node.noType', 'node.noUnits'],
  find: ({ plan }) => {
    const indicators = plan.nodes.filter(({ level }) => level === 'indicator');
    return EXPECTED_DETAILS.flatMap(([role, id]) => {
      const sheets = new Set(indicators.flatMap(({ cells }) => cells[role]?.sheet ?? []));
      const meant = indicators.filter(({ rows: [row] }) => row && sheets.has(row.sheet));
      const lacking = meant.filter(({ cells }) => !cells[role]);
      if (meant.length - lacking.length < meant.length * MOST_HAVE) return [];
      return lacking.map((node) => foundAtCell({ id, params: { name: labelOf(node) } }, null, node));
    });
  },
};
