import { foundAtCell } from '../foundAtCell';
import type { Rule } from '../rule';
import { sumsByUnit } from './sumsByUnit';

/** Weights that make 100 all together, or for each unit, and not below each node: said so. */
export const sharesOfWhole: Rule = {
  id: 'sharesOfWhole',
  severity: 'note',
  says: ['weights.shares', 'weights.byUnit'],
  find: (facts) => [
    ...facts.shares.all().map(({ node, cells }) => {
      const at = node.rows[0] ?? cells[0] ?? null;
      return foundAtCell({ id: 'weights.shares', params: { count: cells.length } }, at, node);
    }),
    ...facts.once(sumsByUnit).found,
  ],
};
