import { knownMerges } from '../core/recovery/knownMerges';
import type { SheetChange } from '../core/sheet/change';
import type { CellRange, SheetGrid } from '../core/sheet/grid';
import type { Snapshot, WorkbookPort } from '../workbook/port';

/**
 * The sheets with their merged cells, asked for only where they are not known from before: being asked may cost an Excel
 * its Undo list, and with it what was just written (office-js issue 5918).
 * @param was the sheets as they were read before
 * @param changes our steps since
 */
export async function withMerges(
  port: WorkbookPort,
  snapshot: Snapshot,
  was: readonly SheetGrid[],
  changes: readonly SheetChange[] = [],
): Promise<Snapshot> {
  const open = snapshot.sheets.filter(({ merges }) => !merges);
  const known = knownMerges(was, changes, open);
  // What Excel did not tell it is not asked for at each reading.
  const untold = new Set(was.flatMap(({ id, merges }) => (merges ? [] : [id])));
  const unknown = open.map(({ id }) => id).filter((id) => !known.has(id) && !untold.has(id));
  const asked = unknown.length > 0 ? await port.mergedCells(unknown).catch(() => null) : null;
  const sheets = snapshot.sheets.map((grid) => {
    const merges =
      known.get(grid.id) ?? (unknown.includes(grid.id) ? mergedBlocks(asked, grid.id) : undefined);
    return merges ? { ...grid, merges } : grid;
  });
  return { ...snapshot, sheets };
}

function mergedBlocks(areas: readonly CellRange[] | null, id: string): SheetGrid['merges'] {
  return areas
    ?.filter(({ sheet }) => sheet === id)
    .map(({ row, column, rows, columns }) => ({ row, column, rows, columns }));
}
