import type { CellAddress, SheetGrid, SheetTable } from './grid';

/**
 * The Excel table whose columns a formula would fill if it were written there: the one that the cell is in, or touches
 * at its right or below, where Excel makes the table larger. Excel copies such a formula into the whole column
 * (office-js issues 5909, 2093, 6745).
 */
export function tableFilledFrom(
  { tables }: Pick<SheetGrid, 'tables'>,
  { row, column }: Pick<CellAddress, 'row' | 'column'>,
): SheetTable | undefined {
  return tables.find(
    (table) =>
      row >= table.row &&
      row <= table.row + table.rows &&
      column >= table.column &&
      column <= table.column + table.columns,
  );
}

/** The first column at the right of all tables of a sheet that leaves a blank one between. */
export function columnClearOfTables({ tables }: Pick<SheetGrid, 'tables'>): number {
  return Math.max(0, ...tables.map(({ column, columns }) => column + columns + 1));
}
