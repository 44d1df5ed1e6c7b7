import type { Message, MessageParams } from '../../messages/message';
import { isBlank } from '../cell';
import type { PlanNode, RowSpan } from '../plan/plan';
import { Refusal } from '../refusal';
import { endColumn, formulaAt, type CellAddress } from '../sheet/grid';
import { sayAbove } from './newRows';
import type { TreeEdit } from './edit';
import { refuseWholeSheet } from './editGuards';
import { nodeTitle, type EditContext, type EditOutcome } from './editContext';
import { formsOf, moveForms } from './forms';
import { clearRow, keepCells, detachedRows, type DetachedRows } from './detachRows';
import { exchangeCells, sharedCells } from './sharedRows';
import type { Placement } from './planRows';
import { AllowedMoves } from './allowedMoves';
import { proposeCode } from './proposeCode';
import type { Placed } from './placedNode';
import { refuseOnlyRows } from './removeNode';
import type { Row } from '../sheet/rowOrder';
import { codesGiveTree, setCode } from './setField';

/** Puts a node with all that is below it before a sibling, or last below a parent: its rows, on every sheet that shows it. */
export function moveNode(
  context: EditContext,
  { node: id, parent: parentId, before: beforeId }: Extract<TreeEdit, { kind: 'move' }>,
): EditOutcome {
  const [node, parent] = [context.node(id), context.node(parentId)];
  const before = beforeId === null ? null : context.node(beforeId);
  const present = refuse(context, node, parent, before);
  const forms = formsOf(context, node);
  if (forms) return moveForms(context, { node, parent, before }, forms);
  refuseWholeSheet(context, present, node.level);
  refuseWholeSheet(context, parent, node.level);
  const names = { name: nodeTitle(node), parent: nodeTitle(parent) };
  const moves = movesOf(context, node, parent, before);
  refuseOnlyRows(
    context,
    node,
    moves.map(({ leaving }) => leaving),
    (other) => context.tree.isWithin(parent, other.id),
  );
  const renamed = newCodes(context, node, parent);
  if (node.parent === parent.id && moves.every(({ stays }) => stays)) {
    return { select: node.rows[0] ?? null, notice: { id: 'edit.done.same', params: names }, renamed };
  }
  const placed: Placed['rows'] = new Map(
    moves.map(({ leaving, to }) => [to.sheet, rowsOf(context, node, leaving)]),
  );
  for (const move of moves) carryOut(context, move);
  rewriteParentCode(context, node, parent, moves);
  rewriteAbove(context, node, parent, moves);
  for (const { to, stays } of moves) {
    const { own, below } = placed.get(to.sheet) ?? { own: [], below: [] };
    if (!stays) context.growMerges(parent, to, [...own, ...below]);
  }
  context.repairFormulas([{ node, parent: parent.id, level: node.level, rows: placed }]);
  const [at] = node.rows;
  const [from, to] = [node.code, renamed.get(node.id) ?? ''];
  return {
    select: at ? context.finally(at) : null,
    notice: movedNotice({ ...names, from, to }, renamed.size),
    renamed,
  };
}

/** @param codes that have changed, its own with them */
function movedNotice(params: MessageParams, codes: number): Message {
  if (codes === 0) return { id: 'edit.done.move', params };
  if (codes === 1) return { id: 'edit.done.moveCoded', params };
  return { id: 'edit.done.moveCodes', params: { ...params, count: codes - 1 } };
}

function refuse(context: EditContext, node: PlanNode, parent: PlanNode, before: PlanNode | null): PlanNode {
  const names = { name: nodeTitle(node), parent: nodeTitle(parent) };
  const present = context.tree.parent(node);
  if (!present) throw new Refusal('edit.root', names);
  if (context.tree.isWithin(parent, node.id)) throw new Refusal('edit.belowItself', names);
  if (!new AllowedMoves(context.plan).canHold(parent, node.level)) {
    throw new Refusal('edit.level', names);
  }
  if (before && (before.parent !== parent.id || before === node)) {
    throw new Refusal('edit.notSibling', { ...names, before: nodeTitle(before) });
  }
  return present;
}

/** Rows of one sheet that go to a place, there or on another sheet. */
interface RowMove {
  leaving: DetachedRows;
  to: Placement;
  /** Cells of the row before which they go that say something of the rows below too. */
  shared: readonly CellAddress[];
  /** The rows are there already: only cells that belong to other nodes go elsewhere. */
  stays: boolean;
}

