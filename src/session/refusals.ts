import type { TreeEdit } from '../core/editing/edit';
import type { Plan } from '../core/plan/plan';
import type { SheetChange } from '../core/sheet/change';
import type { SheetGrid } from '../core/sheet/grid';
import { WorkbookError, type Snapshot } from '../workbook/port';
import type { Reading } from './reading';
import { isRulesSheet } from './rulesInUse';

/** Below the stated confidence nothing is written before the person has answered. */
export function refuseUnanswered({ question }: Reading): void {
  if (question) throw new WorkbookError({ id: 'recognition.unanswered' });
}

/** A plan with no place for actuals has nothing to compute; one whose actuals are still blank gets its formulas. */
export function refuseWithoutActuals({ plan: { nodes, sheets } }: Reading): void {
  const headed = sheets.some(({ columns }) => columns.some(({ role }) => role === 'actual'));
  if (headed || nodes.some(({ actual }) => actual)) return;
  throw new WorkbookError({ id: 'calculate.noActuals' });
}

/** The nodes that a change speaks of. */
type EditedNodes = { node?: string; parent?: string; before?: string | null };

/** What the person sees must be what is there: ids follow codes and places, which somebody else may have changed. */
export function refuseOtherNodes(shown: Plan, now: Plan, edits: readonly TreeEdit[]): void {
  const title = (plan: Plan, id: string): string | undefined => {
    const node = plan.nodes.find((candidate) => candidate.id === id);
    return node && JSON.stringify([node.parent, node.code, node.name]);
  };
  const about = edits.flatMap(({ node, parent, before }: EditedNodes) => [node, parent, before]);
  const named = shown.nodes.filter(({ id }) => about.includes(id));
  const other = named.find(({ id }) => title(shown, id) !== title(now, id));
  if (other) throw new WorkbookError({ id: 'error.nodeChanged', params: { node: other.code || other.name } });
}

export function refuseProtectedPlan({ plan, grids }: Reading): void {
  refuseProtected(
    plan.sheets.map(({ id }) => id),
    grids,
  );
}

export function refuseProtectedSteps(changes: readonly SheetChange[], { grids }: Reading): void {
  const touched = changes.flatMap((change) =>
    'from' in change ? [change.from.sheet, change.to.sheet] : [change.sheet],
  );
  refuseProtected(touched, grids);
}

function refuseProtected(ids: readonly string[], grids: ReadonlyMap<string, SheetGrid>): void {
  const sheet = ids.map((id) => grids.get(id)).find((grid) => grid?.protected);
  if (sheet) throw new WorkbookError({ id: 'error.protected', params: { sheet: sheet.name } });
}

/** Somebody else may have changed the sheets, or the rules, since they were read; recalculation alone does not count. */
export function refuseChanged({ plan, snapshot }: Reading, again: Snapshot): void {
  const matters = new Set(plan.sheets.map(({ id }) => id));
  for (const before of snapshot.sheets) {
    if (!matters.has(before.id) && !isRulesSheet(before)) continue;
    const after = again.sheets.find(({ id }) => id === before.id);
    const content = (grid: SheetGrid | undefined): string =>
      JSON.stringify(grid && [grid.name, grid.row, grid.column, grid.formulas]);
    if (content(before) !== content(after)) {
      throw new WorkbookError({ id: 'error.changed', params: { sheet: before.name } });
    }
  }
}
