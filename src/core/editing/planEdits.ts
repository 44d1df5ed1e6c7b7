import type { Plan } from '../plan/plan';
import type { SheetGrid } from '../sheet/grid';
import { addActualColumn } from './actualColumn';
import { addNode } from './addNode';
import type { TreeEdit } from './edit';
import { EditContext, nodeTitle, type EditOutcome, type PlannedEdit } from './editContext';
import { moveNode } from './moveNode';
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
