import type { SheetChange } from './change';
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

/** Rows of each sheet in their order, by where they were before the change; "" for new ones. */
class RowOrder {
  private readonly rows = new Map<string, string[]>();

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
    const added = (count: number): string[] => Array.from({ length: count }, () => '');
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
  placeOf(area: CellRange): CellRange | null {
    const own = new Set(rowIds(area));
    let best: { row: number; rows: number } | null = null;
    let first = -1;
    const fewest = area.columns > 1 ? 0 : 1;
    this.of(area.sheet).forEach((id, at) => {
      if (own.has(id)) {
        if (first < 0) first = at;
        if (at - first + 1 > (best?.rows ?? fewest)) best = { row: first, rows: at - first + 1 };
      } else if (id !== '') first = -1;
    });
    return best && { ...area, ...(best as { row: number; rows: number }) };
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
