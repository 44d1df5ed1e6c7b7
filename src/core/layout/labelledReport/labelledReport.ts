import { isBlank } from '../../cell';
import type { Plan, SheetReading } from '../../plan/plan';
import { ENTITY_ID, PlanBuilder } from '../../plan/planBuilder';
import { valueAt, type SheetGrid } from '../../sheet/grid';
import type { Steps } from '../../steps';
import { readColumns, reportColumns } from '../headings/columns';
import { addDashboards, readDashboards, type DashboardSheet } from './dashboards';
import type { HeadedRow } from '../describedText/describedTextHeaders';
import { describedSheet } from '../describedText/describedTextRows';
import { entityOf, topCells } from './labelledReportDrafts';
import { readReportOverview, type ReportOverview } from './labelledReportOverview';
import { keyOf, readReportSheet, type ReportSheet } from './labelledReportSheet';
import { ReportTree } from './labelledReportTree';
import type { Hints, Layout } from '../layout';
import { readEach } from '../cells/readEach';
import { reportLeftOut } from '../rows/leftOut';
import { chooseYear, yearOf, type YearChoice } from '../headings/years';

/**
 * The Relazione by labelled blocks (Toscana Nord-Ovest): for each objective rows of labels (Obiettivo, Unità organizzative,
 * Risultato misurato, Valutazione) and a table whose cells say code, name, weight and tipologia at once; strategic
 * objectives on one sheet, operational ones under the headings of theirs on another. Sheets that list nodes with their
 * results repeat them; each dashboard of an executive is a root of its own.
 */
export const labelledReport: Layout = {
  id: 'labelledReport',
  looksFor: { id: 'layout.labelledReport.looksFor' },
  *recognise(sheets, activeSheet, hints) {
    const visible = sheets.filter(({ visible: shown }) => shown);
    const { parts, copies } = withoutCopies(yield* readParts(visible, hints), activeSheet);
    const used = new Set([...parts.reports, ...parts.overviews, ...parts.dashboards].map(({ grid }) => grid));
    const takesPart = [...used].some(({ id }) => id === activeSheet);
    const leftOut = visible.filter((grid) => !used.has(grid) && !copies.some((copy) => copy.grid === grid));
    return takesPart ? assemble(parts, yearOfParts(parts, hints), { copies, leftOut }) : null;
  },
};

interface Parts {
  reports: ReportSheet[];
  overviews: ReportOverview[];
  dashboards: DashboardSheet[];
}

function* readParts(grids: readonly SheetGrid[], hints: Hints): Steps<Parts> {
  const reports = yield* readEach(grids, hints, readReportSheet);
  const rest = grids.filter((grid) => reports.every((report) => report.grid !== grid));
  const dashboards = yield* readEach(rest, hints, readDashboards);
  if (reports.length === 0) return { reports, overviews: [], dashboards };
  const others = rest.filter((grid) => dashboards.every((dashboard) => dashboard.grid !== grid));
  // The one with headings first: its cells are known for what they are.
  const overviews = yield* readEach(others, hints, readReportOverview);
  overviews.sort((a, b) => Number(b.header !== null) - Number(a.header !== null));
  return { reports, overviews, dashboards };
}

/** A sheet with the same indicators as another one: last year's, or a draft. */
interface Copy {
  grid: SheetGrid;
  of: SheetGrid;
}

/** The sheet in front stands for its copies, otherwise the latest year's, otherwise the first. */
function withoutCopies(parts: Parts, front: string): { parts: Parts; copies: Copy[] } {
  const copies: Copy[] = [];
  const { reports, dashboards, overviews } = parts;
  const tables = [...reports, ...dashboards];
  const lists = new Map<TableSheet, NodeLists>(tables.map((table) => [table, listsOf(table)]));
  const year = yearOfSheet(tables.find(({ grid }) => grid.id === front)) ?? latestYear(tables);
  const rank = (sheet: TableSheet): number =>
    sheet.grid.id === front ? 0 : (yearOfSheet(sheet) ?? year) === year ? 1 : 2;
  const originals = <Sheet extends TableSheet>(sheets: readonly Sheet[]): Sheet[] => {
    const kept: Sheet[] = [];
    for (const sheet of [...sheets].sort((one, other) => rank(one) - rank(other))) {
      const of = kept.find((other) => repeats([sheet, lists.get(sheet)], [other, lists.get(other)]));
      if (of) copies.push({ grid: sheet.grid, of: of.grid });
      else kept.push(sheet);
    }
    return sheets.filter((sheet) => kept.includes(sheet));
  };
  return { parts: { overviews, reports: originals(reports), dashboards: originals(dashboards) }, copies };
}

type TableSheet = ReportSheet | DashboardSheet;

/** The year that its name says, or the headings of its targets. */
function yearOfSheet(sheet: TableSheet | undefined): number | null {
  return sheet ? (yearOf(sheet.grid.name) ?? yearOfTargets([sheet])) : null;
}

function latestYear(sheets: readonly TableSheet[]): number | null {
  const years = sheets.flatMap((sheet) => yearOfSheet(sheet) ?? []);
  return years.length > 0 ? Math.max(...years) : null;
}

