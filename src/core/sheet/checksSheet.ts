import type { SheetGrid } from './grid';
import { headedRow } from './headedRow';

/** Columns of the sheet on which Verifica is reported, from the first. */
export const CHECKS_SHEET_COLUMNS = ['Domanda', 'Gravità', 'Cella', 'Segnalazione', 'Stato'] as const;

/** A report of Verifica tells of a plan and is none: nothing is read from it. */
export function isChecksSheet(grid: SheetGrid): boolean {
  return headedRow(grid, CHECKS_SHEET_COLUMNS) !== null;
}
