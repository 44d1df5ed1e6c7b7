import { isBlank } from '../../cell';
import { valueAt, type SheetGrid } from '../../sheet/grid';
import { roleOfHeading, type HeaderRow } from './headers';

/**
 * Headings that lost some of their words, with what the others say: only where nothing that means anything is written here
 * and something stands below, before the row `to`.
 */
export function completedHeader(
  grid: SheetGrid,
  own: HeaderRow,
  { model, to }: { model: HeaderRow; to: number },
): HeaderRow {
  const taken = new Set([
    ...own.columns.values(),
    ...own.targets.map(({ column }) => column),
    ...own.results,
  ]);
  const isLost = (column: number): boolean => {
    if (taken.has(column) || own.judged?.has(column)) return false;
    if (roleOfHeading(valueAt(grid, own.row, column)) !== null) return false;
    for (let row = own.lastRow + 1; row < to; row++) if (!isBlank(valueAt(grid, row, column))) return true;
    return false;
  };
  const columns = new Map(own.columns);
  for (const [role, column] of model.columns)
    if (!columns.has(role) && isLost(column)) columns.set(role, column);
  const years = new Set(own.targets.map(({ year }) => year));
  const lost = model.targets.filter(({ year, column }) => !years.has(year) && isLost(column));
  const targets = [...own.targets, ...lost].sort((a, b) => a.year - b.year);
  const places = [...columns.values(), ...targets.map(({ column }) => column)];
  return { ...own, columns, targets, first: Math.min(...places), last: Math.max(...places) };
}
