import { endRow, valueAt, type SheetGrid } from '../sheet/grid';
import { trimText } from '../text/cleanText';
import { RESULT_HEADINGS } from './headings/headers';

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

/** Rows in which its headings are looked for: a person may put a title or a logo over them. */
const HEADED_WITHIN = 12;

/** The row of its headings; null: the sheet is another one, whatever its name. */
export function resultsSheetHeader(grid: SheetGrid): number | null {
  const end = Math.min(endRow(grid), HEADED_WITHIN);
  for (let row = grid.row; row < end; row++) {
    const isHeader = RESULTS_SHEET_COLUMNS.every(
      (heading, column) => trimText(String(valueAt(grid, row, column) ?? '')) === heading,
    );
    if (isHeader) return row;
  }
  return null;
}

export function isResultsSheet(grid: SheetGrid): boolean {
  return resultsSheetHeader(grid) !== null;
}
