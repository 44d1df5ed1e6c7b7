import type { Plan } from '../plan/plan';
import type { SheetGrid } from '../sheet/grid';
import { addActualColumn } from './actualColumn';
import { addNode } from './addNode';
import type { TreeEdit } from './edit';
import { EditContext, nodeTitle, type EditOutcome, type PlannedEdit } from './editContext';
import { Refusal } from '../refusal';
import { moveNode } from './moveNode';
import { cellName } from '../sheet/address';
import { refuseColumns, refuseSharedLine } from './ownLine';
import { removeNode } from './removeNode';
import { refuseCode, setCode, setField } from './setField';
import { setWeights } from './setWeights';

/**
 * The steps in the workbook that a change of the tree means.
 * @throws Refusal that says what cannot be done, where, and what to do instead
 */
export function planEdits(plan: Plan, grids: ReadonlyMap<string, SheetGrid>, edit: TreeEdit): PlannedEdit {
  const context = new EditContext(plan, grids);
  const planned = plannedIn(context, edit);
  return { ...planned, changes: context.changes(), grids: context.afterwards() };
}

function plannedIn(context: EditContext, edit: TreeEdit): EditOutcome {
  switch (edit.kind) {
    case 'set':
      return edit.field === 'code' ? setCodeOf(context, edit) : setOne(context, edit);
    case 'add':
      refuseColumns(context, [edit.parent]);
      return addNode(context, edit);
    case 'move':
      refuseColumns(context, [edit.node, edit.parent]);
      refuseSharedLine(context, context.node(edit.node));
      return moveNode(context, edit);
    case 'remove':
      refuseColumns(context, [edit.node]);
      refuseSharedLine(context, context.node(edit.node));
      return removeNode(context, edit.node);
    case 'rewrite':
      return rewriteCell(context, edit);
    case 'addActuals':
      return addActualColumn(context);
    default:
      return setWeights(context, edit.parent, edit.kind);
  }
}

type Set = Extract<TreeEdit, { kind: 'set' }>;

function setOne(context: EditContext, { node: id, field, text, year = null }: Set): EditOutcome {
  const node = context.node(id);
  const { sheet, row, column } = setField(context, node, field, text, year);
  const notice = { id: 'edit.done.set', params: { name: nodeTitle(node) } } as const;
  return { select: { sheet, row, column }, notice, renamed: new Map() };
}

/** A formula may take the place of another one; what a formula computes is no text to be written over. */
function rewriteCell(
  context: EditContext,
  { at, was, content, format }: Extract<TreeEdit, { kind: 'rewrite' }>,
): EditOutcome {
  const { sheet, row, column } = at;
  const params = { cell: cellName(row, column), sheet: context.grids.get(sheet)?.name ?? '' };
  const { content: there } = context.contentAt(at);
  // Somebody may have inserted rows, or typed, since.
  if ((typeof there === 'object' ? there.formula : there) !== was)
    throw new Refusal('edit.otherCell', params);
  if (typeof content === 'object') context.write(context.ledger.at(sheet, row), column, content, format);
  else context.writeAt(at, content, format);
  return { select: at, notice: { id: 'edit.done.rewritten', params }, renamed: new Map() };
}

function setCodeOf(context: EditContext, { node: id, text }: Set): EditOutcome {
  const node = context.node(id);
  const parent = context.tree.parent(node);
  const code = text.trim();
  if (parent) refuseCode(context, node, parent, code);
  const renamed = setCode(context, node, code);
  const [at] = context.cells.shown(node, 'code');
  const select = at ? { sheet: at.sheet, row: at.row, column: at.column } : null;
  return { select, notice: { id: 'edit.done.set', params: { name: nodeTitle(node) } }, renamed };
}
