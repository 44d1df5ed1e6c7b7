import type { CellValue } from '../../src/core/cell';
import type { CellLook, SheetTable } from '../../src/core/sheet/grid';

/** A cell of a workbook in memory. */
export interface MemoryCell {
  value: CellValue;
  /** With "=" where there is one, otherwise the value. */
  formula: CellValue;
  format: string;
  /** Computed by us: formulas of the file keep the values they came with. */
  live: boolean;
  look?: CellLook;
  /** The same for all cells that are one. */
  merge?: object | undefined;
}

/** A sheet from A1; rows of any length. */
export interface MemorySheet {
  id: string;
  name: string;
  visible: boolean;
  protected: boolean;
  tables: readonly SheetTable[];
  filtered: boolean;
  rows: MemoryCell[][];
}

export const BLANK: MemoryCell = { value: '', formula: '', format: 'General', live: false };

export function cellAt({ rows }: MemorySheet, row: number, column: number): MemoryCell {
  return rows[row]?.[column] ?? BLANK;
}

export function setCell({ rows }: MemorySheet, row: number, column: number, cell: Partial<MemoryCell>): void {
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] as MemoryCell[];
  while (cells.length <= column) cells.push(BLANK);
  cells[column] = { ...(cells[column] as MemoryCell), ...cell };
}

/** A formula, and not a text such as "= 100%". */
export function isFormula({ value, formula, live }: MemoryCell): boolean {
  return typeof formula === 'string' && formula.startsWith('=') && (live || formula !== value);
}
