import { codeKey, parentsByCode } from '../codes/codeTree';
import type { Plan } from '../plan/plan';
import { ENTITY_ID, PlanBuilder, type NodeDraft } from '../plan/planBuilder';
import type { Level } from '../rules/rules';
import type { SheetGrid } from '../sheet/grid';
import { readColumns, reportColumns } from './columns';
import { findHeaderRows, type HeaderRow } from './headers';
import type { Layout } from './layout';
import { isCoded, isEntityRow, isSubtotal, reads, type TableRow } from './table';
import { reportOtherTables, tableRows } from './tableRows';

/**
 * The table every office starts with: one header row, one row an indicator or a node, the codes giving the tree
 * (01 → 01_01 → 01_01_02). Only the sheet in front is read: two plans on two sheets are two plans.
 */
export const plainTable: Layout = {
  id: 'plainTable',
  looksFor: { id: 'layout.plainTable.looksFor' },
  recognise(sheets, activeSheet) {
    const grid = sheets.find(({ id }) => id === activeSheet);
    if (!grid) return null;
    for (const header of findHeaderRows(grid, ['code', 'target'])) {
      const plan = readTable(grid, header);
      if (plan) return plan;
    }
    return null;
  },
};

const NODE_LEVELS: readonly Level[] = ['area', 'strategic', 'operational'];

function readTable(grid: SheetGrid, header: HeaderRow): Plan | null {
  const found = tableRows(grid, header, {
    codeOf: (row) => (isCoded(row) ? row.text('code') : ''),
    isMeasured: (row) => isCoded(row) && reads(row, 'target') === true,
  });
  const firstCoded = found.rows.findIndex(isCoded);
  if (firstCoded < 0) return null;
  const entity = found.rows.slice(0, firstCoded).find(isEntityRow);
  const builder = new PlanBuilder(entity ? draftOf(grid, entity) : { name: '', rows: [] });
  const rows = planRows(found.rows, entity, builder, grid);
  addRows(builder, grid, rows);
  reportOtherTables(builder, found);
  const columns = readColumns(
    grid,
    header,
    rows.map(({ row }) => row),
  );
  reportColumns(builder, grid, header, { columns, expected: ['weight', 'actual'] });
  return {
    layout: 'plainTable',
    confidence: Math.min(...columns.map(({ confidence }) => confidence)),
    sheets: [{ id: grid.id, name: grid.name, headerRows: found.headerRows, columns, unused: header.unused }],
    years: [],
    year: null,
    nodes: builder.ordered(),
    findings: builder.findings,
  };
}

/** Rows that belong to the tree; subtotals and rows without a code are told, not swallowed. */
function planRows(
  rows: readonly TableRow[],
  entity: TableRow | undefined,
  builder: PlanBuilder,
  grid: SheetGrid,
): TableRow[] {
  const codes = new Set<string>();
  return rows.filter((row) => {
    if (row === entity) return false;
    const coded = isCoded(row);
    const code = codeKey(row.text('code'));
    const name = row.text('name');
    const at = row.cell('name') ??
      row.cell('target') ?? { sheet: grid.id, row: row.row, column: grid.column };
    if (isSubtotal(name || row.text('code')) && !row.cell('target') && (!coded || codes.has(code))) {
      builder.find('note', 'row.subtotal', { name: name || row.text('code') }, at);
      return false;
    }
    if (coded) {
      codes.add(code);
      return true;
    }
    const measured =
      name === '' ? reads(row, 'target') === true : Boolean(row.cell('target') ?? row.cell('actual'));
    if (measured) builder.find('warning', 'row.withoutCode', { name }, at);
    return measured;
  });
}

function addRows(builder: PlanBuilder, grid: SheetGrid, rows: readonly TableRow[]): void {
  const codes = rows.map((row) => (isCoded(row) ? row.text('code') : ''));
  const keys = codes.map(codeKey);
  const parents = parentsByCode(keys);
  const hasChildren = new Set(parents);
  const isMeasured = (row: TableRow): boolean => row.cell('target') !== null || row.cell('actual') !== null;
  const isNode = rows.map((row, index) => hasChildren.has(index) || !isMeasured(row));
  putUncodedBesideRowAbove(codes, parents, isNode);
  const ids: string[] = [];
  const depths: number[] = [];
  const seen = new Set<string>();
  for (const index of parentsFirst(parents)) {
    const row = rows[index] as TableRow;
    const code = codes[index] ?? '';
    const parentIndex = parents[index] ?? -1;
    const parent = ids[parentIndex] ?? ENTITY_ID;
    const depth = (depths[index] = (depths[parentIndex] ?? -1) + 1);
    const level = NODE_LEVELS[Math.min(depth, 2)] ?? 'operational';
    const draft = { ...draftOf(grid, row), code, level };
    const id = isNode[index] ? builder.addNode(parent, draft) : builder.addIndicator(parent, draft);
    ids[index] = id;
    const at = draft.rows[0] ?? null;
    const key = keys[index] ?? '';
    if (!isNode[index] && code !== '' && seen.has(key)) {
      builder.find('warning', 'code.duplicateRow', { code }, at, id);
    }
    seen.add(key);
    if (isNode[index] && isMeasured(row)) builder.find('warning', 'node.ownTarget', { code }, at, id);
    reportOrphan(builder, draft, codes[parentIndex] ?? '', id);
  }
}

/** A row without a code goes with the row above it: below a node, beside an indicator. */
function putUncodedBesideRowAbove(
  codes: readonly string[],
  parents: Int32Array,
  isNode: readonly boolean[],
): void {
  let above = -1;
  codes.forEach((code, index) => {
    if (code !== '') above = index;
    else parents[index] = isNode[above] ? above : (parents[above] ?? -1);
  });
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
