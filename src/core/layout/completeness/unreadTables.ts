import { isBlank, type CellValue } from '../../cell';
import { codeKey } from '../../codes/codeTree';
import { looksLikeCode } from '../../codes/looksLikeCode';
import type { CellReading, Finding, Plan } from '../../plan/plan';
import { endRow, type SheetGrid } from '../../sheet/grid';
import { isRulesSheet } from '../../rules/rulesSheet';
import { readNumberFormat } from '../../sheet/numberFormat';
import { trimText } from '../../text/cleanText';
import { cellsOf } from '../cells/cells';
import { isMarkedTarget, isNameText } from '../headings/content';
import { rowsRead } from './rowsRead';

/** So many rows of the same make are a table that somebody keeps, not a note; with their figures in the plan's own columns fewer do. */
const FEWEST_ROWS = 3;
const FEWEST_IN_PLACE = 2;
const SHORTEST_NAME = 6;

/**
 * What looks like a plan and is not in the tree, whatever the layout: rows that measure something, inside or outside the
 * sheets that were read, and sheets that list the plan's own nodes with figures beside them.
 */
export function unreadTables(plan: Plan, grids: readonly SheetGrid[]): Finding[] {
  const read = rowsRead(plan);
  const told = new Set(plan.findings.map(({ message }) => String(message.params?.sheet ?? '')));
  const inPlan = new Set(plan.sheets.map(({ id }) => id));
  const titles = titlesOf(plan);
  const places = indicatorPlaces(plan);
  return grids.flatMap((grid): Finding[] => {
    const rows = read.get(grid.id);
    // The bands of the rules are written as targets are.
    if (!grid.visible || isRulesSheet(grid) || (told.has(grid.name) && !inPlan.has(grid.id))) return [];
    const marked = unreadRuns(grid, rows ?? new Set(), measuresSomething);
    const inPlace = (cells: readonly CellReading[]): boolean => standsLikeIndicator(cells, places);
    const measured =
      marked.length > 0 ? marked : unreadRuns(grid, rows ?? new Set(), inPlace, FEWEST_IN_PLACE);
    if (measured.length > 0) return measured.map((run) => foundAt(grid, run, 'table.unread'));
    const [listed] = rows ? [] : unreadRuns(grid, new Set(), (cells) => listsNode(cells, titles));
    return listed ? [foundAt(grid, listed, 'sheet.listsPlan')] : [];
  });
}

interface Run {
  first: CellReading;
  last: number;
  count: number;
}

/** Rows that pass, one after the other but for others that nobody read either. */
function unreadRuns(
  grid: SheetGrid,
  read: ReadonlySet<number>,
  passes: (cells: readonly CellReading[]) => boolean,
  fewest = FEWEST_ROWS,
): Run[] {
  const runs: Run[] = [];
  let open: Run | null = null;
  for (let row = grid.row; row < endRow(grid); row++) {
    if (read.has(row)) open = null;
    const cells = read.has(row) ? [] : cellsOf(grid, row);
    const [first] = cells;
    if (!first || !passes(cells)) continue;
    if (open) [open.last, open.count] = [row, open.count + 1];
    else runs.push((open = { first, last: row, count: 1 }));
  }
  return runs.filter(({ count }) => count >= fewest);
}

/** A name, and a target that says so itself. */
function measuresSomething(cells: readonly CellReading[]): boolean {
  return cells.some(({ value }) => isMarkedTarget(value)) && cells.some(({ value }) => isNameText(value));
}

/** The columns in which an indicator of the plan has its code or name and its figures, and of what kind these are. */
interface IndicatorPlace {
  title: number;
  /** Target and actual; the target alone where the plan has no actuals yet. */
  figures: readonly CellReading[];
}

function indicatorPlaces({ nodes }: Plan): IndicatorPlace[] {
  const hasActuals = nodes.some(({ actual }) => actual !== null);
  const places = nodes.flatMap(({ level, rows: [shown], target, actual }): [string, IndicatorPlace][] => {
    const figures = [target, ...(hasActuals ? [actual] : [])].flatMap((one) => one ?? []);
    const isWhole = figures.length === (hasActuals ? 2 : 1) && figures.every(({ row }) => row === shown?.row);
    if (level !== 'indicator' || !shown || !isWhole) return [];
    const key = [shown.column, ...figures.flatMap((one) => [one.column, figureKindOf(one)])].join();
    return [[key, { title: shown.column, figures }]];
  });
  return [...new Map(places).values()];
}

/** A name and figures where an indicator of the plan has them: its headings are lost, not its rows. */
function standsLikeIndicator(cells: readonly CellReading[], places: readonly IndicatorPlace[]): boolean {
  const at = (column: number): CellReading | undefined => cells.find((cell) => cell.column === column);
  const isLike = (figure: CellReading): boolean => {
    const cell = at(figure.column);
    return cell !== undefined && isFigureOrTarget(cell.value) && figureKindOf(cell) === figureKindOf(figure);
  };
  const stands = ({ title, figures }: IndicatorPlace): boolean =>
    at(title) !== undefined && figures.every(isLike);
  return cells.some(({ value }) => isNameText(value)) && places.some(stands);
}

function isFigureOrTarget(value: CellValue): boolean {
  return typeof value === 'number' || /^\D{0,3}\d[\d.,]*\s*\D{0,4}$/.test(trimText(String(value)));
}

/** Dates are no figures. */
function figureKindOf({ value, format }: CellReading): 'date' | 'figure' {
  return typeof value === 'number' && readNumberFormat(format).kind === 'date' ? 'date' : 'figure';
}

/** A code or a name of the plan, and a weight or a result beside it. */
function listsNode(cells: readonly CellReading[], titles: ReadonlySet<string>): boolean {
  const isTitle = ({ value }: CellReading): boolean => titles.has(titleKey(String(value ?? '')));
  return cells.some(isTitle) && cells.some((cell) => !isTitle(cell) && isFigure(cell));
}

/** Amounts of money are neither weights nor results. */
const GREATEST_SHARE = 100;

function isFigure({ value, format }: CellReading): boolean {
  if (typeof value === 'number')
    return Math.abs(value) <= GREATEST_SHARE && !['date', 'year'].includes(readNumberFormat(format).kind);
  return typeof value === 'string' && /^\d[\d.,]*\s*%$/.test(trimText(value));
}

function titlesOf({ nodes }: Plan): Set<string> {
  const titles = nodes.flatMap(({ level, code, name }) =>
    level === 'indicator' || level === 'dashboard' ? [] : [titleKey(code), titleKey(name)],
  );
  return new Set(titles.filter((title) => !isBlank(title)));
}

/** A code or a name as it is compared; "" where it is too short to tell anything. */
function titleKey(text: string): string {
  const trimmed = trimText(text);
  if (looksLikeCode(trimmed)) return /\d\D+\d|\p{L}/u.test(trimmed) ? codeKey(trimmed) : '';
  return trimmed.length < SHORTEST_NAME ? '' : trimmed.toLowerCase();
}

function foundAt(
  { name }: SheetGrid,
  { first: { sheet, row, column }, last, count }: Run,
  id: 'table.unread' | 'sheet.listsPlan',
): Finding {
  const params = { sheet: name, first: row + 1, last: last + 1, count };
  return { severity: 'warning', message: { id, params }, at: { sheet, row, column }, node: null };
}
