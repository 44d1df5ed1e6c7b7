import { nestedCount, treeKeys } from '../../codes/treeKeys';
import type { SheetGrid } from '../../sheet/grid';
import { headerByContent } from '../headings/contentHeader';
import { findHeaderRows, forYear, type HeaderRow } from '../headings/headers';
import { judgeColumns } from '../headings/judge';
import type { Hints } from '../layout';
import { columnsOfLevels, levelColumns, type LevelColumns } from './levelColumns';
import { isEntityName } from '../rows/looseLines';
import { titlesAbove, yearOfSheet } from '../rows/sheetYear';
import { isCoded, isEntityRow, isSubtotal, reads, type TableRow } from '../rows/table';
import { tableRows, type TableRows } from '../rows/tableRows';
import type { YearChoice } from '../headings/years';

/** What gives the tree of a plain table: the code of each row, a column with the code of the node above, names to fill down, nothing. */
export type TreeBy = 'codes' | 'parents' | 'names' | 'nothing';

/** A plain table on one sheet. */
export interface PlainSheet {
  grid: SheetGrid;
  /** For the year of the plan. */
  header: HeaderRow;
  year: YearChoice;
  treeBy: TreeBy;
  /** Of a tree by names, from the top; empty for the others. */
  levels: readonly LevelColumns[];
  found: TableRows;
  /** The row of the ente, above all others. */
  entity: TableRow | null;
  /** Name of the ente in a title. */
  title: string;
  /** How many rows have a target. */
  measured: number;
}

/** Header rows tried before the fullest table is taken, and rows that make it sure. */
const MOST_HEADERS = 8;
const SURELY = 5;

/** The plain table of a sheet: the first that has rows enough, or the fullest; null when there is none. */
export function readPlainSheet(grid: SheetGrid, hints: Hints): PlainSheet | null {
  let best: PlainSheet | null = null;
  let tried = 0;
  for (const headings of findHeaderRows(grid, [], hints.columns)) {
    const sheet = readTable(grid, headings, hints);
    if (sheet && sheet.measured > (best?.measured ?? -1)) best = sheet;
    if (sheet && ((best?.measured ?? 0) >= SURELY || ++tried === MOST_HEADERS)) break;
  }
  if (best && best.measured > 0) return best;
  const headings = headerByContent(grid, hints.columns);
  return (headings && readTable(grid, headings, hints)) ?? best;
}

const WANTED = ['code', 'name', 'weight', 'target', 'direction', 'actual', 'published'] as const;

function readTable(grid: SheetGrid, headings: HeaderRow, hints: Hints): PlainSheet | null {
  const titles = titlesAbove(grid, headings.row);
  const year = yearOfSheet(grid, headings, { titles, chosen: hints.year });
  const header = judgeColumns(grid, forYear(headings, year.year), { wanted: WANTED, year: year.year });
  const { columns } = header;
  if (!columns.has('target') || !(columns.has('code') || columns.has('name'))) return null;
  const title = titles.find(isEntityName) ?? '';
  const levels = levelColumns(header);
  const table = { grid, header, year, title };
  if (columns.has('code')) {
    const coded = codedRows(grid, header);
    const treeBy = columns.has('parent') ? 'parents' : 'codes';
    const first = coded.rows.findIndex(isCoded);
    const measured = countMeasured(coded.rows);
    const entity = coded.rows.slice(0, Math.max(0, first)).find(isEntityRow) ?? null;
    const byCodes = treeBy === 'parents' || levels.length === 0 || codesNest(coded.rows);
    if (first >= 0 && byCodes) return { ...table, treeBy, levels: [], found: coded, entity, measured };
  }
  if (!columns.has('name')) return null;
  const used = new Set(columnsOfLevels(levels).map(({ column }) => column));
  const others = header.others.filter(({ column }) => !used.has(column));
  const unused = header.unused.filter(({ column }) => !used.has(column));
  const first = Math.min(header.first, ...used);
  const last = Math.max(header.last, ...used);
  const whole = { ...header, others, unused, first, last };
  const found = namedRows(grid, whole);
  const measured = countMeasured(found.rows);
  const treeBy = levels.length > 0 ? 'names' : 'nothing';
  return { ...table, header: whole, treeBy, levels, found, entity: null, measured };
}

function codedRows(grid: SheetGrid, header: HeaderRow): TableRows {
  return tableRows(grid, header, {
    codeOf: (row) => (isCoded(row) ? row.text('code') : ''),
    isMeasured: (row) => isCoded(row) && reads(row, 'target') === true,
  });
}

/** Without codes every indicator looks like the others. */
function namedRows(grid: SheetGrid, header: HeaderRow): TableRows {
  const isMeasured = (row: TableRow): boolean =>
    /\p{L}{2}/u.test(row.text('name')) && reads(row, 'target') === true;
  return tableRows(grid, header, { codeOf: (row) => (isMeasured(row) ? 'i1' : ''), isMeasured });
}

function countMeasured(rows: readonly TableRow[]): number {
  return rows.filter((row) => row.cell('target') !== null && !isSubtotal(row.text('name'))).length;
}

/** Whether most codes have the row of their parent: otherwise names beside them say more. */
function codesNest(rows: readonly TableRow[]): boolean {
  const coded = rows.filter(isCoded);
  const keys = treeKeys(
    coded.map((row) => row.text('code')),
    coded.map((row) => row.cell('target') !== null),
  );
  return nestedCount(keys) * 2 >= keys.length;
}
