import type { SheetGrid } from '../../../sheet/grid';
import type { Steps } from '../../../steps';

interface WorkedOut<T> {
  sheets: readonly SheetGrid[];
  key: string;
  value: T;
}

/**
 * What is worked out of a workbook, kept for as long as its first sheet is: a sheet as it was read never changes, and a
 * workbook is looked at from one sheet after the other. @returns asked with the sheets, what else it depends on, and how to work it out
 */
export function oncePerSheets<T>(): (
  sheets: readonly SheetGrid[],
  key: string,
  make: () => Steps<T>,
) => Steps<T> {
  const byFirst = new WeakMap<SheetGrid, WorkedOut<T>[]>();
  return function* (sheets, key, make) {
    const [first] = sheets;
    if (!first) return yield* make();
    const known = byFirst.get(first) ?? [];
    const isSame = (one: WorkedOut<T>): boolean =>
      one.key === key &&
      one.sheets.length === sheets.length &&
      one.sheets.every((grid, i) => grid === sheets[i]);
    const before = known.find(isSame);
    if (before) return before.value;
    const value = yield* make();
    byFirst.set(first, [{ sheets, key, value }, ...known].slice(0, MOST_KNOWN));
    return value;
  };
}

/** Of the same sheets: with and without the hidden ones, as they are and with undone merges. */
const MOST_KNOWN = 4;
