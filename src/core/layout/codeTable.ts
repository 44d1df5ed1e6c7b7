import { codeKey, parentsByCode } from '../codes/codeTree';
import type { CellReading } from '../plan/plan';
import { ENTITY_ID, type NodeDraft, type PlanBuilder } from '../plan/planBuilder';
import type { Level } from '../rules/rules';
import { formatAt, valueAt } from '../sheet/grid';
import type { PlainSheet } from './plainSheet';
import { isCoded, isSubtotal, reads, shownText, type TableRow } from './table';
import { tableDraft } from './tableDraft';
import { shapeOf } from './tableRows';

/** A row of the tree; `row` is null for a node that the sheets imply and do not show. */
interface Entry {
  sheet: PlainSheet;
  row: TableRow | null;
  code: string;
  key: string;
  draft: Omit<NodeDraft, 'level'>;
  isMeasured: boolean;
  /** Code of the node above, where a column has it. */
  parent: CellReading | null;
}

/** The ente as a row above all others shows it, otherwise as a title names it. */
export function entityDraft(sheets: readonly PlainSheet[]): Omit<NodeDraft, 'level'> {
  for (const sheet of sheets) if (sheet.entity) return entryOf(sheet, sheet.entity, '').draft;
  const name = sheets.map(({ title }) => title).find((title) => title !== '') ?? '';
  return { code: '', name, rows: [] };
}

/** Adds the rows of tables whose codes give the tree: by their parts, or by a column with the code of the node above. */
export function addCodeTables(builder: PlanBuilder, sheets: readonly PlainSheet[]): void {
  const rows = sheets.flatMap((sheet) => entriesOf(builder, sheet));
  const entries = sheets.length > 1 ? [...impliedAreas(rows), ...rows] : rows;
  const parents = parentsOf(builder, entries);
  const hasChildren = new Set(parents);
  const isNode = entries.map(({ isMeasured }, index) => hasChildren.has(index) || !isMeasured);
  putByPlace(entries, parents, isNode);
  addEntries(builder, entries, { parents, isNode });
}

/** Rows that belong to the tree; subtotals and rows without a code are told, not swallowed. */
function entriesOf(builder: PlanBuilder, sheet: PlainSheet): Entry[] {
  const codes = new Set<string>();
  return sheet.found.rows.flatMap((row): Entry[] => {
    if (row === sheet.entity) return [];
    const coded = isCoded(row);
    const key = codeKey(row.text('code'));
    const entry = entryOf(sheet, row, coded ? row.text('code') : '');
    const { name } = entry.draft;
    const at = row.cell('name') ?? row.cell('target') ?? entry.draft.rows[0] ?? null;
    if (isSubtotal(name || row.text('code')) && !row.cell('target') && (!coded || codes.has(key))) {
      builder.find('note', 'row.subtotal', { name: name || row.text('code') }, at);
      return [];
    }
    if (coded) {
      codes.add(key);
      return [entry];
    }
    if (!(name === '' ? reads(row, 'target') === true : entry.isMeasured)) return [];
    builder.find('warning', 'row.withoutCode', { name }, at);
    return [entry];
  });
}

function entryOf(sheet: PlainSheet, row: TableRow, code: string): Entry {
  const { grid, header } = sheet;
  const draft = tableDraft(grid, header, { row: row.row, year: null });
  const column = (row.cell('code') ?? row.cell('name'))?.column ?? grid.column;
  // Nodes may have their names under `Obiettivo`, indicators under `Indicatore`.
  const name = draft.name || otherName(sheet, row);
  return {
    sheet,
    row,
    code,
    key: codeKey(code),
    draft: { ...draft, name, code: row.text('code'), rows: [{ sheet: grid.id, row: row.row, column }] },
    isMeasured: row.cell('target') !== null || row.cell('actual') !== null,
    parent: sheet.treeBy === 'parents' ? row.cell('parent') : null,
  };
}

function otherName({ grid, header }: PlainSheet, { row }: TableRow): string {
  for (const { role, column } of header.others) {
    const value = valueAt(grid, row, column);
    if (role === 'name' && typeof value === 'string' && value !== '')
      return shownText({ sheet: grid.id, row, column, value, format: formatAt(grid, row, column) });
  }
  return '';
}

/** The ambito of each sheet whose codes all begin alike, where no row has that code: one sheet an ambito. */
function impliedAreas(entries: readonly Entry[]): Entry[] {
  const known = new Set(entries.map(({ key }) => key));
  const bySheet = new Map<PlainSheet, Entry[]>();
  for (const entry of entries) {
    const own = bySheet.get(entry.sheet) ?? [];
    bySheet.set(entry.sheet, own);
    if (entry.key !== '') own.push(entry);
  }
  const areas = new Map<string, Entry>();
  for (const [sheet, own] of bySheet) {
    const firsts = new Set(own.map(({ key }) => key.split('_')[0] ?? ''));
    const [first = ''] = firsts;
    const inside = own.length > 0 && own.every(({ key }) => key.includes('_'));
    if (firsts.size !== 1 || !inside || known.has(first) || areas.has(first)) continue;
    const code = /^[^\s_.-]+/.exec(own[0]?.code ?? '')?.[0] ?? first;
    const draft = { code, name: sheet.grid.name, rows: [], own: null };
    areas.set(first, { sheet, row: null, code, key: first, draft, isMeasured: false, parent: null });
  }
  return [...areas.values()];
}

