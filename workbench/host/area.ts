import {
  type Box,
  MAX_COLUMNS,
  MAX_ROWS,
  parseBox,
  quoteSheet,
  boxName,
  splitAddress,
} from '../grid/address';
import type { CellPatch, SheetModel } from '../grid/sheetModel';
import type { HostContext } from './context';
import { accessDenied, invalidArgument } from './errors';
import { HostObject } from './wire';

/** Cells of a sheet, and what Excel looks at before they are read or written; `HostRange` is what add-ins see of them. */
export class Area extends HostObject {
  readonly apiName: string = 'Range';
  constructor(
    readonly host: HostContext,
    readonly sheet: SheetModel,
    readonly box: Box,
  ) {
    super();
    const { row, column, rows, columns } = box;
    const isInside = row >= 0 && column >= 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
    if (!isInside || rows < 1 || columns < 1) throw invalidArgument();
  }

  get Address() {
    return `${quoteSheet(this.sheet.name)}!${boxName(this.box)}`;
  }
  get CellCount() {
    return this.box.rows * this.box.columns;
  }
  get IsEntireRow() {
    return this.box.columns === MAX_COLUMNS;
  }
  get IsEntireColumn() {
    return this.box.rows === MAX_ROWS;
  }

  /** Sets the same format on every cell (entire rows and columns: as far as the sheet is used). */
  writeStyle(style: CellPatch['style']): void {
    this.checkUnlocked();
    const box = this.visibleBox();
    this.sheet.write(cellsOf(box).map(([row, column]) => ({ row, column, style: style ?? {} })));
  }

  /** Gives each cell the format of the cell in the same place of an area of the same size. */
  copyStyles({ sheet, box: { row, column } }: Area): void {
    this.checkUnlocked();
    const [down, right] = [row - this.box.row, column - this.box.column];
    this.sheet.write(
      cellsOf(this.box).map(([at, to]) => ({
        row: at,
        column: to,
        style: sheet.style(at + down, to + right),
      })),
    );
  }

  /** One value if all cells agree, null otherwise, as Excel answers for formats of a range. */
  uniform<T>(get: (row: number, column: number) => T): T | null {
    const box = this.visibleBox();
    const first = get(box.row, box.column);
    return cellsOf(box).every(([row, column]) => get(row, column) === first) ? first : null;
  }

  checkUnlocked(): void {
    if (!this.sheet.isProtected) return;
    const box = this.visibleBox();
    if (cellsOf(box).some(([row, column]) => this.sheet.isLocked(row, column))) throw accessDenied();
  }

  visibleBox(): Box {
    const { rowCount, columnCount } = this.sheet;
    const used = this.sheet.usedBox(false);
    const { row, column } = this.box;
    return {
      row,
      column,
      rows: this.IsEntireColumn ? Math.max(1, (used ? used.row + used.rows : rowCount) - row) : this.box.rows,
      columns: this.IsEntireRow
        ? Math.max(1, (used ? used.column + used.columns : columnCount) - column)
        : this.box.columns,
    };
  }

  /** Another area, or one by its address: of this sheet unless it says another. */
  areaOf(other: Area | string): Area {
    if (other instanceof Area) return other;
    const { sheet, rest } = splitAddress(other);
    const model = sheet === null ? this.sheet : this.host.workbook.findSheet(sheet);
    const box = parseBox(rest);
    if (!model || !box) throw invalidArgument();
    return new Area(this.host, model, box);
  }
}

export function cellsOf({ row, column, rows, columns }: Box): [number, number][] {
  const cells: [number, number][] = [];
  for (let down = 0; down < rows; down++)
    for (let right = 0; right < columns; right++) cells.push([row + down, column + right]);
  return cells;
}
