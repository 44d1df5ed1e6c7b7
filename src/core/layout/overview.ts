import type { CellReading } from '../plan/plan';
import type { CellAddress, SheetGrid } from '../sheet/grid';
import { findHeaderRows, type HeaderRow } from './headers';
import { isCoded, isEntityRow, looksLikeCode, type TableRow } from './table';
import { tableRows, type TableRows } from './tableRows';

/** A node as the overview lists it. */
export interface OverviewRow {
  /** "" for the ente. */
  code: string;
  name: string;
  at: CellAddress;
  weight: CellReading | null;
  published: CellReading | null;
}

/** A sheet of nodes: codes and names with weights or scores, and no targets (*Albero*). */
export interface Overview {
  grid: SheetGrid;
  header: HeaderRow;
  rows: OverviewRow[];
  found: TableRows;
}

export function readOverview(grid: SheetGrid): Overview | null {
  for (const header of findHeaderRows(grid, ['code', 'name'])) {
    if (header.columns.has('target') || header.columns.has('actual')) return null;
    const found = tableRows(grid, header, {
      codeOf: (row) => (isCoded(row) ? row.text('code') : ''),
      isMeasured: isCoded,
    });
    const firstCoded = found.rows.findIndex(isCoded);
    const entity = found.rows.slice(0, Math.max(0, firstCoded)).find(isEntityRow);
    const rows = found.rows.flatMap((row) => (row === entity || isCoded(row) ? [overviewRow(row)] : []));
    if (rows.length > 0) return { grid, header, rows, found };
  }
  return null;
}

function overviewRow(row: TableRow): OverviewRow {
  const code = looksLikeCode(row.text('code')) ? row.text('code') : '';
  const at = (row.cell('code') ?? row.cell('name')) as CellReading;
  return {
    code,
    name: row.text('name'),
    at: { sheet: at.sheet, row: at.row, column: at.column },
    weight: row.cell('weight'),
    published: row.cell('published'),
  };
}
