import { resumeInSteps, type Resuming } from '../core/sharing/resume';
import { shareInSteps, type SharedAs, type Sharing } from '../core/sharing/share';
import { isBlank } from '../core/cell';
import type { PlanNode } from '../core/plan/plan';
import { formulaAt, valueAt, type CellAddress, type SheetGrid } from '../core/sheet/grid';
import type { Steps } from '../core/steps';
import { isPendingError } from '../core/text/isErrorText';
import { isSameContent } from '../core/writing/isSameContent';
import type { ColumnPatch } from '../core/writing/patch';
import type { ResultKind } from '../core/writing/resultColumns';
import type { ResultCell } from '../core/writing/resultPlaces';
import { storedScore, storedStatus, writeInSteps } from '../core/writing/writeResults';
import type { Snapshot } from '../workbook/port';
import type { StoredSettings } from './settings';
import type { WorkbookState } from './workbookState';

/** What a workbook is going to be, with what is kept in it. */
export interface SharedSnapshot extends Sharing {
  settings: StoredSettings;
}

/**
 * Shares a workbook. The values of Calcola's own cells are marked as its own, as when it writes values.
 * @param reading null where no tree is recognised, or nobody has confirmed it
 * @param on the day, `2026-11-22`
 */
export function* shareSnapshot(
  { sheets }: Pick<Snapshot, 'sheets'>,
  settings: StoredSettings,
  reading: WorkbookState | null,
  { as, on }: { as: SharedAs; on: string },
): Steps<SharedSnapshot> {
  const own = ownCells(reading);
  const computed = reading ? yield* computedCells(reading, own) : new Map<string, string | number>();
  const sharing = yield* shareInSteps(sheets, { as, on }, settings.shared, {
    isOwn: (at) => own.has(ownCellKey(at)),
    computed: (at) => computed.get(ownCellKey(at)) ?? null,
  });
  const marks = reading?.cells.marks;
  for (const { at, values } of sharing.values) {
    const cell = own.get(ownCellKey(at));
    const value = values[0]?.[0];
    if (cell && value !== undefined) marks?.add(cell.node, cell.at.mark, value);
  }
  const written = marks?.saved() ?? settings.written;
  return { ...sharing, settings: { ...settings, written, shared: sharing.shared } };
}

/** Brings the formulas back: the plain ones by their shape, Calcola's values as Calcola writes them. */
export function* resumeSnapshot(
  { sheets }: Pick<Snapshot, 'sheets'>,
  settings: StoredSettings,
  reading: WorkbookState | null,
): Steps<Resuming & { settings: StoredSettings }> {
  const { shared, mode } = settings;
  const resuming = yield* resumeInSteps(sheets, shared);
  const own = reading && shared && mode === 'formulas' ? yield* ownValues(reading, sheets) : [];
  // What was kept stays: an undo brings the plain formulas back, and not what is kept.
  return { ...resuming, patches: [...resuming.patches, ...own], settings };
}

/** Calcola's formulas for those of its cells that hold values now. */
function* ownValues(
  { cells, results, rules }: WorkbookState,
  sheets: readonly SheetGrid[],
): Steps<ColumnPatch[]> {
  const { patches } = yield* writeInSteps(cells, results, { ...rules, mode: 'formulas' });
  const grids = new Map(sheets.map((grid) => [grid.id, grid]));
  return patches.flatMap((patch) => {
    const grid = grids.get(patch.sheet);
    if (!grid || patch.isNew) return [];
    const formulas = patch.cells.map((content, i) => {
      const row = patch.row + i;
      const is = formulaAt(grid, row, patch.column);
      const isValue = !isBlank(is) && !String(is).startsWith('=') && !patch.headingRows.includes(row);
      return isValue ? content : null;
    });
    return formulas.some((content) => content !== null)
      ? [{ ...patch, cells: formulas, headingRows: [] }]
      : [];
  });
}

interface OwnCell {
  node: PlanNode;
  at: ResultCell;
  kind: ResultKind;
}

/**
 * What the cells of Calcola hold whose formulas are just what it would write, and of which Excel shows no value: `#NAME?`,
 * or nothing yet. None of those that depend on a cell that cannot be read.
 */
function* computedCells(
  { cells, results, rules, grids }: WorkbookState,
  own: ReadonlyMap<string, OwnCell>,
): Steps<Map<string, string | number>> {
  const computed = new Map<string, string | number>();
  const isWaiting = (at: CellAddress): boolean => {
    const shown = valueAt(grids.get(at.sheet) as SheetGrid, at.row, at.column);
    return isPendingError(shown) || isBlank(shown);
  };
  const waiting = [...own.values()].filter(({ at }) => grids.has(at.sheet) && isWaiting(at));
  if (waiting.length === 0) return computed;
  const { patches } = yield* writeInSteps(cells, results, { ...rules, mode: 'formulas' });
  const live = new Map(patches.flatMap(contentsByCell));
  for (const { node, at, kind } of waiting) {
    const result = results.byId.get(node.id);
    const formula = formulaAt(grids.get(at.sheet) as SheetGrid, at.row, at.column);
    if (!result || result.problem || !isSameContent(live.get(ownCellKey(at)), formula)) continue;
    computed.set(ownCellKey(at), kind === 'score' ? storedScore(result) : storedStatus(result));
  }
  return computed;
}

function contentsByCell({ sheet, row, column, cells }: ColumnPatch): [string, string | number | null][] {
  return cells.map((content, i) => [ownCellKey({ sheet, row: row + i, column }), content]);
}

function ownCells(reading: WorkbookState | null): Map<string, OwnCell> {
  const own = new Map<string, OwnCell>();
  for (const node of reading?.cells.plan.nodes ?? []) {
    for (const place of reading?.cells.of(node.id) ?? []) {
      for (const kind of ['score', 'status'] as const) {
        own.set(ownCellKey(place[kind]), { node, at: place[kind], kind });
      }
    }
  }
  return own;
}

function ownCellKey({ sheet, row, column }: CellAddress): string {
  return `${sheet}|${row}|${column}`;
}
