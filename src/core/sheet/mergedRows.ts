import { sheetsOf, type SheetChange } from './change';
import type { CellRange } from './grid';

/** Merged cells that a change tears: taken apart before its steps, and merged again where they are afterwards. */
export interface TornMerges {
  before: readonly CellRange[];
  after: readonly CellRange[];
}

/**
 * Excel refuses to cut, copy or paste rows that hold a part of a merged cell, and loses its text with its first row: such
 * cells are taken apart first. Afterwards a cell spans its rows that stayed together, and the new ones between them.
 */
export function tornMerges(merged: readonly CellRange[], changes: readonly SheetChange[]): TornMerges {
  const tall = merged.filter(({ rows }) => rows > 1);
  const order = new RowOrder(tall);
  const torn = new Set<CellRange>();
  for (const change of changes) {
    for (const area of tall) if (order.tears(change, area)) torn.add(area);
    order.apply(change);
  }
  const before = [...torn];
  return { before, after: before.flatMap((area) => order.placeOf(area) ?? []) };
}

/** The steps with those that take merged cells apart before them, and merge them again. */
export function aroundMerges(changes: readonly SheetChange[], merged: readonly CellRange[]): SheetChange[] {
  const { before, after } = tornMerges(merged, changes);
  const steps = (kind: 'merge' | 'unmerge', ranges: readonly CellRange[]): SheetChange[] =>
    ranges.map((range) => ({ kind, sheet: range.sheet, range }));
  return [...steps('unmerge', before), ...changes, ...steps('merge', after)];
}

/** The merged cells as a change leaves them, where those that it tears are merged again. */
export function mergesAfter(merged: readonly CellRange[], changes: readonly SheetChange[]): CellRange[] {
  const touched = new Set(sheetsOf(changes.filter(({ kind }) => kind.endsWith('Rows'))));
  const concerned = merged.filter(({ sheet }) => touched.has(sheet));
  const torn = new Set(tornMerges(concerned, changes).before);
  const order = new RowOrder(concerned);
  const areas = concerned.map((area) => ({ area, own: rowIds(area) }));
  for (const change of changes) {
    const copied = change.kind === 'copyRows' ? order.idsAt(change.from) : [];
    order.apply(change);
    if (change.kind !== 'copyRows') continue;
    const copies = order.idsAt({ ...change.to, count: copied.length });
    for (const { area, own } of [...areas]) {
      const at = copied.indexOf(own[0] ?? '');
      const isWhole = at >= 0 && own.every((id, i) => copied[at + i] === id);
      if (isWhole && !torn.has(area)) areas.push({ area, own: copies.slice(at, at + own.length) });
    }
  }
  const untouched = merged.filter(({ sheet }) => !touched.has(sheet));
  return [...untouched, ...areas.flatMap(({ area, own }) => order.placeOf(area, own) ?? [])];
}

/** What the number of a new row begins with. */
const NEW = '+';

/** Rows of each sheet in their order, by where they were before the change; new ones are numbered. */
class RowOrder {
  private readonly rows = new Map<string, string[]>();
  private added = 0;

  constructor(areas: readonly CellRange[]) {
    for (const { sheet, row, rows } of areas) {
      const known = this.rows.get(sheet)?.length ?? 0;
      const length = Math.max(known, row + rows + 1);
      this.rows.set(
        sheet,
        Array.from({ length }, (_, at) => `${sheet}!${at}`),
      );
    }
  }

  /** Whether a step takes a part of the rows of an area, or puts rows between them. */
  tears(change: SheetChange, area: CellRange): boolean {
    const own = new Set(rowIds(area));
    const isPart = (sheet: string, row: number, count: number): boolean => {
      const taken = this.of(sheet).slice(row, row + count);
      const inside = taken.filter((id) => own.has(id)).length;
      return inside > 0 && inside < own.size;
    };
    const isBetween = (sheet: string, row: number): boolean => {
      const order = this.of(sheet);
      return own.has(order[row - 1] ?? '') && own.has(order[row] ?? '');
    };
    switch (change.kind) {
      case 'insertRows':
        return (
          isBetween(change.sheet, change.row) ||
          (change.like !== null && isPart(change.sheet, change.like, 1))
        );
      case 'copyRows':
      case 'moveRows':
        return (
          isBetween(change.to.sheet, change.to.row) ||
          isPart(change.from.sheet, change.from.row, change.from.count)
        );
      case 'deleteRows':
        return isPart(change.sheet, change.row, change.count);
      default:
        return false;
    }
  }

  apply(change: SheetChange): void {
    const added = (count: number): string[] =>
      Array.from({ length: count }, () => `${NEW}${(this.added += 1)}`);
    switch (change.kind) {
      case 'insertRows':
        this.of(change.sheet, change.row).splice(change.row, 0, ...added(change.count));
        break;
      case 'copyRows':
        this.of(change.to.sheet, change.to.row).splice(change.to.row, 0, ...added(change.from.count));
        break;
      case 'moveRows': {
        const { from, to } = change;
        this.of(to.sheet, to.row);
        const moved = this.of(from.sheet, from.row + from.count).splice(from.row, from.count);
        const before = from.sheet === to.sheet && from.row < to.row;
        this.of(to.sheet).splice(before ? to.row - from.count : to.row, 0, ...moved);
        break;
      }
      case 'deleteRows':
        this.of(change.sheet).splice(change.row, change.count);
    }
  }

  /** The longest run of rows that were the area's, with new ones between; null when one cell is left, or none. */
  placeOf(area: CellRange, ids: readonly string[] = rowIds(area)): CellRange | null {
    const own = new Set(ids);
    const fewest = area.columns > 1 ? 0 : 1;
    let best: CellRange | null = null;
    for (const sheet of new Set([area.sheet, ...this.rows.keys()])) {
      let first = -1;
      for (const [at, id] of this.of(sheet).entries()) {
        if (own.has(id)) {
          if (first < 0) first = at;
          const rows = at - first + 1;
          if (rows > (best?.rows ?? fewest)) best = { ...area, sheet, row: first, rows };
        } else if (!id.startsWith(NEW)) first = -1;
      }
    }
    return best;
  }

  idsAt({ sheet, row, count }: { sheet: string; row: number; count: number }): readonly string[] {
    return this.of(sheet, row + count).slice(row, row + count);
  }

  /** The rows of a sheet, at least so many. */
  private of(sheet: string, count = 0): string[] {
    const rows = this.rows.get(sheet) ?? [];
    while (rows.length < count) rows.push('below');
    this.rows.set(sheet, rows);
    return rows;
  }
}

function rowIds({ sheet, row, rows }: CellRange): string[] {
  return Array.from({ length: rows }, (_, i) => `${sheet}!${row + i}`);
}
