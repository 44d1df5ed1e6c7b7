import type { SheetReading } from '../plan/plan';
import { Refusal } from '../refusal';
import { cellName } from '../sheet/address';
import { adjoining, isAcross, isApart } from '../sheet/columnLooks';
import { endRow, type CellAddress, type SheetGrid } from '../sheet/grid';
import { firstFreeColumn } from '../writing/resultColumns';
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
  const headings = adjoining(headerRows);
  const [first] = headings;
  if (!first) return [];
  const nearest = columns.map((each) => each.column).sort((a, b) => Math.abs(a - like) - Math.abs(b - like));
  for (const run of headings) {
    const model = nearest.find((each) => isApart(grid, run, each));
    if (model !== undefined) context.formatColumn({ sheet: id, ...run, like: model, column });
  }
  const below = Array.from({ length: endRow(grid) - first.row }, (_, i) => first.row + i).filter(
    (row) => !headerRows.includes(row) && !isAcross(grid, row, like),
  );
  for (const run of adjoining(below)) context.formatColumn({ sheet: id, ...run, like, column });
  // Of headings in several rows the upper one says what the column is.
  return headings.map(({ row }) => {
    context.writeAt({ sheet: id, row, column }, heading);
    return { sheet: id, row, column };
  });
}
