import type { Message } from '../../messages/message';
import { columnLetters } from './address';
import type { SheetChange } from './change';
import { isFormula } from './formula';
import { formulaAt, valueAt, type SheetGrid, type SheetTable } from './grid';
import { RowOrder } from './rowOrder';
import { tableFilledFrom } from './tables';

type RowsStep = { sheet: string; row: number; count: number };

/**
 * Why Excel would refuse these steps, or spoil formulas by them: rows of Excel tables that do not move alone, formulas in
 * their columns, rows hidden by a filter. Null: nothing speaks against them.
 * @param grids the sheets before the first step
 */
export function conflictWithTables(
  changes: readonly SheetChange[],
  grids: ReadonlyMap<string, SheetGrid>,
): Message | null {
  const tables = new TableConflicts(grids);
  for (const change of changes) {
    const conflict = filterConflict(change, grids) ?? tables.conflict(change);
    if (conflict) return conflict;
    tables.apply(change);
  }
  return null;
}

/** Whole rows are not inserted, moved or deleted in a list of which a part is hidden. */
function filterConflict(change: SheetChange, grids: ReadonlyMap<string, SheetGrid>): Message | null {
  if (!change.kind.endsWith('Rows')) return null;
  const sheets = 'from' in change ? [change.from.sheet, change.to.sheet] : [change.sheet];
  const filtered = sheets.map((id) => grids.get(id)).find((grid) => grid?.filtered);
  return filtered ? { id: 'edit.filtered', params: { sheet: filtered.name } } : null;
}

/** What each step does to the tables of the sheets, where the ones before it have put their rows. */
class TableConflicts {
  private readonly order = new RowOrder();

  constructor(private readonly grids: ReadonlyMap<string, SheetGrid>) {
    for (const { id, tables } of grids.values()) {
      for (const { row, rows } of tables) this.order.at(id, row + rows);
    }
  }

  apply(change: SheetChange): void {
    this.order.apply(change);
  }

  conflict(change: SheetChange): Message | null {
    switch (change.kind) {
      case 'insertRows':
        return this.insertionConflict(change.sheet, change.row);
      case 'copyRows':
        return this.insertionConflict(change.to.sheet, change.to.row) ?? this.copyConflict(change);
      case 'moveRows':
        return this.insertionConflict(change.to.sheet, change.to.row) ?? this.moveConflict(change);
      case 'deleteRows':
        return this.removalConflict(change);
      case 'write':
        return this.writeConflict(change);
      default:
        return null;
    }
  }

  /** Rows put between those of two tables side by side. */
  private insertionConflict(sheet: string, row: number): Message | null {
    const split = this.tablesAround(sheet, row);
    return split.length > 1 ? this.aboutRows(sheet, split[0] as SheetTable) : null;
  }

  private tablesAround(sheet: string, row: number): SheetTable[] {
    const order = this.rowsBefore(sheet);
    const tables = this.grids.get(sheet)?.tables ?? [];
    return tables.filter((table) => {
      const places = order.flatMap((was, at) => (isOf(table, was) ? [at] : []));
      return places.length > 0 && row > (places[0] as number) && row <= (places.at(-1) as number);
    });
  }

  private removalConflict({ sheet, row, count }: RowsStep): Message | null {
    const taken = this.taken({ sheet, row, count });
    const touched = (this.grids.get(sheet)?.tables ?? []).filter((table) =>
      taken.some((was) => isOf(table, was)),
    );
    for (const table of touched) {
      const own = taken.filter((was) => isOf(table, was));
      if (own.length === table.rows) continue;
      const left = this.rowsBefore(sheet).filter((was) => isOf(table, was) && isData(table, was));
      const isEmptied = left.every((was) => own.includes(was));
      if (touched.length > 1 || isEmptied || own.some((was) => !isData(table, was))) {
        return this.aboutRows(sheet, table);
      }
    }
    return null;
  }

