import { sheetsOf, type SheetChange } from './change';
import type { CellRange } from './grid';
import { RowOrder, type Row, type RowPlace } from './rowOrder';

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
  const order = new RowOrder();
  const tall = merged
    .filter(({ rows }) => rows > 1)
    .map((area) => ({ area, own: areaRows(order, area), isTorn: false }));
  for (const change of changes) {
    for (const each of tall) {
      const grown = grownRows(change, order, each);
      each.isTorn ||= grown !== null || tears(change, order, each.own);
      each.own = grown ?? each.own;
    }
    order.apply(change);
  }
  const torn = tall.filter(({ isTorn }) => isTorn);
  return {
    before: torn.map(({ area }) => area),
    after: torn.flatMap(({ area, own }) => areaAfter(area, order, own) ?? []),
  };
}

/** The steps with those that take merged cells apart before them, and merge them again, larger where a step says so. */
export function aroundMerges(changes: readonly SheetChange[], merged: readonly CellRange[]): SheetChange[] {
  const { before, after } = tornMerges(merged, changes);
  const steps = (kind: 'merge' | 'unmerge', ranges: readonly CellRange[]): SheetChange[] =>
    ranges.map((range) => ({ kind, sheet: range.sheet, range }));
  const others = changes.filter(({ kind }) => kind !== 'merge');
  return [...steps('unmerge', before), ...others, ...steps('merge', after)];
}

/** The merged cells as a change leaves them, where those that it tears are merged again. */
export function mergesAfter(merged: readonly CellRange[], changes: readonly SheetChange[]): CellRange[] {
  const touched = new Set(sheetsOf(changes.filter(({ kind }) => kind.endsWith('Rows'))));
  const concerned = merged.filter(({ sheet }) => touched.has(sheet));
  const torn = new Set(tornMerges(concerned, changes).before);
  const order = new RowOrder();
  const areas = concerned.map((area) => ({ area, own: areaRows(order, area) }));
  for (const change of changes) {
    for (const each of areas) each.own = grownRows(change, order, each) ?? each.own;
    const added = order.apply(change);
    const copies = new Map(added.flatMap((row) => (row.copyOf ? [[row.copyOf, row]] : [])));
    if (copies.size === 0) continue;
    for (const { area, own } of [...areas]) {
      const copied = own.flatMap((row) => copies.get(row) ?? []);
      // Copied in part it would be torn.
      if (copied.length > 0 && !torn.has(area)) areas.push({ area, own: copied });
    }
  }
  const untouched = merged.filter(({ sheet }) => !touched.has(sheet));
  return [...untouched, ...areas.flatMap(({ area, own }) => areaAfter(area, order, own) ?? [])];
}

/** The rows of an area that a step merges with rows beside them; null: the step is about others. */
function grownRows(
  change: SheetChange,
  order: RowOrder,
  { area, own }: { area: CellRange; own: readonly Row[] },
): Row[] | null {
  if (change.kind !== 'merge') return null;
  const { sheet, row, rows, column, columns } = change.range;
  if (column !== area.column || columns !== area.columns) return null;
  const grown = order.block({ sheet, row, count: rows });
  const left = own.filter((each) => order.place(each) !== null);
  return left.length > 0 && left.every((each) => grown.includes(each)) ? grown : null;
}

/** Whether a step takes a part of the rows of an area, or puts rows between them. */
function tears(change: SheetChange, order: RowOrder, rows: readonly Row[]): boolean {
  const own = new Set(rows);
  const isPart = (block: Parameters<RowOrder['block']>[0]): boolean => {
    const inside = order.block(block).filter((row) => own.has(row)).length;
    return inside > 0 && inside < own.size;
  };
  const isBetween = ({ sheet, row }: RowPlace): boolean =>
    [row - 1, row].every((at) => own.has(order.rowAt(sheet, at) as Row));
  switch (change.kind) {
    case 'insertRows':
      return isBetween(change) || (change.like !== null && isPart({ ...change, row: change.like, count: 1 }));
    case 'copyRows':
    case 'moveRows':
      return isBetween(change.to) || isPart(change.from);
    case 'deleteRows':
      return isPart(change);
    default:
      return false;
  }
}

/** The longest run of rows that were the area's, with new ones between; null when one cell is left, or none. */
function areaAfter(area: CellRange, order: RowOrder, rows: readonly Row[]): CellRange | null {
  const own = new Set(rows);
  const fewest = area.columns > 1 ? 0 : 1;
  let best: CellRange | null = null;
  for (const sheet of new Set([area.sheet, ...rows.flatMap((row) => order.place(row)?.sheet ?? [])])) {
    let first = -1;
    for (const [at, row] of order.rows(sheet).entries()) {
      if (own.has(row)) {
        if (first < 0) first = at;
        const count = at - first + 1;
        if (count > (best?.rows ?? fewest)) best = { ...area, sheet, row: first, rows: count };
      } else if (row.origin) first = -1;
    }
  }
  return best;
}

function areaRows(order: RowOrder, { sheet, row, rows }: CellRange): Row[] {
  return order.span(sheet, row, row + rows - 1);
}
