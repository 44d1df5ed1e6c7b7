import { isBlank, type CellValue } from '../cell';
import { codeKey } from '../codes/codeTree';
import type { CellReading, Plan, SheetReading } from '../plan/plan';
import { ENTITY_ID, PlanBuilder } from '../plan/planBuilder';
import { endColumn, valueAt, type CellAddress, type SheetGrid } from '../sheet/grid';
import { trimText } from '../text/cleanText';
import { readColumns, rowsBelow } from './columns';
import { findHeaderRow, repeatsHeader, type HeaderRow } from './headers';
import type { Layout } from './layout';
import { readScoreOrNull, readWeightOrNull } from './leniently';
import { headsAnotherTable, looksLikeCode, tableRow, type TableRow } from './table';

/**
 * The Relazione by blocks (Pistoia-Prato): one sheet an ambito; a title row for each strategic objective, a heading row for
 * each operational one (its code where the weights are), its indicators below. A sheet of nodes without targets (*Albero*)
 * gives the ente, the ambiti and the weights of the strategic objectives. All these sheets are one tree.
 */
export const reportBlocks: Layout = {
  id: 'reportBlocks',
  looksFor: { id: 'layout.reportBlocks.looksFor' },
  recognise(sheets, activeSheet) {
    const visible = sheets.filter(({ visible: shown }) => shown);
    const blocks = visible.flatMap((grid) => readBlockSheet(grid) ?? []);
    if (blocks.length === 0) return null;
    const overviews = visible.flatMap((grid) => readOverview(grid) ?? []);
    const takesPart = [...blocks, ...overviews].some(({ grid }) => grid.id === activeSheet);
    return takesPart ? assemble(blocks, overviews[0] ?? null) : null;
  },
};

/** What stands in one row of a block sheet. */
type BlockRow =
  | { kind: 'strategic'; code: string; name: string; at: CellAddress; published: CellReading | null }
  | { kind: 'operational'; code: string; name: string; at: CellAddress; row: TableRow }
  | { kind: 'indicator'; row: TableRow };

interface BlockSheet {
  grid: SheetGrid;
  header: HeaderRow;
  /** The ambito's own line above the table. */
  area: { name: string; at: CellAddress; published: CellReading | null } | null;
  rows: BlockRow[];
}

interface OverviewRow {
  code: string;
  name: string;
  at: CellAddress;
  weight: CellReading | null;
  published: CellReading | null;
}

interface Overview {
  grid: SheetGrid;
  header: HeaderRow;
  rows: OverviewRow[];
}

function readBlockSheet(grid: SheetGrid): BlockSheet | null {
  const header = findHeaderRow(grid, ['weight', 'target']);
  if (!header || header.columns.has('code')) return null;
  const rows: BlockRow[] = [];
  let elsewhere = false;
  for (const index of rowsBelow(grid, header)) {
    const cells = rowCells(grid, index);
    if (cells.every(isBlank) || repeatsHeader(grid, index, header)) continue;
    const row = tableRow(grid, header, index);
    const heading = readTitle(grid, header, index) ?? readHeading(row);
    if (heading) {
      elsewhere = false;
      rows.push(heading);
    } else if (headsAnotherTable(row, cells) && readWeightText(row) !== '') {
      elsewhere = true;
    } else if (!elsewhere && isIndicator(row)) {
      rows.push({ kind: 'indicator', row });
    }
  }
  return rows.some(({ kind }) => kind !== 'indicator')
    ? { grid, header, area: readArea(grid, header), rows }
    : null;
}

function rowCells(grid: SheetGrid, row: number): CellValue[] {
  return Array.from({ length: endColumn(grid) - grid.column }, (_, i) => valueAt(grid, row, grid.column + i));
}

/** `01_01 Digitalizzazione, nuove tecnologie`: the only text of its row, perhaps with its score. */
function readTitle(grid: SheetGrid, header: HeaderRow, row: number): BlockRow | null {
  const columns = [...header.columns.values()];
  const result = tableRow(grid, header, row);
  const beside = ['published', 'status'] as const;
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  const texts: CellAddress[] = [];
  for (let column = first; column <= last; column++) {
    const isResult = beside.some((role) => header.columns.get(role) === column);
    if (!isResult && !isBlank(valueAt(grid, row, column))) texts.push({ sheet: grid.id, row, column });
  }
  const at = texts[0];
  if (!at || texts.length > 1) return null;
  const match = /^(\p{L}{0,4}[_ .-]?\d+(?:[_.-]\d+\p{L}?)+)[\s:–-]+(\p{L}.*)$/u.exec(
    trimText(String(valueAt(grid, row, at.column))),
  );
  if (!match) return null;
  return {
    kind: 'strategic',
    code: match[1] ?? '',
    name: match[2] ?? '',
    at,
    published: result.cell('published'),
  };
}

