import { formulaMend } from '../../editing/mend';
import { foundAtCell } from '../foundAtCell';
import type { Rule } from '../rule';
import { filledFormula, formulaColumns, formulaIn } from './formulaCells';

/** A formula that refers to other cells than the same formula does in all other rows: it was copied to a wrong place. */
export const formulaOtherRow: Rule = {
  id: 'formulaOtherRow',
  severity: 'error',
  says: ['formula.otherRow'],
  find: (facts) =>
    facts.once(formulaColumns).flatMap((cells) => {
      const filled = filledFormula(cells);
      if (filled === null) return [];
      return cells
        .filter(({ relative }) => relative !== null && relative !== filled && isMoved(relative, filled))
        .map(({ at, node, content }) => {
          const params = { formula: formulaIn(at, filled), was: content };
          return foundAtCell({ id: 'formula.otherRow', params }, at, node);
        });
    }),
  mend: formulaMend,
};

/** Whether two formulas are the same but for the rows that they refer to. */
function isMoved(one: string, other: string): boolean {
  const withoutRows = (formula: string): string =>
    formula.replace(/R(?:\[-?\d+\]|\d+)?(?=C(?:\[|\d|\b))/g, 'R');
  return withoutRows(one) === withoutRows(other);
}
