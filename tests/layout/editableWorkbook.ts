import type { CellValue } from '../../src/core/cell';
import type { CellBlock } from '../../src/core/sheet/contentExtent';
import { PLAIN_LOOK, type CellLook, type SheetGrid } from '../../src/core/sheet/grid';

/** One cell as a person sees and edits it. */
export interface Cell {
  value: CellValue;
  formula: CellValue;
  format: string;
  /** What the merged cells above it or to its left show, where it is a part of them. */
  covered?: Cell;
  /** The same for all the cells of a merge. */
  merge?: object;
  look?: CellLook;
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

  static of(grid: SheetGrid): EditableSheet {
    const { id, name, row, column, values, formulas, numberFormats, looks, merges = [] } = grid;
    const width = column + (values[0]?.length ?? 0);
    const above = Array.from({ length: row }, () => new Array<Cell>(width).fill(BLANK));
    const rows = values.map((cells, r) => [
      ...new Array<Cell>(column).fill(BLANK),
      ...cells.map((value, c) => ({
        value,
        formula: formulas[r]?.[c] ?? '',
        format: numberFormats[r]?.[c] ?? 'General',
        ...(looks && { look: looks[r]?.[c] ?? PLAIN_LOOK }),
      })),
    ]);
    const sheet = new EditableSheet(id, name, [...above, ...rows]);
    for (const merge of merges) sheet.merge(merge);
    return sheet;
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
    const { merge, ...cell } = this.at(row, column);
    (this.rows[row] as Row).cells[column] = {
      ...cell,
      ...cellOf(value),
      ...(format && { format }),
      // What covered cells hold was put there by whoever took them apart.
      ...(merge && !cell.covered && { merge }),
    };
  }

  /** It looks like the row above; cells merged across it stay so. */
  insertRow(at: number, values: readonly CellValue[] = []): void {
    const width = Math.max(this.width, values.length);
    while (this.rows.length > 0 && this.width < width) this.insertColumn(this.width);
    const cells = Array.from({ length: width }, (_, c): Cell => {
      const [above, below] = [this.at(at - 1, c), this.at(at, c)];
      const isWithin = above.merge !== undefined && above.merge === below.merge && !values[c];
      const { merge, covered } = isWithin ? below : BLANK;
      const { look } = above;
      return {
        ...cellOf(values[c] ?? ''),
        ...(look && { look }),
        ...(merge && { merge }),
        ...(covered && { covered }),
      };
    });
    this.rows.splice(at, 0, { cells, ...NOTHING_SHOWN });
  }

  copyRow(from: number, to: number): void {
    const merges = new Map<object, object>();
    const cells = (this.rows[from]?.cells ?? []).map((cell): Cell => {
      if (!cell.merge) return cell;
      const merge = merges.get(cell.merge) ?? {};
      merges.set(cell.merge, merge);
      return { ...cell, merge };
    });
    this.rows.splice(to, 0, { cells, ...NOTHING_SHOWN });
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

  /** Marks the cells of a merge, and those that it covers with what it shows. */
  merge({ row: top, column: left, rows, columns }: CellBlock): void {
    const merge = {};
    const shown = { ...this.at(top, left), merge };
    for (let row = top; row < Math.min(top + rows, this.rows.length); row++) {
      const cells = this.rows[row]?.cells ?? [];
      for (let column = left; column < Math.min(left + columns, cells.length); column++) {
        const { look } = this.at(row, column);
        const isFirst = row === top && column === left;
        cells[column] = isFirst ? shown : { ...BLANK, ...(look && { look }), merge, covered: shown };
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
      ...(this.hasLooks && { looks: cut(({ look }) => look ?? PLAIN_LOOK) }),
      merges: this.merges(),
    };
  }

  private get hasLooks(): boolean {
    return this.rows.some(({ cells }) => cells.some(({ look }) => look));
  }

  /** Cells that are still together. */
  private merges(): CellBlock[] {
    const places = new Map<object, { row: number; column: number }[]>();
    this.rows.forEach(({ cells }, row) =>
      cells.forEach(({ merge }, column) => {
        if (merge) places.set(merge, [...(places.get(merge) ?? []), { row, column }]);
      }),
    );
    return [...places.values()].flatMap((cells) => {
      const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
      const [row, column] = [Math.min(...rows), Math.min(...columns)];
      const block = {
        row,
        column,
        rows: Math.max(...rows) - row + 1,
        columns: Math.max(...columns) - column + 1,
      };
      return cells.length > 1 && cells.length === block.rows * block.columns ? [block] : [];
    });
  }
}

function cellOf(value: CellValue): Cell {
  return { value, formula: value, format: 'General' };
}
