import type { TreeEdit } from '../core/editing/edit';
import { hasActuals } from '../core/layout/completeness/unreadActuals';
import type { Plan } from '../core/plan/plan';
import { PlanTree } from '../core/plan/planTree';
import { sheetsOf, type SheetChange } from '../core/sheet/change';
import type { SheetGrid } from '../core/sheet/grid';
import { conflictWithTables } from '../core/sheet/tableSteps';
import { WorkbookError, type Snapshot, type Survey } from '../workbook/port';
import type { WorkbookState } from './workbookState';
import { isRulesSheet } from '../core/rules/rulesSheet';

/** Below the stated confidence nothing is written before the person has answered. */
export function refuseUnanswered({ question }: WorkbookState): void {
  if (question) throw new WorkbookError({ id: 'recognition.unanswered' });
}

/** The rules of the workbook cannot be read: scores by others would stand in the sheet as if they were by these. */
export function refuseRefusedRules({ rules: { refused } }: WorkbookState): void {
  if (!refused) return;
  const { sheet, reason } = refused;
  throw new WorkbookError({ id: 'calculate.rulesRefused', params: { sheet, reason } });
}

/** A plan with no place for actuals has nothing to compute; one whose actuals are still blank gets its formulas. */
export function refuseWithoutActuals({ plan }: WorkbookState): void {
  if (hasActuals(plan)) return;
  const unread = plan.findings.find(({ message }) => message.id === 'actuals.unread');
  if (unread) throw new WorkbookError({ id: 'calculate.actualsUnread', params: { reason: unread.message } });
  throw new WorkbookError({ id: 'calculate.noActuals' });
}

/**
 * What the person sees must be what is there: ids follow codes and places, which somebody else may have changed. What is
 * removed, or weighed anew, goes with all that is below it.
 */
export function refuseOtherNodes(shown: Plan, now: Plan, edits: readonly TreeEdit[]): void {
  const [before, after] = [new PlanTree(shown), new PlanTree(now)];
  for (const edit of edits) {
    if (edit.kind === 'addActuals') continue;
    const deep = edit.kind === 'remove' || edit.kind.endsWith('Weights');
    const {
      node,
      parent,
      before: next,
    }: {
      node?: string | null;
      parent?: string;
      before?: string | null;
    } = edit;
    const other = [node, parent, next].find(
      (id) => id && identityOf(before, id, deep) !== identityOf(after, id, deep),
    );
    if (!other) continue;
    const { code = '', name = '' } = before.node(other) ?? {};
    throw new WorkbookError({ id: 'error.nodeChanged', params: { node: code || name } });
  }
}

/** What tells a node from others, alone or with all that is below it. */
function identityOf(tree: PlanTree, node: string, deep: boolean): string {
  return tree
    .subtree(node)
    .slice(0, deep ? undefined : 1)
    .map(({ id, parent, code, name }) => [id, parent, code, name].join('|'))
    .join('\n');
}

export function refuseProtectedSteps(changes: readonly SheetChange[], { grids }: WorkbookState): void {
  refuseProtected(sheetsOf(changes), grids);
}

/** Rows and formulas that Excel tables and filters do not let pass. */
export function refuseTables(changes: readonly SheetChange[], { grids }: WorkbookState): void {
  const conflict = conflictWithTables(changes, grids);
  if (conflict) throw new WorkbookError(conflict);
}

export function refuseProtectedStructure({ structureProtected }: Survey): void {
  if (structureProtected) throw new WorkbookError({ id: 'error.structureProtected' });
}

export function refuseProtected(ids: readonly string[], grids: ReadonlyMap<string, SheetGrid>): void {
  const sheet = ids.map((id) => grids.get(id)).find((grid) => grid?.protected);
  if (sheet) throw new WorkbookError({ id: 'error.protected', params: { sheet: sheet.name } });
}

/**
 * Somebody else may have changed the sheets that are going to be written, those of the plan or the rules, since they were
 * read; recalculation alone does not count.
 */
export function refuseChanged(
  { plan, snapshot }: WorkbookState,
  again: Snapshot,
  written: readonly string[],
): void {
  const matters = new Set([...written, ...plan.sheets.map(({ id }) => id)]);
  for (const before of snapshot.sheets) {
    if (!matters.has(before.id) && !isRulesSheet(before)) continue;
    const after = again.sheets.find(({ id }) => id === before.id);
    if (!after || !isSameGrid(before, after)) {
      throw new WorkbookError({ id: 'error.changed', params: { sheet: before.name } });
    }
  }
}

function isSameGrid(one: SheetGrid, other: SheetGrid): boolean {
  if (one.name !== other.name || one.row !== other.row || one.column !== other.column) return false;
  return (
    one.formulas === other.formulas ||
    (one.formulas.length === other.formulas.length &&
      one.formulas.every((row, r) => {
        const others = other.formulas[r] ?? [];
        return row.length === others.length && row.every((content, c) => content === others[c]);
      }))
  );
}
