/** Excel tables: where they are, and what Excel does by itself to formulas and cells written into or beside them. Pure. */
import { type Box, intersect } from './address';
import { followSpan, type RowStep, translateFormula } from './rowStep';

export interface TableRecord {
  id: string;
  name: string;
  sheetId: string;
  /** With its header and totals rows. */
  box: Box;
  hasHeaders: boolean;
  hasTotals: boolean;
}

interface Written {
  row: number;
  column: number;
  value?: unknown;
  formula?: string;
}

/** The rows of a table between its headers and its totals. */
export function bodyOf({ box, hasHeaders, hasTotals }: TableRecord): Box {
  const above = hasHeaders ? 1 : 0;
  return { ...box, row: box.row + above, rows: box.rows - above - (hasTotals ? 1 : 0) };
}

/** The tables after cells were written: each takes in what stands directly below or beside it. */
export function expanded(tables: readonly TableRecord[], sheetId: string, written: readonly Written[]) {
  const cells = written.filter(({ value, formula }) => formula ?? (value !== undefined && value !== null));
  const isTaken = (grown: TableRecord): boolean =>
    tables.some(
      (other) => other.id !== grown.id && other.sheetId === sheetId && intersect(other.box, grown.box),
    );
  return tables.map((table) => {
    if (table.sheetId !== sheetId) return table;
    for (let grown: TableRecord | null = table; grown;) {
      table = grown;
      const next = grownBy(table, cells);
      grown = next && !isTaken(next) ? next : null;
    }
    return table;
  });
}

function grownBy(table: TableRecord, cells: readonly Written[]): TableRecord | null {
  const { row, column, rows, columns } = table.box;
  const isBeside = cells.some(
    (cell) => cell.column === column + columns && cell.row >= row && cell.row < row + rows,
  );
  if (isBeside) return { ...table, box: { ...table.box, columns: columns + 1 } };
  const isBelow = cells.some(
    (cell) => cell.row === row + rows && cell.column >= column && cell.column < column + columns,
  );
  return isBelow && !table.hasTotals ? { ...table, box: { ...table.box, rows: rows + 1 } } : null;
}

/** What Excel writes by itself: a formula entered in the last row of a column, or in the first, goes into all its rows. */
export function calculatedColumns(
  tables: readonly TableRecord[],
  sheetId: string,
  written: readonly Written[],
): { row: number; column: number; formula: string }[] {
  return tables
    .filter((table) => table.sheetId === sheetId)
    .flatMap((table) => {
      const body = bodyOf(table);
      const edges = [body.row, body.row + body.rows - 1];
      const spreading = new Map<number, Written>();
      for (const cell of written) {
        if (cell.formula === undefined || !edges.includes(cell.row)) continue;
        if (cell.column < body.column || cell.column >= body.column + body.columns) continue;
        spreading.set(cell.column, cell);
      }
      return [...spreading.values()].flatMap(({ row, column, formula = '' }) =>
        Array.from({ length: body.rows }, (_, index) => ({
          row: body.row + index,
          column,
          formula: translateFormula(formula, body.row + index - row),
        })),
      );
    });
}

/** The tables after rows came, went or moved; one that lost all its rows is gone. */
export function followTables(
  tables: readonly TableRecord[],
  step: RowStep,
  nameOf: (sheetId: string) => string,
  idOf: (name: string) => string,
): TableRecord[] {
  return tables.flatMap((table) => {
    const { row, rows } = table.box;
    const span = followSpan(step, { sheet: nameOf(table.sheetId), top: row, bottom: row + rows - 1 });
    if (!span) return [];
    const box = { ...table.box, row: span.top, rows: span.bottom - span.top + 1 };
    return [{ ...table, sheetId: idOf(span.sheet), box }];
  });
}

/** Whether whole rows cannot come or go here: Excel does not shift the rows of several tables side by side at once. */
export function refusesShift(
  tables: readonly TableRecord[],
  sheetId: string,
  row: number,
  rows: number,
): boolean {
  const touched = tables.filter(
    ({ sheetId: sheet, box }) => sheet === sheetId && row < box.row + box.rows && row + rows > box.row,
  );
  return touched.length > 1;
}
