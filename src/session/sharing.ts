import { resumeInSteps, type Resuming } from '../core/sharing/resume';
import { shareInSteps, type SharedAs, type Sharing } from '../core/sharing/share';
import { isBlank } from '../core/cell';
import type { PlanNode } from '../core/plan/plan';
import { formulaAt, type CellAddress, type SheetGrid } from '../core/sheet/grid';
import type { Steps } from '../core/steps';
import type { ColumnPatch } from '../core/writing/patch';
import type { ResultCell } from '../core/writing/resultPlaces';
import { writeInSteps } from '../core/writing/writeResults';
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
  const isKnown = (at: CellAddress): boolean => own.has(ownCellKey(at));
  const sharing = yield* shareInSteps(sheets, { as, on }, settings.shared, isKnown);
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
  const own =
    reading && shared?.as === 'values' && mode === 'formulas' ? yield* ownValues(reading, sheets) : [];
  return {
    ...resuming,
    patches: [...resuming.patches, ...own],
    settings: { ...settings, shared: null },
  };
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

function ownCells(reading: WorkbookState | null): Map<string, { node: PlanNode; at: ResultCell }> {
  const own = new Map<string, { node: PlanNode; at: ResultCell }>();
  for (const node of reading?.cells.plan.nodes ?? []) {
    for (const { score, status } of reading?.cells.of(node.id) ?? []) {
      for (const at of [score, status]) own.set(ownCellKey(at), { node, at });
    }
  }
  return own;
}

function ownCellKey({ sheet, row, column }: CellAddress): string {
  return `${sheet}|${row}|${column}`;
}
