import type { SheetGrid } from '../../sheet/grid';
import { cellsOf } from '../cells/cells';
import type { HeaderRow } from '../headings/headers';
import { textOf, yearsNamed } from './looseLines';
import { chooseYear, yearOf, type YearChoice } from '../headings/years';

/** Texts above the table. */
export function titlesAbove(grid: SheetGrid, row: number): string[] {
  const titles: string[] = [];
  for (let above = Math.max(grid.row, row - FARTHEST_TITLE); above < row; above++) {
    titles.push(...cellsOf(grid, above).map(textOf));
  }
  return titles;
}

const FARTHEST_TITLE = 20;

/** The year that the titles, the name of the sheet and the headings of actuals name, or the only one of the targets. */
export function yearOfSheet(
  grid: SheetGrid,
  { targets, actuals = [], texts, columns }: HeaderRow,
  { titles, chosen }: { titles: readonly string[]; chosen: number | null },
): YearChoice {
  const years = targets.map(({ year }) => year);
  const named = [grid.name, ...titles].flatMap(firstYears);
  const headed = actuals.map(({ year }) => year);
  const choice = chooseYear(years, [...named, ...headed], chosen);
  if (choice.years.length > 0) return choice;
  const own = yearOf(texts?.get(columns.get('target') ?? -1) ?? '');
  const latest = headed.at(-1) ?? null;
  return { years: [], year: own ?? named[0] ?? latest, guessed: false };
}

/** Years that a title names; of a span (`2024-2026`, `triennio 2024/26`) the first, which is the current one. */
export function firstYears(text: string): number[] {
  return yearsNamed(text.replace(/(?<=20\d\d)\s*[-–/]\s*(?:20)?\d\d(?!\d)/g, ''));
}
