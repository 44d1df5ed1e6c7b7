import { nodeInMessage } from '../../plan/nodeInMessage';
import { foundAtCell } from '../foundAtCell';
import type { Rule } from '../rule';
import { lacking } from '../rows/lacking';

/** An objective or an ambito without a code where most of its level have theirs. Indicators often have none (docs/dominio.md §2.5). */
export const codeMissing: Rule = {
  id: 'codeMissing',
  severity: 'warning',
  says: ['node.noCode'],
  find: (facts) =>
    lacking(
      facts,
      ({ code }) => code !== '',
      (level) => level !== 'indicator',
    ).map((node) => foundAtCell({ id: 'node.noCode', params: { name: nodeInMessage(node) } }, null, node)),
};