function movesOf(context: EditContext, node: PlanNode, parent: PlanNode, before: PlanNode | null): RowMove[] {
  const moving = new Set(context.tree.subtree(node.id));
  const [at] = node.rows;
  const [first] = node.own ? [node.own.sheet] : context.rows.sheetsOf(node.id);
  if (!at || first === undefined) {
    const sheet = context.grids.get(first ?? '')?.name ?? '';
    throw new Refusal('edit.noRow', { name: nodeTitle(node), sheet });
  }
  return context.rows.sheetsOf(node.id).flatMap((sheet): RowMove[] => {
    const from = { sheet, isFirst: sheet === first };
    const target = targetSheet(context, from, { node, parent, before });
    const to = target && context.rows.placement(parent, node.level, { sheet: target, before, moving });
    if (!to) {
      if (sheet === first) throw new Refusal('edit.noPlace', { parent: nodeTitle(parent) });
      return [];
    }
    const leaving = detachedRows(context, node, sheet, [context.rows.hull(node.id, sheet)]);
    refuseOtherTable(context, node, sheet, to.sheet);
    const shared = sharedCells(context, to, before, moving);
    return [{ leaving, to, shared, stays: isThere(leaving.spans, to) }];
  });
}

/** The node's own rows go where its new siblings have theirs, or would; where it is listed, lists show them again. */
function targetSheet(
  { rows, tree }: EditContext,
  from: { sheet: string; isFirst: boolean },
  { node, parent, before }: { node: PlanNode; parent: PlanNode; before: PlanNode | null },
): string | null {
  const siblings = tree.children(parent.id).filter((child) => child.level === node.level && child !== node);
  const sheetOf = (sibling: PlanNode): string | undefined =>
    sibling.own?.sheet ?? sibling.rows[0]?.sheet ?? rows.sheetsOf(sibling.id)[0];
  if (!from.isFirst) {
    const shown = [parent, ...siblings].flatMap((each) => [...rows.views(each), ...each.rows]);
    return shown.some(({ sheet }) => sheet === from.sheet) ? from.sheet : null;
  }
  const sheets = siblings.map(sheetOf);
  if (before && !sheets.includes(from.sheet)) return sheetOf(before) ?? null;
  if (sheets.length === 0) return rows.sheetBelow(parent, node.level, from.sheet);
  return sheets.includes(from.sheet) ? from.sheet : (sheets.at(-1) ?? null);
}

/** Rows fit into a table whose columns mean the same. @throws Refusal */
function refuseOtherTable(
  { plan, grids, rows }: EditContext,
  node: PlanNode,
  from: string,
  to: string,
): void {
  if (from === to || rows.hasSameHeadings(from, to)) return;
  const columnsOf = (sheet: string): Map<string, number> =>
    new Map(plan.sheets.find(({ id }) => id === sheet)?.columns.map(({ role, column }) => [role, column]));
  const [own, other] = [columnsOf(from), columnsOf(to)];
  const differs = (['name', 'weight', 'target', 'actual', 'direction'] as const).some(
    (role) => own.get(role) !== other.get(role),
  );
  if (!differs) return;
  const params = { name: nodeTitle(node), sheet: grids.get(to)?.name ?? '' };
  throw new Refusal('edit.otherTable', params);
}

function isThere(spans: readonly RowSpan[], { sheet, before }: Placement): boolean {
  const [span] = spans;
  return spans.length === 1 && span?.sheet === sheet && span.first <= before && before <= span.last + 1;
}

function rowsOf(context: EditContext, node: PlanNode, { spans }: DetachedRows): { own: Row[]; below: Row[] } {
  const all = spans.flatMap(({ sheet, first, last }) => context.ledger.span(sheet, first, last));
  const views = context.rows.views(node).filter(({ sheet }) => sheet === spans[0]?.sheet);
  const own = views.flatMap(({ sheet, first, last }) => context.ledger.span(sheet, first, last));
  const shown = own.length > 0 ? own : all.slice(0, 1);
  return { own: shown, below: all.filter((row) => !shown.includes(row)) };
}

/** Cells that belong to nodes that stay go on where those do. */
function carryOut(context: EditContext, move: RowMove): void {
  if (!move.stays) moveRows(context, move);
  else if (move.leaving.staying.size > 0) return;
  keepCells(context, move.leaving);
  for (const { from } of move.leaving.kept) {
    context.write(context.ledger.at(from.sheet, from.row), from.column, '');
  }
  if (!move.stays) shareRow(context, move);
}

/** What the row below shares with others is said by the first row that comes above it. */
function shareRow(context: EditContext, { leaving: { spans, kept }, to, shared }: RowMove): void {
  const [span] = spans;
  const grid = context.grids.get(span?.sheet ?? '');
  if (shared.length === 0 || !span || !grid) return;
  const isOwn = (column: number): boolean =>
    !isBlank(formulaAt(grid, span.first, column)) &&
    !kept.some(({ from }) => from.row === span.first && from.column === column);
  exchangeCells(context, to, { first: context.ledger.at(span.sheet, span.first), shared, isOwn });
}

