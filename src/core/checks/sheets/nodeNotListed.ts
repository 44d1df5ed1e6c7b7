import { nodeInMessage } from '../../plan/nodeInMessage';
import { foundAtCell } from '../foundAtCell';
import type { Found, Rule } from '../rule';
import { printedLists } from './printedLists';

/** A node of the tree that a printed list of its level leaves out. */
export const nodeNotListed: Rule = {
  id: 'nodeNotListed',
  severity: 'warning',
  says: ['node.notListed'],
  find: (facts) => {
    const told = new Set<string>();
    return facts.once(printedLists).flatMap(({ grid, column, rows, leftOut }): Found[] => {
      const [row = 0] = rows.values();
      return leftOut.flatMap((node): Found[] => {
        const key = `${grid.id}|${node.id}`;
        if (told.has(key)) return [];
        told.add(key);
        const params = { name: nodeInMessage(node), sheet: grid.name };
        return [foundAtCell({ id: 'node.notListed', params }, { sheet: grid.id, row, column }, node)];
      });
    });
  },
};
