import type { Rule } from '../rule';

/** A cell on which it depends how a whole sheet is read (`withDecisiveCell` looks for it when all other rules have found). */
export const cellDecides: Rule = {
  id: 'cellDecides',
  severity: 'error',
  says: ['cell.blank', 'cell.otherKind', 'cell.consequence'],
};
