import { isBlank } from '../cell';
import type { CellReading, ColumnRole, NodeCells, SheetReading, YearTarget } from '../plan/plan';
import type { NodeDraft, PlanBuilder } from '../plan/planBuilder';
import { endColumn, endRow, formatAt, valueAt, type CellAddress, type SheetGrid } from '../sheet/grid';
import { trimText } from '../text/cleanText';
import { readColumns } from './columns';
import { joinerOf, partReading, readDescribed, readUntagged, type Joiner } from './describedText';
import { forYear, headerRowAt, repeatedHeaderRows, type HeaderRow } from './headers';
import type { ColumnChoice } from './layout';
import { readWeightOrNull } from './leniently';
import { isSubtotal, reads, TableRow } from './table';
import { yearsIn } from './years';

/** A row of a sheet whose tables repeat their headings, and the headings that hold for it. */
export interface HeadedRow {
  row: number;
  header: HeaderRow;
  isHeader: boolean;
  /** Right below a blank row. */
  afterBlank: boolean;
}

/**
 * The rows of a sheet that hold something, with the headings above them; those above the first headings have the first.
 * A heading that was lost is taken from the other tables of the sheet. None where the sheet has no such headings.
 */
export function headedRows(
  grid: SheetGrid,
  required: readonly ColumnRole[],
  choices: readonly ColumnChoice[],
): HeadedRow[] {
  const fit = new Map<number, HeaderRow>();
  for (const header of headersOf(grid, choices)) if (has(header, required)) fit.set(header.row, header);
  let [current] = fit.values();
  if (!current) return [];
  const rows: HeadedRow[] = [];
  let afterBlank = true;
  for (let row = grid.row; row < endRow(grid); row++) {
    const header = fit.get(row);
    if (header) current = header;
    const blank = isBlankRow(grid, row);
    if (!blank && !isYearsAlone(grid, row)) {
      rows.push({ row, header: current, isHeader: header !== undefined, afterBlank });
    }
    afterBlank = blank;
    if (header) row = header.lastRow;
  }
  return rows;
}

const SCANNED = new WeakMap<SheetGrid, { choices: readonly ColumnChoice[]; headers: HeaderRow[] }>();

/** All headings of a sheet; looked for once, though several readers ask for them. */
function headersOf(grid: SheetGrid, choices: readonly ColumnChoice[]): HeaderRow[] {
  const scanned = SCANNED.get(grid);
  if (scanned?.choices === choices) return scanned.headers;
  const found = rowsThat(grid, (row) => headerRowAt(grid, row, choices));
  const [fullest] = [...found.values()].sort((a, b) => fullness(b) - fullness(a));
  const headers = fullest
    ? rowsThat(grid, (row) => {
        const header = found.get(row);
        return header ? completed(header, fullest) : repeatedAt(grid, row, fullest);
      })
    : found;
  const all = [...headers.values()];
  SCANNED.set(grid, { choices, headers: all });
  return all;
}

function rowsThat(grid: SheetGrid, read: (row: number) => HeaderRow | null): Map<number, HeaderRow> {
  const headers = new Map<number, HeaderRow>();
  for (let row = grid.row; row < endRow(grid); row++) {
    const header = read(row);
    if (!header) continue;
    headers.set(row, header);
    row = header.lastRow;
  }
  return headers;
}

/** Headings that lost too many of their words to be known without the others of the sheet. */
function repeatedAt(grid: SheetGrid, row: number, fullest: HeaderRow): HeaderRow | null {
  const rows = repeatedHeaderRows(grid, row, fullest);
  return rows > 0 ? { ...fullest, row, lastRow: row + rows - 1 } : null;
}

function fullness({ columns, targets }: HeaderRow): number {
  return columns.size + targets.length;
}

function has({ columns }: HeaderRow, roles: readonly ColumnRole[]): boolean {
  return roles.every((role) => columns.has(role));
}

const FEWEST_IN_COMMON = 2;

/** Headings that lost some of their words say what the others of the sheet say, if they agree where both speak. */
function completed(header: HeaderRow, other: HeaderRow): HeaderRow {
  const common = [...header.columns].filter(([role]) => other.columns.has(role));
  const agrees = common.every(([role, column]) => other.columns.get(role) === column);
  if (!agrees || common.length < FEWEST_IN_COMMON) return header;
  const taken = new Set(header.columns.values());
  const missing = [...other.columns].filter(
    ([role, column]) => !header.columns.has(role) && !taken.has(column),
  );
  const columns = new Map([...header.columns, ...missing]);
  const targets =
    header.targets.length > 0 || columns.get('target') !== other.columns.get('target')
      ? header.targets
      : other.targets;
  return {
    ...header,
    columns,
    targets,
    first: Math.min(header.first, other.first),
    last: Math.max(header.last, other.last),
  };
}

function isBlankRow(grid: SheetGrid, row: number): boolean {
  for (let column = grid.column; column < endColumn(grid); column++) {
    if (!isBlank(valueAt(grid, row, column))) return false;
  }
  return true;
}

