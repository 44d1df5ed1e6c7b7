import { isBlank, type CellValue } from '../../cell';
import { formatDate } from '../../date/readDate';
import type { ColumnRole } from '../../plan/plan';
import { endColumn, endRow, formatAt, valueAt, type SheetGrid } from '../../sheet/grid';
import { isDateFormat } from '../../sheet/numberFormat';
import { trimText } from '../../text/cleanText';
import { isResultHeading, rankedRole, roleOfHeading } from './headingWords';
import type { ColumnChoice } from '../layout';
import { yearOf, yearsIn } from './years';

/** The heading of one column. */
export interface Heading {
  role: ColumnRole;
  column: number;
  /** Place in the list of words, the lower the more telling; −1: a person said so. */
  rank: number;
  year: number | null;
  text: string;
}

/** Headings in neighbouring cells. */
export interface Run {
  headings: Heading[];
  /** It has headings that mean nothing in a plan. */
  strangers: boolean;
}

/** The headings of a row, with those of the row below where they stand under headings that span them. */
export interface HeadingLine {
  lastRow: number;
  runs: Run[];
  /** What stands over each column that has a heading, in one text. */
  texts: ReadonlyMap<number, string>;
  /** Columns that Calcola wrote. */
  results: ReadonlySet<number>;
  /** Columns that a person does not want. */
  refused: ReadonlySet<number>;
}

/** The text by which a person's choice of a column is remembered; dates and numbers as they are shown. */
export function headingKey(grid: SheetGrid, row: number, column: number): string {
  return headingText(grid, row, column).toLowerCase();
}

export function headingText(grid: SheetGrid, row: number, column: number): string {
  const value = valueAt(grid, row, column);
  return isDateHeading(grid, row, column) ? formatDate(Number(value)) : trimText(String(value ?? ''));
}

export function isDateHeading(grid: SheetGrid, row: number, column: number): boolean {
  return typeof valueAt(grid, row, column) === 'number' && isDateFormat(formatAt(grid, row, column));
}

/** A year or a date typed as a number: the only figures among headings. */
export function isFigureHeading(grid: SheetGrid, row: number, column: number): boolean {
  return isDateHeading(grid, row, column) || yearsIn(grid, row).some((year) => year.column === column);
}

/** What a row says as a line of headings; null where nothing in it heads anything. */
export function headingLine(
  grid: SheetGrid,
  row: number,
  choices: readonly ColumnChoice[],
): HeadingLine | null {
  if (choices.length === 0 && !mayHead(grid, row)) return null;
  const below = wordsBelow(grid, row);
  const runs: Run[] = [];
  const results = new Set<number>();
  const refused = new Set<number>();
  const texts = new Map<number, string>();
  let previousBlank = true;
  let anchor = { key: '', column: 0 };
  let span = '';
  for (let column = grid.column; column < endColumn(grid); column++) {
    const top = headingText(grid, row, column);
    if (top !== '') span = top;
    const own = below?.get(column) ?? '';
    const text = own === '' ? top : trimText(`${span} ${own}`);
    if (text !== '') {
      if (previousBlank) runs.push({ headings: [], strangers: false });
      anchor = { key: text.toLowerCase(), column };
      texts.set(column, text);
    }
    previousBlank = text === '';
    const choice = chosen(choices, anchor.key, column - anchor.column);
    const ranked = choice
      ? choice.role && { role: choice.role, rank: -1 }
      : isDateHeading(grid, row, column)
        ? ({ role: 'actual', rank: 0 } as const)
        : (rankedRole(own) ?? rankedRole(own === '' ? valueAt(grid, row, column) : text));
    if (choice?.role === null) refused.add(column);
    const run = runs.at(-1);
    if (ranked) {
      const year = yearOf(own) ?? yearOf(own === '' ? valueAt(grid, row, column) : span);
      run?.headings.push({ ...ranked, column, text, year });
    } else if (isResultHeading(text)) results.add(column);
    else if (run && text !== '' && choice === undefined) run.strangers = true;
  }
  if (runs.every(({ headings }) => headings.length === 0)) return null;
  return { lastRow: below ? row + 1 : row, runs, texts, results, refused };
}