/** An operational objective: its code stands where the weights do, its name where the indicators' do, and nothing is measured. */
function readHeading(row: TableRow): BlockRow | null {
  const name = row.cell('name');
  if (!name || row.cell('target') || row.cell('actual')) return null;
  const code = readWeightText(row);
  const scored = row.cell('published') !== null || row.cell('status') !== null;
  if (code === '' ? !scored || row.cell('weight') !== null : !looksLikeCode(code)) return null;
  return { kind: 'operational', code, name: row.text('name'), at: row.cell('weight') ?? name, row };
}

/** The text in the weight column that is no weight. */
function readWeightText(row: TableRow): string {
  const cell = row.cell('weight');
  if (!cell || typeof cell.value === 'number') return '';
  const text = row.text('weight');
  return readWeightOrNull(cell.value) === null || /^0\d/.test(text) ? text : '';
}

function isIndicator(row: TableRow): boolean {
  const named = /\p{L}{2}/u.test(row.text('name'));
  return named && (row.cell('target') !== null || row.cell('actual') !== null);
}

/** The line above the table that has a score: the ambito. */
function readArea(grid: SheetGrid, header: HeaderRow): BlockSheet['area'] {
  const column = header.columns.get('published');
  for (let row = header.row - 1; row >= grid.row; row--) {
    const published = column === undefined ? null : tableRow(grid, header, row).cell('published');
    if (!published || typeof readScoreOrNull(published.value) !== 'number') continue;
    const cells = rowCells(grid, row);
    const offset = cells.findIndex((cell) => typeof cell === 'string' && /\p{L}{2}/u.test(cell));
    if (offset < 0) continue;
    const name = trimText(String(cells[offset])).replace(/^\d+\s+/, '');
    return { name, at: { sheet: grid.id, row, column: grid.column + offset }, published };
  }
  return null;
}

/** A sheet of nodes: codes and names with weights or scores, and no targets. */
function readOverview(grid: SheetGrid): Overview | null {
  const header = findHeaderRow(grid, ['code', 'name']);
  if (!header || header.columns.has('target') || header.columns.has('actual')) return null;
  const rows = rowsBelow(grid, header).flatMap((index) => {
    const row = tableRow(grid, header, index);
    const code = row.text('code');
    const listed = code === '' ? row.cell('published') !== null : looksLikeCode(code);
    if (!listed || repeatsHeader(grid, index, header)) return [];
    const at = row.cell('code') ?? row.cell('name');
    if (!at) return [];
    return [
      { code, name: row.text('name'), at, weight: row.cell('weight'), published: row.cell('published') },
    ];
  });
  return rows.length > 0 ? { grid, header, rows } : null;
}

function assemble(blocks: readonly BlockSheet[], overview: Overview | null): Plan {
  const listed = overview?.rows ?? [];
  const entity = listed.find(({ code }) => code === '');
  const builder = new PlanBuilder({
    name: entity?.name ?? '',
    rows: entity ? [entity.at] : [],
    published: entity?.published ?? null,
  });
  const areas = new Map<string, string>();
  for (const row of listed) {
    if (row.code === '' || codeKey(row.code).includes('_')) continue;
    const { code, name, at, weight, published } = row;
    areas.set(
      codeKey(code),
      builder.addNode(ENTITY_ID, { level: 'area', code, name, rows: [at], weight, published }),
    );
  }
  for (const sheet of blocks) addBlockSheet(builder, sheet, areas, listed);
  reportEmpty(builder, listed);
  const sheets = [
    ...(overview
      ? [
          readingOf(
            overview.grid,
            overview.header,
            overview.rows.map(({ at }) => at.row),
          ),
        ]
      : []),
  ];
  for (const { grid, header, rows } of blocks) {
    sheets.push(
      readingOf(
        grid,
        header,
        rows.flatMap((row) => (row.kind === 'indicator' ? [row.row.row] : [])),
      ),
    );
  }
  return {
    layout: 'reportBlocks',
    confidence: Math.min(...sheets.flatMap(({ columns }) => columns.map(({ confidence }) => confidence))),
    sheets,
    nodes: builder.ordered(),
    findings: builder.findings,
  };
}

function readingOf(grid: SheetGrid, header: HeaderRow, rows: readonly number[]): SheetReading {
  return { id: grid.id, name: grid.name, headerRow: header.row, columns: readColumns(grid, header, rows) };
}

