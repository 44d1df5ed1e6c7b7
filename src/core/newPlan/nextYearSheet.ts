import { isBlank, type CellValue } from '../cell';
import { yearOf } from '../layout/headings/years';
import type { Message } from '../../messages/message';
import type { CellReading, ColumnRole, Plan, SheetReading } from '../plan/plan';
import type { Results } from '../plan/results';
import type { Content, SheetChange } from '../sheet/change';
import { endColumn, formulaAt, valueAt, type CellAddress, type SheetGrid } from '../sheet/grid';
import { isFormula } from '../sheet/formula';
import { freeSheetName } from '../sheet/sheetName';
import { ResultColumns } from '../writing/resultColumns';
import type { PlanStart } from './newPlan';
import { rollForward, type RolledTarget } from './rollForward';

/** What is of one year only: blank in the next. */
const OF_THE_YEAR: ReadonlySet<ColumnRole> = new Set(['actual', 'published', 'status', 'gap'] as const);
/** What stays from year to year, also below a heading that names the year. */
const OF_EVERY_YEAR: ReadonlySet<ColumnRole> = new Set([
  'target',
  'direction',
  'weight',
  'code',
  'name',
] as const);

const NEXT_YEAR = 'next year';

/**
 * Next year's plan as a copy of this year's sheet: the year in titles and headings one later, targets rolled forward, and
 * figures of the year blank; formulas go on computing.
 * @returns why there is none where it cannot be told where all of it belongs, or the copy would take nothing
 */
export function nextYearSheet(
  plan: Plan,
  results: Results,
  year: number,
  grids: readonly SheetGrid[],
  sheetNames: readonly string[],
): PlanStart | { why: Message } {
  const why = whyNoCopy(plan, results);
  const [sheet] = plan.sheets;
  const grid = grids.find(({ id }) => id === sheet?.id);
  if (why || !sheet || !grid) return { why: why ?? SEVERAL_SHEETS };
  // The copy would be protected too, and take nothing.
  if (grid.protected) return { why: { id: 'nextYear.why.protected' } };
  const rolled = plan.nodes.map((node) => ({ node, target: rollForward(node, year, results.rules) }));
  const moved = rolled.filter(({ target }) => target?.from === 'moved');
  if (moved.some(({ node }) => node.target && isComputed(grid, node.target)))
    return { why: { id: 'nextYear.why.computed' } };
  const named = sheet.name.replaceAll(String(year), String(year + 1));
  const name = freeSheetName(named === sheet.name ? `Piano ${year + 1}` : named, sheetNames);
  const position = sheetNames.length;
  const kept = keptColumns(sheet, year);
  return {
    changes: [
      { kind: 'copySheet', sheet: NEXT_YEAR, source: sheet.id, name, position },
      ...headingsLater(plan, sheet, grid, year),
      ...figuresBlank(plan, sheet, grid, year),
      ...moved.flatMap(({ node, target }) => movedTarget(node.target, target)),
      { kind: 'inFront', sheet: NEXT_YEAR },
    ],
    notice: {
      id: kept.length > 0 ? 'nextYear.copiedKeeping' : 'nextYear.copied',
      params: {
        sheet: name,
        source: sheet.name,
        moved: moved.length,
        same: rolled.filter(({ target }) => target?.from === 'same').length,
        kept: kept.map((header) => `«${header}»`).join(', '),
      },
    },
  };
}

const SEVERAL_SHEETS: Message = { id: 'nextYear.why.sheets' };

/** Why the sheet of a plan cannot be copied, whatever stands in its cells; null: each figure has a cell of its own on it. */
export function whyNoCopy({ sheets, nodes, years }: Plan, { roots }: Results): Message | null {
  const [sheet, another] = sheets;
  const isElsewhere = (cell: CellAddress | null): boolean => cell !== null && cell.sheet !== sheet?.id;
  const figures = nodes.flatMap(({ target, actual, published }) => [target, actual, published]);
  if (another || nodes.some(({ rows }) => rows.some(isElsewhere)) || figures.some(isElsewhere))
    return SEVERAL_SHEETS;
  if (roots.length > 1) return { id: 'nextYear.why.dashboards' };
  if (years.length > 1 || nodes.some(({ targets }) => targets.length > 1))
    return { id: 'nextYear.why.years' };
  return figures.some((cell) => cell?.part) ? { id: 'nextYear.why.parts' } : null;
}