/** Most rows hold no heading at all: one look tells. */
function mayHead(grid: SheetGrid, row: number): boolean {
  return (grid.values[row - grid.row] ?? []).some((cell, i) =>
    typeof cell === 'string'
      ? cell !== '' && (rankedRole(cell) !== null || YEAR_ALONE.test(trimText(cell)))
      : yearOf(cell) !== null || isDateHeading(grid, row, grid.column + i),
  );
}

/** What a person decided about a column of a header row. */
export function choiceAt(
  grid: SheetGrid,
  row: number,
  column: number,
  choices: readonly ColumnChoice[],
): ColumnChoice | undefined {
  if (choices.length === 0) return undefined;
  let anchor = column;
  while (anchor > grid.column && headingKey(grid, row, anchor) === '') anchor -= 1;
  return chosen(choices, headingKey(grid, row, anchor), column - anchor);
}

function chosen(choices: readonly ColumnChoice[], key: string, distance: number): ColumnChoice | undefined {
  return choices.find(({ heading, offset }) => key !== '' && heading === key && offset === distance);
}

/** Headings that may span others without a sibling that has its own: `Target` over the years, `2024` over its figures. */
const SPANNING: ReadonlySet<ColumnRole> = new Set([
  'target',
  'actual',
  'previous',
  'published',
  'weight',
] as const);
const YEAR_ALONE = /^(?:(?:anno|esercizio) )?20\d\d$/i;

/** The second line of headings: words and years under headings that span them, and nothing else. */
function wordsBelow(grid: SheetGrid, row: number): ReadonlyMap<number, string> | null {
  if (row + 1 >= endRow(grid)) return null;
  const tops: { column: number; text: string; role: ColumnRole | null }[] = [];
  for (let column = grid.column; column < endColumn(grid); column++) {
    const cell = valueAt(grid, row, column);
    if (isBlank(cell)) continue;
    tops.push({ column, text: headingText(grid, row, column), role: roleOfHeading(cell) });
  }
  const roles = tops.filter(({ role }) => role !== null).length;
  const spans = tops.every(
    ({ role, text }) => (role !== null && SPANNING.has(role)) || YEAR_ALONE.test(text),
  );
  if (tops.length === 0 || (roles < 2 && !spans)) return null;
  return wordsUnder(
    grid,
    row + 1,
    tops.map(({ column }) => column),
    spans,
  );
}

/**
 * @param spansOnly the line above has nothing but headings that span: the others stand in this one
 * @returns null where the row is none of headings
 */
function wordsUnder(
  grid: SheetGrid,
  row: number,
  tops: readonly number[],
  spansOnly: boolean,
): ReadonlyMap<number, string> | null {
  const words = new Map<number, string>();
  let known = 0;
  for (let column = grid.column; column < endColumn(grid); column++) {
    const cell = valueAt(grid, row, column);
    if (isBlank(cell)) continue;
    const role = roleOfHeading(cell);
    if (role === null && !isHeadingText(grid, row, column, cell)) return null;
    if (role !== null || yearOf(cell) !== null) known += 1;
    words.set(column, headingText(grid, row, column));
  }
  const columns = [...words.keys()];
  const spanned = (column: number): boolean => {
    const next = tops.find((top) => top > column) ?? endColumn(grid);
    return columns.some((other) => other > column && other < next);
  };
  if (!columns.every((column) => !tops.includes(column) || spanned(column))) return null;
  if (!columns.some((column) => !tops.includes(column) && (tops[0] ?? column) < column)) return null;
  const before = columns.filter((column) => column < (tops[0] ?? column)).length;
  if (spansOnly ? before < 2 : before > 0) return null;
  return known * 2 >= columns.length ? words : null;
}

const LONGEST_WORDS = 40;

function isHeadingText(grid: SheetGrid, row: number, column: number, cell: CellValue): boolean {
  if (typeof cell === 'number') return yearsIn(grid, row).some((year) => year.column === column);
  return typeof cell === 'string' && cell.length <= LONGEST_WORDS;
}
