import type { Finding, Plan } from '../../plan/plan';
import { endRow, type SheetGrid } from '../../sheet/grid';
import { cellsOf } from '../cells/cells';
import { headingMeaning } from '../headings/headingMeaning';

/** Sheets that list the titles of a plan in which none has a weight, and head a column with weights: the scores above would be others. */
export function weightsElsewhere(
  { nodes }: Plan,
  unread: readonly Finding[],
  grids: readonly SheetGrid[],
): Finding[] {
  const titles = nodes.filter(({ level }) => level !== 'entity' && level !== 'indicator');
  if (titles.length < 2 || titles.some(({ weight }) => weight !== null)) return [];
  return unread.filter(
    ({ message, at }) =>
      message.id === 'sheet.listsPlan' && grids.some((grid) => grid.id === at?.sheet && headsWeights(grid)),
  );
}

function headsWeights(grid: SheetGrid): boolean {
  for (let row = grid.row; row < endRow(grid); row++)
    if (cellsOf(grid, row).some(({ value }) => isWeightHeading(value))) return true;
  return false;
}

function isWeightHeading(value: unknown): boolean {
  return typeof value === 'string' && headingMeaning(value)?.role === 'weight';
}