/** Titles, which stand alone in their rows, and all headings down to the first row of the plan, or repeated below it. */
function headingsLater(
  { nodes }: Plan,
  { headerRows }: SheetReading,
  grid: SheetGrid,
  year: number,
): SheetChange[] {
  const [header = 0] = headerRows;
  const below = nodes.flatMap(({ rows }) => rows.filter(({ row }) => row > header));
  const first = below.reduce((low, { row }) => Math.min(low, row), Infinity);
  const columns = Array.from({ length: endColumn(grid) - grid.column }, (_, i) => grid.column + i);
  const inUse = (row: number) => columns.filter((column) => !isBlank(valueAt(grid, row, column)));
  const above = Array.from({ length: Math.max(first - grid.row, 0) }, (_, i) => grid.row + i);
  const rows = [...above.filter((row) => row >= header || inUse(row).length === 1), ...headerRows];
  return [...new Set(rows)].flatMap((row) =>
    inUse(row).flatMap((column): SheetChange[] => {
      const content = valueAt(grid, row, column);
      const later = headingOfNextYear(content, year);
      return later === content || isComputed(grid, { row, column }) ? [] : [cellOfCopy(row, column, later)];
    }),
  );
}

/** A text that names the year names the one after it, and so do those that follow it: `2024-2026` is `2025-2027`. */
function headingOfNextYear(content: CellValue, year: number): Exclude<CellValue, null> {
  if (content === year) return year + 1;
  if (typeof content !== 'string' || !new RegExp(`(?<!\\d)${year}(?!\\d)`).test(content))
    return content ?? '';
  return content.replace(/(?<!\d)20\d\d(?!\d)/g, (one) => String(Number(one) + (Number(one) < year ? 0 : 1)));
}

/** Cells of the plan's rows and totals that hold figures of the year, none of them formulas but ours. */
function figuresBlank(plan: Plan, sheet: SheetReading, grid: SheetGrid, year: number): SheetChange[] {
  const lasting = new Set(
    sheet.columns.flatMap(({ role, column }) => (OF_EVERY_YEAR.has(role) ? [column] : [])),
  );
  const columns = [
    ...sheet.columns.filter(({ role }) => OF_THE_YEAR.has(role)),
    ...[...sheet.columns, ...sheet.unused].filter(({ header }) => yearOf(header) === year),
    ...new ResultColumns(plan, new Map([[sheet.id, grid]])).all(),
  ].flatMap(({ column }) => (lasting.has(column) ? [] : [column]));
  const actuals = plan.nodes.flatMap(({ actual }) => (actual ? [actual] : []));
  const totals = plan.findings.flatMap(({ message, at }) =>
    message.id === 'row.subtotal' && at?.sheet === sheet.id ? [at] : [],
  );
  const inColumns = [...plan.nodes.flatMap(({ rows }) => rows), ...totals].flatMap(({ row }) =>
    [...new Set(columns)].map((column) => ({ row, column })),
  );
  const computed = inColumns.filter(
    (at) => !isComputed(grid, at) && !isBlank(valueAt(grid, at.row, at.column)),
  );
  const cells = new Map([...actuals, ...computed].map((at) => [`${at.row} ${at.column}`, at]));
  return [...cells.values()].map(({ row, column }) => cellOfCopy(row, column, ''));
}

/** Columns whose figures were those of the year before, or of others, when the plan was made. */
const OF_EARLIER_YEARS: ReadonlySet<ColumnRole> = new Set(['previous', 'cluster'] as const);

/**
 * Headings of columns that the plan does not use and that do not name the year, or that hold figures of years that they do
 * not name: what stands there may be of this year, or one year too old.
 */
function keptColumns({ columns, unused }: SheetReading, year: number): string[] {
  const earlier = columns.filter(({ role, header }) => OF_EARLIER_YEARS.has(role) && yearOf(header) === null);
  return [...earlier, ...unused].flatMap(({ header }) =>
    header === '' || yearOf(header) === year ? [] : [header],
  );
}

function movedTarget(at: CellReading | null, target: RolledTarget | null): SheetChange[] {
  return at && target ? [{ ...cellOfCopy(at.row, at.column, target.value), format: target.format }] : [];
}

function cellOfCopy(row: number, column: number, content: Content) {
  return { kind: 'write', sheet: NEXT_YEAR, row, column, content, format: null } as const;
}

function isComputed(grid: SheetGrid, { row, column }: { row: number; column: number }): boolean {
  return isFormula(formulaAt(grid, row, column), valueAt(grid, row, column));
}
