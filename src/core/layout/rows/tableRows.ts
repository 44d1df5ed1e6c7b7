import { isBlank } from '../../cell';
import type { PlanBuilder } from '../../plan/planBuilder';
import { endRow, valueAt, type CellAddress, type SheetGrid } from '../../sheet/grid';
import { trimText } from '../../text/cleanText';
import { headerRowAt, repeatedHeaderRows, type HeaderRow } from '../headings/headers';
import { isPageNumber } from './looseLines';
import { reads, TableRow } from './table';

/** The rows of a table, and where other tables begin below it. */
export interface TableRows {
  rows: TableRow[];
  others: { at: CellAddress; heading: string; doubtful: boolean }[];
  /** Rows of headings, repeated ones included. */
  headerRows: number[];
}

const ROLES = ['weight', 'target', 'actual', 'published'] as const;

/**
 * Rows below a header, without blank rows and repeated headings. After a blank row the headings of another table end
 * it; repeated headings, or something measured after a blank row, take it up again.
 * Only the columns of the table are looked at: notes and tables beside it are none of its business.
 */
export function tableRows(
  grid: SheetGrid,
  header: HeaderRow,
  isMeasured: (row: TableRow) => boolean,
): TableRows {
  const found: TableRows = { rows: [], others: [], headerRows: [header.row] };
  const lastMeasured = lastRow(grid, header, isMeasured);
  let hasMeasured = false;
  let ended = false;
  let blank = true;
  for (let index = header.lastRow + 1; index < endRow(grid); index++) {
    if (isBlankRow(grid, header, index)) {
      blank = true;
      continue;
    }
    const repeated = repeatedHeaderRows(grid, index, header);
    if (repeated > 0) {
      found.headerRows.push(index);
      index += repeated - 1;
      ended = false;
      continue;
    }
    if (isPageBreak(grid, header, index)) continue;
    const row = new TableRow(grid, header, index);
    const measures = isMeasured(row);
    if (blank && measures) ended = false;
    const heads = !ended && blank && !measures && headsAnotherTable(row, index > lastMeasured);
    blank = false;
    // Before the first indicator it is a second line of headings.
    if (heads && hasMeasured) {
      ended = true;
      found.others.push(otherTable(grid, header, index, index < lastMeasured));
    }
    if (heads || ended) continue;
    hasMeasured ||= measures;
    found.rows.push(row);
  }
  return found;
}

/** Tells the person which tables were left out, and whether something measured stands below their headings. */
export function reportOtherTables(builder: PlanBuilder, { others }: TableRows): void {
  for (const { at, heading, doubtful } of others) {
    builder.find(doubtful ? 'warning' : 'note', 'table.other', { row: at.row + 1, heading }, at);
  }
}

/** Words where codes, weights, targets and actuals should be; a bare pair of words only when the plan is over. */
function headsAnotherTable(row: TableRow, planIsOver: boolean): boolean {
  const readings = ROLES.map((role) => reads(row, role));
  if (readings.includes(true)) return false;
  const texts = (['code', 'name', ...ROLES] as const).filter(
    (role) => typeof row.cell(role)?.value === 'string',
  );
  return texts.length >= 2 && (readings.includes(false) || planIsOver);
}

function otherTable(
  grid: SheetGrid,
  header: HeaderRow,
  row: number,
  measuredBelow: boolean,
): TableRows['others'][number] {
  let column = header.first;
  while (isBlank(valueAt(grid, row, column))) column += 1;
  const heading = trimText(String(valueAt(grid, row, column)));
  const ownHeader = headerRowAt(grid, row);
  return {
    at: { sheet: grid.id, row, column },
    heading,
    doubtful: measuredBelow || Boolean(ownHeader?.columns.has('target')),
  };
}

function isBlankRow(grid: SheetGrid, { first, last, results }: HeaderRow, row: number): boolean {
  for (let column = first; column <= last; column++) {
    if (!results.has(column) && !isBlank(valueAt(grid, row, column))) return false;
  }
  return true;
}

/** `Pag. 3` alone in its row. */
function isPageBreak(grid: SheetGrid, { first, last }: HeaderRow, row: number): boolean {
  const cells = Array.from({ length: last - first + 1 }, (_, i) => valueAt(grid, row, first + i));
  const [only, ...others] = cells.filter((cell) => !isBlank(cell));
  return (
    others.length === 0 && typeof only === 'string' && /\p{L}/u.test(only) && isPageNumber(trimText(only))
  );
}

function lastRow(grid: SheetGrid, header: HeaderRow, isMeasured: (row: TableRow) => boolean): number {
  for (let row = endRow(grid) - 1; row > header.row; row--) {
    if (isMeasured(new TableRow(grid, header, row))) return row;
  }
  return header.row;
}

/** `01_01_02` → `99_99_99`: codes of one plan look alike. */
export function shapeOf(code: string): string {
  return code.replace(/\d/g, '9').replace(/\p{L}+/gu, 'a');
}
