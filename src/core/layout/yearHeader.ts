import { isBlank } from '../cell';
import type { ColumnRole, UnusedColumn } from '../plan/plan';
import { isDateFormat } from '../plan/readCells';
import { endColumn, formatAt, valueAt, type SheetGrid } from '../sheet/grid';
import { trimText } from '../text/cleanText';
import { choiceAt, headingText, isResultHeading, roleOfHeading, type HeaderRow } from './headers';
import type { ColumnChoice } from './layout';
import { isNumbered, objectiveName, type ObjectiveName } from './objectiveName';
import { yearOf, type YearColumn } from './years';

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
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last || !followEachOther(years)) return null;
  const name = nameColumn(grid, row, first.column);
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
    const role = choice ? choice.role : roleOfHeading(cell);
    if (isResultHeading(cell)) results.add(column);
    else if (role && !columns.has(role) && role !== 'target') columns.set(role, column);
    else if (role) others.push({ role, column });
    else if (!isBlank(cell)) unused.push({ column, header: headingText(grid, row, column) });
  }
  const target = years[0];
  const named = objective !== null && isNumbered(String(objective.cell.value));
  const alone = years.length === 1 && !(named && columns.size > 1);
  if (!target || alone) return null;
  columns.set('target', target.column);
  const used = [...columns.values(), ...years.map(({ column }) => column)];
  const header = { row, lastRow: row, columns, targets: years, results, others, unused };
  return { header: { ...header, first: Math.min(...used), last: Math.max(...used) }, objective };
}

/** `2021` typed as a number or a text, `Anno 2021`, `Target 2021`. */
function yearHeadings(grid: SheetGrid, row: number): YearColumn[] {
  const years: YearColumn[] = [];
  for (let column = grid.column; column < endColumn(grid); column++) {
    const cell = valueAt(grid, row, column);
    const format = formatAt(grid, row, column);
    const isFigure = typeof cell === 'number' && !isDateFormat(format) && !/[#%]/.test(format);
    const text = typeof cell === 'string' ? trimText(cell) : '';
    const isText = /^(?:(?:anno|target|obiettivo|valore atteso|previsione) )?20\d\d(?: ?[(*].*)?$/i.test(
      text,
    );
    const year = isFigure || isText ? yearOf(cell) : null;
    if (year !== null) years.push({ year, column });
  }
  return years;
}

/** Years of headings rise one by one, or nearly so; figures of a row do not. */
function followEachOther(years: readonly YearColumn[]): boolean {
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0];
  const rises = years.every(({ year }, i) => i === 0 || year > (years[i - 1]?.year ?? year));
  return rises && last - first + 1 <= years.length * 2;
}

/** The longest text to the left of the years. */
function nameColumn(grid: SheetGrid, row: number, before: number): number | null {
  let longest = { column: -1, length: 1 };
  for (let column = grid.column; column < before; column++) {
    const cell = valueAt(grid, row, column);
    const length = typeof cell === 'string' && /\p{L}{2}/u.test(cell) ? trimText(cell).length : 0;
    if (length > longest.length) longest = { column, length };
  }
  return longest.column < 0 ? null : longest.column;
}

/** The word over a column of names, where an objective row would have a name. */
const COLUMN_OF_NAMES =
  /^(?:obiettiv[oi](?: strategic[oi])?|indicator[ei]|denominazione|descrizione|nome)(?: ?[/e–-] ?(?:obiettiv[oi]|indicator[ei]))?$/i;

function objectiveAt(grid: SheetGrid, row: number, column: number): ObjectiveName | null {
  const value = valueAt(grid, row, column);
  const name = objectiveName({ sheet: grid.id, row, column, value, format: formatAt(grid, row, column) });
  return COLUMN_OF_NAMES.test(trimText(String(value))) ? null : name;
}
