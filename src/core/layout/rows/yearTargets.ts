import { isBlank } from '../../cell';
import type { YearTarget } from '../../plan/plan';
import type { SheetGrid } from '../../sheet/grid';
import { cellAddress, readingAt } from '../cells/cells';
import type { HeaderRow } from '../headings/headers';

/** The targets of a row that are not blank, by year. */
export function yearTargets(grid: SheetGrid, row: number, { targets }: HeaderRow): YearTarget[] {
  return targets.flatMap(({ year, column }) => {
    const target = readingAt(grid, cellAddress(grid, row, column));
    return isBlank(target.value) ? [] : [{ year, target }];
  });
}
