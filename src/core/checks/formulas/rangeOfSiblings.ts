import { nodeInMessage } from '../../plan/nodeInMessage';
import { formulaMend } from '../../editing/mend';
import type { PlanNode } from '../../plan/plan';
import { cellName } from '../../sheet/address';
import { isFormula, ParsedFormula, type ReferenceChange } from '../../sheet/formula';
import { valueAt, type CellAddress, type SheetGrid } from '../../sheet/grid';
import type { CheckFacts } from '../facts';
import { foundAtCell } from '../foundAtCell';
import { planGrids } from '../planGrids';
import type { Found, Rule } from '../rule';
import { coveredColumns, type CoveredColumn } from './coveredColumns';
import { nodesByRow } from '../nodesByRow';
import { extentOf } from '../../number/extent';

/**
 * A formula over the children of a node that leaves one of them out (a row was inserted at the edge), or takes in one of
 * another node.
 */
export const rangeOfSiblings: Rule = {
  id: 'rangeOfSiblings',
  severity: 'error',
  says: ['formula.missesRow', 'formula.takesNeighbour'],
  find: (facts) =>
    facts.once(planGrids).flatMap((grid) =>
      grid.formulas.flatMap((contents, r) =>
        contents.flatMap((content, c): Found[] => {
          const [row, column] = [grid.row + r, grid.column + c];
          if (!isFormula(content, valueAt(grid, row, column)) || !content.includes(':')) return [];
          return wrongRange(facts, grid, { sheet: grid.id, row, column }, content);
        }),
      ),
    ),
  mend: formulaMend,
};

function wrongRange(facts: CheckFacts, grid: SheetGrid, at: CellAddress, content: string): Found[] {
  const formula = new ParsedFormula(content);
  for (const covered of coveredColumns(facts, grid, formula)) {
    const wrong = wrongCoverage(facts, covered);
    // A formula that stands in the row that it leaves out is the sum of the others.
    if (!wrong || wrong.meant.some(({ rows: [row] }) => isOwnCell(row, at, covered))) continue;
    const corrected = correctedFormula(facts, covered, wrong.meant, formula);
    const { id, params } = wrong.message;
    const message = {
      id,
      params: { ...params, ...(corrected !== null && { formula: corrected, was: content }) },
    };
    return [foundAtCell(message, at, null)];
  }
  return [];
}

function isOwnCell(row: CellAddress | undefined, at: CellAddress, { column }: CoveredColumn): boolean {
  return row?.sheet === at.sheet && row.row === at.row && at.column === column;
}

/** What is wrong with the rows of a column that a formula adds up, and the nodes that it means. */
interface WrongCoverage {
  message: Found['message'];
  meant: readonly PlanNode[];
}

/** Children of one node, of one level, with those of them that a formula covers. */
interface CoveredFamily {
  covered: readonly PlanNode[];
  missing: readonly PlanNode[];
}

/** null: the formula takes in whole families, or none. */
function wrongCoverage(facts: CheckFacts, column: CoveredColumn): WrongCoverage | null {
  const families = coveredFamilies(facts, column);
  const whole = families.filter(({ missing }) => missing.length === 0);
  const [part, ...others] = families.filter(({ missing }) => missing.length > 0);
  if (!part) return null;
  const paramsOf = (node: PlanNode) => ({
    name: nodeInMessage(node),
    cell: cellName(node.rows[0]?.row ?? 0, column.column),
  });
  const [outside] = part.missing;
  // Of one family most are meant to be there.
  if (whole.length === 0 && others.length === 0 && outside) {
    if (part.covered.length < 2 || part.missing.length > part.covered.length) return null;
    const message = { id: 'formula.missesRow', params: paramsOf(outside) } as const;
    return { message, meant: [...part.covered, ...part.missing] };
  }
  // Beside a whole family a few of another one have slipped in.
  const isFew = [part, ...others].every(({ covered, missing }) => covered.length <= missing.length);
  const [inside] = part.covered;
  const [meant] = whole;
  if (whole.length !== 1 || !meant || meant.covered.length < 2 || !isFew || !inside) return null;
  return { message: { id: 'formula.takesNeighbour', params: paramsOf(inside) }, meant: meant.covered };
}

