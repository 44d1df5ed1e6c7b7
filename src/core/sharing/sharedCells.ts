import { parseA1Ref } from '@borgar/fx';
import type { CellValue } from '../cell';
import { cellName } from '../sheet/address';
import { valueAt, type SheetGrid } from '../sheet/grid';

/** Cells that one argument refers to. */
export interface ReferredCells {
  rows: number;
  columns: number;
  /** Row by row, each as a formula names it. */
  cells: readonly { text: string; value: CellValue }[];
}

/** Cells of one argument beyond which it is a whole column, or a mistake. */
const MOST_REFERRED = 100_000;

/** What the references of formulas point to. */
export class SheetCells {
  private readonly byName: ReadonlyMap<string, SheetGrid>;

  constructor(grids: Iterable<SheetGrid>) {
    this.byName = new Map([...grids].map((grid) => [grid.name.toLowerCase(), grid]));
  }

  /** @returns null for a reference to no cells of this workbook, or to whole columns */
  read(reference: string, from: SheetGrid): ReferredCells | null {
    const parsed = parseA1Ref(reference);
    if (!parsed || !('range' in parsed)) return null;
    const { range, context = [] } = parsed;
    const grid = context.length === 0 ? from : this.byName.get((context[0] ?? '').toLowerCase());
    const { top, left, bottom, right } = range;
    const isWhole = [top, left, bottom, right].some((side) => typeof side !== 'number');
    if (!grid || context.length > 1 || isWhole) return null;
    const [firstRow, firstColumn] = [top as number, left as number];
    const rows = (bottom as number) - firstRow + 1;
    const columns = (right as number) - firstColumn + 1;
    if (rows * columns > MOST_REFERRED) return null;
    const prefix = reference.slice(0, reference.lastIndexOf('!') + 1);
    const cells = Array.from({ length: rows * columns }, (_, i) => {
      const [row, column] = [firstRow + Math.floor(i / columns), firstColumn + (i % columns)];
      return { text: `${prefix}${cellName(row, column)}`, value: valueAt(grid, row, column) };
    });
    return { rows, columns, cells };
  }
}
