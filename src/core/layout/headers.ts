import { isBlank, type CellValue } from '../cell';
import { formatDate } from '../date/readDate';
import type { ColumnRole, UnusedColumn } from '../plan/plan';
import { isDateFormat } from '../plan/readCells';
import { endColumn, endRow, formatAt, valueAt, type SheetGrid } from '../sheet/grid';
import { readDirection } from '../target/operator';
import { trimText } from '../text/cleanText';
import type { ColumnChoice } from './layout';
import { yearOf, yearsBelow, yearsIn, type YearColumn } from './years';

/** Headings of the columns that Calcola adds: recognised as ours, never as part of the plan. */
export const RESULT_HEADINGS = { score: 'Punteggio ricalcolato', status: 'Esito ricalcolato' } as const;

/**
 * The words people head their columns with, most telling first: "Stato 2022" is an actual, "Stato" alone a status.
 * The first pattern that fits wins; within a role an earlier pattern is the more telling.
 */
const HEADINGS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['weight', /^(?:pes[oi]|ponderazione|weight)\b/],
  ['direction', /^(?:verso|operatore|segno|direction)\b/],
  ['gap', /^(?:scostament[oi]|scarto|gap)\b/],
  ['cluster', /^(?:valore medio cluster|media (?:del )?cluster|cluster|benchmark)\b/],
  [
    'published',
    /^(?:performance|punteggi[oa]?|score|%? ?(?:di )?raggiungimento|grado di raggiungimento|% (?:realizzazione|conseguimento))\b/,
  ],
  ['previous', /^(?:(?:risultato|valore|consuntivo|dato) (?:precedente|storico|anno precedente)|storico)\b/],
  [
    'actual',
    /^(?:consuntiv[oi]|risultat[oi](?! attes)|valore (?:al|raggiunto|rilevato|ottenuto|consuntivo|effettivo|20\d\d)|stato (?:al |20\d\d)|actual|\d\d[/.-]\d\d[/.-]\d{4}$)/,
  ],
  [
    'target',
    /^(?:target(?! raggiunt)|valor[ei] attes[oi]|risultat[oi] attes[oi]|obiettivo 20\d\d|valore (?:obiettivo|target))\b/,
  ],
  ['status', /^(?:esito|stato|status|valutazione|semaforo)\b/],
  ['parent', /^(?:(?:cod\.?|codice|id) (?:padre|superiore|obiettivo padre|nodo superiore)|padre|parent)\b/],
  ['code', /^(?:cod\b|cod\.|codic[ei]|id\b|code)/],
  ['type', /^(?:tipologi[ae]|tipo\b|dimensione)/],
  ['measure', /^(?:u\.?d\.?m\b|u\.m\b|unit[àa]'? di misura|unit of measure)/],
  [
    'units',
    /^(?:unit[àa]'? organizzativ[ae]|owner|responsabil[ei]|struttur[ae] (?:coinvolt|responsabil)|uffici[oi]?\b|servizi[oi]?\b|u\.?o\.?$)/,
  ],
  ['algorithm', /^(?:algoritm[oi]|formula|modalit[àa]'? di calcolo|metodo di calcolo)\b/],
  ['source', /^(?:font[ei]|source)\b/],
  ['mission', /^mission[ei]\b/],
  ['programme', /^programm[ai]\b/],
  ['resources', /^risorse\b/],
  ['note', /^(?:note?|annotazion[ei]|osservazion[ei])\b/],
  ['name', /^(?:nome|indicator[ei]|denominazione|name)\b/],
  ['name', /^(?:obiettiv[oi]|titolo)\b/],
  ['description', /^(?:descrizion[ei]|description)\b/],
];

/** Roles without which a row of headings is not one of a plan; the others may stand in any table. */
const TELLING: ReadonlySet<ColumnRole> = new Set([
  'code',
  'name',
  'weight',
  'target',
  'direction',
  'actual',
  'published',
  'status',
] as const);

const LONGEST_HEADING = 60;

/** What a heading means, or null. Short texts only: a sentence is no heading. */
export function roleOfHeading(cell: CellValue): ColumnRole | null {
  return rankedRole(cell)?.role ?? null;
}

function rankedRole(cell: CellValue): { role: ColumnRole; rank: number } | null {
  if (typeof cell !== 'string' || cell === '' || cell.length > LONGEST_HEADING) return null;
  const text = trimText(cell).toLowerCase();
  if (text === '' || isResultHeading(text)) return null;
  const rank = HEADINGS.findIndex(([, pattern]) => pattern.test(text));
  const role = HEADINGS[rank]?.[0];
  return role ? { role, rank } : null;
}

/** Whether a cell is the heading of a column of ours: of any, or of the one given. */
export function isResultHeading(cell: CellValue, heading?: string): boolean {
  const text = trimText(String(cell ?? '')).toLowerCase();
  const ours = heading ? [heading] : Object.values(RESULT_HEADINGS);
  return ours.some((one) => one.toLowerCase() === text);
}

/** The text by which a person's choice of a column is remembered; dates and numbers as they are shown. */
export function headingKey(grid: SheetGrid, row: number, column: number): string {
  return headingText(grid, row, column).toLowerCase();
}

export function headingText(grid: SheetGrid, row: number, column: number): string {
  const value = valueAt(grid, row, column);
  const isDate = typeof value === 'number' && isDateFormat(formatAt(grid, row, column));
  return isDate ? formatDate(value) : trimText(String(value ?? ''));
}

/** A row of headings: which column was headed with which role. */
export interface HeaderRow {
  row: number;
  /** Last row of the headings: below `row` where years stand under a heading that spans them. */
  lastRow: number;
  columns: ReadonlyMap<ColumnRole, number>;
  /** Columns of targets whose headings say the year, ascending; `columns` has the first of them until `forYear`. */
  targets: readonly YearColumn[];
  /** First and last column of the table. */
  first: number;
  last: number;
  /** Columns that Calcola wrote, wherever a person moved them. */
  results: ReadonlySet<number>;
  /** Further columns with a heading of a role that is already taken (`Target provvisorio` beside `Target`). */
  others: readonly { role: ColumnRole; column: number }[];
  /** Columns of the table that have no role. */
  unused: readonly UnusedColumn[];
}

const FEWEST_HEADINGS = 3;
const FEWEST_TELLING = 2;

interface Heading {
  role: ColumnRole;
  column: number;
  rank: number;
  year: number | null;
}

/** The headings of one row, or null when it is no header row. Where a role occurs twice the fuller table wins. */
export function headerRowAt(
  grid: SheetGrid,
  row: number,
  choices: readonly ColumnChoice[] = [],
): HeaderRow | null {
  const found = headingsOf(grid, row, choices);
  if (!found) return null;
  const { tables, results } = found;
  const rolesIn = (table: readonly Heading[]): number => new Set(table.map(({ role }) => role)).size;
  const headings = tables.sort((a, b) => rolesIn(b) - rolesIn(a)).flat();
  const below = yearsBelow(grid, row);
  const targets = targetsByYear(headings, below);
  const columns = new Map<ColumnRole, number>();
  const others: { role: ColumnRole; column: number }[] = [];
  for (const heading of headings) {
    if (targets.some(({ column }) => column === heading.column)) continue;
    const taken = columns.get(heading.role);
    const rival = headings.find(({ column, role }) => column === taken && role === heading.role);
    if (taken === undefined) columns.set(heading.role, heading.column);
    else if (rival && heading.rank < rival.rank) {
      columns.set(heading.role, heading.column);
      others.push({ role: heading.role, column: taken });
    } else others.push({ role: heading.role, column: heading.column });
  }
  const firstTarget = targets[0];
  if (firstTarget && !columns.has('target')) columns.set('target', firstTarget.column);
  promoteDescription(columns);
  const telling = [...columns.keys()].filter((role) => TELLING.has(role)).length;
  if (columns.size < FEWEST_HEADINGS || telling < FEWEST_TELLING) return null;
  const lastRow = below.length > 0 && targets.length > 0 ? row + 1 : row;
  const shifted = operatorBeside(grid, lastRow, { columns, targets });
  const used = [...columns.values(), ...shifted.map(({ column }) => column)];
  const [first, last] = [Math.min(...used), Math.max(...used)];
  const unused: UnusedColumn[] = [];
  for (let column = first; column <= last; column++) {
    if (typeof valueAt(grid, row, column) !== 'string' && !isFigureHeading(grid, row, column)) return null;
    if (!used.includes(column) && !results.has(column))
      unused.push({ column, header: headingText(grid, row, column) });
  }
  return { row, lastRow, columns, targets: shifted, first, last, results, others, unused };
}

/** The headings of a row, in runs of neighbouring cells; null for a row of figures. */
function headingsOf(
  grid: SheetGrid,
  row: number,
  choices: readonly ColumnChoice[],
): { tables: Heading[][]; results: Set<number> } | null {
  const tables: Heading[][] = [];
  const results = new Set<number>();
  let previousBlank = true;
  for (let column = grid.column; column < endColumn(grid); column++) {
    const cell = valueAt(grid, row, column);
    const blank = headingKey(grid, row, column) === '';
    if (!blank && previousBlank) tables.push([]);
    previousBlank = blank;
    const choice = choiceAt(grid, row, column, choices);
    const ranked = choice
      ? choice.role && { role: choice.role, rank: -1 }
      : isDateHeading(grid, row, column)
        ? ({ role: 'actual', rank: 0 } as const)
        : rankedRole(cell);
    if (ranked) {
      if (tables.length === 0) tables.push([]);
      tables.at(-1)?.push({ ...ranked, column, year: yearOf(cell) });
    } else if (isResultHeading(cell)) results.add(column);
  }
  return tables.some((table) => table.length > 0) ? { tables, results } : null;
}

/** What a person decided about a column of a header row. */
export function choiceAt(
  grid: SheetGrid,
  row: number,
  column: number,
  choices: readonly ColumnChoice[],
): ColumnChoice | undefined {
  if (choices.length === 0) return undefined;
  let anchor = column;
  while (anchor > grid.column && headingKey(grid, row, anchor) === '') anchor -= 1;
  const key = headingKey(grid, row, anchor);
  return choices.find(({ heading, offset }) => key !== '' && heading === key && offset === column - anchor);
}

/** `Descrizione` is the name where there is no other. */
function promoteDescription(columns: Map<ColumnRole, number>): void {
  const description = columns.get('description');
  if (columns.has('name') || description === undefined) return;
  columns.set('name', description);
  columns.delete('description');
}

/**
 * Targets of several years: `Target 2024 | Target 2025`, or years in the row below a heading that spans them. A later
 * year cannot have a value yet: `Stato 2025` beside `Target 2024` is a target too. An actual of a year before is the
 * previous result.
 */
function targetsByYear(headings: Heading[], below: readonly YearColumn[]): YearColumn[] {
  const dated = headings.filter(({ role, year }) => role === 'target' && year !== null);
  const current = Math.min(...dated.map(({ year }) => year ?? Infinity));
  for (const heading of headings) {
    if (heading.role === 'actual' && heading.year !== null && heading.year > current) heading.role = 'target';
  }
  const actuals = headings.filter(({ role, year }) => role === 'actual' && year !== null);
  const latest = Math.max(...actuals.map(({ year }) => year ?? -Infinity));
  for (const heading of actuals) if ((heading.year ?? latest) < latest) heading.role = 'previous';
  const spanned = below.filter(({ column }) => {
    const above = headings
      .filter((heading) => heading.column <= column)
      .sort((a, b) => b.column - a.column)[0];
    return above?.role === 'target';
  });
  const own = headings.flatMap(({ role, year, column }) =>
    role === 'target' && year !== null ? [{ year, column }] : [],
  );
  const all = [...own, ...spanned].sort((a, b) => a.year - b.year);
  return all.length > 1 ? all : [];
}

/** A column of operators under the heading of the targets: the figures are in the next one, which has no heading. */
function operatorBeside(
  grid: SheetGrid,
  headerRow: number,
  { columns, targets }: { columns: Map<ColumnRole, number>; targets: readonly YearColumn[] },
): YearColumn[] {
  const moved = (column: number): number => {
    const headed = [...columns].some(([role, other]) => role !== 'target' && other === column + 1);
    const next = targets.some((target) => target.column === column + 1);
    if (headed || next || !holdsOperators(grid, headerRow, column)) return column;
    if (!columns.has('direction')) columns.set('direction', column);
    return column + 1;
  };
  const target = columns.get('target');
  const places = targets.map(({ year, column }) => ({ year, column: moved(column) }));
  if (target !== undefined) columns.set('target', moved(target));
  return places;
}

const OPERATORS_LOOKED_AT = 40;

function holdsOperators(grid: SheetGrid, headerRow: number, column: number): boolean {
  let operators = 0;
  let cells = 0;
  for (let row = headerRow + 1; row < Math.min(endRow(grid), headerRow + OPERATORS_LOOKED_AT); row++) {
    const cell = valueAt(grid, row, column);
    if (isBlank(cell)) continue;
    cells += 1;
    if (readDirection(trimText(String(cell))) !== null) operators += 1;
  }
  return operators > 0 && operators >= cells * 0.7;
}

function isDateHeading(grid: SheetGrid, row: number, column: number): boolean {
  return typeof valueAt(grid, row, column) === 'number' && isDateFormat(formatAt(grid, row, column));
}

/** A year or a date typed as a number: the only figures among headings. */
function isFigureHeading(grid: SheetGrid, row: number, column: number): boolean {
  return isDateHeading(grid, row, column) || yearsIn(grid, row).some((year) => year.column === column);
}

/** The same headings with the targets of one year. */
export function forYear(header: HeaderRow, year: number | null): HeaderRow {
  const target = header.targets.find((candidate) => candidate.year === year);
  return target ? { ...header, columns: new Map(header.columns).set('target', target.column) } : header;
}

/** The header rows of the sheet that have the given roles, from the top. */
export function* findHeaderRows(
  grid: SheetGrid,
  required: readonly ColumnRole[],
  choices: readonly ColumnChoice[] = [],
): Generator<HeaderRow> {
  for (let row = grid.row; row < endRow(grid); row++) {
    const header = headerRowAt(grid, row, choices);
    if (header && required.every((role) => header.columns.has(role))) yield header;
  }
}

/** Rows that repeat the headings of the table (after a page break), from this one: 0 when it does not. */
export function repeatedHeaderRows(grid: SheetGrid, row: number, header: HeaderRow): number {
  let missable = header.columns.size - FEWEST_HEADINGS;
  for (const [role, column] of header.columns) {
    const own = headingKey(grid, header.row, column);
    const repeats =
      own === '' ||
      headingKey(grid, row, column) === own ||
      roleOfHeading(valueAt(grid, row, column)) === role;
    if (!repeats && missable-- === 0) return 0;
  }
  return header.lastRow > header.row && yearsBelow(grid, row).length > 0 ? 2 : 1;
}
