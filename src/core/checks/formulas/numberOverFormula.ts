import { valueAt } from '../../sheet/grid';
import { formatNumber } from '../../number/formatNumber';
import { foundAtCell } from '../foundAtCell';
import type { Found, Rule } from '../rule';
import { filledFormula, formulaColumns, formulaIn } from './formulaCells';

/** A number typed where all rows of its kind have a formula: it no longer follows its data. */
export const numberOverFormula: Rule = {
  id: 'numberOverFormula',
  severity: 'warning',
  find: (facts) =>
    facts.once(formulaColumns).flatMap((cells) => {
      const filled = filledFormula(cells);
      if (filled === null) return [];
      return cells
        .filter(({ isNumber }) => isNumber)
        .flatMap(({ at, node }): Found[] => {
          const grid = facts.grids.get(at.sheet);
          const number = grid ? Number(valueAt(grid, at.row, at.column)) : 0;
          const params = { number: formatNumber(number), formula: formulaIn(at, filled) };
          return [foundAtCell({ id: 'formula.typedOver', params }, at, node)];
        });
    }),
};
