import { isBlank } from '../cell';
import type { CellBlock } from './contentExtent';
import { valueAt, type SheetGrid } from './grid';

/** How a sheet is printed. Lengths in points. */
export interface SheetPrinting {
  sheet: string;
  /** Blocks that are printed; none: all that the sheet holds. */
  areas: readonly CellBlock[];
  /** Its width is made to fit pages. */
  isFitted: boolean;
  /** What one page holds at the scale of the print; null: its paper is not known. */
  room: number | null;
  /** Of its columns, from A; 0 where they are hidden. */
  widths: readonly number[];
}

/** The printed blocks, with columns that were added to the right of one: where the sheet has nothing else between them. */
export function widenedAreas(
  { areas }: Pick<SheetPrinting, 'areas'>,
  added: CellBlock,
  grid: SheetGrid,
): readonly CellBlock[] {
  return areas.map((area) => {
    const end = area.column + area.columns;
    const isBeside = end <= added.column && isAlongside(area, added) && isEmptyBetween(grid, added, end);
    return isBeside ? { ...area, columns: added.column + added.columns - area.column } : area;
  });
}

/** Whether columns that were added go over the edge of a page that held all that is printed to the left of them. */
export function breaksPage(
  { areas, isFitted, room, widths }: SheetPrinting,
  added: Pick<CellBlock, 'column' | 'columns'>,
): boolean {
  if (isFitted || room === null) return false;
  const end = added.column + added.columns;
  const printed = areas.length > 0 ? areas : [{ column: 0, columns: end }];
  const width = (from: number, to: number): number =>
    widths.slice(from, to).reduce((sum, column) => sum + column, 0);
  return printed.some(
    ({ column, columns }) =>
      column + columns >= end && width(column, added.column) <= room && width(column, end) > room,
  );
}

function isAlongside(area: CellBlock, added: CellBlock): boolean {
  return area.row < added.row + added.rows && added.row < area.row + area.rows;
}

function isEmptyBetween(grid: SheetGrid, { row, rows, column }: CellBlock, from: number): boolean {
  for (let r = row; r < row + rows; r++)
    for (let c = from; c < column; c++) if (!isBlank(valueAt(grid, r, c))) return false;
  return true;
}
