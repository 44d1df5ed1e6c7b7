import { readNumber } from '../../number/readNumber';
import { formatNumber } from '../../number/formatNumber';
import { cellsOf } from '../../layout/cells/cells';
import { endRow, valueAt, type CellAddress, type SheetGrid } from '../../sheet/grid';
import { cleanText } from '../../text/cleanText';
import { foundAtCell } from '../foundAtCell';
import type { Found, Rule } from '../rule';

const PLANNED =
  /risorse.*(?:previst|assegnat|programmat|stanziat|budget)|(?:budget|stanziament|preventiv).*risorse/i;
const USED = /risorse.*(?:utilizzat|impiegat|consuntiv|spes[ae]|liquidat)/i;
/** Euro used for each euro planned, above which nobody budgeted them so. */
const FAR_BEYOND = 1.5;

/** Resources used far beyond those planned, in the same row of a table: one of the two figures is another year's, or another objective's. */
export const resourcesExceeded: Rule = {
  id: 'resourcesExceeded',
  severity: 'warning',
  says: ['resources.exceeded'],
  find: ({ grids }) => [...grids.values()].filter(({ visible }) => visible).flatMap(exceededIn),
};

function exceededIn(grid: SheetGrid): Found[] {
  for (let row = grid.row; row < endRow(grid); row++) {
    const headings = cellsOf(grid, row).filter(
      ({ value }) => typeof value === 'string' && value.length < 120,
    );
    const planned = headings.find(({ value }) => PLANNED.test(cleanText(String(value))));
    const used = headings.find(({ value }) => USED.test(cleanText(String(value))));
    if (planned && used && planned.column !== used.column)
      return exceededBelow(grid, row + 1, planned.column, used.column);
  }
  return [];
}

function exceededBelow(grid: SheetGrid, from: number, planned: number, used: number): Found[] {
  const found: Found[] = [];
  for (let row = from; row < endRow(grid); row++) {
    const [budget, spent] = [euroAt(grid, row, planned), euroAt(grid, row, used)];
    if (budget === null || spent === null || budget <= 0 || spent <= budget * FAR_BEYOND) continue;
    const at: CellAddress = { sheet: grid.id, row, column: used };
    const params = {
      used: formatNumber(spent, 2),
      planned: formatNumber(budget, 2),
      share: formatNumber((spent / budget) * 100, 0),
    };
    found.push(foundAtCell({ id: 'resources.exceeded', params }, at, null));
  }
  return found;
}

function euroAt(grid: SheetGrid, row: number, column: number): number | null {
  const value = valueAt(grid, row, column);
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? (readNumber(cleanText(value))?.value ?? null) : null;
}
