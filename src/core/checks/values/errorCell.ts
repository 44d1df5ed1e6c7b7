import type { PlanNode } from '../../plan/plan';
import { isFormula } from '../../sheet/formula';
import { isErrorText, isPendingError } from '../../text/isErrorText';
import type { CheckFacts } from '../facts';
import { foundAtCell } from '../foundAtCell';
import { planGrids } from '../planGrids';
import type { Found, Rule } from '../rule';

/** A cell of the plan's sheets that holds an error of Excel: whatever refers to it is one as well. */
export const errorCell: Rule = {
  id: 'errorCell',
  severity: 'error',
  says: ['value.error'],
  find: (facts) => {
    const figures = facts.once(figuresByCell);
    return facts.once(planGrids).flatMap((grid) =>
      grid.values.flatMap((values, r) =>
        values.flatMap((value, c): Found[] => {
          if (typeof value !== 'string' || !isErrorText(value) || isPendingError(value)) return [];
          const content = grid.formulas[r]?.[c];
          // PERF_ formulas say in their row what is wrong.
          if (isFormula(content, value) && /^=.*PERF_/i.test(content)) return [];
          const at = { sheet: grid.id, row: grid.row + r, column: grid.column + c };
          const node = figures.get(`${at.sheet}|${at.row}|${at.column}`) ?? null;
          const found = foundAtCell({ id: 'value.error', params: { text: value } }, at, node);
          return [node ? found : { ...found, severity: 'warning' }];
        }),
      ),
    );
  },
};

/** Whose weight, target, actual or printed score a cell is. */
function figuresByCell({ plan }: CheckFacts): ReadonlyMap<string, PlanNode> {
  const owners = new Map<string, PlanNode>();
  for (const node of plan.nodes)
    for (const cell of [node.weight, node.target, node.actual, node.published])
      if (cell) owners.set(`${cell.sheet}|${cell.row}|${cell.column}`, node);
  return owners;
}
