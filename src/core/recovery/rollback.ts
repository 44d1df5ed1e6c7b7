import { addedSheets, sheetsOf, type SheetChange } from '../sheet/change';
import type { SheetGrid } from '../sheet/grid';
import { ANY, ANY_ROW, knownRows, shiftBetween, type KnownRows, type Shift } from './knownRows';
import { rowSteps, type RowStep } from './rowSteps';

/** How a change that was done, or half done, is taken back. */
export interface Rollback {
  /** Rows back to where they were; what they held is written again afterwards (see repairs). */
  steps: SheetChange[];
  /** The rows then: ANY where the change wrote, or took rows away. By sheet. */
  rows: ReadonlyMap<string, KnownRows>;
  /** All of the change was done. */
  isWhole: boolean;
  /** What somebody else did to the rows meanwhile. By sheet. */
  shifts: ReadonlyMap<string, Shift>;
}

/**
 * Finds how far a change came by going back from what is there: after so many of its steps back, the sheets must be as
 * they were, or have the rows that somebody else put in or took out at the same time.
 * @returns null when no number of steps leads back
 */
export function rollbackOf(
  before: readonly SheetGrid[],
  now: readonly SheetGrid[],
  changes: readonly SheetChange[],
): Rollback | null {
  const added = new Set(addedSheets(changes).keys());
  const touched = sheetsOf(changes).filter((id) => !added.has(id));
  const was = new Map(before.map((grid) => [grid.id, knownRows(grid)]));
  const is = new Map(now.map((grid) => [grid.id, knownRows(grid)]));
  if (touched.some((id) => !was.has(id) || !is.has(id))) return null;
  const steps = changes.flatMap((change) => rowSteps(change, added));
  let shifted: Rollback | null = null;
  for (const end of stops(steps)) {
    const rows = new Map(touched.map((id) => [id, [...(is.get(id) ?? [])]]));
    for (const step of steps.slice(0, end.reach).reverse()) goBack(rows, step);
    const shifts = touched.map((id) => [id, shiftBetween(was.get(id) ?? [], rows.get(id) ?? [])] as const);
    const known = shifts.flatMap(([id, shift]) => (shift ? [[id, shift] as const] : []));
    if (known.length < shifts.length) continue;
    const isWhole = end.reach === steps.length;
    const ofSheets = [...withoutAdded(changes, before, now), ...movedBack(changes, before)];
    const way = { steps: [...ofSheets, ...undone(steps, end.done)], rows, isWhole, shifts: new Map(known) };
    if (known.every(([, { by }]) => by === 0)) return way;
    shifted ??= way;
  }
  return shifted;
}

/** After how many steps Excel may have stopped, the last first; cells are perhaps written up to the next step of rows. */
function stops(steps: readonly RowStep[]): { done: number; reach: number }[] {
  const ends: { done: number; reach: number }[] = [];
  let reach = steps.length;
  for (let done = steps.length; done >= 0; done--) {
    if (done > 0 && steps[done - 1]?.op === 'write') continue;
    ends.push({ done, reach });
    reach = done - 1;
  }
  return ends;
}

/** The steps that take back the first so many: those of the last change by how far it came itself. */
function undone(steps: readonly RowStep[], done: number): SheetChange[] {
  const changes = new Map<SheetChange, RowStep>();
  for (const step of steps.slice(0, done)) changes.set(step.change, step);
  return [...changes.values()].reverse().flatMap(({ undo }) => undo);
}

function goBack(sheets: ReadonlyMap<string, KnownRows>, step: RowStep): void {
  const rows = sheets.get(step.sheet) ?? [];
  const pad = (to: KnownRows, length: number): void => {
    while (to.length < length) to.push([]);
  };
  switch (step.op) {
    case 'insert':
      rows.splice(step.row, step.count);
      return;
    case 'delete':
      pad(rows, step.row);
      rows.splice(step.row, 0, ...Array.from({ length: step.count }, () => ANY_ROW));
      return;
    case 'cut': {
      const target = sheets.get(step.to.sheet) ?? [];
      pad(target, step.to.row + step.count);
      pad(rows, step.row + step.count);
      const cut = target.slice(step.to.row, step.to.row + step.count);
      cut.forEach((_, i) => (target[step.to.row + i] = []));
      cut.forEach((row, i) => (rows[step.row + i] = row));
      return;
    }
    default: {
      pad(rows, step.row + 1);
      const cells = [...(rows[step.row] ?? [])];
      while (cells.length < step.column) cells.push('');
      cells[step.column] = ANY;
      if (rows[step.row] !== ANY_ROW) rows[step.row] = cells;
    }
  }
}

/** Sheets that were added have another id by now than the steps gave them; a copy has at first the name of its source. */
function withoutAdded(
  changes: readonly SheetChange[],
  before: readonly SheetGrid[],
  now: readonly SheetGrid[],
): SheetChange[] {
  const names = new Set([...addedSheets(changes).values()].map(({ name }) => name));
  const sources = changes.flatMap((change) =>
    change.kind === 'copySheet' ? before.filter(({ id }) => id === change.source) : [],
  );
  const isCopy = (name: string): boolean => sources.some((source) => name.startsWith(`${source.name} (`));
  const known = new Set(before.map(({ id }) => id));
  return now
    .filter(({ id, name }) => !known.has(id) && (names.has(name) || isCopy(name)))
    .map(({ id }) => ({ kind: 'deleteSheet', sheet: id }));
}

/** From the first place on: those that stand behind find theirs by it. */
function movedBack(changes: readonly SheetChange[], before: readonly SheetGrid[]): SheetChange[] {
  const moved = new Set(changes.flatMap((change) => (change.kind === 'moveSheet' ? [change.sheet] : [])));
  return before.flatMap(({ id }, position): SheetChange[] =>
    moved.has(id) ? [{ kind: 'moveSheet', sheet: id, position }] : [],
  );
}
