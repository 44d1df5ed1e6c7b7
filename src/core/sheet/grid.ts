import type { CellValue } from '../cell';
import type { CellBlock } from './contentExtent';

/** One cell of the workbook. Zero-based; the sheet by id, because names change. */
export interface CellAddress {
  sheet: string;
  row: number;
  column: number;
}

/** A block of cells from its upper left corner. */
export interface CellRange extends CellAddress {
  rows: number;
  columns: number;
}

/** An Excel table (Ctrl+T) of a sheet, with its rows of headings and totals. */
export interface SheetTable {
  id: string;
  name: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
  hasHeader: boolean;
  hasTotals: boolean;
}

/** How a cell is shown, as far as it tells what its row is: its own format, no conditional one and no style of a table. */
export interface CellLook {
  /** Colour of the background (`#DDEBF7`), "" for none or white: Excel answers white for both. */
  fill: string;
  bold: boolean;
  italic: boolean;
  /** Indentation, in Excel's steps. */
  indent: number;
  /** Points; 0: mixed or unknown. */
  size: number;
}

export const PLAIN_LOOK: CellLook = { fill: '', bold: false, italic: false, indent: 0, size: 0 };

/** Cells of a sheet up to which their looks are read. */
export const MOST_LOOKS = 20_000;

export function hasLooks({ rows, columns }: Pick<CellBlock, 'rows' | 'columns'>): boolean {
  return rows * columns <= MOST_LOOKS;
}

/** A look from what is known of it. */
export function cellLook(known: { [K in keyof CellLook]?: CellLook[K] | null | undefined }): CellLook {
  const fill = (known.fill ?? '').toUpperCase();
  return {
    fill: fill === '#FFFFFF' ? '' : fill,
    bold: known.bold ?? false,
    italic: known.italic ?? false,
    indent: known.indent ?? 0,
    size: known.size ?? 0,
  };
}

/** What holds content of one sheet, read in one go. Shapes: rows × columns, all three alike. */
export interface SheetGrid {
  id: string;
  name: string;
  visible: boolean;
  protected: boolean;
  tables: readonly SheetTable[];
  /** A filter hides rows. */
  filtered: boolean;
  /** Where the used range begins, zero-based. */
  row: number;
  column: number;
  /** Values as Excel gives them: "" is blank, dates are serial numbers, errors are texts such as "#N/A". */
  values: readonly (readonly CellValue[])[];
  /** Formulas in English with commas where a cell has one, otherwise its value. */
  formulas: readonly (readonly CellValue[])[];
  numberFormats: readonly (readonly string[])[];
  /** Shape: rows × columns, whole or absent: above MOST_LOOKS cells, and where Excel cannot tell. */
  looks?: readonly (readonly CellLook[])[];
  /** The merged cells of the sheet, by their absolute place; absent where Excel cannot tell. */
  merges?: readonly CellBlock[];
  /** Where content begins that is too far from the rest to be read. */
  beyond?: { row: number; column: number };
}

/** The cell at absolute coordinates; blank outside the used range. */
export function valueAt({ row, column, values }: SheetGrid, atRow: number, atColumn: number): CellValue {
  return values[atRow - row]?.[atColumn - column] ?? '';
}

export function formulaAt({ row, column, formulas }: SheetGrid, atRow: number, atColumn: number): CellValue {
  return formulas[atRow - row]?.[atColumn - column] ?? '';
}

export function formatAt({ row, column, numberFormats }: SheetGrid, atRow: number, atColumn: number): string {
  return numberFormats[atRow - row]?.[atColumn - column] ?? 'General';
}

export function lookAt({ row, column, looks }: SheetGrid, atRow: number, atColumn: number): CellLook {
  return looks?.[atRow - row]?.[atColumn - column] ?? PLAIN_LOOK;
}

/** First row and column after the used range. */
export function endRow({ row, values }: SheetGrid): number {
  return row + values.length;
}

export function endColumn({ column, values }: SheetGrid): number {
  return column + (values[0]?.length ?? 0);
}

/** The first cell whose content is another, by rows; null: none. Where the used range ends does not matter. */
export function firstOtherCell(one: SheetGrid, other: SheetGrid): CellAddress | null {
  const [bottom, right] = [Math.max(endRow(one), endRow(other)), Math.max(endColumn(one), endColumn(other))];
  for (let row = Math.min(one.row, other.row); row < bottom; row++) {
    for (let column = Math.min(one.column, other.column); column < right; column++) {
      const [a, b] = [formulaAt(one, row, column), formulaAt(other, row, column)];
      if (a !== b) return { sheet: one.id, row, column };
    }
  }
  return null;
}
