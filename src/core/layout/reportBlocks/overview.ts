import type { CellReading, NodeCells } from '../../plan/plan';
import type { CellAddress, SheetGrid } from '../../sheet/grid';
import { present } from '../cells/cells';
import { findHeaderRows, type HeaderRow } from '../headings/headers';
import { judgeColumns } from '../headings/judge';
import type { Hints } from '../layout';
import { isCoded, isEntityRow, type TableRow } from '../rows/table';
import { looksLikeCode } from '../../codes/looksLikeCode';
import { tableRows, type TableRows } from '../rows/tableRows';

/** A node as the overview lists it. */
export interface OverviewRow {
  /** "" for the ente. */
  code: string;
  name: string;
  at: CellAddress;
  weight: CellReading | null;
  published: CellReading | null;
  /** Where its score is shown, also while it is blank; null: nowhere. */
  resultAt: CellAddress | null;
  cells: NodeCells;
}

/** A sheet of nodes: codes and names with weights or scores, and no targets (*Albero*). */
export interface Overview {
  grid: SheetGrid;
  header: HeaderRow;
  rows: OverviewRow[];
  found: TableRows;
}

export function readOverview(grid: SheetGrid, { columns: choices }: Hints): Overview | null {
  for (const headings of findHeaderRows(grid, ['code', 'name'], choices)) {
    const header = judgeColumns(grid, headings, { wanted: [] });
    if (header.columns.has('target') || header.columns.has('actual')) return null;
    const found = tableRows(grid, header, {
      codeOf: (row) => (isCoded(row) ? row.text('code') : ''),
      isMeasured: isCoded,
    });
    const firstCoded = found.rows.findIndex(isCoded);
    const entity = found.rows.slice(0, Math.max(0, firstCoded)).find(isEntityRow);
    const rows = found.rows.flatMap((row) =>
      row === entity || isCoded(row) ? [overviewRow(grid, header, row)] : [],
    );
    if (rows.length > 0) return { grid, header, rows, found };
  }
  return null;
}

function overviewRow(grid: SheetGrid, { columns }: HeaderRow, row: TableRow): OverviewRow {
  const scores = columns.get('published');
  const code = looksLikeCode(row.text('code')) ? row.text('code') : '';
  const at = (row.cell('code') ?? row.cell('name')) as CellReading;
  return {
    code,
    name: row.text('name'),
    at: { sheet: at.sheet, row: at.row, column: at.column },
    weight: row.cell('weight'),
    published: row.cell('published'),
    resultAt: scores === undefined ? null : { sheet: grid.id, row: row.row, column: scores },
    cells: present({ code: row.cell('code'), name: row.cell('name'), status: row.cell('status') }),
  };
}
