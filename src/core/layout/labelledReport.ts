import { isBlank } from '../cell';
import type { Plan, SheetReading } from '../plan/plan';
import { PlanBuilder } from '../plan/planBuilder';
import { valueAt, type SheetGrid } from '../sheet/grid';
import { readColumns, reportColumns } from './columns';
import { addDashboards, readDashboards, type DashboardSheet } from './dashboards';
import { describedSheet } from './describedTextRows';
import { entityOf, topCells } from './labelledReportDrafts';
import { readReportOverview, type ReportOverview } from './labelledReportOverview';
import { readReportSheet, type ReportSheet } from './labelledReportSheet';
import { ReportTree } from './labelledReportTree';
import type { Hints, Layout } from './layout';
import { reportLeftOut } from './leftOut';
import { chooseYear, yearOf, type YearChoice } from './years';

/**
 * The Relazione by labelled blocks (Toscana Nord-Ovest): for each objective rows of labels (Obiettivo, Unità organizzative,
 * Risultato misurato, Valutazione) and a table whose cells say code, name, weight and tipologia at once; strategic
 * objectives on one sheet, operational ones under the headings of theirs on another. Sheets that list nodes with their
 * results repeat them; each dashboard of an executive is a root of its own.
 */
export const labelledReport: Layout = {
  id: 'labelledReport',
  looksFor: { id: 'layout.labelledReport.looksFor' },
  recognise(sheets, activeSheet, hints) {
    const visible = sheets.filter(({ visible: shown }) => shown);
    const parts = readParts(visible, hints);
    const used = new Set([...parts.reports, ...parts.overviews, ...parts.dashboards].map(({ grid }) => grid));
    const takesPart = [...used].some(({ id }) => id === activeSheet);
    const leftOut = visible.filter((grid) => !used.has(grid));
    return takesPart ? assemble(parts, yearOfParts(parts, hints), leftOut) : null;
  },
};

interface Parts {
  reports: ReportSheet[];
  overviews: ReportOverview[];
  dashboards: DashboardSheet[];
}

function readParts(grids: readonly SheetGrid[], { columns }: Hints): Parts {
  const reports = grids.flatMap((grid) => readReportSheet(grid, columns) ?? []);
  const rest = grids.filter((grid) => reports.every((report) => report.grid !== grid));
  const dashboards = rest.flatMap((grid) => readDashboards(grid, columns) ?? []);
  if (reports.length === 0) return { reports, overviews: [], dashboards };
  const others = rest.filter((grid) => dashboards.every((dashboard) => dashboard.grid !== grid));
  // The one with headings first: its cells are known for what they are.
  const overviews = others
    .flatMap((grid) => readReportOverview(grid, columns) ?? [])
    .sort((a, b) => Number(b.header !== null) - Number(a.header !== null));
  return { reports, overviews, dashboards };
}

/** A person confirms first: nothing says the year. */
const UNSURE = 0.5;

function assemble(parts: Parts, { years, year, guessed }: YearChoice, leftOut: readonly SheetGrid[]): Plan {
  const { reports, overviews, dashboards } = parts;
  const grids = [...overviews, ...reports, ...dashboards].map(({ grid }) => grid);
  const builder = new PlanBuilder(entityOf(grids, overviews));
  new ReportTree(builder, { reports, overviews, year }).build();
  const sheets = [
    ...overviews.flatMap(overviewReading),
    ...reports.flatMap((report) => reportReading(builder, report, year)),
    ...dashboards.flatMap((dashboard) => addDashboards(builder, dashboard, year)),
  ];
  for (const grid of leftOut) reportLeftOut(builder, grid);
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
  reportColumns(builder, grid, header, { columns: reading.columns, expected: ['actual'] });
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
function yearOfTargets(sheets: readonly (ReportSheet | DashboardSheet)[]): number | null {
  for (const { grid, rows } of sheets) {
    for (const { header, isHeader } of rows) {
      const year = isHeader ? yearOf(valueAt(grid, header.row, header.columns.get('target') ?? -1)) : null;
      if (year !== null) return year;
    }
  }
  return null;
}
