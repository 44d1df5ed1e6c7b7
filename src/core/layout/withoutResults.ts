import { oncePerObject } from '../oncePerObject';
import { isReportSheet } from '../sheet/reportSheets';
import { endColumn, type SheetGrid } from '../sheet/grid';
import { isBlank } from '../cell';
import { isResultHeading } from './headings/resultHeadings';
import { isResultsSheet } from './resultsSheet';

/**
 * A sheet without what Calcola wrote beside its rows: the columns with our headings hold nothing else. Result columns in
 * the middle of blocks would be read as figures of titles and labels. Of the sheet *Risultati*, and of a
 * report of Verifica, nothing is left.
 */
export const withoutResults = oncePerObject((grid: SheetGrid): SheetGrid => {
  if (isResultsSheet(grid) || isReportSheet(grid))
    return { ...grid, values: [], formulas: [], numberFormats: [], looks: [], merges: [] };
  const width = endColumn(grid) - grid.column;
  const ours = Array.from({ length: width }, (_, column) => column).filter((column) =>
    grid.values.some((row) => isResultHeading(row[column] ?? '')),
  );
  if (ours.length === 0) return grid;
  const blanked = (rows: SheetGrid['values']): SheetGrid['values'] =>
    rows.map((row) =>
      row.map((cell, column) => (ours.includes(column) && !isResultHeading(cell) ? '' : cell)),
    );
  const foreign = Array.from({ length: width }, (_, column) => column).filter(
    (column) => !ours.includes(column) && grid.values.some((row) => !isBlank(row[column] ?? '')),
  );
  return firstColumns(
    { ...grid, values: blanked(grid.values), formulas: blanked(grid.formulas) },
    (foreign.at(-1) ?? -1) + 1,
  );
});

/** The first columns of a sheet: it is read as it was before Calcola added its own to the right of all others. */
function firstColumns(grid: SheetGrid, width: number): SheetGrid {
  const { looks } = grid;
  return {
    ...grid,
    values: grid.values.map((row) => row.slice(0, width)),
    formulas: grid.formulas.map((row) => row.slice(0, width)),
    numberFormats: grid.numberFormats.map((row) => row.slice(0, width)),
    ...(looks && { looks: looks.map((row) => row.slice(0, width)) }),
  };
}
