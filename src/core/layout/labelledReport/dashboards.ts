import type { CellReading, SheetReading } from '../../plan/plan';
import type { PlanBuilder } from '../../plan/planBuilder';
import type { CellAddress, SheetGrid } from '../../sheet/grid';
import { trimText } from '../../text/cleanText';
import { reportColumns } from '../headings/columns';
import { headedRows, type HeadedRow } from '../describedText/describedTextHeaders';
import { OtherTables } from '../describedText/describedTextOthers';
import { cellAddress, cellsOf, present, says } from '../cells/cells';
import { describedSheet, joinerOfRows, kindOfRow } from '../describedText/describedTextRows';
import { addIndicators } from '../describedText/describedTextNodes';
import type { Hints } from '../layout';
import { readScoreOrNull } from '../cells/leniently';
import { TableRow } from '../rows/table';

/** A flat list of the weighted indicators of an executive. */
export interface Dashboard {
  code: string;
  name: string;
  title: CellReading | null;
  nameCell: CellReading | null;
  first: number;
  last: number;
  indicators: HeadedRow[];
  subtotals: HeadedRow[];
}

/** A sheet of one dashboard, or of several one below the other. */
export interface DashboardSheet {
  grid: SheetGrid;
  rows: HeadedRow[];
  dashboards: Dashboard[];
  others: OtherTables;
}

/** `01. Cruscotto Segretario generale`, `Cruscotto 01 - Segretario generale`. */
const TITLE = /^(?:\s*(\d+)[\s.):_–-]+|.{0,40}[\s–-])?cruscotto(?!\p{L})\s*(?:n\.?\s*)?(\d+)?[\s.):_–-]*/iu;

/** Null where the sheet is called no dashboard, or has no table with weights or results. */
export function readDashboards(grid: SheetGrid, { columns: choices }: Hints): DashboardSheet | null {
  if (!TITLE.test(grid.name) && !says(grid, TITLE)) return null;
  const rows = headedRows(grid, ['name', 'target', 'weight', 'actual', 'published'], choices).filter(
    ({ header: { columns } }) => columns.has('weight') || columns.has('published'),
  );
  const dashboards: Dashboard[] = [];
  const others = new OtherTables(grid);
  let current: Dashboard | null = null;
  for (const row of rows) {
    const title = titleIn(grid, row.row);
    const kind = row.isHeader ? 'header' : kindOfRow(grid, row);
    if (title && kind === 'other') dashboards.push((current = dashboardOf(title, row.row)));
    if (kind === 'header' || title) others.end();
    if (kind === 'other' && !title) others.see(row);
    if (kind === 'other' || (kind === 'indicator' && others.has(row))) continue;
    if (!current) {
      const named = dashboardNamed(grid, row.row);
      if (!named) return null;
      dashboards.push((current = named));
    }
    if (kind === 'indicator') current.indicators.push(row);
    else if (kind === 'subtotal') current.subtotals.push(row);
    else if (current.indicators.length === 0) current.last = row.header.lastRow;
  }
  const filled = dashboards.filter(({ indicators }) => indicators.length > 0);
  return filled.length > 0 ? { grid, rows, dashboards: filled, others } : null;
}

function titleIn(grid: SheetGrid, row: number): CellReading | undefined {
  return cellsOf(grid, row).find(({ value }) => typeof value === 'string' && TITLE.test(value));
}

function dashboardOf(title: CellReading, row: number): Dashboard {
  const text = String(title.value);
  const [whole = '', before, after] = TITLE.exec(text) ?? [];
  const to = text.trimEnd().length;
  const name = trimText(text.slice(whole.length));
  const nameCell = name === '' ? null : { ...title, value: name, part: [whole.length, to] as const };
  return {
    code: before ?? after ?? '',
    name,
    title,
    nameCell,
    first: row,
    last: row,
    indicators: [],
    subtotals: [],
  };
}

/** Without a title on the sheet its name says it. */
function dashboardNamed(grid: SheetGrid, row: number): Dashboard | null {
  const match = TITLE.exec(grid.name);
  if (!match) return null;
  const [whole, before, after] = match;
  const name = trimText(grid.name.slice(whole.length));
  const blank = { title: null, nameCell: null, indicators: [], subtotals: [] };
  return { ...blank, code: before ?? after ?? '', name, first: row, last: row };
}

/** Adds each dashboard as a root of its own. */
export function addDashboards(
  builder: PlanBuilder,
  { grid, rows, dashboards, others }: DashboardSheet,
  year: number | null,
): SheetReading[] {
  const indicators = dashboards.flatMap((dashboard) => dashboard.indicators);
  const joiner = joinerOfRows(grid, indicators);
  for (const { code, name, title, nameCell, first, last, ...found } of dashboards) {
    const total = found.subtotals.map((row) => totalScore(grid, row)).find((score) => score !== null) ?? null;
    const at: CellAddress[] = title ? [cellAddress(grid, title.row, title.column)] : [];
    const id = builder.addRoot(`cruscotto ${code || name || grid.name}`, {
      level: 'dashboard',
      code,
      name,
      rows: at,
      own: { sheet: grid.id, first, last },
      published: total,
      cells: present({ name: nameCell }),
    });
    if (name === '') builder.find('warning', 'dashboard.withoutName', { sheet: grid.name }, null, id);
    addIndicators(builder, id, found.indicators, { grid, joiner, year });
  }
  others.report(builder);
  const described = describedSheet(grid, rows, { indicators, year });
  if (!described) return [];
  const { header, reading } = described;
  reportColumns(builder, grid, header, {
    columns: reading.columns,
    expected: ['weight', 'target', 'actual'],
  });
  return [reading];
}

/** What a row of totals prints as the result of the whole. */
function totalScore(grid: SheetGrid, { row, header }: HeadedRow): CellReading | null {
  const cell = new TableRow(grid, header, row).cell('published');
  return cell && typeof readScoreOrNull(cell.value) === 'number' ? cell : null;
}
