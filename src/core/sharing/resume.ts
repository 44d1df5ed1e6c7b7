import type { Message } from '../../messages/message';
import { isFormula } from '../sheet/formula';
import type { CellAddress, SheetGrid } from '../sheet/grid';
import type { ColumnPatch } from '../writing/patch';
import type { Steps } from '../steps';
import { isUnknownName } from '../text/isErrorText';
import { writtenFormula } from '../writing/storedFormula';
import { cellPatches } from './cellPatches';
import { NO_VALUES, resumeValues } from './keptValues';
import { callsPerf } from './nativeFormula';
import type { Shared, SharedCell } from './share';
import { SharedFormulas } from './sharedFormulas';

/** What brings the formulas of a shared workbook back. */
export interface Resuming {
  cells: SharedCell[];
  /** What does not come back, by itself or by Calcola. */
  left: { at: CellAddress | null; reason: Message }[];
  patches: ColumnPatch[];
}

/** Every plain formula that still stands as it was written, wherever it is now, and every value whose row is found again. */
export function* resumeInSteps(grids: readonly SheetGrid[], shared: Shared | null): Steps<Resuming> {
  const kept = new SharedFormulas(shared?.formulas);
  const formulas: SharedCell[] = [];
  for (const grid of grids) formulas.push(...(yield* nativeCells(grid, kept)), ...unknownCells(grid));
  const { formulas: values, left } = resumeValues(shared?.values ?? NO_VALUES, grids);
  const filled = values.flatMap(({ at, live, rows, columns }) =>
    Array.from({ length: rows * columns }, (_, i) => ({
      at: { ...at, row: at.row + Math.floor(i / columns), column: at.column + (i % columns) },
      content: i === 0 ? live : '',
    })),
  );
  return {
    cells: [...formulas, ...values],
    left,
    patches: cellPatches([...formulas.map(({ at, live }) => ({ at, content: live })), ...filled]),
  };
}

/** Formulas of ours that Excel does not know any more, whatever it made of their names: written again, it does. */
function unknownCells(grid: SheetGrid): SharedCell[] {
  return grid.formulas.flatMap((line, r) =>
    line.flatMap((content, c) => {
      const shown = grid.values[r]?.[c] ?? '';
      if (!isUnknownName(shown) || !callsPerf(content)) return [];
      return [
        { at: { sheet: grid.id, row: grid.row + r, column: grid.column + c }, live: writtenFormula(content) },
      ];
    }),
  );
}

/** Formulas between two stops. */
export const FORMULAS_PER_STEP = 100;

/** The plain formulas of a sheet that stand for PERF_ ones. */
function* nativeCells(grid: SheetGrid, kept: SharedFormulas): Steps<SharedCell[]> {
  const cells: SharedCell[] = [];
  let done = 0;
  for (const [r, line] of grid.formulas.entries()) {
    for (const [c, content] of line.entries()) {
      if (!isFormula(content, grid.values[r]?.[c]) || callsPerf(content)) continue;
      if (++done % FORMULAS_PER_STEP === 0) yield;
      const live = kept.live(content);
      if (live !== null)
        cells.push({ at: { sheet: grid.id, row: grid.row + r, column: grid.column + c }, live });
    }
  }
  return cells;
}

/** The sheets as they would be with their PERF_ formulas: what is ours is known in the plain ones as well. */
export interface LiveSheets {
  sheets: readonly SheetGrid[];
  /** Plain formulas that stand for ours. */
  native: number;
}

export function* liveSheetsInSteps(grids: readonly SheetGrid[], shared: Shared | null): Steps<LiveSheets> {
  if (!shared || shared.formulas.marks.length === 0) return { sheets: grids, native: 0 };
  const kept = new SharedFormulas(shared.formulas);
  const sheets: SheetGrid[] = [];
  let native = 0;
  for (const grid of grids) {
    const cells = yield* nativeCells(grid, kept);
    native += cells.length;
    sheets.push(cells.length === 0 ? grid : withLive(grid, cells));
  }
  return { sheets, native };
}

function withLive(grid: SheetGrid, cells: readonly SharedCell[]): SheetGrid {
  const formulas = grid.formulas.map((line) => [...line]);
  for (const { at, live } of cells) {
    const line = formulas[at.row - grid.row];
    if (line) line[at.column - grid.column] = live;
  }
  return { ...grid, formulas };
}
