import type { PlanNode } from '../../plan/plan';
import { cellName } from '../../sheet/address';
import { isFormula, ParsedFormula, type FormulaReference } from '../../sheet/formula';
import { valueAt, type CellAddress, type SheetGrid } from '../../sheet/grid';
import { labelOf, type CheckFacts } from '../facts';
import { foundAtCell } from '../foundAtCell';
import { planGrids } from '../planGrids';
import type { Found, Rule } from '../rule';

/** A longer range is a whole column to people. */
const LONGEST_BLOCK = 20_000;

/**
 * A formula over the children of a node that leaves one of them out (a row was inserted at the edge), or takes in one of
 * another node.
 */
export const rangeOfSiblings: Rule = {
  id: 'rangeOfSiblings',
  severity: 'error',
  find: (facts) =>
    facts.once(planGrids).flatMap((grid) =>
      grid.formulas.flatMap((contents, r) =>
        contents.flatMap((content, c): Found[] => {
          const [row, column] = [grid.row + r, grid.column + c];
          if (!isFormula(content, valueAt(grid, row, column)) || !content.includes(':')) return [];
          return wrongRanges(facts, grid, { sheet: grid.id, row, column }, new ParsedFormula(content));
        }),
      ),
    ),
};

/** Nodes by the row that shows them first. */
function nodesByRow({ plan }: CheckFacts): ReadonlyMap<string, readonly PlanNode[]> {
  const rows = new Map<string, PlanNode[]>();
  for (const node of plan.nodes)
    for (const { sheet, row } of node.rows.slice(0, 1)) {
      const key = `${sheet}|${row}`;
      const there = rows.get(key);
      if (there) there.push(node);
      else rows.set(key, [node]);
    }
  return rows;
}

function wrongRanges(facts: CheckFacts, grid: SheetGrid, at: CellAddress, formula: ParsedFormula): Found[] {
  const sheets = new Map([...facts.grids.values()].map((each) => [each.name.toLowerCase(), each]));
  const covered = new Map<
    string,
    { sheet: SheetGrid; column: number; rows: Set<number>; isRange: boolean }
  >();
  for (const reference of formula.references) {
    const sheet = reference.sheet === null ? grid : sheets.get(reference.sheet.toLowerCase());
    if (!sheet || !reference.columns || isWholeColumn(reference)) continue;
    const [column, last] = reference.columns;
    if (column !== last) continue;
    const key = `${sheet.id}|${column}`;
    const known = covered.get(key) ?? { sheet, column, rows: new Set<number>(), isRange: false };
    covered.set(key, known);
    known.isRange ||= reference.bottom > reference.top;
    for (let row = reference.top; row <= reference.bottom; row++) known.rows.add(row);
  }
  const [first] = [...covered.values()]
    .filter(({ isRange }) => isRange)
    .flatMap(({ sheet, column, rows }) => wrongCoverage(facts, sheet, column, rows) ?? []);
  return first ? [foundAtCell(first, at, null)] : [];
}

function isWholeColumn({ top, bottom }: FormulaReference): boolean {
  return bottom - top > LONGEST_BLOCK;
}

/** What is wrong with the rows of one column that a formula adds up; null: it takes in whole families, or none. */
function wrongCoverage(
  facts: CheckFacts,
  sheet: SheetGrid,
  column: number,
  rows: ReadonlySet<number>,
): Found['message'] | null {
  const byRow = facts.once(nodesByRow);
  const families = new Map<string, { level: string; covered: PlanNode[] }>();
  for (const row of rows)
    for (const node of byRow.get(`${sheet.id}|${row}`) ?? []) {
      if (node.parent === null) continue;
      const key = `${node.parent}|${node.level}`;
      const family = families.get(key) ?? { level: node.level, covered: [] };
      families.set(key, family);
      family.covered.push(node);
    }
  const all = [...families].map(([key, { level, covered }]) => {
    const parent = key.slice(0, key.lastIndexOf('|'));
    const siblings = facts.tree
      .children(parent)
      .filter((each) => each.level === level && hasFigureIn(each, sheet, column));
    const missing = siblings.filter((each) => !covered.includes(each));
    return { parent: facts.tree.node(parent), covered, missing };
  });
  const [part, ...others] = all.filter(({ missing }) => missing.length > 0);
  const whole = all.filter(({ missing }) => missing.length === 0);
  if (!part) return null;
  const place = ({ rows: [row] }: PlanNode): string => cellName(row?.row ?? 0, column);
  const [outside] = part.missing;
  // Of one family most are meant to be there.
  if (whole.length === 0 && others.length === 0 && outside) {
    const isMeant = part.covered.length >= 2 && part.missing.length <= part.covered.length;
    const params = { name: labelOf(outside), cell: place(outside) };
    return isMeant ? { id: 'formula.missesRow', params } : null;
  }
  // Beside a whole family a few of another one have slipped in.
  const isFew = [part, ...others].every(({ covered, missing }) => covered.length <= missing.length);
  const [inside] = part.covered;
  if (whole.length !== 1 || (whole[0]?.covered.length ?? 0) < 2 || !isFew || !inside) return null;
  return { id: 'formula.takesNeighbour', params: { name: labelOf(inside), cell: place(inside) } };
}

/** Whether a node has a figure in a column: a row without one cannot be missed. */
function hasFigureIn({ rows }: PlanNode, sheet: SheetGrid, column: number): boolean {
  const [first] = rows;
  return first?.sheet === sheet.id && valueAt(sheet, first.row, column) !== '';
}
