import type { SheetReading } from '../plan/plan';
import { Refusal } from '../refusal';
import { cellName } from '../sheet/address';
import { endRow, type CellAddress, type SheetGrid } from '../sheet/grid';
import { firstFreeColumn } from '../writing/resultPlaces';
import type { EditContext, EditOutcome } from './editContext';

/** How the new column is headed: in the sheet's own language, with the year of the plan where it is known. */
export function actualHeading({ year }: { year: number | null }): string {
  return year === null ? 'Consuntivo' : `Consuntivo ${year}`;
}

/**
 * A column for the actuals on each sheet that has targets and none: the first free one at the right of the table, headed
 * in each of its rows of headings and looking like the column of the targets.
 * @throws Refusal beside an Excel table, which would have to grow
 */
export function addActualColumn(context: EditContext): EditOutcome {
  const { plan, grids } = context;
  const heading = actualHeading(plan);
  const headed = plan.sheets.flatMap((sheet): CellAddress[] => {
    const grid = grids.get(sheet.id);
    const target = sheet.columns.find(({ role }) => role === 'target');
    if (!grid || !target || sheet.columns.some(({ role }) => role === 'actual')) return [];
    if (grid.tables.length > 0) throw new Refusal('edit.actuals.table', { sheet: sheet.name, heading });
    return headColumn(context, sheet, grid, target.column, heading);
  });
  const [first] = headed;
  if (!first) throw new Refusal('edit.actuals.none');
  const params = {
    heading,
    cell: cellName(first.row, first.column),
    sheet: grids.get(first.sheet)?.name ?? '',
  };
  return { select: first, notice: { id: 'edit.done.actuals', params }, renamed: new Map() };
}

function headColumn(
  context: EditContext,
  { id, headerRows, columns, unused }: SheetReading,
  grid: SheetGrid,
  like: number,
  heading: string,
): CellAddress[] {
  const taken = [...columns, ...unused].map(({ column }) => column + 1);
  const column = Math.max(firstFreeColumn(grid), ...taken);
  // Of headings in two rows the upper one says what the column is.
  const upper = headerRows.filter((row) => !headerRows.includes(row - 1));
  const [first] = upper;
  if (first === undefined) return [];
  for (const { row, rows } of alikeRows(grid, first, like)) {
    context.formatColumn({ sheet: id, row, rows, like, column });
  }
  return upper.map((row) => {
    context.writeAt({ sheet: id, row, column }, heading);
    return { sheet: id, row, column };
  });
}

/** From the headings on, runs of rows without a title that goes across: a part of merged cells cannot be copied. */
function alikeRows(grid: SheetGrid, first: number, column: number): { row: number; rows: number }[] {
  const isAcross = (row: number): boolean =>
    (grid.merges ?? []).some(
      (area) =>
        area.columns > 1 &&
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns,
    );
  const runs: { row: number; rows: number }[] = [];
  for (let row = first; row < endRow(grid); row++) {
    const last = runs.at(-1);
    if (isAcross(row)) continue;
    if (last && last.row + last.rows === row) last.rows += 1;
    else runs.push({ row, rows: 1 });
  }
  return runs;
}
