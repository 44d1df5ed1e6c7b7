import type { CellValue } from '../../cell';
import type { Finding, Plan, SheetReading } from '../../plan/plan';
import { columnLetters } from '../../sheet/address';
import { endColumn, valueAt, type SheetGrid } from '../../sheet/grid';
import { actualIn } from '../cells/leniently';
import { columnChoice } from '../columnChoice';
import { isResultHeading } from '../headings/resultHeadings';
import type { Hints } from '../layout';

/** Whether a plan has a place for actuals, filled or still blank. */
export function hasActuals({ sheets, nodes }: Plan): boolean {
  const headed = sheets.some(({ columns }) => columns.some(({ role }) => role === 'actual'));
  return headed || nodes.some(({ actual }) => actual);
}

/**
 * A plan without actuals whose targets have figures beside them in a column that is read as nothing: they may be the
 * actuals, unless a person said that the column is not used.
 */
export function unreadActuals(
  plan: Plan,
  grids: readonly SheetGrid[],
  { columns: choices }: Pick<Hints, 'columns'>,
): Finding[] {
  const { sheets, nodes } = plan;
  if (hasActuals(plan)) return [];
  return sheets.flatMap((sheet): Finding[] => {
    const grid = grids.find(({ id }) => id === sheet.id);
    const targets = nodes.flatMap(({ target }) => (target?.sheet === sheet.id ? [target] : []));
    const years = nodes.flatMap((node) => node.targets.map(({ target }) => target.column));
    // What stands under «Stato» may be figures too.
    const used = sheet.columns.flatMap(({ role, column }) => (role === 'status' ? [] : [column]));
    const [first] = targets;
    if (!grid || !first) return [];
    const rows = targets.map(({ row }) => row);
    const free = columnsFrom(grid, first.column, [...years, ...used]);
    const isRefused = (column: number): boolean => {
      const { heading, offset } = columnChoice(sheet, column, null);
      return choices.some((one) => one.role === null && one.heading === heading && one.offset === offset);
    };
    const column = free.find(
      (one) => !isOwnResult(grid, sheet, one) && !isRefused(one) && holdsFigures(grid, one, rows),
    );
    if (column === undefined) return [];
    const text = [...sheet.columns, ...sheet.unused].find((one) => one.column === column)?.header ?? '';
    const heading =
      text === ''
        ? { id: 'column.withoutHeading' as const }
        : { id: 'column.headed' as const, params: { text } };
    const params = { sheet: sheet.name, column: columnLetters(column), heading };
    const at = { sheet: sheet.id, row: sheet.headerRows[0] ?? first.row, column };
    return [{ severity: 'warning', message: { id: 'actuals.unread', params }, at, node: null }];
  });
}

/** The columns that mean nothing yet: those after the targets first, actuals stand there. */
function columnsFrom(grid: SheetGrid, target: number, used: readonly number[]): number[] {
  const all = Array.from({ length: endColumn(grid) - grid.column }, (_, i) => grid.column + i);
  const free = all.filter((column) => column !== target && !used.includes(column));
  return [...free.filter((column) => column > target), ...free.filter((column) => column < target)];
}

/** What Calcola wrote. */
function isOwnResult(grid: SheetGrid, { headerRows }: SheetReading, column: number): boolean {
  return headerRows.some((row) => isResultHeading(valueAt(grid, row, column)));
}

/** In the rows of most targets: flags and words are no figures, nor are the numbers of the rows (1, 2, 3). */
function holdsFigures(grid: SheetGrid, column: number, rows: readonly number[]): boolean {
  const isFigure = (cell: CellValue): boolean => ['number', 'date'].includes(actualIn(cell).kind);
  const inOrder = [...new Set(rows)].sort((one, other) => one - other);
  const figures = inOrder.map((row) => valueAt(grid, row, column)).filter(isFigure);
  return figures.length * 2 > inOrder.length && !areRowNumbers(figures);
}

/** So many figures that each are one more than the one above count rows. */
const FEWEST_COUNTED = 3;

function areRowNumbers(figures: readonly CellValue[]): boolean {
  return (
    figures.length >= FEWEST_COUNTED &&
    figures.slice(1).every((figure, i) => Number(figure) === Number(figures[i]) + 1)
  );
}
