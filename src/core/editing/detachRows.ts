import { isBlank } from '../cell';
import type { PlanNode, RowSpan } from '../plan/plan';
import { Refusal } from '../refusal';
import { isResultHeading } from '../layout/headings/resultHeadings';
import { endColumn, endRow, formulaAt, valueAt, type CellAddress, type SheetGrid } from '../sheet/grid';
import { nodeTitle, type EditContext } from './editContext';
import { isSameCell } from './fieldCells';
import { cellsOf } from './ancestorCells';
import type { Row } from '../sheet/rowOrder';

/** Rows that leave their place, and what must stay there. */
export interface DetachedRows {
  spans: readonly RowSpan[];
  /** Cells of these rows that say something of nodes that stay, and the rows in which they go on; null: in their own. */
  kept: readonly { from: CellAddress; to: Row | null }[];
  /** Those of the rows that stay with such cells, as nothing else shows their nodes: the others go. */
  staying: ReadonlySet<number>;
}

/**
 * Rows of a node and of what is below it on one sheet.
 * @throws Refusal when they show something else that would be lost
 */
export function detachedRows(
  context: EditContext,
  node: PlanNode,
  sheet: string,
  wanted: readonly (RowSpan | null)[],
): DetachedRows {
  const spans = wanted.filter((span) => span !== null);
  const leaves = (row: number): boolean => spans.some(({ first, last }) => first <= row && row <= last);
  refuseBeside(context, sheet, spans);
  const members = new Set(context.tree.subtree(node.id));
  const kept = new Map<string, { from: CellAddress; to: Row | null }>();
  const staying = new Set<number>();
  const repeats = context.plan.nodes.some((each) => each.repeats.some(({ inEveryRow }) => inEveryRow));
  for (const other of context.plan.nodes) {
    if (members.has(other)) continue;
    for (const from of cellsOf(other)) {
      if (from.sheet !== sheet || !leaves(from.row)) continue;
      const key = `${from.row}|${from.column}`;
      if (kept.has(key)) continue;
      const to = goesOnIn(context, other, from, leaves);
      if (!to && isNamedElsewhere(other, from, leaves)) continue;
      // Where each row names what it is below, one without it would be below something else.
      if (!to && (repeats || !context.ancestorCells.fillsDown(sheet))) throw sharedRow(context, other, from);
      if (!to) staying.add(from.row);
      kept.set(key, { from, to });
    }
  }
  return { spans, kept: [...kept.values()], staying };
}

function sharedRow({ grids }: EditContext, other: PlanNode, { sheet, row }: CellAddress): Refusal {
  const { name = '' } = grids.get(sheet) ?? {};
  return new Refusal('edit.sharedRow', { row: row + 1, sheet: name, other: nodeTitle(other) });
}

/** Whether a cell only names a node again, which other rows name as well. */
function isNamedElsewhere(
  { rows, cells }: PlanNode,
  from: CellAddress,
  leaves: (row: number) => boolean,
): boolean {
  const isName = (cell: CellAddress): boolean => isSameCell(cell, from);
  if (!rows.some(isName) || Object.values(cells).some((cell) => isName(cell))) return false;
  return rows.some(({ sheet, row }) => sheet !== from.sheet || !leaves(row));
}

/** Blanks what a row says of nodes that leave it. */
export function clearRow(
  context: EditContext,
  row: Row,
  at: { sheet: string; row: number },
  { kept }: DetachedRows,
): void {
  const grid = context.grids.get(at.sheet);
  if (!grid) return;
  const [before, after] = blankColumnsAround(context, grid);
  for (let column = Math.max(before + 1, grid.column); column < Math.min(after, endColumn(grid)); column++) {
    const stays = kept.some(({ from }) => from.row === at.row && from.column === column);
    if (!stays && !isBlank(formulaAt(grid, at.row, column))) context.write(row, column, '');
  }
}

/** Writes what must stay where it goes on. */
export function keepCells(context: EditContext, { kept, staying }: DetachedRows): void {
  for (const { from, to } of kept) {
    if (!to || staying.has(from.row)) continue;
    const { content, format } = context.contentAt(from);
    context.write(to, from.column, content, format);
  }
}

/** The next row that belongs to a node that stays, and has the cell blank; null: there is none. */
function goesOnIn(
  context: EditContext,
  other: PlanNode,
  { sheet, row, column }: CellAddress,
  leaves: (row: number) => boolean,
): Row | null {
  const rows = context.tree
    .subtree(other.id)
    .flatMap((node) => context.rows.views(node))
    .filter((span) => span.sheet === sheet && !leaves(span.first))
    .map(({ first }) => first)
    .sort((a, b) => Number(a < row) - Number(b < row) || a - b);
  const [to] = rows;
  const grid = context.grids.get(sheet);
  if (to === undefined || !grid || !isBlank(formulaAt(grid, to, column))) return null;
  return context.ledger.at(sheet, to);
}

/** Whole rows are cut or deleted: what stands beside the table, beyond a blank column, would go with them. */
function refuseBeside(context: EditContext, sheet: string, spans: readonly RowSpan[]): void {
  const grid = context.grids.get(sheet);
  if (!grid) return;
  const [before, after] = blankColumnsAround(context, grid);
  for (const { first, last } of spans) {
    for (let row = first; row <= last; row++) {
      for (let column = grid.column; column < endColumn(grid); column++) {
        if (before < column && column < after) continue;
        if (isBlank(formulaAt(grid, row, column)) || isOurs(context, grid, column)) continue;
        throw new Refusal('edit.beside', context.cellParams({ sheet, row, column }));
      }
    }
  }
}

/** The last column without anything in it to the left of the table, and the first to its right. */
function blankColumnsAround({ plan }: EditContext, grid: SheetGrid): [before: number, after: number] {
  const used = plan.nodes.flatMap((node) =>
    cellsOf(node).flatMap(({ sheet, column }) => (sheet === grid.id ? [column] : [])),
  );
  const columns = plan.sheets.find(({ id }) => id === grid.id)?.columns.map(({ column }) => column) ?? [];
  const all = [...used, ...columns];
  let after = all.reduce((last, each) => Math.max(last, each), grid.column) + 1;
  while (after < endColumn(grid) && !isBlankColumn(grid, after)) after += 1;
  let before = all.reduce((first, each) => Math.min(first, each), after) - 1;
  while (before >= grid.column && !isBlankColumn(grid, before)) before -= 1;
  return [before, after];
}

function isBlankColumn(grid: SheetGrid, column: number): boolean {
  for (let row = grid.row; row < endRow(grid); row++) {
    if (!isBlank(formulaAt(grid, row, column))) return false;
  }
  return true;
}

function isOurs({ plan }: EditContext, grid: SheetGrid, column: number): boolean {
  const headings = plan.sheets.find(({ id }) => id === grid.id)?.headerRows ?? [];
  return headings.some((row) => isResultHeading(valueAt(grid, row, column)));
}
