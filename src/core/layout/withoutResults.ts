import type { CellValue } from '../cell';
import { endColumn, type SheetGrid } from '../sheet/grid';
import { isResultHeading } from './headings/headingWords';

/** Our headings with some stray spaces: longer texts need not be looked at. */
const LONGEST = 40;
const known = new WeakMap<SheetGrid, SheetGrid>();

/**
 * A sheet without what Calcola wrote beside its rows: the columns with our headings hold nothing else. Result columns in
 * the middle of blocks would be read as figures of titles and labels.
 */
export function withoutResults(grid: SheetGrid): SheetGrid {
  const clean = known.get(grid) ?? cleared(grid);
  known.set(grid, clean);
  return clean;
}

function cleared(grid: SheetGrid): SheetGrid {
  const width = endColumn(grid) - grid.column;
  const isOurs = (cell: CellValue): boolean =>
    typeof cell === 'string' && cell.length <= LONGEST && isResultHeading(cell);
  const ours = Array.from({ length: width }, (_, column) => column).filter((column) =>
    grid.values.some((row) => isOurs(row[column] ?? '')),
  );
  if (ours.length === 0) return grid;
  const withoutOurs = (rows: SheetGrid['values']): SheetGrid['values'] =>
    rows.map((row) => row.map((cell, column) => (ours.includes(column) && !isOurs(cell) ? '' : cell)));
  return { ...grid, values: withoutOurs(grid.values), formulas: withoutOurs(grid.formulas) };
}
