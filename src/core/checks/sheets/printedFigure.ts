import { readNumber } from '../../number/readNumber';
import { formatAt, valueAt, type CellAddress, type SheetGrid } from '../../sheet/grid';
import { readNumberFormat } from '../../sheet/numberFormat';
import { cleanText } from '../../text/cleanText';

/** A figure as a cell shows it; percentages in points of 100. */
export interface PrintedFigure {
  at: CellAddress;
  value: number;
  /** With which it is shown; null: with as many as it has. */
  decimals: number | null;
  isPercent: boolean;
  /** Words beside it, but for euro. */
  remark: string;
}

/** The figure in a cell; null: it holds none, or a date. */
export function printedFigure(grid: SheetGrid, row: number, column: number): PrintedFigure | null {
  const value = valueAt(grid, row, column);
  const at = { sheet: grid.id, row, column };
  if (typeof value === 'number') {
    const { kind, decimals } = readNumberFormat(formatAt(grid, row, column));
    if (kind === 'date' || kind === 'year') return null;
    const isPercent = kind === 'percent';
    return { at, value: isPercent ? value * 100 : value, decimals, isPercent, remark: '' };
  }
  if (typeof value !== 'string' || value === '') return null;
  const number = readNumber(cleanText(value).replace(/\s*(?:€|euro)$/i, ''));
  if (!number) return null;
  const { percent: isPercent, decimals, remark } = number;
  return { at, value: isPercent ? number.value * 100 : number.value, decimals, isPercent, remark };
}

/** By how much at most a figure shown with so many decimals was rounded. */
export function roundingOf(decimals: number): number {
  return 10 ** -decimals / 2;
}
