import { isBlank } from '../../cell';
import type { ColumnRole } from '../../plan/plan';
import { endColumn, endRow, valueAt, type SheetGrid } from '../../sheet/grid';
import { readDirection } from '../../targets/operator';
import { trimText } from '../../text/cleanText';
import { headingMeaning } from './headingMeaning';
import type { YearColumn } from './years';

/**
 * A column of operators under the heading of the targets: the figures are in the next one that holds something, which has
 * no heading or, where merged cells were undone, the same.
 */
export function operatorBeside(
  grid: SheetGrid,
  headerRow: number,
  { columns, targets }: { columns: Map<ColumnRole, number>; targets: readonly YearColumn[] },
): { targets: YearColumn[]; directions: YearColumn[] } {
  const directions: YearColumn[] = [];
  const moved = (column: number, year: number | null): number => {
    if (!areOperators(cellsBelow(grid, headerRow, column))) return column;
    const heads = (other: number): string => textAt(grid, headerRow, other);
    const figures = figuresBeside(grid, headerRow, column);
    const isTarget = headingMeaning(heads(figures))?.role === 'target';
    const headed = heads(figures) !== '' && heads(figures) !== heads(column) && !isTarget;
    const used = [...columns].some(([role, other]) => role !== 'target' && other === figures);
    if (headed || used || targets.some((target) => target.column === figures)) return column;
    if (!columns.has('direction')) columns.set('direction', column);
    if (year !== null) directions.push({ year, column });
    return figures;
  };
  const target = columns.get('target');
  const places = targets.map(({ year, column }) => ({ year, column: moved(column, year) }));
  if (target !== undefined) columns.set('target', moved(target, null));
  return { targets: places, directions };
}

function figuresBeside(grid: SheetGrid, headerRow: number, column: number): number {
  let next = column + 1;
  while (next < endColumn(grid) && cellsBelow(grid, headerRow, next).length === 0) next += 1;
  return next < endColumn(grid) ? next : column + 1;
}

const OPERATORS_LOOKED_AT = 40;

/** What stands below a heading, for some rows; the heading itself may be repeated there. */
function cellsBelow(grid: SheetGrid, headerRow: number, column: number): string[] {
  const cells: string[] = [];
  for (let row = headerRow + 1; row < Math.min(endRow(grid), headerRow + OPERATORS_LOOKED_AT); row++) {
    const cell = valueAt(grid, row, column);
    const repeats = textAt(grid, row, column) === textAt(grid, headerRow, column);
    // What comes after a gap may be another table.
    if (isBlank(cell) && cells.length > 0) break;
    if (!isBlank(cell) && !repeats) cells.push(trimText(String(cell)));
  }
  return cells;
}

function areOperators(cells: readonly string[]): boolean {
  const operators = cells.filter((cell) => readDirection(cell) !== null).length;
  return operators * 2 > cells.length;
}

function textAt(grid: SheetGrid, row: number, column: number): string {
  return trimText(String(valueAt(grid, row, column) ?? '')).toLowerCase();
}
