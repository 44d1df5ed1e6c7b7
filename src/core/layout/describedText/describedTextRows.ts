import { isBlank } from '../../cell';
import type { CellReading, SheetReading } from '../../plan/plan';
import type { NodeDraft } from '../../plan/planBuilder';
import { valueAt, type SheetGrid } from '../../sheet/grid';
import { trimText } from '../../text/cleanText';
import { cellAddress, cellsOf, present, type NodeReadings } from '../cells/cells';
import { yearTargets } from '../rows/yearTargets';
import { readColumns } from '../headings/columns';
import { joinerOf, partReading, readDescribed, readUntagged, type Joiner } from './describedText';
import type { HeadedRow } from './describedTextHeaders';
import { forYear, sameColumns, type HeaderRow } from '../headings/headers';
import { readWeightOrNull } from '../cells/leniently';
import { isSubtotal, TableRow } from '../rows/table';

/** Columns that a node keeps as they are. */
const KEPT = [
  'status',
  'type',
  'measure',
  'units',
  'mission',
  'programme',
  'resources',
  'cluster',
  'gap',
  'previous',
  'note',
] as const;

/** An indicator whose cell says code, name, description, weight, tipologia and source; columns of their own say it first. */
export function describedIndicator(
  grid: SheetGrid,
  { row: index, header }: HeadedRow,
  joiner: Joiner,
): Omit<NodeDraft, 'level'> {
  const row = new TableRow(grid, header, index);
  const cell = row.cell('name');
  const said = cell && readDescribed(String(cell.value), joiner);
  const part = (found: Parameters<typeof partReading>[1] | undefined): CellReading | null =>
    cell && partReading(cell, found ?? null);
  const algorithm = row.cell('algorithm');
  const untagged = algorithm && readUntagged(String(algorithm.value));
  const found: NodeReadings = {
    code: row.cell('code') ?? part(said?.code),
    name: part(said?.name),
    description: row.cell('description') ?? part(said?.description),
    algorithm: algorithm && partReading(algorithm, untagged?.text ?? null),
    source:
      row.cell('source') ??
      part(said?.source) ??
      (algorithm && partReading(algorithm, untagged?.source ?? null)),
    type: part(said?.type),
  };
  for (const role of KEPT) found[role] = row.cell(role) ?? found[role];
  const resultColumn = header.columns.get('published');
  return {
    code: row.text('code') || (said?.code?.text ?? ''),
    name: said?.name?.text ?? '',
    rows: [cellAddress(grid, index, cell?.column ?? header.first)],
    weight: row.cell('weight') ?? part(said?.weight),
    target: row.cell('target'),
    actual: row.cell('actual'),
    direction: row.cell('direction'),
    published: row.cell('published'),
    resultAt: resultColumn === undefined ? null : cellAddress(grid, index, resultColumn),
    targets: yearTargets(grid, index, header),
    cells: present(found),
  };
}

/** What a row of such a table is: an indicator keeps being one when its name or its figures were lost, not both. */
export function kindOfRow(
  grid: SheetGrid,
  { row: index, header }: HeadedRow,
): 'indicator' | 'subtotal' | 'other' {
  const row = new TableRow(grid, header, index);
  const name = row.text('name');
  const measured = isMeasured(grid, { row: index, header });
  const [first] = cellsOf(grid, index);
  if (!measured && isSubtotal(name || trimText(String(first?.value)))) return 'subtotal';
  const weight = row.cell('weight');
  const weighted = weight !== null && readWeightOrNull(weight.value) !== null;
  if (!/\p{L}{2}/u.test(name)) {
    const details = (['algorithm', 'type', 'weight', 'description'] as const).filter((role) =>
      row.cell(role),
    );
    return measured && details.length > 0 ? 'indicator' : 'other';
  }
  if (measured || weighted) return 'indicator';
  const said = readDescribed(String(row.cell('name')?.value), 'underscore');
  return said.weight !== null || /^\p{L}.*\d/u.test(said.code?.text ?? '') ? 'indicator' : 'other';
}

/** Whether a row has a target, of any year, or an actual. */
export function isMeasured(
  grid: SheetGrid,
  { row: index, header }: Pick<HeadedRow, 'row' | 'header'>,
): boolean {
  const row = new TableRow(grid, header, index);
  const ofYears = header.targets.some(({ column }) => !isBlank(valueAt(grid, index, column)));
  return ofYears || row.cell('target') !== null || row.cell('actual') !== null;
}

/** How these indicators join code and name. */
export function joinerOfRows(grid: SheetGrid, indicators: readonly HeadedRow[]): Joiner {
  return joinerOf(
    indicators.map(({ row, header }) => String(new TableRow(grid, header, row).cell('name')?.value ?? '')),
  );
}

/** The columns of a sheet as the headings that say most of them read, judged by the rows below all that read the same. */
export function describedSheet(
  grid: SheetGrid,
  rows: readonly HeadedRow[],
  { indicators, year }: { indicators: readonly HeadedRow[]; year: number | null },
): { header: HeaderRow; reading: SheetReading } | null {
  const headed = rows.filter(({ isHeader }) => isHeader).map(({ header }) => header);
  const headers = headed.length > 0 ? headed : rows.slice(0, 1).map(({ header }) => header);
  const [fullest] = [...headers].sort((a, b) => (b.texts?.size ?? 0) - (a.texts?.size ?? 0));
  if (!fullest) return null;
  const header = forYear(fullest, year);
  const alike = indicators.filter((indicator) => sameColumns(indicator.header, fullest));
  const columns = readColumns(
    grid,
    header,
    alike.map(({ row }) => row),
  );
  const headerRows = headers.map(({ row }) => Math.max(0, row));
  return { header, reading: { id: grid.id, name: grid.name, headerRows, columns, unused: header.unused } };
}
