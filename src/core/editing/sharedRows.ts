import { isBlank } from '../cell';
import type { PlanNode } from '../plan/plan';
import { Refusal } from '../refusal';
import { endColumn, formulaAt, type CellAddress } from '../sheet/grid';
import { nodeTitle, type EditContext } from './editContext';
import { isSameCell } from './fieldCells';
import { cellsOf } from './ancestorCells';
import type { Placement } from './planRows';
import type { Row } from '../sheet/rowOrder';

/**
 * Cells of the row before which something is put that say something of other nodes than the one that stands there, where
 * texts are filled down: a row above them would belong to what stands above.
 * @param moving nodes that are taken away from where they are
 * @throws Refusal where that one alone has merged cells over several rows
 */
export function sharedCells(
  context: EditContext,
  { sheet, before: row }: Placement,
  before: PlanNode | null,
  moving: ReadonlySet<PlanNode>,
): CellAddress[] {
  if (!before || !context.ancestorCells.fillsDown(sheet)) return [];
  const below = new Set(context.tree.subtree(before.id));
  const others = context.plan.nodes.filter((node) => !below.has(node) && !moving.has(node));
  const cells = others.flatMap((node) =>
    cellsOf(node).flatMap((cell) => (cell.sheet === sheet && cell.row === row ? [{ ...cell, node }] : [])),
  );
  const [first] = cells;
  if (first && spansRows(context, { sheet, row }, before, cells)) {
    const { name = '' } = context.grids.get(sheet) ?? {};
    const params = { row: row + 1, sheet: name, other: nodeTitle(first.node), name: nodeTitle(before) };
    throw new Refusal('edit.firstOfShared', params);
  }
  return cells;
}

/** Whether the row begins merged cells of the node that stands there alone: they cannot go down while others stay. */
function spansRows(
  { grids, rows }: EditContext,
  { sheet, row }: { sheet: string; row: number },
  before: PlanNode,
  shared: readonly CellAddress[],
): boolean {
  const grid = grids.get(sheet);
  if (!grid?.merges) return (rows.hull(before.id, sheet)?.last ?? row) > row;
  return grid.merges.some(
    (area) =>
      area.row === row &&
      area.rows > 1 &&
      !isBlank(formulaAt(grid, row, area.column)) &&
      !shared.some(({ column }) => column === area.column),
  );
}

/**
 * The row that was pushed down gets what is its own; what it shares with others stays in the first of the new ones, unless
 * that has something of its own there.
 */
export function exchangeCells(
  context: EditContext,
  { sheet, before: row }: Placement,
  { first, shared, isOwn }: { first: Row; shared: readonly CellAddress[]; isOwn(column: number): boolean },
): void {
  const grid = context.grids.get(sheet);
  const pushed = context.ledger.at(sheet, row);
  for (let column = grid?.column ?? 0; grid && column < endColumn(grid); column++) {
    if (isBlank(formulaAt(grid, row, column))) continue;
    const { content, format } = context.contentAt({ sheet, row, column });
    const isShared = shared.some((cell) => isSameCell(cell, { sheet, row, column }));
    if (isShared && !isOwn(column)) {
      context.write(first, column, content, format);
      context.write(pushed, column, '');
      continue;
    }
    if (!isOwn(column)) context.write(first, column, '');
    // Formulas are written by those who make them right.
    if (typeof content !== 'object') context.write(pushed, column, content, format);
  }
}
