import type { TreeEdit } from '../core/editing/edit';
import { firstDifference } from '../core/editing/expectedTree';
import { planEdits } from '../core/editing/planEdits';
import type { Plan } from '../core/plan/plan';
import { Refusal } from '../core/refusal';
import type { SheetChange } from '../core/sheet/change';
import type { CellAddress } from '../core/sheet/grid';
import type { Steps } from '../core/steps';
import type { Catalogue, Message } from '../messages/message';
import { carriedDirections } from './carriedDirections';
import { liveResults } from './liveResults';
import { hintsOf, recogniseInFront, type WorkbookState } from './workbookState';
import type { StoredSettings } from './settings';

/** Changes of the tree, ready to be written. */
export interface RehearsedEdit {
  changes: readonly SheetChange[];
  /** The tree that is meant. */
  plan: Plan;
  /** What is to be remembered with it; null: what is. */
  settings: StoredSettings | null;
  /** The cell to show afterwards. */
  select: CellAddress | null;
  /** What was done last. */
  notice: Message | null;
}

/** Which of the changes cannot be made, and why. */
export class RefusedEdit extends Error {
  constructor(
    /** Its place among the changes, from 0. */
    readonly place: number,
    readonly cause: unknown,
  ) {
    super('edit');
    this.name = 'RefusedEdit';
  }
}

/**
 * The steps of the changes, and those that keep the results live. Each change is planned on the sheets as the ones before
 * it would leave them, and those are read again: another tree than the one that is meant is not written.
 * @throws RefusedEdit
 */
export function* rehearseEdits(
  reading: WorkbookState,
  edits: readonly TreeEdit[],
  catalogue: Catalogue,
): Steps<RehearsedEdit> {
  const { settings, rules } = reading;
  let { directions } = settings;
  let done: Rehearsal = { ...reading, changes: [], select: null, notice: null };
  for (const [place, edit] of edits.entries()) {
    try {
      const next = yield* rehearse(reading, done, edit);
      directions = carriedDirections(directions, done.plan, edit);
      done = { ...next, changes: [...done.changes, ...next.changes] };
    } catch (error) {
      throw new RefusedEdit(place, error);
    }
  }
  const { plan, grids, changes, select, notice } = done;
  const decided = { ...settings, directions };
  const results = yield* liveResults(plan, [...grids.values()], decided, { ...rules, catalogue });
  const all = [...changes, ...results.changes];
  return {
    changes: all,
    plan,
    settings:
      results.changes.length > 0 || directions !== settings.directions
        ? { ...decided, written: results.written }
        : null,
    select,
    notice: all.length > 0 || notice?.id.startsWith('edit.nothing') ? notice : { id: 'edit.nothing' },
  };
}

type Rehearsal = Pick<WorkbookState, 'grids'> & Omit<RehearsedEdit, 'settings'>;

function* rehearse(
  { snapshot, settings }: WorkbookState,
  { plan, grids }: Rehearsal,
  edit: TreeEdit,
): Steps<Rehearsal> {
  const { renamed, grids: sheets, ...planned } = planEdits(plan, grids, edit);
  const { plan: after } = yield* recogniseInFront(
    { ...snapshot, sheets: [...sheets] },
    hintsOf(settings),
    plan,
  );
  const other = after ? firstDifference(plan, after, edit, renamed) : (plan.nodes[0]?.name ?? '');
  if (!after || other !== null) throw new Refusal('edit.otherTree', { name: other ?? '' });
  return { ...planned, plan: after, grids: new Map(sheets.map((grid) => [grid.id, grid])) };
}