  /** Rows leave their table, or take formulas along. */
  private moveConflict({ from, to }: Extract<SheetChange, { kind: 'moveRows' }>): Message | null {
    const removal = this.removalConflict(from);
    if (removal) return removal;
    const taken = this.taken(from);
    const table = (this.grids.get(from.sheet)?.tables ?? []).find((one) =>
      taken.some((was) => isOf(one, was)),
    );
    if (table) {
      const stays = from.sheet === to.sheet && this.tablesAround(to.sheet, to.row).includes(table);
      return stays ? this.formulaConflict(from, table) : this.aboutRows(from.sheet, table);
    }
    return this.copyConflict({ from, to });
  }

  private copyConflict({ from, to }: { from: RowsStep; to: { sheet: string; row: number } }): Message | null {
    const [table] = this.tablesAround(to.sheet, to.row);
    return table ? this.formulaConflict(from, table) : null;
  }

  /** A formula of one row that would become that of all; one that all rows have alike stays what it is. */
  private formulaConflict(from: RowsStep, table: SheetTable): Message | null {
    const grid = this.grids.get(from.sheet) as SheetGrid;
    for (let column = table.column; column < table.column + table.columns; column++) {
      const isInRows = this.taken(from).some((row) => row !== null && holdsFormula(grid, row, column));
      if (isInRows && !isCalculated(grid, table, column)) return aboutFormulas(grid, table, column);
    }
    return null;
  }

  private writeConflict({
    sheet,
    row,
    column,
    content,
  }: Extract<SheetChange, { kind: 'write' }>): Message | null {
    const grid = this.grids.get(sheet);
    if (typeof content !== 'object' || !grid) return null;
    const was = this.rowsBefore(sheet)[row] ?? row;
    const [inside] = this.tablesAround(sheet, row);
    const isInside = inside && column >= inside.column && column <= inside.column + inside.columns;
    const table = isInside ? inside : tableFilledFrom(grid, { row: was, column });
    return table ? aboutFormulas(grid, table, column) : null;
  }

  private taken({ sheet, row, count }: RowsStep): (number | null)[] {
    return this.rowsBefore(sheet).slice(row, row + count);
  }

  /** Where the rows of a sheet with tables stood before the first step; null: a row that was not on it. */
  private rowsBefore(sheet: string): (number | null)[] {
    if (!this.grids.get(sheet)?.tables.length) return [];
    return this.order.rows(sheet).map(({ origin }) => (origin?.sheet === sheet ? origin.row : null));
  }

  private aboutRows(sheet: string, { name }: SheetTable): Message {
    return { id: 'edit.tableRows', params: { table: name, sheet: this.grids.get(sheet)?.name ?? '' } };
  }
}

function aboutFormulas({ name: sheet }: SheetGrid, { name: table }: SheetTable, column: number): Message {
  return { id: 'edit.tableFormula', params: { table, sheet, column: columnLetters(column) } };
}

function isOf({ row, rows }: SheetTable, was: number | null): boolean {
  return was !== null && was >= row && was < row + rows;
}

/** Neither headings nor totals. */
function isData({ row, rows, hasHeader, hasTotals }: SheetTable, was: number | null): boolean {
  if (was === null) return true;
  return (!hasHeader || was > row) && (!hasTotals || was < row + rows - 1);
}

function holdsFormula(grid: SheetGrid, row: number, column: number): boolean {
  return isFormula(formulaAt(grid, row, column), valueAt(grid, row, column));
}

/** Whether all rows of a column have the same formula, each for its own row: Excel fills it in by itself. */
function isCalculated(grid: SheetGrid, table: SheetTable, column: number): boolean {
  const shapes = new Set<string>();
  for (let row = table.row; row < table.row + table.rows; row++) {
    if (!isData(table, row)) continue;
    if (!holdsFormula(grid, row, column)) return false;
    shapes.add(formulaPattern(String(formulaAt(grid, row, column)), row));
  }
  return shapes.size === 1;
}

/** A formula with its rows told from its own. */
function formulaPattern(formula: string, row: number): string {
  return formula.replace(
    /(\$?[A-Z]{1,3})(\$?)(\d+)\b/g,
    (_, column: string, mark: string, at: string) => `${column}${mark || 'R'}${mark ? at : Number(at) - row}`,
  );
}
