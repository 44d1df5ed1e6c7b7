import { formulaMend } from '../../editing/mend';
import { formatNumber } from '../../number/formatNumber';
import { foundAtCell } from '../foundAtCell';
import type { Rule } from '../rule';
import { filledFormula, formulaColumns, formulaIn } from './formulaCells';

/** A number typed where all rows of its kind have a formula: it no longer follows its data. */
export const numberOverFormula: Rule = {
  id: 'numberOverFormula',
  severity: 'warning',
  says: ['formula.typedOver'],
  find: (facts) =>
    facts.once(formulaColumns).flatMap((cells) => {
      const filled = filledFormula(cells);
      // A score typed over ours is a person's, and stands.
      if (filled === null || /PERF_/i.test(filled)) return [];
      return cells
        .filter(({ isNumber }) => isNumber)
        .map(({ at, node, content }) => {
          const number = formatNumber(Number(content));
          const params = { number, formula: formulaIn(at, filled), was: content };
          return foundAtCell({ id: 'formula.typedOver', params }, at, node);
        });
    }),
  mend: formulaMend,
};
