import { isBlank, type CellValue } from '../../cell';
import { endColumn, endRow, valueAt, type SheetGrid } from '../../sheet/grid';
import { isMarkedTarget, type ContentRole } from '../headings/content';
import { readDescribed } from './describedText';
import {
  headerRowAt,
  repeatedHeaderRows,
  roleOfHeading,
  sameColumns,
  type HeaderRow,
} from '../headings/headers';
import { judgeColumns } from '../headings/judge';
import type { ColumnChoice } from '../layout';
import { yearsIn } from '../headings/years';

/** A row of a sheet whose tables repeat their headings, and the headings that hold for it. */
export interface HeadedRow {
  row: number;
  header: HeaderRow;
  isHeader: boolean;
  /** Right below a blank row. */
  afterBlank: boolean;
}

/**
 * The rows of a sheet that hold something, with the headings above them; those above the first headings have the first.
 * A heading that was lost is taken from the other tables of the sheet, or known by what stands below it. None where
 * there are no names with targets.
 * @param wanted columns that such a table has, sought by what they hold where no heading names them
 */
export function headedRows(
  grid: SheetGrid,
  wanted: readonly ContentRole[],
  choices: readonly ColumnChoice[],
): HeadedRow[] {
  const headers = headersOf(grid, wanted, choices);
  const fit = new Map(
    headers.filter((header) => isOfTable(header, wanted)).map((header) => [header.row, header]),
  );
  let current = [...fit.values()][0] ?? headerByNames(grid, wanted);
  if (!current) return [];
  const rows: HeadedRow[] = [];
  let afterBlank = true;
  for (let row = grid.row; row < endRow(grid); row++) {
    const header = fit.get(row);
    if (header) current = header;
    const blank = isBlankRow(grid, row);
    if (!blank && !isYearsAlone(grid, row)) {
      rows.push({ row, header: current, isHeader: header !== undefined, afterBlank });
    }
    afterBlank = blank;
    if (header) row = header.lastRow;
  }
  return rows;
}

/** Of a plan there is nothing to read without targets; a report still has its actuals. */
function isOfTable({ columns }: HeaderRow, wanted: readonly ContentRole[]): boolean {
  const measures = columns.has('target') || (wanted.includes('actual') && columns.has('actual'));
  return columns.has('name') && measures;
}

const SCANNED = new WeakMap<SheetGrid, { choices: readonly ColumnChoice[]; headers: HeaderRow[] }>();

/** All headings of a sheet; looked for once, though several readers ask for them. */
function scan(grid: SheetGrid, choices: readonly ColumnChoice[]): HeaderRow[] {
  const scanned = SCANNED.get(grid);
  if (scanned?.choices === choices) return scanned.headers;
  const headers = rowsThat(grid, (row) => headerRowAt(grid, row, choices));
  SCANNED.set(grid, { choices, headers });
  return headers;
}

/** The headings of a sheet, each with what the fullest of them says. */
function headersOf(
  grid: SheetGrid,
  wanted: readonly ContentRole[],
  choices: readonly ColumnChoice[],
): HeaderRow[] {
  const found = scan(grid, choices);
  const [fullest] = [...found].sort((a, b) => fullness(b) - fullness(a));
  if (!fullest) return [];
  const judged = judgeColumns(grid, withDescribedNames(grid, fullest), { wanted, isName: isCodedName });
  return rowsThat(grid, (row) => {
    const header = found.find((one) => one.row === row);
    if (!header) return repeatedAt(grid, row, judged);
    if (!sameColumns(header, fullest)) return completed(header, judged);
    return { ...judged, row, lastRow: header.lastRow, ...(header.texts && { texts: header.texts }) };
  });
}

function rowsThat(grid: SheetGrid, read: (row: number) => HeaderRow | null): HeaderRow[] {
  const headers: HeaderRow[] = [];
  for (let row = grid.row; row < endRow(grid); row++) {
    const header = read(row);
    if (!header) continue;
    headers.push(header);
    row = header.lastRow;
  }
  return headers;
}

function fullness({ columns, targets }: HeaderRow): number {
  return columns.size + targets.length;
}

/** Headings that lost too many of their words to be known without the others of the sheet. */
function repeatedAt(grid: SheetGrid, row: number, fullest: HeaderRow): HeaderRow | null {
  const rows = repeatedHeaderRows(grid, row, fullest);
  return rows > 0 ? { ...fullest, row, lastRow: row + rows - 1 } : null;
}

const FEWEST_IN_COMMON = 2;

/** Headings that lost some of their words say what the others of the sheet say, if they agree where both speak. */
function completed(header: HeaderRow, other: HeaderRow): HeaderRow {
  const common = [...header.columns].filter(([role]) => other.columns.has(role));
  const agrees = common.every(([role, column]) => other.columns.get(role) === column);
  if (!agrees || common.length < FEWEST_IN_COMMON) return header;
  const taken = new Set(header.columns.values());
  const missing = [...other.columns].filter(
    ([role, column]) => !header.columns.has(role) && !taken.has(column),
  );
  const columns = new Map([...header.columns, ...missing]);
  const sameTarget = columns.get('target') === other.columns.get('target');
  return {
    ...header,
    columns,
    targets: header.targets.length === 0 && sameTarget ? other.targets : header.targets,
    first: Math.min(header.first, other.first),
    last: Math.max(header.last, other.last),
  };
}

