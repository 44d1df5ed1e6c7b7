import type { TreeEdit } from '../core/editing/edit';
import { firstDifference } from '../core/editing/expectedTree';
import { planEdits } from '../core/editing/planEdits';
import { Refusal } from '../core/refusal';
import type { SheetChange } from '../core/sheet/change';
import type { CellAddress } from '../core/sheet/grid';
import type { Catalogue, Message } from '../messages/message';
import { liveResults } from './liveResults';
import { hintsOf, recogniseInFront, type Reading } from './reading';
import type { Settings } from './settings';

/** A change of the tree, ready to be written. */
export interface RehearsedEdit {
  changes: readonly SheetChange[];
  /** What is to be remembered with it; null: what is. */
  settings: Settings | null;
  /** The cell to show afterwards. */
  select: CellAddress | null;
  /** What was done. */
  notice: Message;
}

/**
 * The steps of a change, and those that keep the results live, once the sheets were read as they would leave them.
 * @throws Refusal where that is another tree than the one that is meant
 */
export function rehearseEdit(reading: Reading, edit: TreeEdit, catalogue: Catalogue): RehearsedEdit {
  const { snapshot, settings, grids, plan, rules } = reading;
  const { changes, grids: sheets, renamed, select, notice } = planEdits(plan, grids, edit);
  const { plan: after } = recogniseInFront({ ...snapshot, sheets: [...sheets] }, hintsOf(settings), plan);
  const other = after ? firstDifference(plan, after, edit, renamed) : (plan.nodes[0]?.name ?? '');
  if (!after || other !== null) throw new Refusal('edit.otherTree', { name: other ?? '' });
  const results = liveResults(after, sheets, settings.written, { ...rules, catalogue });
  return {
    changes: [...changes, ...results.changes],
    settings: results.changes.length > 0 ? { ...settings, written: results.written } : null,
    select,
    notice,
  };
}
