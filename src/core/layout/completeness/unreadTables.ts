import { isBlank } from '../../cell';
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

/** So many rows of the same make are a table that somebody keeps, not a note. */
const FEWEST_ROWS = 3;
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
  return grids.flatMap((grid): Finding[] => {
    const rows = read.get(grid.id);
    // The bands of the rules are written as targets are.
    if (!grid.visible || isRulesSheet(grid) || (told.has(grid.name) && !inPlan.has(grid.id))) return [];
    const measured = unreadRuns(grid, rows ?? new Set(), measuresSomething);
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
  return runs.filter(({ count }) => count >= FEWEST_ROWS);
}

/** A name, and a target that says so itself. */
function measuresSomething(cells: readonly CellReading[]): boolean {
  return cells.some(({ value }) => isMarkedTarget(value)) && cells.some(({ value }) => isNameText(value));
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