/** The second line of headings that lost the first. */
function isYearsAlone(grid: SheetGrid, row: number): boolean {
  let cells = 0;
  for (let column = grid.column; column < endColumn(grid); column++) {
    if (!isBlank(valueAt(grid, row, column))) cells += 1;
  }
  const years = yearsIn(grid, row).length;
  return years > 0 && years === cells;
}

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

export type NodeReadings = { -readonly [Role in keyof NodeCells]?: CellReading | null | undefined };

/** Only what was found. */
export function present(readings: NodeReadings): NodeCells {
  return Object.fromEntries(Object.entries(readings).filter(([, reading]) => reading)) as NodeCells;
}

function yearTargets(grid: SheetGrid, row: number, { targets }: HeaderRow): YearTarget[] {
  return targets.flatMap(({ year, column }) => {
    const target = readingAt(grid, cellAddress(grid, row, column));
    return isBlank(target.value) ? [] : [{ year, target }];
  });
}

export function readingAt(
  grid: SheetGrid,
  { row, column }: Pick<CellAddress, 'row' | 'column'>,
): CellReading {
  const at = cellAddress(grid, row, column);
  return { ...at, value: valueAt(grid, row, column), format: formatAt(grid, row, column) };
}

/** Whether any text of a sheet fits: a quick look before a close one. */
export function says({ values }: SheetGrid, pattern: RegExp): boolean {
  return values.some((row) => row.some((value) => typeof value === 'string' && pattern.test(value)));
}

/** The cells of a row that hold something. */
export function cellsOf(grid: SheetGrid, row: number): CellReading[] {
  const cells: CellReading[] = [];
  for (let column = grid.column; column < endColumn(grid); column++) {
    if (!isBlank(valueAt(grid, row, column))) cells.push(readingAt(grid, { row, column }));
  }
  return cells;
}

export function cellAddress({ id }: SheetGrid, row: number, column: number): CellAddress {
  return { sheet: id, row, column };
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

/** Rows after a blank one that look like those of a table, and are of another: told, and left out. */
export class OtherTables {
  private readonly found: HeadedRow[] = [];
  /** `headed`: words stand where its figures would be; nothing of it was left out yet. */
  private state: 'outside' | 'headed' | 'inside' = 'outside';

  constructor(private readonly grid: SheetGrid) {}

  /** A row that is no indicator: after a blank one, or with words for a weight, it may head another table. */
  see({ row: index, header, afterBlank }: HeadedRow): void {
    const row = new TableRow(this.grid, header, index);
    const texts = [...header.columns.keys()].filter((role) => row.cell(role));
    const heads = texts.length > 1 && (afterBlank || reads(row, 'weight') === false);
    if (heads && this.state === 'outside') this.state = 'headed';
  }

  /** Whether a row that could be an indicator is one of another table. */
  has(row: HeadedRow): boolean {
    if (this.state === 'outside' && !row.afterBlank) return false;
    if (isSurelyIndicator(this.grid, row)) this.state = 'outside';
    else if (this.state !== 'inside') {
      this.state = 'inside';
      this.found.push(row);
    }
    return this.state === 'inside';
  }

  /** A title, a label or headings of the plan end it. */
  end(): void {
    this.state = 'outside';
  }

  report(builder: PlanBuilder): void {
    for (const { row } of this.found) {
      const [cell] = cellsOf(this.grid, row);
      const heading = trimText(String(cell?.value ?? ''));
      builder.find('warning', 'table.other', { row: row + 1, heading }, cell ?? null);
    }
  }
}

/** With a name and a code, or a weight; without them, a target that can be read and a way to compute it. */
function isSurelyIndicator(grid: SheetGrid, { row: index, header }: HeadedRow): boolean {
  const row = new TableRow(grid, header, index);
  if (!/\p{L}{2}/u.test(row.text('name'))) return false;
  const said = readDescribed(String(row.cell('name')?.value), 'underscore');
  if (said.weight ?? said.code) return true;
  return reads(row, 'target') === true && row.cell('algorithm') !== null;
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
  const headers = rows.filter(({ isHeader }) => isHeader).map(({ header }) => header);
  const [fullest] = [...headers].sort((a, b) => (b.texts?.size ?? 0) - (a.texts?.size ?? 0));
  if (!fullest) return null;
  const header = forYear(fullest, year);
  const alike = indicators.filter((indicator) => sameColumns(indicator.header, fullest));
  const columns = readColumns(
    grid,
    header,
    alike.map(({ row }) => row),
  );
  const headerRows = headers.map(({ row }) => row);
  return { header, reading: { id: grid.id, name: grid.name, headerRows, columns, unused: header.unused } };
}

function sameColumns(one: HeaderRow, other: HeaderRow): boolean {
  return (
    one.columns.size === other.columns.size &&
    [...one.columns].every(([role, column]) => other.columns.get(role) === column)
  );
}
