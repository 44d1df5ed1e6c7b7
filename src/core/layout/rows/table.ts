import { isBlank } from '../../cell';
import type { CellReading, ColumnRole } from '../../plan/plan';
import { formatAt, valueAt, type SheetGrid } from '../../sheet/grid';
import { readNumberFormat } from '../../sheet/numberFormat';
import { trimText } from '../../text/cleanText';
import { actualIn, readScoreOrNull, readWeightOrNull, targetIn } from '../cells/leniently';
import type { HeaderRow } from '../headings/headers';

/** One row of a table seen through its columns. */
export class TableRow {
  constructor(
    private readonly grid: SheetGrid,
    private readonly header: HeaderRow,
    readonly row: number,
  ) {}

  /** The cell of a column; null when it is blank or there is no such column. */
  cell(role: ColumnRole): CellReading | null {
    const column = this.header.columns.get(role);
    if (column === undefined) return null;
    const { grid, row } = this;
    const value = valueAt(grid, row, column);
    if (isBlank(value)) return null;
    return { sheet: grid.id, row, column, value, format: formatAt(grid, row, column) };
  }

  /** Trimmed text of a cell, "" when blank or the column is missing. */
  text(role: ColumnRole): string {
    return shownText(this.cell(role));
  }
}

/** A cell as text; a code typed as a number keeps the zeros that its format shows (`1` as `01`, `1.1` as `1.10`). */
export function shownText(reading: CellReading | null): string {
  if (!reading) return '';
  const { value, format } = reading;
  const { kind, decimals: shown, wholeDigits, unit } = readNumberFormat(format);
  if (typeof value !== 'number' || kind !== 'number' || shown === null || unit !== '') {
    return trimText(String(value));
  }
  const [whole = '', decimals] = value.toFixed(shown).split('.');
  return [whole.padStart(wholeDigits, '0'), ...(decimals ? [decimals] : [])].join('.');
}

const SUBTOTAL =
  /^(?:(?:sub)?(?:totale|totali|somma|media)\b|tot\.|(?:performance|risultato|punteggio|valutazione) (?:complessiv[oa]|totale|generale)\b)/i;

/** A line that sums up the ones above it. */
export function isSubtotal(name: string): boolean {
  return SUBTOTAL.test(name);
}

/** Whether a cell holds what its column is for: `null` when it is blank. */
export function reads(row: TableRow, role: 'weight' | 'target' | 'actual' | 'published'): boolean | null {
  const cell = row.cell(role);
  if (!cell) return null;
  switch (role) {
    case 'weight':
      return readWeightOrNull(cell.value) !== null;
    case 'target':
      return !['qualitative', 'unreadable'].includes(targetIn(cell.value).kind);
    case 'actual':
      return actualIn(cell.value).kind !== 'unreadable';
    case 'published':
      return readScoreOrNull(cell.value) !== undefined;
  }
}
