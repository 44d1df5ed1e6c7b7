import { oncePerObject } from '../oncePerObject';
import type { SheetGrid } from './grid';

/** Of each sheet: as it is, as a change would leave it, and as it was before. */
const MOST_VERSIONS = 3;
/** Sheets that are kept, of one workbook after another; beyond them all are forgotten. */
const SHEETS_KEPT = 1000;

const versions = new Map<string, readonly SheetGrid[]>();

/**
 * The sheet as it was first seen, where it holds the same: what was worked out of a sheet is kept with it, and sheets are
 * read again and again though hardly any of them has changed. Each is compared once: a workbook is looked at from one
 * sheet after the other.
 */
export const knownSheet = oncePerObject((grid: SheetGrid): SheetGrid => {
  const key = `${grid.id} ${grid.name}`;
  const before = versions.get(key) ?? [];
  const known = before.find((one) => holdSame(one, grid)) ?? grid;
  if (before.length === 0 && versions.size >= SHEETS_KEPT) versions.clear();
  versions.set(key, [known, ...before.filter((one) => one !== known)].slice(0, MOST_VERSIONS));
  return known;
});

/** Whether two values that are made of lists, records and plain values are alike. */
function holdSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one))
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((value, i) => holdSame(value, other[i] as unknown))
    );
  const [own, others] = [Object.entries(one), other as Readonly<Record<string, unknown>>];
  return (
    own.length === Object.keys(others).length && own.every(([name, value]) => holdSame(value, others[name]))
  );
}