function parentsOf(builder: PlanBuilder, entries: readonly Entry[]): Int32Array {
  if (!entries.some(({ sheet }) => sheet.treeBy === 'parents'))
    return parentsByCode(entries.map(({ key }) => key));
  const parents = new Int32Array(entries.length).fill(-1);
  const byKey = new Map<string, number>();
  entries.forEach(({ key }, index) => {
    if (key !== '' && !byKey.has(key)) byKey.set(key, index);
  });
  entries.forEach(({ parent, code, draft }, index) => {
    const key = codeKey(shownText(parent));
    const above = byKey.get(key);
    if (above !== undefined) parents[index] = above;
    else if (key !== '') {
      const params = { code, parent: shownText(parent), taken: ENTITY_ID };
      builder.find('warning', 'row.orphan', params, parent ?? draft.rows[0] ?? null);
    }
  });
  cutLoops(builder, entries, parents);
  return parents;
}

/** A node that is its own ancestor is told and put below the ente. */
function cutLoops(builder: PlanBuilder, entries: readonly Entry[], parents: Int32Array): void {
  const safe = new Set<number>([-1]);
  entries.forEach((_, start) => {
    const path = new Set<number>();
    let index = start;
    while (!safe.has(index) && !path.has(index)) {
      path.add(index);
      index = parents[index] ?? -1;
    }
    const looped = path.has(index) ? entries[index] : undefined;
    if (looped) {
      const { code, parent } = looped;
      parents[index] = -1;
      builder.find('error', 'node.ownAncestor', { code, parent: shownText(parent) }, parent);
    }
    for (const each of path) safe.add(each);
  });
}

/**
 * A row without a code goes with the row above it: below a node, beside an indicator. So does an indicator whose code is
 * no part of the scheme of the nodes (`EC07` below `01_01`).
 */
function putByPlace(entries: readonly Entry[], parents: Int32Array, isNode: readonly boolean[]): void {
  const shapes = new Set(entries.flatMap(({ code }, index) => (isNode[index] ? [shapeOf(code)] : [])));
  const starts = new Set(
    entries.flatMap(({ key }, index) => (isNode[index] ? [key.split('_')[0] ?? ''] : [])),
  );
  let above = -1;
  entries.forEach(({ code, key, isMeasured, sheet, row }, index) => {
    if (row === null || sheet.treeBy === 'parents') return;
    const isOutside =
      isMeasured &&
      parents[index] === -1 &&
      !isNode[index] &&
      !shapes.has(shapeOf(code)) &&
      !starts.has(key.split('_')[0] ?? '');
    const before = entries[above]?.sheet === sheet ? above : -1;
    if (code === '' || isOutside) parents[index] = isNode[before] ? before : (parents[before] ?? -1);
    if (code !== '') above = index;
  });
}

const NODE_LEVELS: readonly Level[] = ['area', 'strategic', 'operational'];

function addEntries(
  builder: PlanBuilder,
  entries: readonly Entry[],
  { parents, isNode }: { parents: Int32Array; isNode: readonly boolean[] },
): void {
  const ids: string[] = [];
  const depths: number[] = [];
  const seen = new Set<string>();
  for (const index of parentsFirst(parents)) {
    const { draft, code, key, sheet, isMeasured } = entries[index] as Entry;
    const parentIndex = parents[index] ?? -1;
    const parent = ids[parentIndex] ?? ENTITY_ID;
    const depth = (depths[index] = (depths[parentIndex] ?? -1) + 1);
    const level = NODE_LEVELS[Math.min(depth, 2)] ?? 'operational';
    const id = isNode[index]
      ? builder.addNode(parent, { ...draft, code, level })
      : builder.addIndicator(parent, { ...draft, code });
    ids[index] = id;
    const at = draft.rows[0] ?? null;
    if (!isNode[index] && code !== '' && seen.has(key)) {
      builder.find('warning', 'code.duplicateRow', { code }, at, id);
    }
    seen.add(key);
    if (isNode[index] && isMeasured) builder.find('warning', 'node.ownTarget', { code }, at, id);
    if (sheet.treeBy === 'codes')
      reportOrphan(builder, { ...draft, code }, { id, parentCode: entries[parentIndex]?.code ?? '' });
  }
}

/** The code says a parent that no row has: the nearest one above it was taken, which the person should know. */
function reportOrphan(
  builder: PlanBuilder,
  { code, rows }: Omit<NodeDraft, 'level'>,
  { id, parentCode }: { id: string; parentCode: string },
): void {
  const key = codeKey(code);
  const expected = key.slice(0, Math.max(0, key.lastIndexOf('_')));
  if (expected === '' || expected === codeKey(parentCode) || !/^\d/.test(key)) return;
  const params = { code, parent: expected, taken: parentCode || ENTITY_ID };
  builder.find('warning', 'row.orphan', params, rows[0] ?? null, id);
}

function parentsFirst(parents: Int32Array): number[] {
  const placed = new Set<number>([-1]);
  const order: number[] = [];
  parents.forEach((_, start) => {
    const path: number[] = [];
    for (let index = start; !placed.has(index); index = parents[index] ?? -1) {
      placed.add(index);
      path.push(index);
    }
    order.push(...path.reverse());
  });
  return order;
}
