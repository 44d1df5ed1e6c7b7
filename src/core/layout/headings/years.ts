import { isBlank, type CellValue } from '../../cell';
import { endColumn, endRow, formatAt, valueAt, type SheetGrid } from '../../sheet/grid';
import { isDateFormat } from '../../sheet/numberFormat';
import { trimText } from '../../text/cleanText';
import { oncePerText } from '../../text/oncePerText';

/** A column and the year it is of. */
export interface YearColumn {
  year: number;
  column: number;
}

const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

/** The year a text names, or a number is; null when it names none, or several. */
export function yearOf(cell: CellValue): number | null {
  if (typeof cell === 'number') return Number.isInteger(cell) && isYear(cell) ? cell : null;
  return yearOfText(String(cell ?? ''));
}

const yearOfText = oncePerText((text) => {
  const years = new Set(text.match(/(?<!\d)20\d\d(?!\d)/g));
  const [year] = years;
  return years.size === 1 ? Number(year) : null;
});

function isYear(value: number): boolean {
  return value >= FIRST_YEAR && value <= LAST_YEAR;
}

/** The cells of a row that are a year and nothing else. */
export function yearsIn(grid: SheetGrid, row: number): YearColumn[] {
  const years: YearColumn[] = [];
  for (let column = grid.column; column < endColumn(grid); column++) {
    const cell = valueAt(grid, row, column);
    const alone = typeof cell === 'number' || /^20\d\d$/.test(trimText(String(cell ?? '')));
    if (!alone || isDateFormat(formatAt(grid, row, column))) continue;
    const year = yearOf(cell);
    if (year !== null) years.push({ year, column });
  }
  return years;
}

/** Years in the row below, if it holds nothing else: the second row of a heading. */
export function yearsBelow(grid: SheetGrid, row: number): YearColumn[] {
  if (row + 1 >= endRow(grid)) return [];
  const years = yearsIn(grid, row + 1);
  let cells = 0;
  for (let column = grid.column; column < endColumn(grid); column++) {
    if (!isBlank(valueAt(grid, row + 1, column))) cells += 1;
  }
  return cells === years.length ? years : [];
}

/** How the year of a plan was found. */
export interface YearChoice {
  years: readonly number[];
  year: number | null;
  /** Nothing in the workbook says which year is current: a person must. */
  guessed: boolean;
}

/**
 * The year to read targets for: the one a person chose, otherwise the one that titles, sheet names and labels name most
 * often, otherwise the first.
 * @param mentions years that the workbook names outside the headings of targets, in any order, repeated ones included
 */
export function chooseYear(
  years: readonly number[],
  mentions: readonly number[],
  chosen: number | null,
): YearChoice {
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  if (chosen !== null && sorted.includes(chosen)) return { years: sorted, year: chosen, guessed: false };
  const times = (year: number): number => mentions.filter((mention) => mention === year).length;
  const [most, next] = [...sorted].sort((a, b) => times(b) - times(a) || a - b);
  if (most === undefined) return { years: [], year: null, guessed: false };
  const guessed = sorted.length > 1 && times(most) === times(next ?? most);
  return { years: sorted, year: most, guessed };
}
