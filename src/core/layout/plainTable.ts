import { isBlank } from '../cell';
import { codeKey, parentsByCode } from '../codes/codeTree';
import type { Plan } from '../plan/plan';
import { ENTITY_ID, PlanBuilder, type NodeDraft } from '../plan/planBuilder';
import type { Level } from '../rules/rules';
import { endColumn, valueAt, type SheetGrid } from '../sheet/grid';
import { readColumns, rowsBelow } from './columns';
import { findHeaderRow, repeatsHeader, type HeaderRow } from './headers';
import type { Layout } from './layout';
import { headsAnotherTable, isSubtotal, looksLikeCode, tableRow, type TableRow } from './table';

/**
 * The table every office starts with: one header row, one row an indicator or a node, the codes giving the tree
 * (01 → 01_01 → 01_01_02). Only the sheet in front is read: two plans on two sheets are two plans.
 */
export const plainTable: Layout = {
  id: 'plainTable',
  looksFor: { id: 'layout.plainTable.looksFor' },
  recognise(sheets, activeSheet) {
    const grid = sheets.find(({ id }) => id === activeSheet);
    const header = grid && findHeaderRow(grid, ['code', 'target']);
    return grid && header ? readTable(grid, header) : null;
  },
};

const NODE_LEVELS: readonly Level[] = ['area', 'strategic', 'operational'];

function readTable(grid: SheetGrid, header: HeaderRow): Plan | null {
  const rows = planRows(grid, header);
  const coded = rows.filter((row) => looksLikeCode(row.text('code')));
  if (coded.length === 0) return null;
  const first = coded[0] as TableRow;
  // A row above the first code, with a name and no target, is the ente itself.
  const entity = rows.find(
    (row) => row.row < first.row && row.text('code') === '' && row.text('name') && !row.cell('target'),
  );
  const builder = new PlanBuilder(entity ? draftOf(grid, entity) : { name: '', rows: [] });
  const kept = rows.filter((row) => row !== entity && keep(row, builder, grid));
  const codes = kept.map((row) => row.text('code'));
  const parents = parentsByCode(codes.map(codeKey));
  const hasChildren = new Set(parents);
  const ids: string[] = [];
  const depths: number[] = [];
  const pending = parentsFirst(parents);
  for (const index of pending) {
    const row = kept[index] as TableRow;
    const parentIndex = parents[index] ?? -1;
    const measured = row.cell('target') !== null || row.cell('actual') !== null;
    const parent =
      parentIndex >= 0 ? (ids[parentIndex] ?? ENTITY_ID) : parentWithoutCode(row, index, kept, ids);
    const depth = parentIndex >= 0 ? (depths[parentIndex] ?? 0) + 1 : 0;
    depths[index] = depth;
    const draft = draftOf(grid, row);
    if (!hasChildren.has(index) && measured) ids[index] = builder.addIndicator(parent, draft);
    else
      ids[index] = builder.addNode(parent, {
        ...draft,
        level: NODE_LEVELS[Math.min(depth, 2)] ?? 'operational',
      });
    reportOrphan(builder, draft, parentIndex >= 0 ? (codes[parentIndex] ?? '') : '', ids[index] ?? '');
  }
  const columns = readColumns(
    grid,
    header,
    kept.map(({ row }) => row),
  );
  return {
    layout: 'plainTable',
    confidence: Math.min(...columns.map(({ confidence }) => confidence)),
    sheets: [{ id: grid.id, name: grid.name, headerRow: header.row, columns }],
    nodes: builder.ordered(),
    findings: builder.findings,
  };
}

/** Rows of the table: until another table begins, without blank rows and repeated headings. */
function planRows(grid: SheetGrid, header: HeaderRow): TableRow[] {
  const rows: TableRow[] = [];
  let afterBlank = false;
  for (const index of rowsBelow(grid, header)) {
    const cells = Array.from({ length: endColumn(grid) - grid.column }, (_, i) =>
      valueAt(grid, index, grid.column + i),
    );
    if (cells.every(isBlank)) {
      afterBlank = true;
      continue;
    }
    const row = tableRow(grid, header, index);
    if (repeatsHeader(grid, index, header)) continue;
    if (afterBlank && !looksLikeCode(row.text('code')) && headsAnotherTable(row, cells)) break;
    afterBlank = false;
    rows.push(row);
  }
  return rows;
}

/** Rows that belong to the tree; subtotals and rows without a code are told, not swallowed. */
function keep(row: TableRow, builder: PlanBuilder, grid: SheetGrid): boolean {
  if (looksLikeCode(row.text('code'))) return true;
  const measured = row.cell('target') !== null;
  const at = row.cell('name') ?? row.cell('target') ?? { sheet: grid.id, row: row.row, column: grid.column };
  if (isSubtotal(row.text('name') || row.text('code'))) {
    builder.find('note', 'row.subtotal', { name: row.text('name') || row.text('code') }, at);
    return false;
  }
  if (measured) builder.find('warning', 'row.withoutCode', { name: row.text('name') }, at);
  return measured;
}

/** A row without a code goes with the row above it; one whose code has no parent goes under the ente. */
function parentWithoutCode(
  row: TableRow,
  index: number,
  rows: readonly TableRow[],
  ids: readonly string[],
): string {
  if (row.text('code') !== '') return ENTITY_ID;
  for (let above = index - 1; above >= 0; above--) {
    const id = ids[above];
    if (id && rows[above]?.text('code')) return id.includes('#') ? id.slice(0, id.lastIndexOf('#')) : id;
  }
  return ENTITY_ID;
}

/** The code says a parent that no row has: the nearest one above it was taken, which the person should know. */
function reportOrphan(builder: PlanBuilder, { code, rows }: NodeDraft, parentCode: string, id: string): void {
  const key = codeKey(code);
  const expected = key.slice(0, Math.max(0, key.lastIndexOf('_')));
  if (expected === '' || expected === codeKey(parentCode) || !/^\d/.test(key)) return;
  builder.find(
    'warning',
    'row.orphan',
    { code, parent: expected, taken: parentCode || ENTITY_ID },
    rows[0] ?? null,
    id,
  );
}

function parentsFirst(parents: Int32Array): number[] {
  const placed = new Set<number>([-1]);
  const order: number[] = [];
  const place = (index: number): void => {
    if (placed.has(index)) return;
    placed.add(index);
    place(parents[index] ?? -1);
    order.push(index);
  };
  parents.forEach((_, index) => place(index));
  return order;
}

function draftOf(grid: SheetGrid, row: TableRow): NodeDraft {
  return {
    level: 'indicator',
    code: row.text('code'),
    name: row.text('name'),
    rows: [
      { sheet: grid.id, row: row.row, column: (row.cell('code') ?? row.cell('name'))?.column ?? grid.column },
    ],
    weight: row.cell('weight'),
    target: row.cell('target'),
    actual: row.cell('actual'),
    direction: row.cell('direction'),
    published: row.cell('published'),
  };
}