function coveredFamilies(facts: CheckFacts, covered: CoveredColumn): CoveredFamily[] {
  const { sheet, column } = covered;
  const families = new Map<string, { parent: string; level: string; covered: Set<PlanNode> }>();
  for (const nodes of nodesCovered(facts, covered))
    for (const node of nodes) {
      if (node.parent === null) continue;
      const key = `${node.level}|${node.parent}`;
      const family = families.get(key) ?? { parent: node.parent, level: node.level, covered: new Set() };
      families.set(key, family);
      family.covered.add(node);
    }
  return [...families.values()].map(({ parent, level, covered }) => {
    const siblings = facts.tree.children(parent);
    const missing = siblings.filter(
      (each) => each.level === level && !covered.has(each) && hasFigureIn(each, sheet, column),
    );
    return { covered: [...covered], missing };
  });
}

/**
 * The nodes of each row. The first row of an objective that is merged down to its indicators shows it and the first of these:
 * where other rows of theirs have a figure, too, the column is that of the indicators.
 */
function nodesCovered(facts: CheckFacts, { sheet, column, rows }: CoveredColumn): (readonly PlanNode[])[] {
  const byRow = facts.once(nodesByRow);
  const named = [...rows].map((row) => ({ row, nodes: byRow.get(`${sheet.id}|${row}`) ?? [] }));
  const lowest = (nodes: readonly PlanNode[]): readonly PlanNode[] =>
    nodes.filter(({ id }) => nodes.every(({ parent }) => parent !== id));
  const shared = new Set(
    named.flatMap(({ nodes }) => nodes.filter((node) => !lowest(nodes).includes(node)).map(({ id }) => id)),
  );
  const isOfLowest = named.some(
    ({ row, nodes }) =>
      valueAt(sheet, row, column) !== '' &&
      nodes.some(({ id, parent }) => parent !== null && shared.has(parent) && !shared.has(id)) &&
      nodes.every(({ id }) => !shared.has(id)),
  );
  return named.map(({ nodes }) => (isOfLowest ? lowest(nodes) : nodes));
}

/** A row without a figure cannot be missed. */
function hasFigureIn({ rows }: PlanNode, sheet: SheetGrid, column: number): boolean {
  const [first] = rows;
  return first?.sheet === sheet.id && valueAt(sheet, first.row, column) !== '';
}

/** The formula over the rows that are meant, where these stand together; null: a person writes it. */
function correctedFormula(
  facts: CheckFacts,
  { sheet, column, references }: CoveredColumn,
  meant: readonly PlanNode[],
  formula: ParsedFormula,
): string | null {
  const [reference, ...others] = references;
  const rows = meant.map(({ rows: [row] }) => row?.row ?? -1);
  const [top, bottom] = extentOf(rows);
  const own = new Set(meant);
  const byRow = facts.once(nodesByRow);
  for (let row = top; row <= bottom; row++) {
    const there = byRow.get(`${sheet.id}|${row}`) ?? [];
    if (there.some((node) => !own.has(node) && hasFigureIn(node, sheet, column))) return null;
  }
  if (!reference || others.length > 0) return null;
  // Weights beside scores (`PERF_ROLLUP(C3:C5,F3:F5)`) cover the same rows.
  const alike = formula.references.filter(
    (each) =>
      each.sheet === reference.sheet && each.top === reference.top && each.bottom === reference.bottom,
  );
  const change: ReferenceChange = { kind: 'rows', ranges: [[top, bottom]], prefix: null };
  return formula.with(new Map(alike.map(({ token }) => [token, change])));
}
