import { codeKey } from '../../codes/codeTree';
import type { Plan, SheetReading } from '../../plan/plan';
import { ENTITY_ID, PlanBuilder, type NodeDraft } from '../../plan/planBuilder';
import type { SheetGrid } from '../../sheet/grid';
import { trimText } from '../../text/cleanText';
import { areaPart, indicatorDraft, readBlockSheet, type BlockSheet, type ObjectiveRow } from './blockSheet';
import { readColumns, reportColumns } from '../headings/columns';
import type { Layout } from '../layout';
import { readEach } from '../cells/readEach';
import { reportLeftOut } from '../rows/leftOut';
import { readOverview, type Overview, type OverviewRow } from './overview';
import { reportOtherTables } from '../rows/tableRows';
import type { YearChoice } from '../headings/years';

/**
 * The Relazione by blocks (Pistoia-Prato): one sheet an ambito; a title row for each strategic objective, a heading row for
 * each operational one (its code where the weights are), its indicators below. A sheet of nodes without targets (*Albero*)
 * gives the ente, the ambiti and the weights of the strategic objectives. All these sheets are one tree.
 */
export const reportBlocks: Layout = {
  id: 'reportBlocks',
  looksFor: { id: 'layout.reportBlocks.looksFor' },
  *recognise(sheets, activeSheet, hints) {
    const visible = sheets.filter(({ visible: shown }) => shown);
    const blocks = yield* readEach(visible, hints, readBlockSheet);
    if (blocks.length === 0) return null;
    const overviews = mostTelling(yield* readEach(visible, hints, readOverview), blocks);
    const takesPart = [...blocks, ...overviews.slice(0, 1)].some(({ grid }) => grid.id === activeSheet);
    if (!takesPart) return null;
    const used = new Set([...blocks, ...overviews].map(({ grid }) => grid));
    return assemble(
      blocks,
      overviews,
      visible.filter((grid) => !used.has(grid)),
    );
  },
};

/** Overviews that list objectives of these sheets, the one with most of them first. */
function mostTelling(overviews: readonly Overview[], blocks: readonly BlockSheet[]): Overview[] {
  const objectives = new Set(
    blocks.flatMap(({ rows }) => rows.flatMap((row) => ('code' in row ? [codeKey(row.code)] : []))),
  );
  const listed = ({ rows }: Overview): number =>
    rows.filter(({ code }) => objectives.has(codeKey(code))).length;
  return overviews
    .map((overview) => ({ overview, count: listed(overview) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ overview }) => overview);
}

function assemble(
  blocks: readonly BlockSheet[],
  [overview, ...others]: readonly Overview[],
  leftOut: readonly SheetGrid[],
): Plan {
  const entity = overview?.rows.find(({ code }) => code === '');
  const builder = new PlanBuilder(entity ? draftOf(entity) : { name: '', rows: [] });
  if (overview && !entity) builder.find('warning', 'entity.withoutName', {}, null, ENTITY_ID);
  const listed = listedOnce(builder, overview?.rows ?? []);
  const areas = new Map<string, string>();
  for (const [key, row] of listed) {
    if (!key.includes('_')) areas.set(key, builder.addNode(ENTITY_ID, { level: 'area', ...draftOf(row) }));
  }
  for (const sheet of blocks) addBlockSheet(builder, sheet, areas, listed);
  reportEmpty(builder, listed);
  for (const { grid } of others) {
    const params = { sheet: grid.name, taken: overview?.grid.name ?? '' };
    builder.find('warning', 'sheet.otherOverview', params, {
      sheet: grid.id,
      row: grid.row,
      column: grid.column,
    });
  }
  for (const grid of leftOut) reportLeftOut(builder, grid);
  const sheets: SheetReading[] = [];
  const read = (
    { grid, header, found }: BlockSheet | Overview,
    rows: readonly number[],
    expected: 'weight' | 'actual',
  ): void => {
    const columns = readColumns(grid, header, rows);
    sheets.push({
      id: grid.id,
      name: grid.name,
      headerRows: found.headerRows,
      columns,
      unused: header.unused,
    });
    reportOtherTables(builder, found);
    reportColumns(builder, grid, header, { columns, expected: [expected] });
  };
  if (overview) read(overview, rowsOf(overview), 'weight');
  for (const sheet of blocks) read(sheet, indicatorRows(sheet), 'actual');
  const year = yearOf(blocks);
  if (year.guessed) builder.find('warning', 'year.guessed', { year: year.year ?? '' }, null);
  const confidences = sheets.flatMap(({ columns }) => columns.map(({ confidence }) => confidence));
  return {
    layout: 'reportBlocks',
    confidence: Math.min(...confidences, year.guessed ? UNSURE : 1),
    sheets,
    years: year.years,
    year: year.year,
    nodes: builder.ordered(),
    findings: builder.findings,
  };
}

/** Nobody reads the targets of a year that was only guessed without asking. */
const UNSURE = 0.5;

/** The year of the first sheet that says it. */
function yearOf(blocks: readonly BlockSheet[]): YearChoice {
  const [first] = [...blocks].sort((a, b) => rank(a.year) - rank(b.year));
  return first?.year ?? { years: [], year: null, guessed: false };
}

