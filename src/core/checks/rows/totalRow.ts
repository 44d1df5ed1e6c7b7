import type { PlanNode } from '../../plan/plan';
import { nodeInMessage } from '../../plan/nodeInMessage';
import { foundAtCell } from '../foundAtCell';
import type { Rule } from '../rule';

const TOTAL_NAME =
  /^(?:sub-?totale|totale|totali|somma|media)(?:\s+(?:generale|complessiv[oa]|ponderata|pesi|area|ambito|obiettivo)\b.*)?$/i;
const WHOLE_NAME = /^(?:performance|risultato|punteggio|valutazione) (?:complessiv[oa]|totale|generale)$/i;

/** A row of totals is no node: it would count its rows twice. */
export const totalRow: Rule = {
  id: 'totalRow',
  severity: 'note',
  says: ['row.totalCounted'],
  reports: ['row.subtotal'],
  find: ({ plan }) =>
    plan.nodes.filter(isTotalRow).map((node) => ({
      ...foundAtCell({ id: 'row.totalCounted', params: { name: nodeInMessage(node) } }, null, node),
      severity: 'warning' as const,
    })),
};

/** Whether a node is named as a total of others. */
export function isTotalRow({ name, parent }: PlanNode): boolean {
  return parent !== null && (TOTAL_NAME.test(name) || WHOLE_NAME.test(name));
}
