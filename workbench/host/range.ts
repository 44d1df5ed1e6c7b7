import {
  type Box,
  boundingBox,
  boxName,
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
  parseBox,
  quoteSheet,
  splitAddress,
} from '../grid/address';
import { parseApiText } from '../grid/cellInput';
import { copyRows, deleteRows, insertRows, moveRows, setMerges, tearsMerges } from '../grid/rows';
import type { CellPatch, SheetModel } from '../grid/sheetModel';
import { ConditionalFormatCollection } from './conditionalFormats';
import { accessDenied, ApiError, invalidArgument, itemNotFound, notEmulated } from './errors';
import { RangeFormat } from './formats';
import type { ExcelHost } from './host';
import { RangeAreas } from './rangeAreas';
import { HostObject } from './richapi';
import { HostWorksheet } from './worksheet';

const WRONG_SIZE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
/** Shown above what is selected. */
const ROWS_ABOVE = 3;
/** What Excel on the web answers at most in one go. */
const MAX_CELLS = 5_000_000;

export class HostRange extends HostObject {
  readonly apiName = 'Range';
  constructor(
    readonly host: ExcelHost,
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
  get AddressLocal() {
    return this.Address;
  }
  get RowIndex() {
    return this.box.row;
  }
  get ColumnIndex() {
    return this.box.column;
  }
  get RowCount() {
    return this.box.rows;
  }
  get ColumnCount() {
    return this.box.columns;
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
  get Worksheet() {
    return new HostWorksheet(this.host, this.sheet);
  }
  get Format() {
    return new RangeFormat(this);
  }
  get ConditionalFormats() {
    return new ConditionalFormatCollection(this);
  }

  get Values() {
    return this.read((row, column) => this.sheet.value(row, column));
  }
  set Values(values: unknown) {
    this.writeContent(values);
  }
  get Formulas() {
    return this.read((row, column) => this.sheet.formula(row, column) ?? this.sheet.value(row, column));
  }
  set Formulas(formulas: unknown) {
    this.writeContent(formulas);
  }
  get NumberFormat() {
    return this.read((row, column) => this.sheet.numberFormat(row, column));
  }
  set NumberFormat(patterns: unknown) {
    this.write(patterns, (pattern) => ({ style: { n: { pattern: String(pattern) } } }));
  }
  get Text() {
    return this.read((row, column) => this.sheet.text(row, column));
  }
  get ValueTypes() {
    return this.read((row, column) => this.sheet.valueType(row, column));
  }
  get Hidden() {
    return this.RowHidden === true || this.ColumnHidden === true;
  }
  get RowHidden(): boolean | null {
    return uniform(this.box.rows, (index) => !this.sheet.sheet.getRowVisible(this.box.row + index));
  }
  set RowHidden(isHidden: boolean) {
    if (isHidden) this.sheet.facade.hideRows(this.box.row, this.box.rows);
    else this.sheet.facade.showRows(this.box.row, this.box.rows);
  }
  get ColumnHidden(): boolean | null {
    return uniform(this.box.columns, (index) => !this.sheet.sheet.getColVisible(this.box.column + index));
  }
  set ColumnHidden(isHidden: boolean) {
    if (isHidden) this.sheet.facade.hideColumns(this.box.column, this.box.columns);
    else this.sheet.facade.showColumns(this.box.column, this.box.columns);
  }
  get HasSpill() {
    return false;
  }

  GetCell(row: number, column: number) {
    return this.relative(row, column, 1, 1);
  }
  GetRow(row: number) {
    return this.relative(row, 0, 1, this.box.columns);
  }
  GetColumn(column: number) {
    return this.relative(0, column, this.box.rows, 1);
  }
  GetLastRow() {
    return this.GetRow(this.box.rows - 1);
  }
  GetLastColumn() {
    return this.GetColumn(this.box.columns - 1);
  }
  GetLastCell() {
    return this.GetCell(this.box.rows - 1, this.box.columns - 1);
  }
  GetOffsetRange(rows: number, columns: number) {
    return this.relative(rows, columns, this.box.rows, this.box.columns);
  }
  GetResizedRange(rows: number, columns: number) {
    return this.relative(0, 0, this.box.rows + rows, this.box.columns + columns);
  }
  GetAbsoluteResizedRange(rows: number, columns: number) {
    return this.relative(0, 0, rows, columns);
  }
  GetBoundingRect(other: HostRange | string) {
    return this.at(boundingBox(this.box, this.boxOf(other)));
  }
  GetIntersectionOrNullObject(other: HostRange | string) {
    const box = intersect(this.box, this.boxOf(other));
    return box && this.at(box);
  }
  GetIntersection(other: HostRange | string) {
    const range = this.GetIntersectionOrNullObject(other);
    if (!range) throw itemNotFound();
    return range;
  }
  GetEntireRow() {
    return this.at({ ...this.box, column: 0, columns: MAX_COLUMNS });
  }
  GetEntireColumn() {
    return this.at({ ...this.box, row: 0, rows: MAX_ROWS });
  }
  GetUsedRangeOrNullObject(valuesOnly = false) {
    const used = this.sheet.usedBox(valuesOnly);
    const box = used && intersect(used, this.box);
    return box && this.at(box);
  }
  GetUsedRange(valuesOnly = false) {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }

  Select() {
    const { facade, rowCount, columnCount } = this.sheet;
    facade.activate();
    const box = intersect(this.box, { row: 0, column: 0, rows: rowCount, columns: columnCount }) ?? this.box;
    facade.setActiveRange(facade.getRange(box.row, box.column, box.rows, box.columns));
    const seen = facade.getVisibleRange();
    const isSeen = seen && box.column >= seen.startColumn && box.column + box.columns <= seen.endColumn;
    facade.scrollToCell(Math.max(0, box.row - ROWS_ABOVE), isSeen ? seen.startColumn : box.column);
  }

  Clear(applyTo = 'All') {
    this.checkUnlocked();
    const box = this.GetUsedRangeOrNullObject()?.box;
    if (!box) return;
    const clearsContent = applyTo === 'All' || applyTo === 'Contents';
    const clearsFormat = applyTo === 'All' || applyTo === 'Formats';
    this.sheet.write(
      cellsOf(box).map(([row, column]) => ({
        row,
        column,
        ...(clearsContent && { value: null }),
        ...(clearsFormat && {
          style: { n: null, bg: null, cl: null, bl: 0, it: 0, ht: null, tb: null, bd: null },
        }),
      })),
    );
  }

  Insert(shift: string) {
    this.checkRows('Range.insert', shift === 'Down');
    insertRows(this.sheet, this.box.row, this.box.rows);
    return this;
  }
  Delete(shift: string) {
    this.checkRows('Range.delete', shift === 'Up');
    deleteRows(this.sheet, this.box.row, this.box.rows);
  }
  MoveTo(destination: HostRange | string) {
    const to = this.rangeOf(destination).GetEntireRow();
    this.checkRows('Range.moveTo');
    this.checkMerges();
    to.GetAbsoluteResizedRange(this.box.rows, MAX_COLUMNS).checkMerges();
    moveRows(this.sheet, this.box.row, this.box.rows, to.sheet, to.box.row);
  }
  CopyFrom(source: HostRange | string, copied: string | null, skipBlanks = false, transpose = false) {
    const what = copied ?? 'All';
    const from = this.rangeOf(source);
    this.checkRows('Range.copyFrom', from.IsEntireRow && !skipBlanks && !transpose);
    if (what !== 'All' && what !== 'Formats') throw notEmulated(`Range.copyFrom of ${what}`);
    const { row, rows } = from.box;
    // A source that fits several times is pasted several times.
    const times = this.box.rows % rows === 0 ? this.box.rows / rows : 1;
    this.GetAbsoluteResizedRange(rows * times, MAX_COLUMNS).checkMerges();
    for (let time = 0; time < times; time++) {
      copyRows(from.sheet, row, rows, this.sheet, this.box.row + time * rows, what);
    }
  }
  Merge() {
    this.checkUnlocked();
    const { row, column } = this.box;
    const others = this.sheet.merges.filter((merge) => !intersect(merge, this.box));
    setMerges(this.sheet, [...others, this.box]);
    // Only the first cell keeps its content.
    const lost = cellsOf(this.box).filter(
      ([r, c]) => (r !== row || c !== column) && this.sheet.value(r, c) !== '',
    );
    this.sheet.write(lost.map(([r, c]) => ({ row: r, column: c, value: null })));
  }
  Unmerge() {
    this.checkUnlocked();
    const { merges } = this.sheet;
    setMerges(
      this.sheet,
      merges.filter((merge) => !intersect(merge, this.box)),
    );
  }
  GetMergedAreasOrNullObject() {
    const areas = this.sheet.merges.filter((merge) => intersect(merge, this.box));
    return areas.length > 0 ? new RangeAreas(areas.map((box) => this.at(box))) : null;
  }
  Calculate() {
    this.host.calculation.recalculateAll();
  }

  /** Sent by the client before it splits a large write into pieces. */
  _ValidateArraySize(rows: number, columns: number) {
    if (rows !== this.box.rows || columns !== this.box.columns) throw invalidArgument(WRONG_SIZE);
  }

  /** Sets the same format on every cell (entire rows and columns: as far as the sheet is used). */
  writeStyle(style: CellPatch['style']): void {
    this.checkUnlocked();
    const box = this.visibleBox();
    this.sheet.write(cellsOf(box).map(([row, column]) => ({ row, column, style: style ?? {} })));
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

  /** Of what changes the shape of a sheet, only whole rows are emulated. */
  private checkRows(member: string, isEmulated = true): void {
    if (!this.IsEntireRow || !isEmulated) throw notEmulated(`${member} of anything but whole rows`);
    if (this.sheet.isProtected) throw accessDenied();
  }

  private checkMerges(): void {
    if (this.sheet.isProtected) throw accessDenied();
    if (tearsMerges(this.sheet, this.box.row, this.box.rows))
      throw new ApiError('InvalidOperation', 'This cannot be done to a part of a merged cell.');
  }

  private visibleBox(): Box {
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

  private writeContent(values: unknown): void {
    this.write(values, (value, row, column) => this.content(value, row, column));
  }

  private content(value: unknown, row: number, column: number): Omit<CellPatch, 'row' | 'column'> {
    if (typeof value !== 'string') {
      if (typeof value !== 'number' && typeof value !== 'boolean') throw invalidArgument();
      return { value };
    }
    if (value.startsWith("'")) return { value: value.slice(1) };
    const isText = this.sheet.numberFormat(row, column) === '@';
    if (value.startsWith('=') && value.length > 1 && !isText) return { formula: value };
    if (isText) return { value };
    const parsed = parseApiText(value);
    const hasFormat = this.sheet.numberFormat(row, column) !== 'General';
    return {
      value: parsed.value,
      ...(parsed.pattern && !hasFormat && { style: { n: { pattern: parsed.pattern } } }),
    };
  }

  /** `values` is one value for all cells or a block of the range's size, where null leaves the cell as it is. */
  private write(
    values: unknown,
    patch: (value: unknown, row: number, column: number) => Omit<CellPatch, 'row' | 'column'>,
  ): void {
    this.checkUnlocked();
    if (values === null || values === undefined) return;
    const isBlock = Array.isArray(values);
    if (isBlock) this.checkSize(values as unknown[]);
    const box = isBlock ? this.box : this.visibleBox();
    const patches: CellPatch[] = [];
    for (const [row, column] of cellsOf(box)) {
      const value = isBlock ? (values as unknown[][])[row - box.row]?.[column - box.column] : values;
      if (value !== null && value !== undefined) patches.push({ row, column, ...patch(value, row, column) });
    }
    this.sheet.write(patches);
  }

  private checkSize(values: unknown[]): void {
    const isRightSize =
      values.length === this.box.rows &&
      values.every((row) => Array.isArray(row) && row.length === this.box.columns);
    if (!isRightSize) throw invalidArgument(WRONG_SIZE);
  }

  private read<T>(get: (row: number, column: number) => T): T[][] | null {
    // Excel answers null for whole rows and columns, and refuses what is too large.
    if (this.IsEntireRow || this.IsEntireColumn) return null;
    if (this.CellCount > MAX_CELLS)
      throw new ApiError('RequestAborted', 'The range has too many cells to be read.');
    const { row, column, rows, columns } = this.box;
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, right) => get(row + down, column + right)),
    );
  }

  private relative(row: number, column: number, rows: number, columns: number) {
    return this.at({ row: this.box.row + row, column: this.box.column + column, rows, columns });
  }

  private at(box: Box) {
    return new HostRange(this.host, this.sheet, box);
  }

  private boxOf(other: HostRange | string): Box {
    return this.rangeOf(other).box;
  }

  private rangeOf(other: HostRange | string): HostRange {
    if (other instanceof HostRange) return other;
    const { sheet, rest } = splitAddress(other);
    const model = sheet === null ? this.sheet : this.sheet.workbook.findSheet(sheet);
    const box = parseBox(rest);
    if (!model || !box) throw invalidArgument();
    return new HostRange(this.host, model, box);
  }
}

export function selectedBox(sheet: SheetModel): Box {
  const range = sheet.facade.getActiveRange()?.getRange();
  if (!range) return { row: 0, column: 0, rows: 1, columns: 1 };
  const [row, column] = [range.startRow || 0, range.startColumn || 0];
  return { row, column, rows: range.endRow - row + 1 || 1, columns: range.endColumn - column + 1 || 1 };
}

function cellsOf({ row, column, rows, columns }: Box): [number, number][] {
  const cells: [number, number][] = [];
  for (let down = 0; down < rows; down++)
    for (let right = 0; right < columns; right++) cells.push([row + down, column + right]);
  return cells;
}

function uniform(count: number, get: (index: number) => boolean): boolean | null {
  const first = get(0);
  for (let index = 1; index < Math.min(count, 10_000); index++) if (get(index) !== first) return null;
  return first;
}
