import type { CellAddress } from '../sheet/grid';
import type { ColumnPatch } from '../writing/patch';

/** Contents of cells, wherever they are, as patches of columns that leave all looks as they are. */
export function cellPatches(cells: readonly { at: CellAddress; content: string | number }[]): ColumnPatch[] {
  const columns = new Map<string, { at: CellAddress; content: string | number }[]>();
  for (const cell of cells) {
    const key = `${cell.at.sheet}|${cell.at.column}`;
    const column = columns.get(key);
    if (column) column.push(cell);
    else columns.set(key, [cell]);
  }
  return [...columns.values()].map((column) => {
    const rows = column.map(({ at }) => at.row);
    const row = rows.reduce((low, each) => Math.min(low, each));
    const last = rows.reduce((high, each) => Math.max(high, each));
    const cells = new Array<string | number | null>(last - row + 1).fill(null);
    for (const { at, content } of column) cells[at.row - row] = content;
    const { sheet, column: index } = (column[0] as { at: CellAddress }).at;
    return {
      sheet,
      row,
      column: index,
      cells,
      numberFormat: null,
      headingRows: [],
      isNew: false,
      looks: [],
      lights: [],
    };
  });
}