/** Cuts the rows and puts them in their place, parted from their neighbours as others are. */
function moveRows(context: EditContext, { leaving, to, shared }: RowMove): void {
  const { ledger, rows, ancestorCells } = context;
  const target = ledger.at(to.sheet, to.before);
  const from = leaving.spans[0]?.sheet ?? '';
  const { staying } = leaving;
  const rewrite =
    staying.size > 0 ||
    shared.length > 0 ||
    ancestorCells.fillsDown(from) ||
    ancestorCells.fillsDown(to.sheet);
  const above = blanksFor(context, leaving.spans, to, 'blanksAbove');
  const below = blanksFor(context, leaving.spans, to, 'blanksBelow');
  const blank = rows.blankRowAbove(to.sheet, to.before);
  const like = blank === null ? null : ledger.at(to.sheet, blank);
  ledger.insert(to.sheet, target, to.blanksAbove - above.length, like);
  if (above.length > 0) ledger.move(above, to.sheet, target);
  for (const { sheet, first, last } of leaving.spans) {
    const span = ledger.span(sheet, first, last);
    if (rewrite) {
      const stay = new Set(span.filter(({ origin }) => staying.has(origin?.row ?? -1)));
      const left =
        shared.length > 0
          ? ledger.takePlace(span, ledger.pushDown(target, span.length), stay)
          : ledger.transplant(span, to.sheet, target, stay);
      for (const row of left) {
        const at = row.copyOf?.origin;
        if (at) clearRow(context, row, at, leaving);
      }
      rewriteCells(context, { sheet, first, last }, leaving);
    } else ledger.move(span, to.sheet, target);
  }
  if (below.length > 0) ledger.move(below, to.sheet, target);
  ledger.insert(to.sheet, target, to.blanksBelow - below.length, like);
}

/** The blank rows that part a block from the next go with it, as many as its new place wants. */
function blanksFor(
  { rows, ledger }: EditContext,
  spans: readonly RowSpan[],
  to: Placement,
  side: 'blanksAbove' | 'blanksBelow',
): Row[] {
  const [span] = spans;
  if (!span || spans.length > 1) return [];
  const below = rows.blanks(span.sheet, span.last, 1);
  const spare = rows.isLast(span.sheet, span.last + below)
    ? 0
    : Math.min(rows.blanks(span.sheet, span.first, -1), below);
  const used = side === 'blanksBelow' ? Math.min(to.blanksAbove, spare) : 0;
  const count = Math.min(to[side], spare - used);
  // The row before which the block goes may be one of them.
  const free = Array.from({ length: count }, (_, i) => span.last + 1 + used + i);
  return span.sheet === to.sheet && free.includes(to.before)
    ? []
    : free.map((row) => ledger.at(span.sheet, row));
}

/** What the rows held, but for cells that belong to nodes that stay. */
function rewriteCells(context: EditContext, { sheet, first, last }: RowSpan, { kept }: DetachedRows): void {
  const grid = context.grids.get(sheet);
  if (!grid) return;
  for (let row = first; row <= last; row++) {
    for (let column = grid.column; column < endColumn(grid); column++) {
      const stays = kept.some(({ from }) => from.row === row && from.column === column);
      if (stays || isBlank(formulaAt(grid, row, column))) continue;
      const { content, format } = context.contentAt({ sheet, row, column });
      // Formulas are written by those who make them right.
      if (typeof content !== 'object') context.write(context.ledger.at(sheet, row), column, content, format);
    }
  }
}

/** Where the codes give the tree, the code of a node is of its parent's pattern. */
function newCodes(context: EditContext, node: PlanNode, parent: PlanNode): ReadonlyMap<string, string> {
  if (node.parent === parent.id || node.code === '' || !codesGiveTree(context, parent)) return new Map();
  const code = proposeCode(context.plan, parent.id, node.level);
  if (code === '') throw new Refusal('edit.noPlace', { parent: nodeTitle(parent) });
  return setCode(context, node, code);
}

/** Columns that repeat the code of the node above: hidden ones for filtering, *Codice padre*. */
function rewriteParentCode(
  context: EditContext,
  { parent: from }: PlanNode,
  parent: PlanNode,
  moves: readonly RowMove[],
): void {
  const old = context.tree.node(from ?? '');
  if (!old || old === parent || parent.code === '') return;
  const spans = moves.flatMap(({ leaving }) => leaving.spans);
  for (const copy of context.cells.copies(old, spans)) {
    if (!context.isFormula(copy)) context.writeAt(copy, parent.code);
  }
}

/** Rows that name what is above them name what is above them now. */
function rewriteAbove(
  context: EditContext,
  node: PlanNode,
  parent: PlanNode,
  moves: readonly RowMove[],
): void {
  if (node.parent === parent.id) return;
  for (const { leaving, to } of moves) {
    for (const { sheet, first, last } of leaving.spans) {
      for (let row = first; row <= last; row++) {
        const moved = context.ledger.at(sheet, row);
        for (const { column } of context.ancestorCells.saidAbove(node, sheet, row))
          context.write(moved, column, '');
        sayAbove(context, moved, to.sheet, parent);
      }
    }
  }
}
