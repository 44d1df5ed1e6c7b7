import type { PlanBuilder } from '../../plan/planBuilder';
import type { SheetGrid } from '../../sheet/grid';
import { findHeaderRows } from '../headings/headers';

/** Tells of a sheet with the headings of a plan that was not recognised as a part of this one. */
export function reportLeftOut(builder: PlanBuilder, grid: SheetGrid): void {
  const [header] = findHeaderRows(grid, ['target']);
  if (!header) return;
  const at = { sheet: grid.id, row: header.row, column: header.first };
  builder.find('warning', 'sheet.leftOut', { sheet: grid.name }, at);
}
