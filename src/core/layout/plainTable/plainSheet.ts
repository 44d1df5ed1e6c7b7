import { nestedCount, treeKeys } from '../../codes/treeKeys';
import { isBlank } from '../../cell';
import { valueAt, type SheetGrid } from '../../sheet/grid';
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
  const named = readNames(grid, header, levels);
  const measured = countMeasured(named.found.rows);
  const treeBy = levels.length > 0 ? 'names' : 'nothing';
  return { ...table, ...named, treeBy, entity: null, measured };
}

/** The rows of a table of names, and which weights are whose. */
function readNames(
  grid: SheetGrid,
  header: HeaderRow,
  levels: readonly LevelColumns[],
): Pick<PlainSheet, 'header' | 'levels' | 'found'> {
  const used = columnsOfLevels(levels).map(({ column }) => column);
  const isFree = ({ column }: { column: number }): boolean => !used.includes(column);
  const own = withoutLevelWeights(header, levels);
  const whole = {
    ...own,
    others: own.others.filter(isFree),
    unused: own.unused.filter(isFree),
    first: Math.min(own.first, ...used),
    last: Math.max(own.last, ...used),
  };
  const found = namedRows(grid, whole);
  const weighted = levelOfWeights(grid, whole, levels, found.rows);
  return weighted ? readNames(grid, header, weighted) : { header: whole, levels, found };
}

/** Weights of the levels above, known by their headings, are not those of the indicators. */
function withoutLevelWeights(header: HeaderRow, levels: readonly LevelColumns[]): HeaderRow {
  const above = levels.flatMap(({ level, weight }) => (level !== 'indicator' ? (weight ?? []) : []));
  if (above.length === 0) return header;
  const isOwn = (column: number | null | undefined): boolean =>
    typeof column === 'number' && !above.includes(column);
  const further = header.others.find(({ role, column }) => role === 'weight' && isOwn(column));
  const indicators = levels.find(({ level }) => level === 'indicator');
  const weight = [header.columns.get('weight'), indicators?.weight, further?.column].find(isOwn);
  const columns = new Map([...header.columns].filter(([role]) => role !== 'weight'));
  if (typeof weight === 'number') columns.set('weight', weight);
  return {
    ...header,
    columns,
    others: header.others.filter(({ column }) => column !== weight),
    judged: new Map([...(header.judged ?? [])].filter(([column]) => isOwn(column))),
  };
}

/**
 * `Obiettivo | Peso | Indicatore`: weights that stand only where an objective is named are the objective's.
 * @returns the levels with them; null where they are the indicators'
 */
function levelOfWeights(
  grid: SheetGrid,
  { columns, judged }: HeaderRow,
  levels: readonly LevelColumns[],
  rows: readonly TableRow[],
): LevelColumns[] | null {
  const column = columns.get('weight');
  const next = levels.findIndex(({ name, code }) => column !== undefined && (name ?? code ?? 0) > column);
  const level = levels[next - 1];
  if (column === undefined || !level || level.weight !== null || judged?.get(column)?.by === 'choice')
    return null;
  const isBlankIn = ({ row }: TableRow, at: number | null): boolean =>
    at === null || isBlank(valueAt(grid, row, at));
  const goesOn = rows.filter((row) => isBlankIn(row, level.name ?? level.code));
  if (goesOn.length === 0 || goesOn.some((row) => !isBlankIn(row, column))) return null;
  return levels.map((one) => (one === level ? { ...one, weight: column } : one));
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
