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
import type { CellPatch, SheetModel } from '../grid/sheetModel';
import { type Asked, cellProperties } from './cellProperties';
import { ConditionalFormatCollection } from './conditionalFormats';
import { accessDenied, ApiError, invalidArgument, itemNotFound } from './errors';
import { normalised } from './formulaSpelling';
import { RangeFormat } from './formats';
import type { ExcelHost } from './host';
import { RangeAreas } from './rangeAreas';
import {
  cellsOf,
  clear,
  merge,
  readCells,
  uniform,
  unmerge,
  writeCells,
  writeContent,
  WRONG_SIZE,
} from './rangeContent';
import { HostObject } from './wire';
import { select } from './selection';
import { WholeRows } from './wholeRows';
import { HostWorksheet } from './worksheet';

/** excel.range, getMergedAreasOrNullObject: with more it fails; the code of the error is an assumption. */
const MOST_MERGED_AREAS = 512;
/** Univer's word for #BUSY!. */
const WAITING = '#GETTING_DATA';

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
    return readCells(this, (row, column) => this.value(row, column));
  }
  set Values(values: unknown) {
    writeContent(this, values);
  }
  get Formulas() {
    return readCells(this, (row, column) => this.formula(row, column) ?? this.value(row, column));
  }
  set Formulas(formulas: unknown) {
    writeContent(this, formulas);
  }
  get NumberFormat() {
    return readCells(this, (row, column) => this.sheet.numberFormat(row, column));
  }
  set NumberFormat(patterns: unknown) {
    writeCells(this, patterns, (pattern) => ({ style: { n: { pattern: String(pattern) } } }));
  }
  get Text() {
    return readCells(this, (row, column) => this.sheet.text(row, column));
  }
  get ValueTypes() {
    return readCells(this, (row, column) => this.sheet.valueType(row, column));
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
    const box = this.sheet.usedBox(valuesOnly, this.host.profile.usedRangeCountsBlankTexts, this.box);
    return box && this.at(box);
  }
  GetUsedRange(valuesOnly = false) {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }

  Select() {
    select(this.sheet, this.box);
  }

  Clear(applyTo = 'All') {
    this.checkUnlocked();
    const box = this.GetUsedRangeOrNullObject()?.box;
    if (box) clear(this.sheet, box, applyTo);
  }

  Insert(shift: string) {
    new WholeRows(this).insert(shift);
    return this;
  }
  Delete(shift: string) {
    new WholeRows(this).delete(shift);
  }
  MoveTo(destination: HostRange | string) {
    new WholeRows(this).moveTo(this.rangeOf(destination));
  }
  CopyFrom(source: HostRange | string, copied: string | null, skipBlanks = false, transpose = false) {
    const isPlain = !skipBlanks && !transpose;
    new WholeRows(this).copyFrom(this.rangeOf(source), copied ?? 'All', isPlain);
  }
  Merge() {
    this.checkUnlocked();
    merge(this.sheet, this.box);
  }
  Unmerge() {
    this.checkUnlocked();
    unmerge(this.sheet, this.box);
  }
  GetMergedAreasOrNullObject() {
    if (this.host.profile.mergedAreasClearUndo) this.sheet.workbook.clearUndo();
    const areas = this.sheet.merges.filter((area) => intersect(area, this.box));
    if (areas.length > MOST_MERGED_AREAS)
      throw new ApiError('RequestAborted', 'The range has more than 512 merged areas.');
    return areas.length > 0 ? new RangeAreas(areas.map((box) => this.at(box))) : null;
  }
  GetCellProperties(asked: Asked) {
    return cellProperties(this, asked);
  }
  Calculate() {
    this.host.calculate();
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

  /** What a cell shows while a function has not answered is Univer's own. */
  private value(row: number, column: number) {
    const value = this.sheet.value(row, column);
    return value === WAITING ? '#BUSY!' : value;
  }

  private formula(row: number, column: number): string | null {
    const formula = this.sheet.formula(row, column);
    return formula !== null && this.host.profile.normalisesFormulas ? normalised(formula) : formula;
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

  rangeOf(other: HostRange | string): HostRange {
    if (other instanceof HostRange) return other;
    const { sheet, rest } = splitAddress(other);
    const model = sheet === null ? this.sheet : this.sheet.workbook.findSheet(sheet);
    const box = parseBox(rest);
    if (!model || !box) throw invalidArgument();
    return new HostRange(this.host, model, box);
  }
}
