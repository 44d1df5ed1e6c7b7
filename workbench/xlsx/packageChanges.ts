/** What to change in a package. Free of Univer, so that the patch can be tested by itself. */
import type { Box } from '../grid/address';
import type { ConditionalFormatRecord } from '../grid/conditionalFormats';
import type { RowOrigin } from './readWorkbook';

export type CellScalar = string | number | boolean;

/** Only what changed; null resets. */
export interface CellStyleChange {
  numberFormat?: string | null;
  bold?: boolean;
  italic?: boolean;
  fontColor?: string | null;
  fontSize?: number | null;
  fill?: string | null;
  horizontal?: string | null;
  vertical?: string | null;
  wrap?: boolean;
}

export interface CellChange {
  row: number;
  column: number;
  /** Absent: the content stays. `value` null: the cell is emptied. */
  content?: { value: CellScalar | null; formula?: string; isError?: boolean; spill?: Box };
  style?: CellStyleChange;
}

export type ConditionalFormatChange = Omit<ConditionalFormatRecord, 'id' | 'sheetId'>;

export interface SheetChange {
  /** The name in the file; null for a sheet added since. */
  originalName: string | null;
  name: string;
  isHidden: boolean;
  /** As against the file's row that the cell's row has its formats from. */
  cells: CellChange[];
  /** From the first row on, the file's row (and its sheet there) that each is made of. Present when rows came or went. */
  rowOrigins?: (RowOrigin | null)[];
  /** Characters (column widths) and points (row heights); null leaves the size. */
  columns: { index: number; width: number | null; isHidden: boolean }[];
  rows: { index: number; height: number | null; isHidden: boolean }[];
  /** Present when they differ from the file's. */
  merges?: Box[];
  isProtected?: boolean;
  /** In order of priority. Present when they differ from the file's. */
  conditionalFormats?: ConditionalFormatChange[];
  /** The formula of any cell: needed when a cell that shares its formula with others changes. */
  formulaAt: (row: number, column: number) => string | null;
}

export interface PackageChanges {
  /** Every sheet of the workbook in the order of the tabs, changed or not. */
  sheets: SheetChange[];
  names: { name: string; reference: string }[];
  removedNames: string[];
  customFunctions: string[];
  /** What the add-in keeps in the workbook, all of it. Present when it differs from the file's. */
  settings?: { addIn: string; values: [key: string, value: unknown][] };
}
