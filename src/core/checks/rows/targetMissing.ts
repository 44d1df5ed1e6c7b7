import { nodeInMessage } from '../../plan/nodeInMessage';
import { foundAtCell } from '../foundAtCell';
import type { Rule } from '../rule';
import { withoutTakenOut } from './eliminated';
import { lacking } from './lacking';

/** An indicator without a target where most have theirs: nobody can score it. */
export const targetMissing: Rule = {
  id: 'targetMissing',
  severity: 'warning',
  says: ['node.noTarget'],
  reports: ['column.no.target', 'header.yearMissing'],
  find: (facts) =>
    withoutTakenOut(
      facts,
      lacking(
        facts,
        ({ target }) => target !== null,
        (level) => level === 'indicator',
      ),
    ).map((node) => foundAtCell({ id: 'node.noTarget', params: { name: nodeInMessage(node) } }, null, node)),
};
