import { endColumn, type SheetGrid } from '../sheet/grid';
import { isResultHeading } from './headings/headingWords';
import { isResultsSheet } from './resultsSheet';

const known = new WeakMap<SheetGrid, SheetGrid>();

/**
 * A sheet without what Calcola wrote beside its rows: the columns with our headings hold nothing else. Result columns in
 * the middle of blocks would be read as figures of titles and labels. Of the sheet *Risultati* nothing is left.
 */
export function withoutResults(grid: SheetGrid): SheetGrid {
  const clean = known.get(grid) ?? cleared(grid);
  known.set(grid, clean);
  return clean;
}

function cleared(grid: SheetGrid): SheetGrid {
  if (isResultsSheet(grid))
    return { ...grid, values: [], formulas: [], numberFormats: [], looks: [], merges: [] };
  const width = endColumn(grid) - grid.column;
  const ours = Array.from({ length: width }, (_, column) => column).filter((column) =>
    grid.values.some((row) => isResultHeading(row[column] ?? '')),
  );
  if (ours.length === 0) return grid;
  const withoutOurs = (rows: SheetGrid['values']): SheetGrid['values'] =>
    rows.map((row) =>
      row.map((cell, column) => (ours.includes(column) && !isResultHeading(cell) ? '' : cell)),
    );
  return { ...grid, values: withoutOurs(grid.values), formulas: withoutOurs(grid.formulas) };
}
