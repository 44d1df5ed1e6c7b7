import { codeKey } from '../../codes/codeTree';
import type { PlanNode } from '../../plan/plan';
import { trimText } from '../../text/cleanText';
import { foundAtCell } from '../foundAtCell';
import type { Found, Rule } from '../rule';

/** Shorter names recur by chance: `Comunicazione`, `Trasparenza`. */
const SHORTEST_OWN_NAME = 20;

/** One objective under two codes: `OO_02.06.01` and `PO_02.06.01`. */
export const objectiveTwoCodes: Rule = {
  id: 'objectiveTwoCodes',
  severity: 'warning',
  reports: ['objective.twoCodes'],
  find: ({ plan }) => {
    const byName = new Map<string, PlanNode>();
    return plan.nodes.flatMap((node): Found[] => {
      const name = trimText(node.name).toLowerCase();
      if (node.level === 'indicator' || node.code === '' || name.length < SHORTEST_OWN_NAME) return [];
      const key = `${node.level}|${name}`;
      const first = byName.get(key);
      if (!first) byName.set(key, node);
      if (!first || codeKey(first.code) === codeKey(node.code)) return [];
      const params = { name: node.name, code: node.code, other: first.code };
      return [foundAtCell({ id: 'objective.twoCodes', params }, node.cells.code ?? null, node)];
    });
  },
};
