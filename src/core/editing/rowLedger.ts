import type { SheetChange } from '../sheet/change';
import { endRow, type SheetGrid } from '../sheet/grid';
import { RowOrder, type Row, type RowPlace } from '../sheet/rowOrder';

/**
 * Collects the steps of a change while keeping account of where each row is: rows are named by where they stood, steps
 * speak of where they are by then.
 */
export class RowLedger extends RowOrder {
  readonly changes: SheetChange[] = [];

  constructor(grids: ReadonlyMap<string, SheetGrid>) {
    super((sheet) => {
      const grid = grids.get(sheet);
      return grid ? endRow(grid) : 0;
    });
  }

  override apply(change: SheetChange): Row[] {
    this.changes.push(change);
    return super.apply(change);
  }

  /** Blank rows before a row, looking like another. */
  insert(sheet: string, before: Row, count: number, like: Row | null): Row[] {
    if (count === 0) return [];
    const { row } = this.placeNow(before);
    return this.apply({ kind: 'insertRows', sheet, row, count, like: like && this.placeNow(like).row });
  }

  /** Copies of rows that stand one below the other. */
  copy(from: readonly Row[], sheet: string, before: Row): Row[] {
    const { row } = this.placeNow(before);
    return this.apply({ kind: 'copyRows', from: this.blockOf(from), to: { sheet, row } });
  }

  move(rows: readonly Row[], sheet: string, before: Row): void {
    const { row } = this.placeNow(before);
    this.apply({ kind: 'moveRows', from: this.blockOf(rows), to: { sheet, row } });
  }

  remove(rows: readonly Row[]): void {
    this.apply({ kind: 'deleteRows', ...this.blockOf(rows) });
  }

  /**
   * Rows put elsewhere without cutting them, which Excel refuses within merged cells: new rows take their place there,
   * the old ones go, but for those that stay with what is not theirs. What they hold, and formulas about them, must be
   * written. @returns what stays
   */
  transplant(rows: readonly Row[], sheet: string, before: Row, staying: ReadonlySet<Row>): Row[] {
    const isNear = this.place(rows[0] as Row)?.sheet === sheet;
    const added = this.insert(sheet, before, rows.length, isNear ? (rows[0] as Row) : null);
    return this.takePlace(rows, added, staying);
  }

  /** Rows in the place of new ones, without being cut. @returns what stays where they were */
  takePlace(rows: readonly Row[], added: readonly Row[], staying: ReadonlySet<Row>): Row[] {
    const left = rows.flatMap((row) => (staying.has(row) ? this.leaveBehind(row) : []));
    if (left.length === 0) this.remove(rows);
    else for (const row of rows) if (!staying.has(row)) this.remove([row]);
    this.replace(this.placeNow(added[0] as Row), rows);
    rows.forEach((row, i) => this.rewritten.set(row, added[i] as Row));
    return left;
  }

  /**
   * New rows in the place of one, which goes right below them without being cut: merged cells that begin with it then
   * begin with them. The first holds what it held; what it holds itself, and formulas about it, must be written.
   */
  pushDown(row: Row, count: number): Row[] {
    const { sheet, row: at } = this.placeNow(row);
    const added = this.apply({ kind: 'insertRows', sheet, row: at + 1, count, like: null });
    const first: Row = { origin: null, copyOf: row, like: this.formatsOf(row) };
    const above = [first, ...added.slice(0, -1)];
    this.replace({ sheet, row: at }, [...above, row]);
    this.rewritten.set(row, added.at(-1) as Row);
    return above;
  }

  /** A row that holds what another one held, which goes elsewhere from there. */
  private leaveBehind(row: Row): Row {
    const left: Row = { origin: null, copyOf: row, like: this.formatsOf(row) };
    this.replace(this.placeNow(row), [left]);
    return left;
  }

  private blockOf(rows: readonly Row[]): RowPlace & { count: number } {
    return { ...this.placeNow(rows[0] as Row), count: rows.length };
  }

  /** Of a row that is not deleted. */
  private placeNow(row: Row): RowPlace {
    return this.place(row) as RowPlace;
  }
}
