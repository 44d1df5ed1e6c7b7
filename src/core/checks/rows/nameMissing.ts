import { foundBlank } from '../foundAtCell';
import type { Rule } from '../rule';
import { lacking } from './lacking';

/** A node without a name where the others of its level have theirs. */
export const nameMissing: Rule = {
  id: 'nameMissing',
  severity: 'warning',
  says: ['node.noName', 'node.noNameNorCode'],
  reports: [
    'indicator.withoutName',
    'indicator.nameAbove',
    'plan.noNames',
    'entity.withoutName',
    'dashboard.withoutName',
    'form.noName',
  ],
  find: (facts) =>
    lacking(facts, ({ name }) => name !== '').map((node) => {
      const row = (node.rows[0]?.row ?? 0) + 1;
      const message = node.code
        ? ({ id: 'node.noName', params: { name: node.code } } as const)
        : ({ id: 'node.noNameNorCode', params: { row } } as const);
      return foundBlank(message, facts, node, 'name');
    }),
};
