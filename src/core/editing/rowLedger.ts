import type { SheetChange } from '../sheet/change';
import { endRow, type SheetGrid } from '../sheet/grid';

/** One row of the workbook, wherever the steps of a change put it. */
export interface Row {
  /** Where it stood before the change; null: a new one. */
  readonly origin: RowPlace | null;
  /** The row it is a copy of. */
  readonly copyOf: Row | null;
  /** The row that a new one has its formats from, one that stood there before the change. */
  readonly like: Row | null;
}

export interface RowPlace {
  sheet: string;
  row: number;
}

/**
 * Collects the steps of a change while keeping account of where each row is: rows are named by where they stood, steps
 * speak of where they are by then.
 */
export class RowLedger {
  readonly changes: SheetChange[] = [];
  /** Rows that are where they are by being written anew, with the new ones in their place. */
  readonly rewritten = new Map<Row, Row>();
  readonly removedSheets = new Set<string>();
  private readonly before = new Map<string, Row[]>();
  private readonly now = new Map<string, Row[]>();
  private readonly places = new Map<Row, RowPlace>();
  private stale = true;

  constructor(private readonly grids: ReadonlyMap<string, SheetGrid>) {}

  /** The row that stood there before the change. */
  at(sheet: string, row: number): Row {
    const rows = this.rowsBefore(sheet);
    while (rows.length <= row) {
      const added: Row = { origin: { sheet, row: rows.length }, copyOf: null, like: null };
      rows.push(added);
      if (!this.removedSheets.has(sheet)) this.rowsNow(sheet).push(added);
      this.stale = true;
    }
    return rows[row] as Row;
  }

  /** All rows of a sheet as they are now. */
  rows(sheet: string): readonly Row[] {
    return this.rowsNow(sheet);
  }

  /** Rows that stood one below the other. */
  span(sheet: string, first: number, last: number): Row[] {
    return Array.from({ length: last - first + 1 }, (_, i) => this.at(sheet, first + i));
  }

  /** Where a row is now; null: deleted. */
  place(row: Row): RowPlace | null {
    if (this.stale) {
      this.places.clear();
      for (const [sheet, rows] of this.now)
        rows.forEach((each, i) => this.places.set(each, { sheet, row: i }));
      this.stale = false;
    }
    return this.places.get(row) ?? null;
  }

  /** The row that stands there now. */
  rowAt(sheet: string, row: number): Row | undefined {
    return this.rowsNow(sheet)[row];
  }

  /** Blank rows before a row, looking like another. */
  insert(sheet: string, before: Row, count: number, like: Row | null): Row[] {
    if (count === 0) return [];
    const row = this.rowOf(before);
    this.changes.push({ kind: 'insertRows', sheet, row, count, like: like && this.rowOf(like) });
    // Excel takes the row above where it is not told.
    return this.put(sheet, row, count, [], like ?? this.rowsNow(sheet)[row - 1] ?? null);
  }

  /** Copies of rows that stand one below the other. */
  copy(from: readonly Row[], sheet: string, before: Row): Row[] {
    const row = this.rowOf(before);
    this.changes.push({ kind: 'copyRows', from: this.block(from), to: { sheet, row } });
    return this.put(sheet, row, from.length, from);
  }

  move(rows: readonly Row[], sheet: string, before: Row): void {
    const from = this.block(rows);
    const row = this.rowOf(before);
    this.changes.push({ kind: 'moveRows', from, to: { sheet, row } });
    const moved = new Set(rows);
    this.now.set(
      from.sheet,
      this.rowsNow(from.sheet).filter((each) => !moved.has(each)),
    );
    const target = this.rowsNow(sheet);
    target.splice(target.indexOf(before), 0, ...rows);
    this.stale = true;
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
    const { sheet } = this.place(added[0] as Row) as RowPlace;
    const there = this.rowsNow(sheet);
    there.splice(there.indexOf(added[0] as Row), rows.length, ...rows);
    rows.forEach((row, i) => this.rewritten.set(row, added[i] as Row));
    this.stale = true;
    return left;
  }

  /**
   * New rows in the place of one, which goes right below them without being cut: merged cells that begin with it then
   * begin with them. The first holds what it held; what it holds itself, and formulas about it, must be written.
   */
  pushDown(row: Row, count: number): Row[] {
    const { sheet, row: at } = this.place(row) as RowPlace;
    this.changes.push({ kind: 'insertRows', sheet, row: at + 1, count, like: null });
    const like = this.formatsOf(row);
    const added = this.put(sheet, at, count, [row], row);
    this.rewritten.set(row, { origin: null, copyOf: null, like });
    return added;
  }

  remove(rows: readonly Row[]): void {
    const block = this.block(rows);
    this.changes.push({ kind: 'deleteRows', ...block });
    this.rowsNow(block.sheet).splice(block.row, block.count);
    this.stale = true;
  }

  /** All rows of a sheet that is deleted. */
  removeSheet(sheet: string): void {
    this.rowsNow(sheet).splice(0);
    this.removedSheets.add(sheet);
    this.stale = true;
  }

  private put(
    sheet: string,
    row: number,
    count: number,
    from: readonly Row[],
    like: Row | null = null,
  ): Row[] {
    const added = Array.from({ length: count }, (_, i): Row => ({
      origin: null,
      copyOf: from[i] ?? null,
      like: this.formatsOf(from[i] ?? like),
    }));
    this.rowsNow(sheet).splice(row, 0, ...added);
    this.stale = true;
    return added;
  }

  /** The row that stood there before the change with the formats that a row has now. */
  formatsOf(row: Row | null): Row | null {
    const now = row && (this.rewritten.get(row) ?? row);
    return now?.origin ? now : (now?.like ?? null);
  }

  /** A row that holds what another one held, which goes elsewhere from there. */
  private leaveBehind(row: Row): Row {
    const { sheet, row: at } = this.place(row) as RowPlace;
    const left: Row = { origin: null, copyOf: row, like: this.formatsOf(row) };
    this.rowsNow(sheet).splice(at, 1, left);
    this.stale = true;
    return left;
  }

  private block(rows: readonly Row[]): { sheet: string; row: number; count: number } {
    const { sheet, row } = this.place(rows[0] as Row) as RowPlace;
    return { sheet, row, count: rows.length };
  }

  private rowOf(row: Row): number {
    return (this.place(row) as RowPlace).row;
  }

  private rowsBefore(sheet: string): Row[] {
    const known = this.before.get(sheet);
    if (known) return known;
    const grid = this.grids.get(sheet);
    const rows = Array.from({ length: grid ? endRow(grid) : 0 }, (_, row): Row => ({
      origin: { sheet, row },
      copyOf: null,
      like: null,
    }));
    this.before.set(sheet, rows);
    this.now.set(sheet, [...rows]);
    this.stale = true;
    return rows;
  }

  private rowsNow(sheet: string): Row[] {
    this.rowsBefore(sheet);
    return this.now.get(sheet) as Row[];
  }
}
