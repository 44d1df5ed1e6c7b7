import type { SheetGrid } from '../../sheet/grid';
import type { Steps } from '../../steps';
import type { Hints } from '../layout';

type SheetReader<T> = (grid: SheetGrid, hints: Hints) => T | null;

/** By hints, by sheet, by reader: neither sheets nor hints ever change. */
const known = new WeakMap<Hints, WeakMap<SheetGrid, Map<SheetReader<unknown>, unknown>>>();

/**
 * What a layout reads of each sheet that is laid out like it, with a stop before each. Looked at from another sheet in front
 * the workbook is not read anew: trying one sheet after the other would take time by the square of their number.
 */
export function* readEach<T>(grids: readonly SheetGrid[], hints: Hints, read: SheetReader<T>): Steps<T[]> {
  const sheets = known.get(hints) ?? new WeakMap<SheetGrid, Map<SheetReader<unknown>, unknown>>();
  known.set(hints, sheets);
  const all: T[] = [];
  for (const grid of grids) {
    yield;
    const readings = sheets.get(grid) ?? new Map<SheetReader<unknown>, unknown>();
    sheets.set(grid, readings);
    if (!readings.has(read)) readings.set(read, read(grid, hints));
    const reading = readings.get(read) as T | null;
    if (reading !== null) all.push(reading);
  }
  return all;
}
