import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import type { PlanNode } from '../../plan/plan';
import { cellName } from '../../sheet/address';
import { isFormula } from '../../sheet/formula';
import { valueAt, type CellAddress } from '../../sheet/grid';
import type { CheckFacts } from '../facts';
import { planGrids } from '../planGrids';
import { nodesByRow } from '../nodesByRow';

/** A cell in the row of a node; `relative`: its formula as R1C1 says it, the same in each row that it was copied to. */
export interface RowCell {
  at: CellAddress;
  node: PlanNode;
  /** The formula or the value. */
  content: string | number;
  relative: string | null;
  isNumber: boolean;
}

/** The cells of one column in the rows of the nodes of one level, where at least one of them is a formula. */
export function formulaColumns(facts: CheckFacts): readonly (readonly RowCell[])[] {
  const nodes = facts.once(nodesByRow);
  const columns = new Map<string, RowCell[]>();
  for (const grid of facts.once(planGrids)) {
    grid.formulas.forEach((contents, r) => {
      const [owner, ...others] = nodes.get(`${grid.id}|${grid.row + r}`) ?? [];
      // A row of several nodes has cells of several.
      if (!owner || others.length > 0) return;
      contents.forEach((content, c) => {
        if (typeof content !== 'string' && typeof content !== 'number') return;
        if (content === '') return;
        const at = { sheet: grid.id, row: grid.row + r, column: grid.column + c };
        const value = valueAt(grid, at.row, at.column);
        const relative = isFormula(content, value) ? relativeFormula(content, at) : null;
        const key = `${grid.id}|${at.column}|${owner.level}`;
        const cells = columns.get(key) ?? [];
        columns.set(key, cells);
        cells.push({
          at,
          node: owner,
          content,
          relative,
          isNumber: relative === null && typeof value === 'number',
        });
      });
    });
  }
  return [...columns.values()].filter((cells) => cells.some(({ relative }) => relative !== null));
}

/** Of all cells of a column such a part, and so many, have one formula: it is the one that the others should have. */
const PART_FILLED = 0.7;
const FEWEST_FILLED = 3;

/** The formula that a column was filled with; null: none was. */
export function filledFormula(cells: readonly RowCell[]): string | null {
  const counts = new Map<string, number>();
  for (const { relative } of cells)
    if (relative !== null) counts.set(relative, (counts.get(relative) ?? 0) + 1);
  const [formula, count] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? ['', 0];
  const known = cells.filter(({ relative, isNumber }) => relative !== null || isNumber).length;
  return count >= FEWEST_FILLED && count >= known * PART_FILLED ? formula : null;
}

/** The formula of a column as a cell of it would have it. */
export function formulaIn({ row, column }: CellAddress, relative: string): string {
  return translateFormulaToA1(relative, cellName(row, column));
}

function relativeFormula(formula: string, { row, column }: CellAddress): string {
  return translateFormulaToR1C1(formula, cellName(row, column));
}
