import type { TreeEdit } from '../core/editing/edit';
import { followedIds, nodesTakenBack, type EditedNodes } from '../core/editing/editedNodes';
import { compareTrees, type TreeComparison } from '../core/editing/treeComparison';
import type { Plan } from '../core/plan/plan';
import { isFormula } from '../core/sheet/formula';
import { formulaAt, valueAt } from '../core/sheet/grid';
import { addedSheets, changesStructure, sheetsOf, type SheetChange } from '../core/sheet/change';
import type { Snapshot, Task } from '../workbook/port';
import type { SessionContext } from './sessionContext';
import { hintsOf, recogniseInFront } from './workbookState';
import {
  refuseChanged,
  refuseOtherNodes,
  refuseProtectedSteps,
  refuseProtectedStructure,
  refuseTables,
  refuseUnanswered,
} from './refusals';
import { rehearseEdits } from './rehearsedEdit';
import { SentChange } from './sentChange';
import { inSlices } from './slices';

/**
 * Writes changes of the tree, and looks whether the tree is the one that was meant.
 * @param shown the tree that the person saw when asking
 * @returns where its nodes are now; null: no tree was read
 */
export async function changeTree(
  context: SessionContext,
  shown: Plan | null,
  edits: readonly TreeEdit[],
  task: Task,
): Promise<EditedNodes | null> {
  const snapshot = await context.reader.again(task);
  const reading = await context.show(snapshot, task);
  if (!reading || !shown) return null;
  refuseUnanswered(reading);
  refuseOtherNodes(shown, reading.plan, edits);
  const rehearsal = rehearseEdits(reading, edits, context.catalogue);
  const { changes, plan, nodes, settings, select, notice } = await inSlices(rehearsal, task.signal);
  if (changesStructure(changes)) refuseProtectedStructure(snapshot.survey);
  refuseProtectedSteps(changes, reading);
  refuseTables(changes, reading);
  const sheets = sheetsOf(changes);
  const again = await context.reader.again(task, sheets);
  refuseChanged(reading, again, sheets);
  task.signal?.throwIfAborted();
  const isMeant = async (now: Snapshot): Promise<boolean> => {
    const found = await inSlices(recogniseInFront(now, hintsOf(context.settings), plan));
    return found.plan !== null && compareRead(plan, found.plan, now).difference === null;
  };
  const sent = new SentChange(again, changes, settings && { settings }, isMeant);
  const after = changes.length > 0 ? await context.write(sent, task) : again;
  await context.showDated(after, {});
  context.set({ notice });
  // Only a courtesy: the change is made, whether or not its cell can be shown.
  const at = select && { ...select, sheet: idInExcel(select.sheet, changes, after) };
  if (at) await context.selection.select({ ...at, rows: 1, columns: 1 }).catch(() => undefined);
  const found = context.state.plan;
  if (!found) return null;
  const read = compareRead(plan, found, after).ids;
  const ids = followedIds(nodes.ids, read);
  const [first] = edits;
  if (context.last?.sent === sent && first) context.last.takenBack = nodesTakenBack(first, ids);
  return { ids, node: read.get(nodes.node ?? '') ?? null };
}

/** Of a sheet that was added: the id that Excel gave it. */
function idInExcel(sheet: string, changes: readonly SheetChange[], { sheets }: Snapshot): string {
  const added = addedSheets(changes).get(sheet);
  return sheets.find(({ name }) => name === added?.name)?.id ?? sheet;
}

/** What formulas compute may change with the rows. */
function compareRead(meant: Plan, found: Plan, { sheets }: Snapshot): TreeComparison {
  const grids = new Map(sheets.map((grid) => [grid.id, grid]));
  return compareTrees(meant, found, ({ sheet, row, column }) => {
    const grid = grids.get(sheet);
    return grid !== undefined && isFormula(formulaAt(grid, row, column), valueAt(grid, row, column));
  });
}
