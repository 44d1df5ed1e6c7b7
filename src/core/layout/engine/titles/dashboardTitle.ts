import type { CellReading } from '../../../plan/plan';
import type { NodeDraft } from '../../../plan/planBuilder';
import { addressOf } from '../../../sheet/address';
import type { SheetGrid } from '../../../sheet/grid';
import { trimText } from '../../../text/cleanText';
import { present, says } from '../../cells/cells';
import { partReading } from '../../describedText/describedText';
import { partBetween } from '../../rows/objectiveName';
import { shownText } from '../../rows/table';
import { cellsIn, type PlanTable } from '../tables/tables';

/** `01. Cruscotto Segretario generale`, `Cruscotto 01 - Segretario generale`. */
const TITLE = /^(?:\s*(\d+)[\s.):_–-]+|.{0,40}[\s–-])?cruscotto(?!\p{L})\s*(?:n\.?\s*)?(\d+)?[\s.):_–-]*/iu;

/** A quick look: the sheet, or a text on it, is called a dashboard. */
export function tellsDashboard(grid: SheetGrid): boolean {
  return TITLE.test(grid.name) || says(grid, TITLE);
}

/** Whether a table is of dashboards: a title on its sheet, or its name, says so. */
export function isDashboard(table: PlanTable): boolean {
  return TITLE.test(table.view.grid.name) || table.lines.some((line) => dashboardTitle(table, line) !== null);
}

/** The title of a dashboard in a line; null where there is none. */
export function dashboardTitle(table: PlanTable, line: number): CellReading | null {
  return cellsIn(table, line).find(({ value }) => typeof value === 'string' && TITLE.test(value)) ?? null;
}

/** Where another table begins beside its title this stands in the first line of headings. */
export function titleAmongHeadings(table: PlanTable): CellReading | null {
  return table.headerLines.map((line) => dashboardTitle(table, line)).find((title) => title !== null) ?? null;
}

/** A dashboard as its title says it, or without one the name of its sheet. */
export function dashboardDraft({ view, header }: PlanTable, title: CellReading | null): NodeDraft {
  const text = title ? String(title.value) : view.grid.name;
  const [whole = '', before, after] = TITLE.exec(text) ?? [];
  const name = title && partReading(title, partBetween(text, whole.length, text.length));
  const row = title?.row ?? header.first;
  return {
    level: 'dashboard',
    code: before ?? after ?? '',
    name: title ? shownText(name) : trimText(text.slice(whole.length)),
    rows: title ? [addressOf(title)] : [],
    own: { sheet: view.grid.id, first: row, last: row },
    cells: present({ name }),
  };
}
