import type { CellReading } from '../../plan/plan';
import type { NodeDraft } from '../../plan/planBuilder';
import { addressOf } from '../../sheet/address';
import { trimText } from '../../text/cleanText';
import type { SheetGrid } from '../../sheet/grid';
import { present, says } from '../cells/cells';
import { readScoreOrNull } from '../cells/leniently';
import { partReading } from '../describedText/describedText';
import { partBetween } from '../rows/objectiveName';
import { shownText } from '../rows/table';
import type { Fields } from './fields';
import type { OwnRows } from './ownRows';
import { cellsIn, type PlanTable } from './tables';
import type { TreeAssembly } from './treeAssembly';

/** `01. Cruscotto Segretario generale`, `Cruscotto 01 - Segretario generale`. */
const TITLE = /^(?:\s*(\d+)[\s.):_–-]+|.{0,40}[\s–-])?cruscotto(?!\p{L})\s*(?:n\.?\s*)?(\d+)?[\s.):_–-]*/iu;

/** The trees of their own in a table, one below the other; none where it has no such titles. */
export class Dashboards {
  private current: { draft: NodeDraft; line: number; id: string | null } | null = null;

  constructor(
    private readonly tree: TreeAssembly,
    private readonly fields: Fields,
    private readonly own: OwnRows,
  ) {}

  /** Whether a line is the title of a dashboard. */
  open(line: number): boolean {
    const { fields } = this;
    const { table } = fields;
    const title = fields.declaration.roots ? dashboardTitle(table, line) : null;
    if (title) this.current = { draft: dashboardDraft(table, title), line, id: null };
    return title !== null;
  }

  /** What a line of totals prints is the result of the whole. */
  addTotal(line: number): boolean {
    const published = this.fields.cell(line, 'published');
    if (!this.current?.id || !published || typeof readScoreOrNull(published.value) !== 'number') return false;
    this.tree.showLine(this.current.id, { published });
    return true;
  }

  /** The dashboard that an indicator is of; null: it is of the ente. A title without indicators is none. */
  node(): string | null {
    const { fields } = this;
    const { table } = fields;
    if (!fields.declaration.roots) return null;
    this.current ??= {
      draft: dashboardDraft(table, titleAmongHeadings(table)),
      line: table.header.first,
      id: null,
    };
    if (this.current.id === null) {
      const { line, draft } = this.current;
      this.current.id = this.tree.addRoot(draft, table.view.grid.name);
      this.own.addTitle(this.current.id, line);
    }
    return this.current.id;
  }
}

/** A quick look: the sheet, or a text on it, is called a dashboard. */
export function tellsDashboard(grid: SheetGrid): boolean {
  return TITLE.test(grid.name) || says(grid, TITLE);
}

/** Whether a table is of dashboards: a title on its sheet, or its name, says so. */
export function isDashboard(table: PlanTable): boolean {
  return TITLE.test(table.view.grid.name) || table.lines.some((line) => dashboardTitle(table, line) !== null);
}

/** The title of a dashboard in a line; null where there is none. */
function dashboardTitle(table: PlanTable, line: number): CellReading | null {
  return cellsIn(table, line).find(({ value }) => typeof value === 'string' && TITLE.test(value)) ?? null;
}

/** Where another table begins beside its title this stands in the first line of headings. */
function titleAmongHeadings(table: PlanTable): CellReading | null {
  return table.headerLines.map((line) => dashboardTitle(table, line)).find((title) => title !== null) ?? null;
}

/** A dashboard as its title says it, or without one the name of its sheet. */
function dashboardDraft({ view, header }: PlanTable, title: CellReading | null): NodeDraft {
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
