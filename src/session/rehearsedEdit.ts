import { isBlank } from '../core/cell';
import type { TreeEdit } from '../core/editing/edit';
import { editedNodes, followedIds, type EditedNodes } from '../core/editing/editedNodes';
import { planEdits } from '../core/editing/planEdits';
import { compareEdited } from '../core/editing/treeComparison';
import type { Plan } from '../core/plan/plan';
import { Refusal } from '../core/refusal';
import { countNative } from '../core/sharing/foundFormulas';
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
  /** Where the nodes of the tree before are in it. */
  nodes: EditedNodes;
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
  const nodes = { ids: new Map(reading.plan.nodes.map(({ id }) => [id, id])), node: null };
  let done: Rehearsal = { ...reading, nodes, changes: [], select: null, notice: null };
  for (const [place, edit] of edits.entries()) {
    try {
      const next = yield* rehearse(reading, done, edit);
      directions = carriedDirections(directions, done.plan, next.plan, next.nodes.ids);
      const ids = followedIds(done.nodes.ids, next.nodes.ids);
      done = { ...next, nodes: { ...next.nodes, ids }, changes: [...done.changes, ...next.changes] };
    } catch (error) {
      throw new RefusedEdit(place, error);
    }
  }
  const { grids, changes, notice, ...rehearsed } = done;
  const decided = { ...settings, directions };
  const foreignNative = countNative([...reading.grids.values()]) - reading.native;
  const options = { ...rules, catalogue, foreignNative };
  const results = yield* liveResults(done.plan, [...grids.values()], decided, options);
  const all = [...changes, ...results.changes];
  return {
    ...rehearsed,
    changes: all,
    settings:
      results.changes.length > 0 || directions !== settings.directions
        ? { ...decided, written: results.written }
        : null,
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
  // Another reader would take the sheet over: it would be asked about again.
  if (after?.layout !== plan.layout) throw otherTree(edit, plan.nodes[0]?.name ?? '');
  const comparison = compareEdited(plan, after, edit, renamed);
  if (comparison.difference !== null) throw otherTree(edit, comparison.difference);
  return {
    ...planned,
    plan: after,
    nodes: editedNodes(plan, edit, comparison),
    grids: new Map(sheets.map((grid) => [grid.id, grid])),
  };
}

/** Where no column names the indicators alone, a row without target and actual is an objective, or nothing: that is easily mended. */
function otherTree(edit: TreeEdit, name: string): Refusal {
  const isUnmeasured =
    edit.kind === 'add' &&
    edit.level === 'indicator' &&
    [edit.values.target, edit.values.actual].every((text) => isBlank(text?.trim() ?? ''));
  return isUnmeasured ? new Refusal('edit.targetNeeded') : new Refusal('edit.otherTree', { name });
}
