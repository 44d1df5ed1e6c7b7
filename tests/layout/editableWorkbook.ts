import type { CellValue } from '../../src/core/cell';
import type { SheetGrid } from '../../src/core/sheet/grid';

/** One cell as a person sees and edits it. */
export interface Cell {
  value: CellValue;
  formula: CellValue;
  format: string;
  /** What the merged cells above it or to its left show, where it is a part of them. */
  covered?: Cell;
}

const BLANK: Cell = { value: '', formula: '', format: 'General' };

/** A row, and what it showed before anybody edited the sheet. */
interface Row {
  cells: Cell[];
  /** Nodes of the plan. */
  nodes: readonly string[];
  /** `first` and `second` line of headings. */
  heads: 'first' | 'second' | null;
}

const NOTHING_SHOWN = { nodes: [], heads: null };

/** A sheet that people edit: rows of equal length from A1. */
export class EditableSheet {
  readonly rows: Row[];
  visible = true;

  constructor(
    readonly id: string,
    public name: string,
    rows: readonly (readonly Cell[])[],
  ) {
    this.rows = rows.map((cells) => ({ cells: [...cells], ...NOTHING_SHOWN }));
  }

  static of({ id, name, row, column, values, formulas, numberFormats }: SheetGrid): EditableSheet {
    const width = column + (values[0]?.length ?? 0);
    const above = Array.from({ length: row }, () => new Array<Cell>(width).fill(BLANK));
    const rows = values.map((cells, r) => [
      ...new Array<Cell>(column).fill(BLANK),
      ...cells.map((value, c) => ({
        value,
        formula: formulas[r]?.[c] ?? '',
        format: numberFormats[r]?.[c] ?? 'General',
      })),
    ]);
    return new EditableSheet(id, name, [...above, ...rows]);
  }

  static from(id: string, name: string, texts: readonly (readonly CellValue[])[]): EditableSheet {
    const width = Math.max(...texts.map((row) => row.length));
    return new EditableSheet(
      id,
      name,
      texts.map((row) => Array.from({ length: width }, (_, c) => cellOf(row[c] ?? ''))),
    );
  }

  get width(): number {
    return this.rows[0]?.cells.length ?? 0;
  }

  at(row: number, column: number): Cell {
    return this.rows[row]?.cells[column] ?? BLANK;
  }

  set(row: number, column: number, value: CellValue, format?: string): void {
    while (this.rows.length <= row) this.insertRow(this.rows.length);
    while (this.width <= column) this.insertColumn(this.width);
    (this.rows[row] as Row).cells[column] = {
      ...this.at(row, column),
      ...cellOf(value),
      ...(format && { format }),
    };
  }

  insertRow(at: number, values: readonly CellValue[] = []): void {
    const width = Math.max(this.width, values.length);
    while (this.rows.length > 0 && this.width < width) this.insertColumn(this.width);
    this.rows.splice(at, 0, {
      cells: Array.from({ length: width }, (_, c) => cellOf(values[c] ?? '')),
      ...NOTHING_SHOWN,
    });
  }

  copyRow(from: number, to: number): void {
    this.rows.splice(to, 0, { cells: [...(this.rows[from]?.cells ?? [])], ...NOTHING_SHOWN });
  }

  deleteRow(at: number): void {
    this.rows.splice(at, 1);
  }

  insertColumn(at: number): void {
    for (const { cells } of this.rows) cells.splice(at, 0, BLANK);
  }

  deleteColumn(at: number): void {
    for (const { cells } of this.rows) cells.splice(at, 1);
  }

  moveColumn(from: number, to: number): void {
    for (const { cells } of this.rows) cells.splice(to, 0, ...cells.splice(from, 1));
  }

  /** Marks the cells that a merge covers with what it shows. */
  cover(top: number, left: number, bottom: number, right: number): void {
    const shown = this.at(top, left);
    for (let row = top; row <= bottom; row++) {
      const cells = this.rows[row]?.cells ?? [];
      for (let column = left; column <= Math.min(right, cells.length - 1); column++) {
        if (row !== top || column !== left) cells[column] = { ...BLANK, covered: shown };
      }
    }
  }

  /** The used range, as Excel gives it: from the first to the last row and column that hold something. */
  grid(): SheetGrid {
    const rows = this.rows.flatMap(({ cells }, r) => (cells.some(({ value }) => value !== '') ? [r] : []));
    const columns = Array.from({ length: this.width }, (_, c) => c).filter((c) =>
      this.rows.some(({ cells }) => cells[c]?.value !== ''),
    );
    const [top, bottom] = [rows[0] ?? 0, rows.at(-1) ?? 0];
    const [left, right] = [columns[0] ?? 0, columns.at(-1) ?? 0];
    const cut = <T>(read: (cell: Cell) => T): T[][] =>
      this.rows.slice(top, bottom + 1).map(({ cells }) => cells.slice(left, right + 1).map(read));
    return {
      id: this.id,
      name: this.name,
      visible: this.visible,
      protected: false,
      tables: [],
      filtered: false,
      row: top,
      column: left,
      values: cut(({ value }) => value),
      formulas: cut(({ formula }) => formula),
      numberFormats: cut(({ format }) => format),
    };
  }
}

function cellOf(value: CellValue): Cell {
  return { value, formula: value, format: 'General' };
}
