import type { Message } from '../../messages/message';
import { isFormula } from '../sheet/formula';
import type { CellAddress, SheetGrid } from '../sheet/grid';
import type { ColumnPatch } from '../writing/patch';
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
export function resume(grids: readonly SheetGrid[], shared: Shared | null): Resuming {
  const kept = new SharedFormulas(shared?.formulas);
  const formulas = grids.flatMap((grid) => [...nativeCells(grid, kept), ...unknownCells(grid)]);
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

/** The plain formulas of a sheet that stand for PERF_ ones. */
export function nativeCells(grid: SheetGrid, kept: SharedFormulas): SharedCell[] {
  return grid.formulas.flatMap((line, r) =>
    line.flatMap((content, c) => {
      const live = isFormula(content, grid.values[r]?.[c]) ? kept.live(content) : null;
      return live === null
        ? []
        : [{ at: { sheet: grid.id, row: grid.row + r, column: grid.column + c }, live }];
    }),
  );
}

/** The sheets as they would be with their PERF_ formulas: what is ours is known in the plain ones as well. */
export function liveGrids(grids: readonly SheetGrid[], shared: Shared | null): readonly SheetGrid[] {
  if (!shared || shared.formulas.marks.length === 0) return grids;
  const kept = new SharedFormulas(shared.formulas);
  return grids.map((grid) => {
    const cells = nativeCells(grid, kept);
    if (cells.length === 0) return grid;
    const formulas = grid.formulas.map((line) => [...line]);
    for (const { at, live } of cells) {
      const line = formulas[at.row - grid.row];
      if (line) line[at.column - grid.column] = live;
    }
    return { ...grid, formulas };
  });
}
