import { labelOf } from '../facts';
import { foundAtCell } from '../foundAtCell';
import type { Rule } from '../rule';
import { lacking } from './lacking';

/** A node without a name where the others of its level have theirs. */
export const nameMissing: Rule = {
  id: 'nameMissing',
  severity: 'warning',
  says: ['node.noName'],
  reports: [
    'indicator.withoutName',
    'indicator.nameAbove',
    'plan.noNames',
    'entity.withoutName',
    'dashboard.withoutName',
    'form.noName',
  ],
  find: (facts) =>
    lacking(facts, ({ name }) => name !== '').map((node) =>
      foundAtCell({ id: 'node.noName', params: { name: labelOf(node) } }, null, node),
    ),
};
