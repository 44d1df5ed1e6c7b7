import { formulaMend } from '../../editing/mend';
import { isFormula } from '../../sheet/formula';
import { isUnknownName } from '../../text/isErrorText';
import { withoutCallPrefixes } from '../../writing/storedFormula';
import { foundAtCell } from '../foundAtCell';
import { planGrids } from '../planGrids';
import type { Found, Rule } from '../rule';

/** `#NAME?` and leftovers of functions of add-ins, from a machine without the add-in. */
export const functionUnknown: Rule = {
  id: 'functionUnknown',
  severity: 'error',
  says: ['formula.ofAddIn', 'formula.unknownName'],
  find: (facts) =>
    [...facts.grids.values()]
      .filter((grid) => grid.visible || facts.once(planGrids).includes(grid))
      .flatMap((grid) =>
        grid.formulas.flatMap((contents, r) =>
          contents.flatMap((content, c): Found[] => {
            const value = grid.values[r]?.[c] ?? '';
            if (!isFormula(content, value)) return [];
            if (!isUnknownName(value) && withoutCallPrefixes(content) === content) return [];
            const at = { sheet: grid.id, row: grid.row + r, column: grid.column + c };
            const id = /PERF_/i.test(content) ? 'formula.ofAddIn' : 'formula.unknownName';
            return [foundAtCell({ id, params: { formula: content } }, at, null)];
          }),
        ),
      ),
  mend: (finding) => {
    const was = String(finding.message.params?.formula);
    const formula = withoutCallPrefixes(was);
    if (formula === was) return null;
    return formulaMend({ ...finding, message: { ...finding.message, params: { was, formula } } });
  },
};
