import type { Message } from '../../messages/message';
import type { PlanNode, RowSpan } from '../plan/plan';
import { Refusal } from '../refusal';
import type { CellAddress } from '../sheet/grid';
import { refuseWholeSheet } from './editGuards';
import { nodeTitle, type EditContext, type EditOutcome } from './editContext';
import { formsOf, removeForms } from './forms';
import { clearRow, keepCells, detachedRows, type DetachedRows } from './detachRows';

/** Removes a node with all that is below it: its rows, on every sheet that shows it. */
export function removeNode(context: EditContext, id: string): EditOutcome {
  const node = context.node(id);
  const parent = context.tree.parent(node);
  const name = nodeTitle(node);
  if (!parent) throw new Refusal('edit.root', { name });
  const forms = formsOf(context, node);
  if (forms) {
    const { notice, broken } = removeForms(context, node, forms);
    return {
      select: nextCell(context, parent.rows),
      notice: withBroken(context, notice, broken),
      renamed: new Map(),
    };
  }
  refuseWholeSheet(context, parent, node.level);
  const leaving = context.rows
    .sheetsOf(id)
    .map((sheet) => detachedRows(context, node, sheet, context.rows.blocks(id, sheet)));
  refuseOnlyRows(context, node, leaving);
  let rows = 0;
  for (const each of leaving) {
    const { spans } = each;
    for (const span of [...spans].reverse()) rows += removeRows(context, span, each);
  }
  if (rows === 0) {
    const sheet = context.grids.get(node.rows[0]?.sheet ?? '')?.name ?? '';
    throw new Refusal('edit.noRow', { name, sheet });
  }
  for (const each of leaving) keepCells(context, each);
  const broken = context.repairFormulas([]);
  const stays = leaving.some(({ staying }) => staying.size > 0);
  const removed: Message = stays
    ? { id: 'edit.done.removeStays', params: { name } }
    : { id: 'edit.done.remove', params: { name, rows } };
  const notice = withBroken(context, removed, broken);
  return { select: nextCell(context, parent.rows), notice, renamed: new Map() };
}

/** What was removed, and the formulas that read it. */
function withBroken(context: EditContext, removed: Message, broken: readonly CellAddress[]): Message {
  const [first] = broken;
  if (!first) return removed;
  const params = { removed, count: broken.length, ...context.cellParams(first) };
  return { id: 'edit.done.removeBroken', params };
}

/** Rows that name what is above them may all go but the last. @throws Refusal */
export function refuseOnlyRows(
  context: EditContext,
  node: PlanNode,
  leaving: readonly DetachedRows[],
  stays: (other: PlanNode) => boolean = () => false,
): void {
  const members = new Set(context.tree.subtree(node.id));
  const [other] = context.ancestorCells
    .shownOnlyIn(leaving.flatMap(({ spans }) => spans))
    .filter((each) => !members.has(each) && !stays(each));
  const [at] = other?.rows ?? [];
  if (!other || !at) return;
  const params = { row: at.row + 1, sheet: context.grids.get(at.sheet)?.name ?? '', other: nodeTitle(other) };
  throw new Refusal('edit.sharedRow', params);
}

/** @returns how many rows are removed, or left to what else they show */
function removeRows(context: EditContext, { sheet, first, last }: RowSpan, leaving: DetachedRows): number {
  const { ledger } = context;
  if (leaving.staying.size === 0) {
    ledger.remove(ledger.span(sheet, first, last + blanksToo(context, { sheet, first, last })));
  } else {
    for (let row = last; row >= first; row--) {
      const at = ledger.at(sheet, row);
      if (leaving.staying.has(row)) clearRow(context, at, { sheet, row }, leaving);
      else ledger.remove([at]);
    }
  }
  return last - first + 1;
}

/** The blank rows that parted a block from its neighbours go with it, on one side. */
function blanksToo(
  { rows }: EditContext,
  { sheet, first, last }: { sheet: string; first: number; last: number },
): number {
  const below = rows.blanks(sheet, last, 1);
  return rows.isLast(sheet, last + below) ? 0 : Math.min(rows.blanks(sheet, first, -1), below);
}

function nextCell(context: EditContext, cells: readonly CellAddress[]): CellAddress | null {
  for (const cell of cells) {
    const at = context.finally(cell);
    if (at) return at;
  }
  return null;
}