/** Cells looked at to know a column of names. */
const MOST_ROWS = 200;
/** Confidence of a column known by the codes before its names, and of a table that has no headings at all. */
const CODED_NAMES = 0.85;
const GUESSED_TABLE = 0.5;
const FEWEST_ROWS = 3;

/** Where the heading of the names was lost, and that of their descriptions not: the column of names begins with codes. */
function withDescribedNames(grid: SheetGrid, header: HeaderRow): HeaderRow {
  const name = header.columns.get('name');
  const isDescription = name !== undefined && roleOfHeading(header.texts?.get(name) ?? '') === 'description';
  if (name !== undefined && !isDescription) return header;
  const used = new Set(header.columns.values());
  const rows = { from: header.lastRow + 1, to: header.lastRow + 1 + MOST_ROWS };
  for (let column = grid.column; column < endColumn(grid); column++) {
    if (used.has(column) || codedNames(grid, column, rows).length < FEWEST_ROWS) continue;
    const columns = new Map(header.columns).set('name', column);
    if (name !== undefined) columns.set('description', name);
    const judgement = { by: 'content', ceiling: CODED_NAMES, doubt: { id: 'column.inferred' } } as const;
    const judged = new Map(header.judged).set(column, judgement);
    return { ...header, columns, judged, first: Math.min(column, header.first) };
  }
  return header;
}

/** A table without headings: names that begin with codes, and targets that say so themselves. */
function headerByNames(grid: SheetGrid, wanted: readonly ContentRole[]): HeaderRow | null {
  const rows = { from: grid.row, to: endRow(grid) };
  const all = Array.from({ length: endColumn(grid) - grid.column }, (_, i) => {
    const column = grid.column + i;
    return { column, names: codedNames(grid, column, rows), targets: markedTargets(grid, column, rows) };
  });
  const [names] = [...all].sort((a, b) => b.names.length - a.names.length);
  const [targets] = [...all].sort((a, b) => b.targets.length - a.targets.length);
  if (!names || !targets || Math.min(names.names.length, targets.targets.length) < FEWEST_ROWS) return null;
  const row = Math.min(names.names[0] ?? 0, targets.targets[0] ?? 0) - 1;
  const judgement = { by: 'content', ceiling: GUESSED_TABLE, doubt: { id: 'column.inferred' } } as const;
  const header: HeaderRow = {
    row,
    lastRow: row,
    columns: new Map([
      ['name', names.column],
      ['target', targets.column],
    ]),
    targets: [],
    first: Math.min(names.column, targets.column),
    last: Math.max(names.column, targets.column),
    results: new Set(),
    others: [],
    unused: [],
    judged: new Map([names.column, targets.column].map((column) => [column, judgement])),
  };
  return judgeColumns(grid, header, { wanted });
}

/** Rows in which a column holds a name after its code. */
function codedNames(grid: SheetGrid, column: number, rows: { from: number; to: number }): number[] {
  return rowsIn(grid, rows, (row) => isCodedName(valueAt(grid, row, column)));
}

/** `IS_0102_A - Utenti raggiunti`: a name after its code. */
export function isCodedName(cell: CellValue): boolean {
  // Most cells are not even like one: one look tells.
  if (typeof cell !== 'string' || !/^\s*[\p{L}\d].{0,30}\d/u.test(cell)) return false;
  const { code, name } = readDescribed(cell, 'underscore');
  return code !== null && name !== null && /\d/.test(code.text) && !isMarkedTarget(cell);
}

function markedTargets(grid: SheetGrid, column: number, rows: { from: number; to: number }): number[] {
  return rowsIn(grid, rows, (row) => isMarkedTarget(valueAt(grid, row, column)));
}

function rowsIn(
  grid: SheetGrid,
  { from, to }: { from: number; to: number },
  fits: (row: number) => boolean,
): number[] {
  const rows: number[] = [];
  for (let row = from; row < Math.min(to, endRow(grid)); row++) if (fits(row)) rows.push(row);
  return rows;
}

function isBlankRow(grid: SheetGrid, row: number): boolean {
  for (let column = grid.column; column < endColumn(grid); column++) {
    if (!isBlank(valueAt(grid, row, column))) return false;
  }
  return true;
}

/** The second line of headings that lost the first. */
function isYearsAlone(grid: SheetGrid, row: number): boolean {
  let cells = 0;
  for (let column = grid.column; column < endColumn(grid); column++) {
    if (!isBlank(valueAt(grid, row, column))) cells += 1;
  }
  const years = yearsIn(grid, row).length;
  return years > 0 && years === cells;
}
