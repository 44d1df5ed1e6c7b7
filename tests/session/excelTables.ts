import type { SheetTable } from '../../src/core/sheet/grid';
import { translateFormula } from '../../workbench/grid/rowStep';
import { cellAt, setCell, type MemorySheet } from './memorySheet';

/**
 * What Excel does with a formula that is written in one of its tables, or right beside or below one: the table grows over
 * the cell, and the formula becomes that of the whole column (office-js issues 5909, 2093, 6745).
 */
export function fillFrom(sheet: MemorySheet, row: number, column: number): void {
  const beside = sheet.tables.find((table) => isBeside(table, row, column));
  if (beside) {
    const wider =
      column === beside.column + beside.columns ? { columns: beside.columns + 1 } : { rows: beside.rows + 1 };
    sheet.tables = sheet.tables.map((table) => (table === beside ? { ...table, ...wider } : table));
  }
  const table = sheet.tables.find((one) => isInside(one, row, column));
  if (!table) return;
  const formula = String(cellAt(sheet, row, column).formula);
  const [first, last] = dataRows(table);
  for (let at = first; at <= last; at++) {
    setCell(sheet, at, column, { formula: translateFormula(formula, at - row), live: true });
  }
}

/** The rows of a table between its headings and its totals. */
function dataRows({ row, rows, hasHeader, hasTotals }: SheetTable): [first: number, last: number] {
  return [row + (hasHeader ? 1 : 0), row + rows - 1 - (hasTotals ? 1 : 0)];
}

/** Rows that come into a sheet, or go. @throws where Excel refuses to shift a table */
export function shiftTables(sheet: MemorySheet, row: number, count: number): void {
  const end = ({ row: top, rows }: SheetTable): number => top + rows;
  const torn = sheet.tables.filter((table) =>
    count > 0
      ? row > table.row && row < end(table)
      : row < end(table) && row - count > table.row && !(row <= table.row && row - count >= end(table)),
  );
  if (torn.length > 1) throw new Error('InsertDeleteConflict: two tables side by side');
  sheet.tables = sheet.tables.flatMap((table) => {
    if (count > 0) {
      if (row <= table.row) return [{ ...table, row: table.row + count }];
      return [row < end(table) ? { ...table, rows: table.rows + count } : table];
    }
    const gone = (at: number): boolean => at >= row && at < row - count;
    const [first, last] = dataRows(table);
    const rows = Array.from({ length: table.rows }, (_, i) => table.row + i);
    if (rows.every(gone)) return [];
    const kept = rows.filter((at) => !gone(at));
    const data = kept.filter((at) => at >= first && at <= last);
    if (kept.length < rows.length && (data.length === 0 || (table.hasHeader && gone(table.row)))) {
      throw new Error('InvalidOperation: headings of a table cannot be deleted, nor all its rows');
    }
    const before = Math.max(0, Math.min(table.row, row - count) - row);
    return [{ ...table, row: table.row - (table.row > row ? before : 0), rows: kept.length }];
  });
}

function isInside({ row, column, rows, columns }: SheetTable, atRow: number, atColumn: number): boolean {
  return atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;
}

function isBeside(table: SheetTable, row: number, column: number): boolean {
  const right = isInside({ ...table, column: table.column + table.columns, columns: 1 }, row, column);
  return right || isInside({ ...table, row: table.row + table.rows, rows: 1 }, row, column);
}
