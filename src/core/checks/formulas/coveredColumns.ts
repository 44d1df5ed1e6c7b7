import type { FormulaReference, ParsedFormula } from '../../sheet/formula';
import type { SheetGrid } from '../../sheet/grid';
import type { CheckFacts } from '../facts';

/** A longer range is a whole column to people, and no group of siblings. */
const LONGEST_BLOCK = 500;

/** The rows of one column that a formula covers with ranges. */
export interface CoveredColumn {
  sheet: SheetGrid;
  column: number;
  rows: Set<number>;
  references: FormulaReference[];
}

/** Column by column; only those of which the formula takes a range. */
export function coveredColumns(facts: CheckFacts, own: SheetGrid, formula: ParsedFormula): CoveredColumn[] {
  const columns = new Map<string, CoveredColumn>();
  for (const reference of formula.references) {
    const name = reference.sheet?.toLowerCase();
    const sheet = name === undefined ? own : facts.once(sheetsByName).get(name);
    const [column, last] = reference.columns ?? [];
    if (!sheet || column === undefined || column !== last) continue;
    if (reference.bottom - reference.top > LONGEST_BLOCK) continue;
    const key = `${sheet.id}|${column}`;
    const covered = columns.get(key) ?? { sheet, column, rows: new Set<number>(), references: [] };
    columns.set(key, covered);
    covered.references.push(reference);
    for (let row = reference.top; row <= reference.bottom; row++) covered.rows.add(row);
  }
  return [...columns.values()].filter(({ references }) => references.some(({ top, bottom }) => bottom > top));
}

function sheetsByName({ grids }: CheckFacts): ReadonlyMap<string, SheetGrid> {
  return new Map([...grids.values()].map((grid) => [grid.name.toLowerCase(), grid]));
}
