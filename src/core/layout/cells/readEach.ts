import type { SheetGrid } from '../../sheet/grid';
import type { Steps } from '../../steps';
import type { Hints } from '../layout';

type SheetReader<T> = (grid: SheetGrid, hints: Hints) => T | null;

/** By sheet, by reader, by what the hints say: a sheet as it was read never changes. */
const known = new WeakMap<SheetGrid, Map<SheetReader<unknown>, Map<string, unknown>>>();

/**
 * What a layout reads of each sheet that is laid out like it, with a stop before each. Looked at from another sheet in front
 * the workbook is not read anew: trying one sheet after the other would take time by the square of their number.
 */
export function* readEach<T>(grids: readonly SheetGrid[], hints: Hints, read: SheetReader<T>): Steps<T[]> {
  const said = JSON.stringify(hints);
  const all: T[] = [];
  for (const grid of grids) {
    yield;
    const readers = known.get(grid) ?? new Map<SheetReader<unknown>, Map<string, unknown>>();
    known.set(grid, readers);
    const readings = readers.get(read) ?? new Map<string, unknown>();
    readers.set(read, readings);
    if (!readings.has(said)) readings.set(said, read(grid, hints));
    const reading = readings.get(said) as T | null;
    if (reading !== null) all.push(reading);
  }
  return all;
}
