import type { NodeDraft } from '../../../plan/planBuilder';
import { readScoreOrNull } from '../../cells/leniently';
import { dashboardDraft, dashboardTitle, titleAmongHeadings } from '../titles/dashboardTitle';
import type { Fields } from '../fields/fields';
import type { OwnRows } from '../titles/ownRows';
import type { TreeAssembly } from './treeAssembly';

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
