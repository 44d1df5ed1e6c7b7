import type { MessageId, MessageParams } from '../../../messages/message';
import { extentOf } from '../../number/extent';
import type { CellReading, Finding, Plan, SheetReading } from '../../plan/plan';
import type { CellAddress, SheetGrid } from '../../sheet/grid';
import { cellsOf } from '../cells/cells';
import { headingMeaning } from '../headings/headingMeaning';
import { isNameText } from '../headings/content';
import { isFootnote, isMissionLine, isPageNumber, isToBeSigned, lineCells, textOf } from '../rows/looseLines';
import { isStoppedSentence } from '../rows/sentence';
import { isSubtotal } from '../rows/table';
import { cellPlace, cellsRead, rowsRead } from './rowsRead';

/** Of the texts in the rows that were read so many are in the tree, where the tree is right. */
const EXPLAINED = 0.75;

/** Of the titles of a tree so many may be left out: notes that stand alone in a row look like one. */
const TITLES_LEFT_OUT = 0.15;
/** One text alone is somebody's note. */
const FEWEST_TEXTS = 2;

/** Of the indicators so many may still have neither target nor actual. */
const BARE = 0.2;
const FEWEST_BARE = 3;

const SHORTEST_TEXT = 8;

/** Signs that the tree is another one: texts, groups and titles of its tables that it does not have, indicators that measure nothing. */
export function unexplained(plan: Plan, grids: readonly SheetGrid[]): Finding[] {
  const rows = rowsRead({ ...plan, findings: [] });
  const indicators = plan.nodes.filter(({ level }) => level === 'indicator');
  const measured = rowsRead({ ...plan, sheets: [], findings: [], nodes: indicators });
  const used = new Set(plan.nodes.flatMap(cellsRead).map(cellPlace));
  const tables = plan.sheets.flatMap((sheet): Table[] => {
    const grid = grids.find(({ id }) => id === sheet.id);
    if (!grid) return [];
    const read = rows.get(sheet.id) ?? new Set();
    const texts = textsOfRows(grid, measured.get(sheet.id) ?? new Set());
    const isRead = (cell: CellReading): boolean => used.has(cellPlace(cell));
    const unread = texts.filter((cell) => !isRead(cell) && isTitleText(cell));
    return [{ sheet, grid, rows: read, texts: texts.filter(isRead), unread }];
  });
  return [
    ...unreadTexts(tables),
    ...tables.flatMap(groupingColumns),
    ...unreadTitles(plan, tables),
    ...bareIndicators(plan),
  ];
}

/** A sheet of the plan, its rows that were read, and the texts beside its indicators: in the tree, or else able to name something. */
interface Table {
  sheet: SheetReading;
  grid: SheetGrid;
  rows: ReadonlySet<number>;
  texts: readonly CellReading[];
  unread: readonly CellReading[];
}

/** Columns with headings of their own apart: the pane lists them. */
function unreadTexts(tables: readonly Table[]): Finding[] {
  const read = new Set(tables.flatMap(({ texts }) => texts.map(textOf)));
  const unread = new Map<string, CellReading>();
  for (const { sheet, unread: cells } of tables) {
    const listed = new Set(sheet.unused.flatMap(({ column, header }) => (header === '' ? [] : [column])));
    for (const cell of cells)
      if (!listed.has(cell.column) && !read.has(textOf(cell))) unread.set(textOf(cell), cell);
  }
  const [first] = unread.values();
  const total = read.size + unread.size;
  if (!first || unread.size < FEWEST_TEXTS || read.size >= total * EXPLAINED) return [];
  return [doubt('texts.unread', { count: unread.size, total, text: textOf(first) }, first)];
}

/** A column of texts before the names, or anywhere under the word for a level, read by nobody: it may group what is below them. */
function groupingColumns({ sheet, unread }: Table): Finding[] {
  const names = sheet.columns
    .filter(({ role }) => role === 'name' || role === 'parent')
    .map(({ column }) => column);
  const [first] = extentOf(names);
  const levels = new Set(sheet.unused.flatMap(({ column, header }) => (headsLevel(header) ? [column] : [])));
  const texts = unread.filter(({ column }) => names.length > 0 && (column < first || levels.has(column)));
  const columns = [...new Set(texts.map(({ column }) => column))];
  return columns.flatMap((column) => {
    const own = texts.filter((cell) => cell.column === column);
    const [at] = own;
    const count = new Set(own.map(textOf)).size;
    if (!at || count < FEWEST_TEXTS) return [];
    return [doubt('column.groups', { sheet: sheet.name, text: textOf(at), count }, at)];
  });
}

function headsLevel(heading: string): boolean {
  const { role, level = null } = headingMeaning(heading) ?? {};
  return role === 'name' && level !== null && level !== 'indicator';
}

/** Texts alone in their row, between the rows of a table, that are no node. */
function unreadTitles({ nodes }: Plan, tables: readonly Table[]): Finding[] {
  const titles = nodes.filter(({ level }) => level !== 'indicator' && level !== 'entity').length;
  const unread = new Map(tables.flatMap(titlesBetween).map((cell) => [textOf(cell), cell]));
  const [first] = unread.values();
  const { size } = unread;
  if (!first || size < FEWEST_TEXTS || size <= (titles + size) * TITLES_LEFT_OUT) return [];
  return [doubt('titles.unread', { count: size, text: textOf(first) }, first)];
}

function titlesBetween({ sheet, grid, rows }: Table): CellReading[] {
  const [, last] = extentOf(rows);
  const titles: CellReading[] = [];
  for (let [row] = extentOf(sheet.headerRows); row < last; row++) {
    const [cell, ...others] = rows.has(row) ? [] : lineCells(grid, row);
    if (cell && others.length === 0 && rows.has(nextFilled(grid, row)) && isTitleText(cell))
      titles.push(cell);
  }
  return titles;
}

function nextFilled(grid: SheetGrid, row: number): number {
  let next = row + 1;
  while (next - grid.row < grid.values.length && cellsOf(grid, next).length === 0) next += 1;
  return next;
}

function bareIndicators({ nodes }: Plan): Finding[] {
  const indicators = nodes.filter(({ level }) => level === 'indicator');
  const bare = indicators.filter(({ target, actual }) => target === null && actual === null);
  const [first] = bare;
  const few = bare.length < FEWEST_BARE || bare.length <= indicators.length * BARE;
  if (!first || few || bare.length === indicators.length) return [];
  const params = { count: bare.length, total: indicators.length, name: first.name };
  return [doubt('indicators.bare', params, first.rows[0] ?? null)];
}

/** Texts long enough to name something, in rows of indicators: labels and headings have no place there. */
function textsOfRows(grid: SheetGrid, rows: ReadonlySet<number>): CellReading[] {
  return [...rows]
    .flatMap((row) => cellsOf(grid, row))
    .filter(({ value }) => typeof value === 'string' && value.length >= SHORTEST_TEXT);
}

function isTitleText(cell: CellReading): boolean {
  const text = textOf(cell);
  const isRemark = [isFootnote, isPageNumber, isSubtotal, isMissionLine, isToBeSigned].some((is) => is(text));
  return !isRemark && !isStoppedSentence(text) && isNameText(cell.value);
}

function doubt(id: MessageId, params: MessageParams, at: CellAddress | null): Finding {
  const place = at && { sheet: at.sheet, row: at.row, column: at.column };
  return { severity: 'warning', message: { id, params }, at: place, node: null };
}