/** Most of its nodes are on the other sheet, with the same indicators or for another year. */
function repeats(
  [sheet, own = {}]: readonly [TableSheet, NodeLists | undefined],
  [other, others = {}]: readonly [TableSheet, NodeLists | undefined],
): boolean {
  const shareOf = (keys: readonly string[], there: ReadonlySet<string>): number =>
    keys.filter((key) => there.has(key)).length / Math.max(1, keys.length);
  const nodes = shareOf(Object.keys(own), new Set(Object.keys(others)));
  const indicators = shareOf(Object.values(own).flat(), new Set(Object.values(others).flat()));
  const otherYear = yearOfSheet(sheet) !== yearOfSheet(other);
  return nodes > 0.5 && (indicators > 0.5 || otherYear);
}

/** The indicators of each node of a sheet, told apart by their texts. */
type NodeLists = Readonly<Record<string, readonly string[]>>;

function listsOf(sheet: TableSheet): NodeLists {
  const lists: readonly (readonly [string, readonly HeadedRow[]])[] =
    'blocks' in sheet
      ? sheet.blocks
          .filter(({ kind }) => kind === 'objective')
          .map(({ title, indicators }) => [title ? keyOf(title) : '', indicators])
      : sheet.dashboards.map(({ code, name, indicators }) => [code || name, indicators]);
  return Object.fromEntries(
    lists.map(([key, rows]) => [
      key,
      rows.map(
        ({ row, header }) => `${key}|${String(valueAt(sheet.grid, row, header.columns.get('name') ?? -1))}`,
      ),
    ]),
  );
}

/** A person confirms first: nothing says the year. */
const UNSURE = 0.5;

function assemble(
  parts: Parts,
  { years, year, guessed }: YearChoice,
  { copies, leftOut }: { copies: readonly Copy[]; leftOut: readonly SheetGrid[] },
): Plan {
  const { reports, overviews, dashboards } = parts;
  const grids = [...overviews, ...reports, ...dashboards].map(({ grid }) => grid);
  const builder = new PlanBuilder(entityOf(grids, overviews));
  new ReportTree(builder, { reports, overviews, year }).build();
  const sheets = [
    ...overviews.flatMap(overviewReading),
    ...reports.flatMap((report) => reportReading(builder, report, year)),
    ...dashboards.flatMap((dashboard) => addDashboards(builder, dashboard, year)),
  ];
  for (const { grid, of } of copies) {
    const at = { sheet: grid.id, row: grid.row, column: grid.column };
    builder.find('warning', 'sheet.copy', { sheet: grid.name, taken: of.name }, at);
  }
  for (const grid of leftOut) reportLeftOut(builder, grid);
  if (builder.node(ENTITY_ID)?.name === '')
    builder.find('warning', 'entity.withoutName', {}, null, ENTITY_ID);
  const first = builder.ordered().find(({ target }) => target)?.target ?? null;
  if (guessed) builder.find('warning', 'year.guessed', { year: year ?? '' }, first);
  const confidences = sheets.flatMap(({ columns }) => columns.map(({ confidence }) => confidence));
  return {
    layout: 'labelledReport',
    confidence: Math.min(...confidences, guessed ? UNSURE : 1),
    sheets,
    years,
    year,
    nodes: builder.ordered(),
    findings: builder.findings,
  };
}

function overviewReading({ grid, header, rows }: ReportOverview): SheetReading[] {
  if (!header) return [];
  const listed = rows.flatMap(({ at }) => (at ? [at.row] : []));
  const columns = readColumns(grid, header, listed);
  return [{ id: grid.id, name: grid.name, headerRows: [header.row], columns, unused: header.unused }];
}

function reportReading(
  builder: PlanBuilder,
  { grid, rows, blocks, stray }: ReportSheet,
  year: number | null,
): SheetReading[] {
  const indicators = [...blocks.flatMap((block) => block.indicators), ...stray];
  const described = describedSheet(grid, rows, { indicators, year });
  if (!described) return [];
  const { header, reading } = described;
  reportColumns(builder, grid, header, { columns: reading.columns, expected: ['target', 'actual'] });
  return [reading];
}

function yearOfParts({ reports, overviews, dashboards }: Parts, hints: Hints): YearChoice {
  const tables = [...reports, ...dashboards];
  const years = tables.flatMap(({ rows }) =>
    rows.flatMap(({ header }) => header.targets.map((target) => target.year)),
  );
  const mentions = [...tables, ...overviews].flatMap(({ grid }) => yearsNamed(grid));
  const choice = chooseYear(years, mentions, hints.year);
  return { ...choice, year: choice.year ?? yearOfTargets(tables) };
}

function yearsNamed(grid: SheetGrid): number[] {
  const texts = topCells(grid).filter(({ value }) => typeof value === 'string' && !isBlank(value));
  return [grid.name, ...texts.map(({ value }) => String(value))].flatMap((text) => yearOf(text) ?? []);
}

/** The year that the headings of targets name, where they are of one year. */
function yearOfTargets(sheets: readonly TableSheet[]): number | null {
  for (const { grid, rows } of sheets) {
    for (const { header, isHeader } of rows) {
      const year = isHeader ? yearOf(valueAt(grid, header.row, header.columns.get('target') ?? -1)) : null;
      if (year !== null) return year;
    }
  }
  return null;
}
