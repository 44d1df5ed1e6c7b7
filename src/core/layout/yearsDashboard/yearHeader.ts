import { isBlank } from '../../cell';
import { formatDate } from '../../date/readDate';
import type { ColumnRole, UnusedColumn } from '../../plan/plan';
import { endColumn, formatAt, valueAt, type SheetGrid } from '../../sheet/grid';
import { readNumberFormat } from '../../sheet/numberFormat';
import { trimText } from '../../text/cleanText';
import { readingAt } from '../cells/cells';
import {
  choiceAt,
  headingText,
  isDateHeading,
  isResultHeading,
  roleOfHeading,
  type HeaderRow,
} from '../headings/headers';
import type { ColumnChoice } from '../layout';
import { isNumbered, objectiveName, type ObjectiveName } from '../rows/objectiveName';
import { yearOf, type YearColumn } from '../headings/years';

/** A row of headings with years; it names its objective, unless it says *Indicatore* or nothing there. */
export interface YearHeader {
  header: HeaderRow;
  objective: ObjectiveName | null;
}

/** The headings of a row: years one after the other, and the name of the objective to their left. */
export function yearHeaderAt(
  grid: SheetGrid,
  row: number,
  choices: readonly ColumnChoice[],
): YearHeader | null {
  const years = yearHeadings(grid, row);
  const [first] = years;
  if (!first || !followEachOther(years)) return null;
  const earliest = Math.min(...years.map(({ year }) => year));
  const name = nameColumn(grid, row, years);
  const objective = name === null ? null : objectiveAt(grid, row, name);
  const columns = new Map<ColumnRole, number>(name === null ? [] : [['name', name]]);
  const others: { role: ColumnRole; column: number }[] = [];
  const results = new Set<number>();
  const unused: UnusedColumn[] = [];
  for (let column = grid.column; column < endColumn(grid); column++) {
    if (column === name) continue;
    const choice = choiceAt(grid, row, column, choices);
    const year = years.findIndex((one) => one.column === column);
    if (year >= 0 && (!choice || choice.role === 'target')) continue;
    if (year >= 0) years.splice(year, 1);
    const cell = valueAt(grid, row, column);
    const role = choice ? choice.role : roleOver(grid, { row, column }, earliest);
    if (isResultHeading(cell)) results.add(column);
    else if (role && !columns.has(role) && role !== 'target') columns.set(role, column);
    else if (role) others.push({ role, column });
    else if (choice || !isBlank(cell)) unused.push({ column, header: headingText(grid, row, column) });
  }
  const ascending = years.sort((a, b) => a.year - b.year);
  const [target] = ascending;
  const named = objective !== null && isNumbered(String(objective.cell.value));
  const alone = years.length === 1 && !(named && columns.size > 1);
  if (!target || alone) return null;
  columns.set('target', target.column);
  const used = [...columns.values(), ...years.map(({ column }) => column)];
  const header = { row, lastRow: row, columns, targets: ascending, results, others, unused };
  return { header: { ...header, first: Math.min(...used), last: Math.max(...used) }, objective };
}

/** A day is of actuals; those of a year before all the others are of the year before the plan. */
function roleOver(
  grid: SheetGrid,
  { row, column }: { row: number; column: number },
  firstYear: number,
): ColumnRole | null {
  const cell = valueAt(grid, row, column);
  const role = isDateHeading(grid, row, column) ? 'actual' : roleOfHeading(cell);
  return role === 'actual' && (yearOf(headingText(grid, row, column)) ?? firstYear) < firstYear
    ? 'previous'
    : role;
}

/** `2021 (n-1)`: a value of the year before the plan's, whatever year it names. */
const EARLIER_YEAR = /\(\s*n\s*[-–]\s*\d\s*\)|precedente/i;

/** `2021` typed as a number or a text, `Anno 2021`, `Target 2021`. */
function yearHeadings(grid: SheetGrid, row: number): YearColumn[] {
  const years: YearColumn[] = [];
  for (let column = grid.column; column < endColumn(grid); column++) {
    const cell = valueAt(grid, row, column);
    const { kind, grouped } = readNumberFormat(formatAt(grid, row, column));
    const isFigure = typeof cell === 'number' && !grouped && !['date', 'percent'].includes(kind);
    const text = typeof cell === 'string' ? trimText(cell) : '';
    const isText =
      /^(?:(?:anno|target|obiettivo|valore atteso|previsione) )?20\d\d(?: ?[(*].*)?$/i.test(text) &&
      !EARLIER_YEAR.test(text);
    const isDateOfYear = typeof cell === 'number' && kind === 'year';
    const year = isDateOfYear ? yearOf(formatDate(cell)) : isFigure || isText ? yearOf(cell) : null;
    // The same year again is of another table.
    if (year !== null && !years.some((one) => one.year === year)) years.push({ year, column });
  }
  return years;
}

/** Years of headings follow one another, or nearly so, in whatever order; figures of a row do not. */
function followEachOther(years: readonly YearColumn[]): boolean {
  const all = years.map(({ year }) => year);
  return Math.max(...all) - Math.min(...all) + 1 <= years.length * 2;
}

/** The longest text to the left of the years; where they were moved, a text with the number of an objective. */
function nameColumn(grid: SheetGrid, row: number, years: readonly YearColumn[]): number | null {
  const first = Math.min(...years.map(({ column }) => column));
  let longest = { column: -1, length: 1 };
  for (let column = grid.column; column < endColumn(grid); column++) {
    const cell = valueAt(grid, row, column);
    if (typeof cell !== 'string' || !/\p{L}{2}/u.test(cell)) continue;
    if (column > first && (longest.column >= 0 || !isNumbered(trimText(cell)))) continue;
    const { length } = trimText(cell);
    if (length > longest.length) longest = { column, length };
  }
  return longest.column < 0 ? null : longest.column;
}

/** The word over a column of names, where an objective row would have a name. */
const COLUMN_OF_NAMES =
  /^(?:obiettiv[oi](?: strategic[oi])?|indicator[ei]|denominazione|descrizione|nome)(?: ?[/e–-] ?(?:obiettiv[oi]|indicator[ei]))?$/i;

/** The name of an objective; null in the headings of an ordinary table. */
function objectiveAt(grid: SheetGrid, row: number, column: number): ObjectiveName | null {
  for (let at = grid.column; at <= column; at++) {
    if (COLUMN_OF_NAMES.test(trimText(String(valueAt(grid, row, at))))) return null;
  }
  return objectiveName(readingAt(grid, { row, column }));
}
