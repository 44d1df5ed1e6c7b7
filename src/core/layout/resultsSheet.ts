import type { SheetGrid } from '../sheet/grid';
import { headedRow } from '../sheet/headedRow';
import { RESULT_HEADINGS } from './headings/resultHeadings';

/** Name of the sheet that shows the results of nodes for which the plan's own sheets have no cell. */
export const RESULTS_SHEET = 'Risultati';

/** Its columns, from the first of the sheet. */
export const RESULTS_SHEET_COLUMNS = [
  'Codice',
  'Nome',
  'Livello',
  'Peso',
  RESULT_HEADINGS.score,
  RESULT_HEADINGS.status,
] as const;

/** The row of its headings; null: the sheet is another one, whatever its name. */
export function resultsSheetHeader(grid: SheetGrid): number | null {
  return headedRow(grid, RESULTS_SHEET_COLUMNS);
}

export function isResultsSheet(grid: SheetGrid): boolean {
  return resultsSheetHeader(grid) !== null;
}
