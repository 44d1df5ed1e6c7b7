import type { CellValue } from '../cell';
import type { ColumnRole } from '../plan/plan';
import { endColumn, valueAt, type SheetGrid } from '../sheet/grid';
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
    /^(?:target|valor[ei] attes[oi]|risultat[oi] attes[oi]|obiettivo 20\d\d|valore (?:obiettivo|target))\b/,
  ],
  ['status', /^(?:esito|stato|status|valutazione|semaforo)\b/],
  ['code', /^(?:cod\b|cod\.|codic[ei]|id\b|code)/],
  ['name', /^(?:nome|indicator[ei]|denominazione|descrizione|obiettiv[oi]|titolo|name)\b/],
];

/** What a heading means, or null. Short texts only: a sentence is no heading. */
export function roleOfHeading(cell: CellValue): ColumnRole | null {
  if (typeof cell !== 'string') return null;
  const text = trimText(cell).toLowerCase();
  if (text === '' || text.length > 60 || isResultHeading(text)) return null;
  return HEADINGS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

export function isResultHeading(cell: CellValue): boolean {
  const text = trimText(String(cell ?? '')).toLowerCase();
  return Object.values(RESULT_HEADINGS).some((heading) => heading.toLowerCase() === text);
}

/** A row of headings: which column was headed with which role. */
export interface HeaderRow {
  row: number;
  columns: ReadonlyMap<ColumnRole, number>;
}

const FEWEST_HEADINGS = 3;

/** The headings of one row, or null when it is no header row. Where a role occurs twice the fuller table wins. */
export function headerRowAt(grid: SheetGrid, row: number): HeaderRow | null {
  const tables: Map<ColumnRole, number>[] = [];
  let previousBlank = true;
  for (let column = grid.column; column < endColumn(grid); column++) {
    const cell = valueAt(grid, row, column);
    if (typeof cell === 'number' || typeof cell === 'boolean') return null;
    const blank = trimText(String(cell)) === '';
    if (!blank && previousBlank) tables.push(new Map());
    previousBlank = blank;
    const role = roleOfHeading(cell);
    const table = tables.at(-1);
    if (role && table && !table.has(role)) table.set(role, column);
  }
  tables.sort((a, b) => b.size - a.size);
  const columns = new Map<ColumnRole, number>();
  for (const table of tables) {
    for (const [role, column] of table) if (!columns.has(role)) columns.set(role, column);
  }
  return columns.size >= FEWEST_HEADINGS ? { row, columns } : null;
}

/** The first header row of the sheet that has the given roles. */
export function findHeaderRow(grid: SheetGrid, required: readonly ColumnRole[]): HeaderRow | null {
  for (let row = grid.row; row < grid.row + grid.values.length; row++) {
    const header = headerRowAt(grid, row);
    if (header && required.every((role) => header.columns.has(role))) return header;
  }
  return null;
}

/** Whether a row repeats the headings of the table (after a page break). */
export function repeatsHeader(grid: SheetGrid, row: number, { columns }: HeaderRow): boolean {
  let same = 0;
  for (const [role, column] of columns) if (roleOfHeading(valueAt(grid, row, column)) === role) same += 1;
  return same >= FEWEST_HEADINGS;
}
