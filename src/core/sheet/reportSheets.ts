import type { SheetGrid } from './grid';
import { headedRow } from './headedRow';

/** Columns of the sheet on which Verifica is reported, from the first. */
export const CHECKS_SHEET_COLUMNS = ['Domanda', 'Gravità', 'Cella', 'Segnalazione', 'Stato'] as const;

/** Columns of the sheet of the overview, from the first. */
export const OVERVIEW_SHEET_COLUMNS = ['Voce', 'Punteggio', 'Esito', 'Parte del peso valutata'] as const;

/** A sheet of ours that tells of a plan and is none: nothing is read from it. */
export function isReportSheet(grid: SheetGrid): boolean {
  return [CHECKS_SHEET_COLUMNS, OVERVIEW_SHEET_COLUMNS].some((columns) => headedRow(grid, columns) !== null);
}
