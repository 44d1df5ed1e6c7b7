import { codeKey, parentsByCode } from '../../codes/codeTree';
import { treeKeys } from '../../codes/treeKeys';
import type { CellReading } from '../../plan/plan';
import { ENTITY_ID, type NodeDraft, type PlanBuilder } from '../../plan/planBuilder';
import type { Level } from '../../rules/rules';
import { formatAt, valueAt } from '../../sheet/grid';
import type { Steps } from '../../steps';
import type { PlainSheet } from './plainSheet';
import { isCoded, isIndicatorRow, isSubtotal, reads, shownText, type TableRow } from '../rows/table';
import { tableDraft } from '../rows/tableDraft';
import { isFootnote, isPageNumber } from '../rows/looseLines';
import { shapeOf } from '../rows/tableRows';

/** A row of the tree; `row` is null for a node that the sheets imply and do not show. */
interface Entry {
  sheet: PlainSheet;
  row: TableRow | null;
  code: string;
  key: string;
  /** By which it stands under others. */
  treeKey: string;
  draft: Omit<NodeDraft, 'level'>;
  isMeasured: boolean;
  /** Code of the node above, where a column has it. */
  parent: CellReading | null;
}

type RowEntry = Omit<Entry, 'treeKey'>;

/** Rows between two stops. */
const ROWS_PER_STEP = 500;

/** The ente as a row above all others shows it, otherwise as a title names it. */
export function entityDraft(sheets: readonly PlainSheet[]): Omit<NodeDraft, 'level'> {
  for (const sheet of sheets) if (sheet.entity) return entryOf(sheet, sheet.entity, '').draft;
  const name = sheets.map(({ title }) => title).find((title) => title !== '') ?? '';
  return { code: '', name, rows: [] };
}

/** Adds the rows of tables whose codes give the tree: by their parts, or by a column with the code of the node above. */
export function* addCodeTables(builder: PlanBuilder, sheets: readonly PlainSheet[]): Steps<void> {
  const read: RowEntry[] = [];
  for (const sheet of sheets) for (const entry of yield* entriesOf(builder, sheet)) read.push(entry);
  yield;
  const keys = treeKeys(
    read.map(({ code }) => code),
    read.map(({ isMeasured }) => isMeasured),
  );
  const rows = read.map((entry, index) => ({ ...entry, treeKey: keys[index] ?? '' }));
  const entries = [...impliedAreas(builder, rows), ...rows];
  const parents = parentsOf(builder, entries);
  const isNode = nodesAmong(entries, parents);
  putByPlace(entries, parents, isNode);
  yield* addEntries(builder, entries, { parents, isNode });
}

/**
 * Rows with others below them, and rows that measure nothing; one with a weight beside indicators only is an indicator
 * whose figures are still to come.
 */
function nodesAmong(entries: readonly Entry[], parents: Int32Array): boolean[] {
  const hasChildren = new Set(parents);
  const withNodes = new Set([...parents].filter((_, index) => hasChildren.has(index)));
  const withIndicators = new Set(
    [...parents].filter((_, index) => !hasChildren.has(index) && entries[index]?.isMeasured),
  );
  return entries.map(({ isMeasured, row }, index) => {
    const parent = parents[index] ?? -1;
    const isToCome =
      row !== null &&
      parent >= 0 &&
      withIndicators.has(parent) &&
      !withNodes.has(parent) &&
      reads(row, 'weight');
    return hasChildren.has(index) || !(isMeasured || isToCome);
  });
}

/** Rows that belong to the tree; subtotals and rows without a code are told, not swallowed. */
function* entriesOf(builder: PlanBuilder, sheet: PlainSheet): Steps<RowEntry[]> {
  const entryOfRow = rowReader(builder, sheet);
  const entries: RowEntry[] = [];
  for (const [index, row] of sheet.found.rows.entries()) {
    if (index % ROWS_PER_STEP === 0) yield;
    const entry = entryOfRow(row, index);
    if (entry) entries.push(entry);
  }
  return entries;
}

function rowReader(
  builder: PlanBuilder,
  sheet: PlainSheet,
): (row: TableRow, index: number) => RowEntry | null {
  const codes = new Set<string>();
  const letters = lettersAbove(sheet);
  return (row, index) => {
    if (row === sheet.entity) return null;
    const isBelowIndicator = Boolean(sheet.found.rows[index - 1]?.cell('target'));
    const key = codeKey(row.text('code'));
    const coded = isCoded(row) || (letters.has(key) && typeof row.cell('name')?.value === 'string');
    const entry = entryOf(sheet, row, coded ? row.text('code') : '');
    const { name } = entry.draft;
    const at = row.cell('name') ?? row.cell('target') ?? entry.draft.rows[0] ?? null;
    if (isSubtotal(name || row.text('code')) && !row.cell('target') && (!coded || codes.has(key))) {
      builder.find('note', 'row.subtotal', { name: name || row.text('code') }, at);
      return null;
    }
    if (coded) {
      codes.add(key);
      return entry;
    }
    // Below an indicator it is another one; elsewhere words with a weight may be the title of a node.
    const isToCome = isBelowIndicator && isIndicatorRow(row);
    const belongs = name === '' ? reads(row, 'target') === true : entry.isMeasured || isToCome;
    if (belongs) builder.find('warning', 'row.withoutCode', { name }, at);
    else tellLeftOut(builder, row, name);
    return belongs ? { ...entry, isMeasured: true } : null;
  };
}

