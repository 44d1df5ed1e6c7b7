import { foundAtCell } from '../foundAtCell';
import type { Rule } from '../rule';

/** Weights that make 100 all together, and not below each node: read so, and said so. */
export const sharesOfWhole: Rule = {
  id: 'sharesOfWhole',
  severity: 'note',
  says: ['weights.shares'],
  find: ({ shares }) =>
    shares
      .all()
      .map(({ node, cells }) =>
        foundAtCell(
          { id: 'weights.shares', params: { count: cells.length } },
          node.rows[0] ?? cells[0] ?? null,
          node,
        ),
      ),
};
