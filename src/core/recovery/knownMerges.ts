import { isBlank } from '../cell';
import type { SheetChange } from '../sheet/change';
import type { CellBlock } from '../sheet/contentExtent';
import { firstOtherCell, valueAt, type CellRange, type SheetGrid } from '../sheet/grid';
import { mergesAfter } from '../sheet/mergedRows';
import { knownRows, shiftBetween } from './knownRows';

/**
 * The merged cells of sheets that were read again without them: those known before, where our steps and the rows that
 * somebody put in or took out have left them.
 * @param was the sheets before our steps
 * @param changes our steps since
 * @returns by sheet; of a sheet that is not in it nobody knows
 */
export function knownMerges(
  was: readonly SheetGrid[],
  changes: readonly SheetChange[],
  now: readonly SheetGrid[],
): ReadonlyMap<string, readonly CellBlock[]> {
  const before = new Map(was.map((grid) => [grid.id, grid]));
  const ours = new Set(changes.flatMap((step) => (step.kind === 'addSheet' ? [step.name] : [])));
  const merged = mergesAfter(was.flatMap(areasOf), changes);
  const known = new Map<string, readonly CellBlock[]>();
  for (const grid of now) {
    const old = before.get(grid.id);
    if (!old && ours.has(grid.name)) known.set(grid.id, []);
    if (!old?.merges) continue;
    const isSame = firstOtherCell(old, grid) === null;
    const own = isSame ? areasOf(old) : merged.filter(({ sheet }) => sheet === grid.id);
    const merges = mergesAfter(own, changes.length > 0 ? [] : rowsSpanned(old, grid)).map(mergedBlock);
    if (merges.every((area) => coversNothing(area, grid))) known.set(grid.id, merges);
  }
  return known;
}

function areasOf({ id, merges = [] }: SheetGrid): CellRange[] {
  return merges.map((area) => ({ ...area, sheet: id }));
}

/** The rows that somebody put in, or took out, in one place. */
function rowsSpanned(was: SheetGrid, now: SheetGrid): SheetChange[] {
  const { at: row, by } = shiftBetween(knownRows(was), knownRows(now)) ?? { at: 0, by: 0 };
  if (by === 0) return [];
  const rows = { sheet: was.id, row, count: Math.abs(by) };
  return [by > 0 ? { kind: 'insertRows', ...rows, like: null } : { kind: 'deleteRows', ...rows }];
}

/** Of merged cells only the first can hold anything. */
function coversNothing({ row, column, rows, columns }: CellBlock, grid: SheetGrid): boolean {
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns; c++) {
      if ((r > row || c > column) && !isBlank(valueAt(grid, r, c))) return false;
    }
  }
  return true;
}

function mergedBlock({ row, column, rows, columns }: CellRange): CellBlock {
  return { row, column, rows, columns };
}
