import type { CellValue } from '../cell';
import type { ColumnRole } from '../plan/plan';
import { endColumn, endRow, valueAt, type SheetGrid } from '../sheet/grid';
import { trimText } from '../text/cleanText';

/** Headings of the columns that Calcola adds: recognised as ours, never as part of the plan. */
export const RESULT_HEADINGS = { score: 'Punteggio ricalcolato', status: 'Esito ricalcolato' } as const;

/**
 * The words people head their columns with, most telling first: "Stato 2022" is an actual, "Stato" alone a status.
 * The first pattern that fits wins.
 */
const HEADINGS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['weight', /^(?:pes[oi]|ponderazione|weight)\b/],
  ['direction', /^(?:verso|operatore|segno|direction)\b/],
  [
    'published',
    /^(?:performance|punteggi[oa]?|score|%? ?(?:di )?raggiungimento|grado di raggiungimento|% (?:realizzazione|conseguimento))\b/,
  ],
  [
    'actual',
    /^(?:consuntiv[oi]|risultat[oi](?! attes)|valore (?:al|raggiunto|rilevato|consuntivo|effettivo|20\d\d)|stato (?:al |20\d\d)|actual|\d\d\/\d\d\/\d{4}$)/,
  ],
  [
    'target',
    /^(?:target(?! raggiunt)|valor[ei] attes[oi]|risultat[oi] attes[oi]|obiettivo 20\d\d|valore (?:obiettivo|target))\b/,
  ],
  ['status', /^(?:esito|stato|status|valutazione|semaforo)\b/],
  ['code', /^(?:cod\b|cod\.|codic[ei]|id\b|code)/],
  ['name', /^(?:nome|indicator[ei]|denominazione|descrizione|obiettiv[oi]|titolo|name)\b/],
];

const LONGEST_HEADING = 60;

/** What a heading means, or null. Short texts only: a sentence is no heading. */
export function roleOfHeading(cell: CellValue): ColumnRole | null {
  if (typeof cell !== 'string' || cell === '' || cell.length > LONGEST_HEADING) return null;
  const text = trimText(cell).toLowerCase();
  if (text === '' || isResultHeading(text)) return null;
  return HEADINGS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Whether a cell is the heading of a column of ours: of any, or of the one given. */
export function isResultHeading(cell: CellValue, heading?: string): boolean {
  const text = trimText(String(cell ?? '')).toLowerCase();
  const ours = heading ? [heading] : Object.values(RESULT_HEADINGS);
  return ours.some((one) => one.toLowerCase() === text);
}

/** A row of headings: which column was headed with which role. */
export interface HeaderRow {
  row: number;
  columns: ReadonlyMap<ColumnRole, number>;
  /** First and last column of the table. */
  first: number;
  last: number;
  /** Columns that Calcola wrote, wherever a person moved them. */
  results: ReadonlySet<number>;
  /** Further columns with a heading of a role that is already taken (`Target 2023` beside `Target 2022`). */
  others: readonly { role: ColumnRole; column: number }[];
}

const FEWEST_HEADINGS = 3;

/** The headings of one row, or null when it is no header row. Where a role occurs twice the fuller table wins. */
export function headerRowAt(grid: SheetGrid, row: number): HeaderRow | null {
  const tables: { role: ColumnRole; column: number }[][] = [];
  const results = new Set<number>();
  let previousBlank = true;
  for (let column = grid.column; column < endColumn(grid); column++) {
    const cell = valueAt(grid, row, column);
    const blank = cell === '' || trimText(String(cell)) === '';
    if (!blank && previousBlank) tables.push([]);
    previousBlank = blank;
    const role = roleOfHeading(cell);
    if (role) tables.at(-1)?.push({ role, column });
    else if (isResultHeading(cell)) results.add(column);
  }
  const rolesIn = (table: readonly { role: ColumnRole }[]): number =>
    new Set(table.map(({ role }) => role)).size;
  const columns = new Map<ColumnRole, number>();
  const others: { role: ColumnRole; column: number }[] = [];
  for (const heading of tables.sort((a, b) => rolesIn(b) - rolesIn(a)).flat()) {
    if (columns.has(heading.role)) others.push(heading);
    else columns.set(heading.role, heading.column);
  }
  if (columns.size < FEWEST_HEADINGS) return null;
  const [first, last] = [Math.min(...columns.values()), Math.max(...columns.values())];
  for (let column = first; column <= last; column++) {
    if (typeof valueAt(grid, row, column) !== 'string') return null;
  }
  return { row, columns, first, last, results, others };
}

/** The header rows of the sheet that have the given roles, from the top. */
export function* findHeaderRows(grid: SheetGrid, required: readonly ColumnRole[]): Generator<HeaderRow> {
  for (let row = grid.row; row < endRow(grid); row++) {
    const header = headerRowAt(grid, row);
    if (header && required.every((role) => header.columns.has(role))) yield header;
  }
}

/** Whether a row repeats the headings of the table (after a page break). */
export function repeatsHeader(grid: SheetGrid, row: number, { columns }: HeaderRow): boolean {
  let missable = columns.size - FEWEST_HEADINGS;
  for (const [role, column] of columns) {
    if (roleOfHeading(valueAt(grid, row, column)) !== role && missable-- === 0) return false;
  }
  return true;
}