/** `A` above `A.1`: letters alone are a code where others go on from them. */
function lettersAbove({ found }: PlainSheet): ReadonlySet<string> {
  const codes = found.rows.filter(isCoded).map((row) => codeKey(row.text('code')));
  return new Set(codes.map(firstPart).filter((first) => /^\p{L}{1,4}$/u.test(first)));
}

/** A row of words that is no part of the tree; one with a weight was meant to be. */
function tellLeftOut(builder: PlanBuilder, row: TableRow, name: string): void {
  const text = name || row.text('code');
  if (text === '' || isFootnote(text) || isPageNumber(text)) return;
  const severity = reads(row, 'weight') ? 'warning' : 'note';
  builder.find(severity, 'row.leftOut', { name: text }, row.cell('name') ?? row.cell('code'));
}

function entryOf(sheet: PlainSheet, row: TableRow, code: string): RowEntry {
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

/**
 * Ambiti that no row shows: those of sheets whose codes all begin alike (one sheet an ambito), and all of them where
 * letters say that the highest codes are objectives (OS_01.02): bare figures (01_01) may well be the ambiti themselves.
 */
function impliedAreas(builder: PlanBuilder, entries: readonly Entry[]): Entry[] {
  const coded = entries.filter(({ treeKey, sheet }) => treeKey !== '' && sheet.treeBy === 'codes');
  const known = new Set(coded.map(({ treeKey }) => treeKey));
  const noneShown = coded.every(({ code, treeKey }) => /^\p{L}/u.test(code) && /^\d[^_]*_/.test(treeKey));
  const sheets = new Set(entries.map(({ sheet }) => sheet));
  const firsts = new Map<PlainSheet, Set<string>>();
  for (const { sheet, treeKey } of coded) {
    firsts.set(sheet, (firsts.get(sheet) ?? new Set<string>()).add(firstPart(treeKey)));
  }
  const areas = new Map<string, Entry>();
  for (const { sheet, treeKey } of coded) {
    const code = firstPart(treeKey);
    const isSheet = sheets.size > 1 && firsts.get(sheet)?.size === 1;
    if (areas.has(code) || known.has(code) || !(noneShown || isSheet)) continue;
    const draft = { code, name: isSheet ? sheet.grid.name : '', rows: [], own: null };
    const implied = { row: null, key: code, treeKey: code, isMeasured: false, parent: null };
    areas.set(code, { sheet, code, draft, ...implied });
    if (!isSheet) builder.find('note', 'area.implied', { code }, null, code);
  }
  return [...areas.values()];
}

function firstPart(key: string): string {
  return key.split('_')[0] ?? '';
}

function parentsOf(builder: PlanBuilder, entries: readonly Entry[]): Int32Array {
  if (!entries.some(({ sheet }) => sheet.treeBy === 'parents'))
    return parentsByCode(entries.map(({ treeKey }) => treeKey));
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
  const nodes = entries.filter((_, index) => isNode[index]);
  const shapes = new Set(nodes.map(({ code }) => shapeOf(code)));
  const letters = new Set(nodes.map(({ code }) => lettersOf(code)));
  const starts = new Set(nodes.map(({ treeKey }) => firstPart(treeKey)));
  let above = -1;
  entries.forEach(({ code, treeKey, isMeasured, sheet, row }, index) => {
    if (row === null || sheet.treeBy === 'parents') return;
    const isOutside =
      isMeasured &&
      parents[index] === -1 &&
      !isNode[index] &&
      (!shapes.has(shapeOf(code)) || !letters.has(lettersOf(code))) &&
      !starts.has(firstPart(treeKey));
    const before = entries[above]?.sheet === sheet ? above : -1;
    if (code === '' || isOutside) parents[index] = isNode[before] ? before : (parents[before] ?? -1);
    if (code !== '') above = index;
  });
}

/** `ec` of `EC07` and `EC_07`. */
function lettersOf(code: string): string {
  return /^\p{L}*/u.exec(code)?.[0].toLowerCase() ?? '';
}

const NODE_LEVELS: readonly Level[] = ['area', 'strategic', 'operational'];

function* addEntries(
  builder: PlanBuilder,
  entries: readonly Entry[],
  { parents, isNode }: { parents: Int32Array; isNode: readonly boolean[] },
): Steps<void> {
  const ids: string[] = [];
  const depths: number[] = [];
  const seen = new Set<string>();
  for (const [done, index] of parentsFirst(parents).entries()) {
    if (done % ROWS_PER_STEP === 0) yield;
    const { draft, code, key, treeKey, sheet, isMeasured } = entries[index] as Entry;
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
    if (sheet.treeBy === 'codes' && /^\d/.test(treeKey))
      reportOrphan(builder, { ...draft, code }, { id, treeKey, above: entries[parentIndex] });
  }
}

/** The code says a parent that no row has: the nearest one above it was taken, which the person should know. */
function reportOrphan(
  builder: PlanBuilder,
  { code, rows }: Omit<NodeDraft, 'level'>,
  { id, treeKey, above }: { id: string; treeKey: string; above: Entry | undefined },
): void {
  const expected = treeKey.slice(0, Math.max(0, treeKey.lastIndexOf('_')));
  if (expected === '' || expected === above?.treeKey) return;
  const params = { code, parent: expected, taken: above?.code ?? ENTITY_ID };
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
