import type { ColumnPatch } from '../core/writing/patch';

/** Cells of a hundred characters written in one round trip: 2 MB, well under the 5 of Excel on the web. */
const WRITTEN_PER_TRIP = 20_000;
const CHARACTERS_OF_CELL = 100;
/** A column that is new has widths, headings and colours to set: as much work for office.js as so many cells. */
const NEW_COLUMN = 1_000;

export function cutPatches(patches: readonly ColumnPatch[]): ColumnPatch[][] {
  const trips: ColumnPatch[][] = [[]];
  let room = WRITTEN_PER_TRIP;
  for (const patch of patches) {
    for (const { from, to, size } of tripParts(patch)) {
      const cost = size + (patch.isNew ? NEW_COLUMN : 0);
      if (cost > room && trips.at(-1)?.length) {
        trips.push([]);
        room = WRITTEN_PER_TRIP;
      }
      const cells = patch.cells.slice(from, to);
      trips.at(-1)?.push({ ...patch, row: patch.row + from, cells, looks: from === 0 ? patch.looks : [] });
      room -= cost;
    }
  }
  return trips;
}

/** Rows of a column that fit in one trip. */
function tripParts({ cells }: ColumnPatch): { from: number; to: number; size: number }[] {
  const parts: { from: number; to: number; size: number }[] = [];
  for (const [i, cell] of cells.entries()) {
    const size = travelSize(cell);
    const part = parts.at(-1);
    if (part && part.size + size <= WRITTEN_PER_TRIP) {
      part.to = i + 1;
      part.size += size;
    } else parts.push({ from: i, to: i + 1, size });
  }
  return parts;
}

/** As it travels: the quotes of a formula count twice. */
function travelSize(cell: ColumnPatch['cells'][number]): number {
  return typeof cell === 'string' ? Math.max(1, JSON.stringify(cell).length / CHARACTERS_OF_CELL) : 1;
}
