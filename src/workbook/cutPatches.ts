import type { ColumnPatch } from '../core/writing/patch';

/** Cells written in one round trip: formulas of some 100 bytes, well under 5 MB. */
const WRITTEN_PER_TRIP = 20_000;
/** A column that is new has widths, headings and colours to set: as much work for office.js as so many cells. */
const NEW_COLUMN = 1_000;

export function cutPatches(patches: readonly ColumnPatch[]): ColumnPatch[][] {
  const trips: ColumnPatch[][] = [[]];
  let room = WRITTEN_PER_TRIP;
  for (const patch of patches) {
    for (let from = 0; from < patch.cells.length; from += WRITTEN_PER_TRIP) {
      const cells = patch.cells.slice(from, from + WRITTEN_PER_TRIP);
      const cost = cells.length + (patch.isNew ? NEW_COLUMN : 0);
      if (cost > room && trips.at(-1)?.length) {
        trips.push([]);
        room = WRITTEN_PER_TRIP;
      }
      trips.at(-1)?.push({ ...patch, row: patch.row + from, cells, looks: from === 0 ? patch.looks : [] });
      room -= cost;
    }
  }
  return trips;
}
