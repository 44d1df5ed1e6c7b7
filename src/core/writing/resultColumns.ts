import { isResultHeading, RESULT_HEADINGS } from '../layout/headers';
import type { Plan, SheetReading } from '../plan/plan';
import { endColumn, endRow, formulaAt, valueAt, type SheetGrid } from '../sheet/grid';
import { isBlank } from '../cell';

/** Where the results of one sheet go. */
export interface ResultColumns {
  sheet: string;
  headerRows: readonly number[];
  score: number;
  status: number;
  /** Columns that are not there yet. */
  added: readonly number[];
}

/** For each sheet of the plan: the columns that Calcola wrote before, or the first free ones to the right of everything. */
export function resultColumns(plan: Plan, grids: ReadonlyMap<string, SheetGrid>): Map<string, ResultColumns> {
  const columns = new Map<string, ResultColumns>();
  for (const sheet of plan.sheets) {
    const grid = grids.get(sheet.id);
    if (grid)
      columns.set(sheet.id, { sheet: sheet.id, headerRows: sheet.headerRows, ...columnsIn(grid, sheet) });
  }
  return columns;
}

function columnsIn(
  grid: SheetGrid,
  { headerRows }: SheetReading,
): Pick<ResultColumns, 'score' | 'status' | 'added'> {
  const free = firstFreeColumn(grid);
  const found = (heading: string): number | null => {
    for (let column = grid.column; column < endColumn(grid); column++) {
      if (headerRows.some((row) => isResultHeading(valueAt(grid, row, column), heading))) return column;
    }
    return null;
  };
  const score = found(RESULT_HEADINGS.score);
  const status = found(RESULT_HEADINGS.status);
  const places = { score: score ?? free, status: status ?? (score === null ? free + 1 : free) };
  const added = [...(score === null ? [places.score] : []), ...(status === null ? [places.status] : [])];
  return { ...places, added };
}

/** After the last column that holds anything, formulas that show nothing included: formats alone do not count. */
function firstFreeColumn(grid: SheetGrid): number {
  for (let column = endColumn(grid) - 1; column >= grid.column; column--) {
    for (let row = grid.row; row < endRow(grid); row++)
      if (!isBlank(formulaAt(grid, row, column))) return column + 1;
  }
  return grid.column;
}
