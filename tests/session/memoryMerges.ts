import type { CellBlock } from '../../src/core/sheet/contentExtent';
import { setCell, type MemoryCell, type MemorySheet } from './memorySheet';

/** The merged cells of a sheet; rows put between them are theirs. */
export function mergesOf({ rows }: MemorySheet): CellBlock[] {
  const blocks = new Map<object, CellBlock>();
  rows.forEach((cells, row) =>
    cells.forEach(({ merge }, column) => {
      if (!merge) return;
      const known = blocks.get(merge) ?? { row, column, rows: 0, columns: 0 };
      const right = Math.max(known.column + known.columns, column + 1);
      const left = Math.min(known.column, column);
      blocks.set(merge, { row: known.row, column: left, rows: row - known.row + 1, columns: right - left });
    }),
  );
  return [...blocks.values()].filter(({ rows: tall, columns }) => tall * columns > 1);
}

/** Only the first cell keeps what it holds, as in Excel. */
export function mergeCells(sheet: MemorySheet, { row, column, rows, columns }: CellBlock): void {
  const merge = {};
  eachCell({ row, column, rows, columns }, (r, c) => {
    const isFirst = r === row && c === column;
    setCell(sheet, r, c, isFirst ? { merge } : { merge, value: '', formula: '', live: false });
  });
}

export function unmergeCells(sheet: MemorySheet, block: CellBlock): void {
  eachCell(block, (row, column) => setCell(sheet, row, column, { merge: undefined }));
}

function eachCell(
  { row, column, rows, columns }: CellBlock,
  work: (row: number, column: number) => void,
): void {
  for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) work(r, c);
}

/** Copied cells are merged among themselves. */
export function withOwnMerges(rows: readonly (readonly MemoryCell[])[]): MemoryCell[][] {
  const own = new Map<object, object>();
  return rows.map((cells) =>
    cells.map((cell) => {
      if (!cell.merge) return cell;
      const merge = own.get(cell.merge) ?? {};
      own.set(cell.merge, merge);
      return { ...cell, merge };
    }),
  );
}

/** @throws where rows hold a part of merged cells only: Excel neither copies nor cuts them */
export function refuseTorn({ rows }: MemorySheet, row: number, count: number): void {
  const merges = (some: readonly (readonly MemoryCell[])[]): Set<object> =>
    new Set(some.flatMap((cells) => cells.flatMap(({ merge }) => merge ?? [])));
  const inside = merges(rows.slice(row, row + count));
  const outside = merges([...rows.slice(0, row), ...rows.slice(row + count)]);
  if ([...inside].some((merge) => outside.has(merge)))
    throw new Error('InvalidOperation: a part of merged cells');
}