function rank({ year, guessed }: YearChoice): number {
  return year === null ? 2 : Number(guessed);
}

function draftOf({ at, ...said }: OverviewRow): Omit<NodeDraft, 'level'> {
  return { ...said, rows: [at] };
}

/** What the overview lists, by code; a code that it lists twice is told. */
function listedOnce(builder: PlanBuilder, rows: readonly OverviewRow[]): Map<string, OverviewRow> {
  const listed = new Map<string, OverviewRow>();
  for (const row of rows) {
    const key = codeKey(row.code);
    if (listed.has(key)) builder.find('warning', 'code.duplicate', { code: row.code }, row.at);
    else if (key !== '') listed.set(key, row);
  }
  return listed;
}

function rowsOf({ rows }: Overview): number[] {
  return rows.map(({ at }) => at.row);
}

function indicatorRows({ rows }: BlockSheet): number[] {
  return rows.flatMap((row) => (row.kind === 'indicator' ? [row.row.row] : []));
}

function addBlockSheet(
  builder: PlanBuilder,
  sheet: BlockSheet,
  areas: Map<string, string>,
  listed: ReadonlyMap<string, OverviewRow>,
): void {
  const [first] = sheet.rows;
  let area = first?.kind === 'area' ? ENTITY_ID : areaOf(builder, sheet, areas);
  let strategic = area;
  let objective = area;
  for (const row of sheet.rows) {
    if (row.kind === 'area') {
      area = strategic = objective = areaAmong(builder, row, areas);
    } else if ('code' in row) {
      const parent = row.kind === 'strategic' ? area : strategic;
      objective = addObjective(builder, parent, row, listed);
      if (row.kind === 'strategic') strategic = objective;
    } else if (row.kind === 'indicator') {
      builder.addIndicator(objective, indicatorDraft(row.row, sheet));
    } else if (row.kind === 'subtotal') {
      const name = row.row.text('name') || row.row.text('weight');
      builder.find('note', 'row.subtotal', { name }, row.row.cell('name') ?? row.row.cell('weight'));
    } else {
      const params = { name: row.row.text('name'), objective: builder.node(objective)?.code || objective };
      builder.find('warning', 'row.maybeHeading', params, row.row.cell('name'), objective);
    }
  }
}

/** An ambito whose line stands among the objectives: one that is there already, after a page break, goes on. */
function areaAmong(
  builder: PlanBuilder,
  { kind: level, code, at, ...said }: ObjectiveRow,
  areas: Map<string, string>,
): string {
  const key = codeKey(code);
  const id = areas.get(key) ?? builder.addNode(ENTITY_ID, { level, code, rows: [at], ...said });
  areas.set(key, id);
  return id;
}

/**
 * The ambito of a sheet: by the code that its objectives share, otherwise by its name, if no other sheet has that one;
 * added where no overview lists it.
 */
function areaOf(builder: PlanBuilder, { grid, area, rows }: BlockSheet, areas: Map<string, string>): string {
  const code = rows.flatMap((row) => (row.kind === 'strategic' ? [areaPart(row.code)] : []))[0] ?? '';
  const hasSheet = new Set(
    builder.ordered().flatMap(({ level, parent }) => (level === 'area' ? [] : [parent])),
  );
  const byName = [...areas.values()].find(
    (id) => area && !hasSheet.has(id) && sameName(builder.node(id)?.name ?? '', area.name),
  );
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
  row: ObjectiveRow,
  listed: ReadonlyMap<string, OverviewRow>,
): string {
  const { kind, at, ...said } = row;
  const { code, name } = said;
  const existing = code === '' ? undefined : builder.node(code);
  if (existing && existing.parent === parent && sameName(existing.name, name)) return existing.id;
  const id = builder.addNode(parent, { ...said, level: kind, rows: [at] });
  const overview = listed.get(codeKey(code));
  if (overview) builder.merge(id, draftOf(overview));
  if (code === '') builder.find('warning', 'node.withoutCode', { name }, at, id);
  reportWrongParent(builder, parent, row, id);
  return id;
}

/** OC_01 (a shared objective) belongs where it stands; 03_04_01 under 03_01 does not. */
function reportWrongParent(
  builder: PlanBuilder,
  parent: string,
  { code, at }: ObjectiveRow,
  id: string,
): void {
  const key = codeKey(code);
  const parentCode = builder.node(parent)?.code ?? '';
  if (!/^\d+_\d/.test(key) || parentCode === '' || key.slice(0, key.lastIndexOf('_')) === codeKey(parentCode))
    return;
  builder.find('warning', 'code.wrongParent', { code, parent: parentCode }, at, id);
}

/** An objective that the overview lists and no sheet holds. */
function reportEmpty(builder: PlanBuilder, listed: ReadonlyMap<string, OverviewRow>): void {
  const known = new Set(builder.ordered().map(({ code }) => codeKey(code)));
  for (const [key, { code, at }] of listed) {
    if (!known.has(key)) builder.find('warning', 'node.onlyListed', { code }, at);
  }
}
