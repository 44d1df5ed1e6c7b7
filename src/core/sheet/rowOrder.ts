import type { SheetChange } from './change';

/** One row of the workbook, wherever steps put it. */
export interface Row {
  /** Where it stood before the first step; null: a new one. */
  readonly origin: RowPlace | null;
  /** The row it is a copy of. */
  readonly copyOf: Row | null;
  /** The row that a new one has its formats from, one that stood there before the first step. */
  readonly like: Row | null;
}

export interface RowPlace {
  sheet: string;
  row: number;
}

/** Where each row of the workbook is after steps that insert, copy, move and delete rows. */
export class RowOrder {
  /** Rows that are where they are by being written anew, with the new ones in their place. */
  readonly rewritten = new Map<Row, Row>();
  readonly removedSheets = new Set<string>();
  private readonly before = new Map<string, Row[]>();
  private readonly now = new Map<string, Row[]>();
  private places: Map<Row, RowPlace> | null = null;

  /** @param lengthOf the rows that a sheet has at least; those below are known once they are spoken of */
  constructor(private readonly lengthOf: (sheet: string) => number = () => 0) {}

  /** The row that stood there before the first step. */
  at(sheet: string, row: number): Row {
    this.rowsNow(sheet);
    const rows = this.before.get(sheet) as Row[];
    while (rows.length <= row) this.grow(sheet);
    return rows[row] as Row;
  }

  /** Rows that stood one below the other. */
  span(sheet: string, first: number, last: number): Row[] {
    return Array.from({ length: last - first + 1 }, (_, i) => this.at(sheet, first + i));
  }

  /** All rows of a sheet as they are now. */
  rows(sheet: string): readonly Row[] {
    return this.rowsNow(sheet);
  }

  /** The row that stands there now. */
  rowAt(sheet: string, row: number): Row | undefined {
    return this.rowsNow(sheet)[row];
  }

  /** Where a row is now; null: deleted. */
  place(row: Row): RowPlace | null {
    this.places ??= new Map(
      [...this.now].flatMap(([sheet, rows]) => rows.map((each, i) => [each, { sheet, row: i }] as const)),
    );
    return this.places.get(row) ?? null;
  }

  /** The row that stood there before the first step with the formats that a row has now. */
  formatsOf(row: Row | null): Row | null {
    const now = row && (this.rewritten.get(row) ?? row);
    return now?.origin ? now : (now?.like ?? null);
  }

  /** @returns the rows that the step adds */
  apply(change: SheetChange): Row[] {
    switch (change.kind) {
      case 'insertRows': {
        // Excel takes the row above where it is not told.
        const model = change.like ?? change.row - 1;
        const like = this.formatsOf(this.rowsTo(change.sheet, model + 1)[model] ?? null);
        const added = Array.from({ length: change.count }, (): Row => ({ origin: null, copyOf: null, like }));
        return this.put(change.sheet, change.row, added);
      }
      case 'copyRows': {
        const copied = this.block(change.from);
        const copies = copied.map((row): Row => ({ origin: null, copyOf: row, like: this.formatsOf(row) }));
        return this.put(change.to.sheet, change.to.row, copies);
      }
      case 'moveRows': {
        const { from, to } = change;
        this.rowsTo(to.sheet, to.row);
        const moved = this.block(from);
        this.rowsNow(from.sheet).splice(from.row, from.count);
        const isBelow = from.sheet === to.sheet && from.row < to.row;
        this.put(to.sheet, isBelow ? to.row - from.count : to.row, moved);
        return [];
      }
      case 'deleteRows':
        this.rowsTo(change.sheet, change.row + change.count).splice(change.row, change.count);
        this.places = null;
        return [];
      case 'deleteSheet':
        this.removeSheet(change.sheet);
        return [];
      default:
        return [];
    }
  }

  /** The rows that stand one below the other now. */
  block({ sheet, row, count }: RowPlace & { count: number }): Row[] {
    return this.rowsTo(sheet, row + count).slice(row, row + count);
  }

  /** All rows of a sheet that is deleted. */
  removeSheet(sheet: string): void {
    this.rowsNow(sheet).splice(0);
    this.removedSheets.add(sheet);
    this.places = null;
  }

  /** Rows that stand from now on where others stand. */
  protected replace({ sheet, row }: RowPlace, rows: readonly Row[]): void {
    this.rowsNow(sheet).splice(row, rows.length, ...rows);
    this.places = null;
  }

  private put(sheet: string, row: number, rows: Row[]): Row[] {
    this.rowsTo(sheet, row).splice(row, 0, ...rows);
    this.places = null;
    return rows;
  }

  /** The rows of a sheet, at least so many. */
  private rowsTo(sheet: string, count: number): Row[] {
    const rows = this.rowsNow(sheet);
    while (rows.length < count && !this.removedSheets.has(sheet)) this.grow(sheet);
    return rows;
  }

  private rowsNow(sheet: string): Row[] {
    const known = this.now.get(sheet);
    if (known) return known;
    const rows: Row[] = [];
    this.now.set(sheet, rows);
    this.before.set(sheet, []);
    for (let row = this.lengthOf(sheet); row > 0; row--) this.grow(sheet);
    return rows;
  }

  private grow(sheet: string): void {
    const before = this.before.get(sheet) as Row[];
    const row: Row = { origin: { sheet, row: before.length }, copyOf: null, like: null };
    before.push(row);
    if (!this.removedSheets.has(sheet)) this.now.get(sheet)?.push(row);
    this.places = null;
  }
}