function addBlockSheet(
  builder: PlanBuilder,
  sheet: BlockSheet,
  areas: Map<string, string>,
  listed: readonly OverviewRow[],
): void {
  const area = areaOf(builder, sheet, areas);
  let strategic = area;
  let objective = area;
  for (const row of sheet.rows) {
    if (row.kind === 'indicator') {
      builder.addIndicator(objective, indicatorDraft(row.row, sheet.grid));
      continue;
    }
    const parent = row.kind === 'strategic' ? area : strategic;
    objective = addObjective(builder, parent, row, listed);
    if (row.kind === 'strategic') strategic = objective;
  }
}

/** The ambito of a sheet: by the code that its objectives share, then by its name; added where no overview lists it. */
function areaOf(builder: PlanBuilder, { grid, area, rows }: BlockSheet, areas: Map<string, string>): string {
  const code =
    rows.flatMap((row) => (row.kind === 'strategic' ? [codeKey(row.code).split('_')[0] ?? ''] : []))[0] ?? '';
  const byName = [...areas.values()].find((id) => area && sameName(builder.node(id)?.name ?? '', area.name));
  const known = areas.get(code) ?? byName;
  if (known) {
    if (area) builder.merge(known, { rows: [area.at], published: area.published });
    return known;
  }
  const added = builder.addNode(ENTITY_ID, {
    level: 'area',
    code,
    name: area?.name ?? grid.name,
    rows: area ? [area.at] : [],
    published: area?.published ?? null,
  });
  areas.set(code, added);
  return added;
}

function sameName(one: string, other: string): boolean {
  return trimText(one).toLowerCase() === trimText(other).toLowerCase();
}

/** Adds an objective with what the overview says of it; after a page break the same heading goes on, it is not a second one. */
function addObjective(
  builder: PlanBuilder,
  parent: string,
  row: Exclude<BlockRow, { kind: 'indicator' }>,
  listed: readonly OverviewRow[],
): string {
  const existing = row.code === '' ? undefined : builder.node(row.code);
  if (existing && existing.parent === parent && sameName(existing.name, row.name)) return existing.id;
  const id = builder.addNode(parent, {
    level: row.kind,
    code: row.code,
    name: row.name,
    rows: [row.at],
    published: row.kind === 'strategic' ? row.published : row.row.cell('published'),
  });
  const overview = listed.find(({ code }) => code !== '' && codeKey(code) === codeKey(row.code));
  if (overview) {
    builder.merge(id, { rows: [overview.at], weight: overview.weight, published: overview.published });
  }
  const parentCode = codeKey(builder.node(parent)?.code ?? '');
  const key = codeKey(row.code);
  // OC_01 (a shared objective) belongs where it stands; 03_04_01 under 03_01 does not.
  if (
    row.kind === 'operational' &&
    /^\d+_\d/.test(key) &&
    parentCode !== '' &&
    !key.startsWith(`${parentCode}_`)
  ) {
    builder.find(
      'warning',
      'code.wrongParent',
      { code: row.code, parent: builder.node(parent)?.code ?? '' },
      row.at,
      id,
    );
  }
  return id;
}

/** `OC_TD_02⏎Azioni di diffusione…`: code and name in one cell, or the name alone. */
function indicatorDraft(row: TableRow, grid: SheetGrid): Parameters<PlanBuilder['addIndicator']>[1] {
  const name = row.cell('name');
  const lines = String(name?.value ?? '').split(/\r?\n/);
  const coded = lines.length > 1 && looksLikeIndicatorCode(lines[0] ?? '');
  const all = trimText(lines.join(' '));
  // `DFP 4.2` printed alone is code and name.
  const alone = looksLikeCode(all) && /[._]\d/.test(all);
  return {
    code: coded ? trimText(lines[0] ?? '') : alone ? all : '',
    name: coded ? trimText(lines.slice(1).join(' ')) : all,
    rows: [{ sheet: grid.id, row: row.row, column: name?.column ?? grid.column }],
    weight: row.cell('weight'),
    target: row.cell('target'),
    actual: row.cell('actual'),
    direction: row.cell('direction'),
    published: row.cell('published'),
  };
}

/** A first line that is a code and not the beginning of the name: `REGISTRO IMPRESE_02`, `EC07`, `Formazione 2`. */
function looksLikeIndicatorCode(line: string): boolean {
  const text = trimText(line);
  return text.length <= 30 && text.split(' ').length <= 3;
}

/** An objective that the overview lists and no sheet holds. */
function reportEmpty(builder: PlanBuilder, listed: readonly OverviewRow[]): void {
  for (const { code, at } of listed) {
    const known = code === '' || builder.ordered().some((node) => codeKey(node.code) === codeKey(code));
    if (!known) builder.find('warning', 'node.onlyListed', { code }, at);
  }
}
