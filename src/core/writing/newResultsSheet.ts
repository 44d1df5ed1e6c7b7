import { RESULTS_SHEET, RESULTS_SHEET_COLUMNS } from '../layout/resultsSheet';
import type { SheetChange } from '../sheet/change';
import { freeSheetName } from '../sheet/sheetName';

/** In characters, by column. */
const WIDTHS = [14, 60, 20, 10, 21, 21];
/** The weight and the score. */
const RESULTS_FIGURES = [3, 4];
const HEADINGS_ROW = 3;
const ID = 'results';

/**
 * The sheet *Risultati* before anything is in it: title, what it is, headings.
 * @param nodes how many it is going to show
 */
export function resultsSheetChanges(sheetNames: readonly string[], nodes: number): SheetChange[] {
  const write = (row: number, column: number, content: string): SheetChange => ({
    kind: 'write',
    sheet: ID,
    row,
    column,
    content,
    format: null,
  });
  return [
    { kind: 'addSheet', sheet: ID, name: freeSheetName(RESULTS_SHEET, sheetNames), columnWidths: WIDTHS },
    // No year: the sheet shows whichever plan was computed last.
    write(0, 0, 'Risultati dell’albero della performance'),
    write(1, 0, 'Calcola riscrive le colonne da A a F: le note vanno più a destra.'),
    ...RESULTS_SHEET_COLUMNS.map((heading, column) => write(HEADINGS_ROW, column, heading)),
    { kind: 'title', sheet: ID, row: 0 },
    {
      kind: 'table',
      sheet: ID,
      row: HEADINGS_ROW,
      rows: nodes,
      columns: RESULTS_SHEET_COLUMNS.length,
      figures: RESULTS_FIGURES,
    },
    { kind: 'page', sheet: ID, headings: HEADINGS_ROW },
  ];
}
