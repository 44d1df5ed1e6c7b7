import type { ColumnRole, NodeCells } from '../../plan/plan';
import type { NodeDraft } from '../../plan/planBuilder';
import type { SheetGrid } from '../../sheet/grid';
import { cellAddress, present } from '../cells/cells';
import { yearTargets } from './yearTargets';
import { forYear, type HeaderRow } from '../headings/headers';
import { TableRow } from './table';

const FIGURES = ['weight', 'target', 'direction', 'actual', 'published'] as const;

function isDetail(role: ColumnRole): role is keyof NodeCells {
  return !(FIGURES as readonly ColumnRole[]).includes(role);
}

/** What the columns of a table say of the indicator in a row, for one year. */
export function tableDraft(
  grid: SheetGrid,
  header: HeaderRow,
  { row: index, year }: { row: number; year: number | null },
): Omit<NodeDraft, 'level'> & { cells: NodeCells } {
  const { columns } = forYear(header, year);
  const row = new TableRow(grid, forYear(header, year), index);
  const published = columns.get('published');
  const details = [...columns.keys()].filter(isDetail);
  return {
    code: row.text('code'),
    name: row.text('name'),
    rows: [cellAddress(grid, index, columns.get('name') ?? header.first)],
    weight: row.cell('weight'),
    target: row.cell('target'),
    actual: row.cell('actual'),
    direction: row.cell('direction'),
    published: row.cell('published'),
    // Also while it is blank: results belong there.
    resultAt: published === undefined ? null : cellAddress(grid, index, published),
    targets: yearTargets(grid, index, header),
    cells: present(Object.fromEntries(details.map((role) => [role, row.cell(role)]))),
  };
}
