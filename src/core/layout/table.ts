import { isBlank, type CellValue } from '../cell';
import type { CellReading, ColumnRole } from '../plan/plan';
import { formatAt, valueAt, type SheetGrid } from '../sheet/grid';
import { trimText } from '../text/cleanText';
import { readActual } from '../actual/readActual';
import { readTarget } from '../target/readTarget';
import { readWeightOrNull } from './leniently';
import type { HeaderRow } from './headers';

/** One row of a table seen through its columns. */
export interface TableRow {
  row: number;
  cell(role: ColumnRole): CellReading | null;
  /** Trimmed text of a cell, "" when blank or the column is missing. */
  text(role: ColumnRole): string;
}

/** The row through the columns of the header; blank cells read as null. */
export function tableRow(grid: SheetGrid, { columns }: HeaderRow, row: number): TableRow {
  const cell = (role: ColumnRole): CellReading | null => {
    const column = columns.get(role);
    if (column === undefined) return null;
    const value = valueAt(grid, row, column);
    return isBlank(value)
      ? null
      : { sheet: grid.id, row, column, value, format: formatAt(grid, row, column) };
  };
  return { row, cell, text: (role) => shownText(cell(role)) };
}

/** A cell as text; a code typed as a number keeps the zeros that its format shows (`1` as `01`). */
export function shownText(reading: CellReading | null): string {
  if (!reading) return '';
  const { value, format } = reading;
  if (typeof value === 'number' && /^0{2,}$/.test(format)) return String(value).padStart(format.length, '0');
  return trimText(String(value));
}

/** `01_01_02a`, `OC_01`, `OS_03.01`, `A2.3_02`: short, no sentence, with a digit. */
export function looksLikeCode(text: string): boolean {
  return (
    /^[\p{L}\d][\p{L}\d_.:/-]*(?: ?[_.-]? ?\d[\p{L}\d_.-]*)?$/u.test(text) &&
    /\d/.test(text) &&
    text.length <= 30
  );
}

/** A score column's cell that says nothing (a legend, a note) is no row of the plan. */
export function isSubtotal(name: string): boolean {
  return /^(?:sub)?(?:totale|totali|somma|media)\b/i.test(name);
}

/**
 * Headings of some other table that stands on the same sheet: words where weights, targets and actuals should be.
 * What follows it does not belong to the plan.
 */
export function headsAnotherTable(row: TableRow, cells: readonly CellValue[]): boolean {
  const present = cells.filter((cell) => !isBlank(cell));
  if (present.length < 2 || !present.every((cell) => typeof cell === 'string')) return false;
  const weight = row.cell('weight');
  const target = row.cell('target');
  const actual = row.cell('actual');
  const reads =
    (weight && readWeightOrNull(weight.value) !== null) ||
    (target && !['qualitative', 'unreadable'].includes(readTarget(target.value).kind)) ||
    (actual && readActual(actual.value).kind !== 'unreadable');
  return !reads && Boolean(weight ?? target ?? actual);
}
