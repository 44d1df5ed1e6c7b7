import { type Box, boundingBox, intersect, MAX_COLUMNS } from '../grid/address';
import { Area } from './area';
import { type Asked, cellProperties, columnProperties } from './cellProperties';
import { ConditionalFormatCollection } from './conditionalFormats';
import { DataValidation } from './dataValidation';
import { ApiError, invalidArgument } from './errors';
import { normalised } from './formulaSpelling';
import { RangeFormat } from './formats';
import { RangeAreas } from './rangeAreas';
import { readCells } from './readCells';
import { merge, uniform, unmerge, writeCells, writeContent, WRONG_SIZE } from './rangeContent';
import { select } from './selection';
import { WholeRows } from './wholeRows';

/** excel.range, getMergedAreasOrNullObject: with more it fails; the code of the error is an assumption. */
const MOST_MERGED_AREAS = 512;
/** Univer's word for #BUSY!. */
const WAITING = '#GETTING_DATA';

export class HostRange extends Area {
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
  get Worksheet() {
    return this.host.worksheet(this.sheet);
  }
  get Format() {
    return new RangeFormat(this);
  }
  get DataValidation() {
    return new DataValidation(this);
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

  GetCell(row: number, column: number) {
    return this.relative(row, column, 1, 1);
  }
  /** With these three the client splits a large write into pieces. */
  _ValidateArraySize(rows: number, columns: number) {
    if (rows !== this.box.rows || columns !== this.box.columns) throw invalidArgument(WRONG_SIZE);
  }
  GetRow(row: number) {
    return this.relative(row, 0, 1, this.box.columns);
  }
  GetBoundingRect(other: Area | string) {
    return this.at(boundingBox(this.box, this.areaOf(other).box));
  }
  GetResizedRange(rows: number, columns: number) {
    return this.relative(0, 0, this.box.rows + rows, this.box.columns + columns);
  }
  GetEntireRow() {
    return this.at({ ...this.box, column: 0, columns: MAX_COLUMNS });
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

  Insert(shift: string) {
    new WholeRows(this).insert(shift);
    return this;
  }
  Delete(shift: string) {
    new WholeRows(this).delete(shift);
  }
  MoveTo(destination: Area | string) {
    new WholeRows(this).moveTo(this.areaOf(destination));
  }
  CopyFrom(source: Area | string, copied: string | null, skipBlanks = false, transpose = false) {
    const isPlain = !skipBlanks && !transpose;
    const from = this.areaOf(source);
    const isSameSize = from.box.rows === this.box.rows && from.box.columns === this.box.columns;
    if (copied === 'Formats' && isPlain && isSameSize && !this.IsEntireRow) this.copyStyles(from);
    else new WholeRows(this).copyFrom(from, copied ?? 'All', isPlain);
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
    if (this.host.profile.mergedAreasClearUndo) this.host.workbook.clearUndo();
    const areas = this.sheet.merges.filter((area) => intersect(area, this.box));
    if (areas.length > MOST_MERGED_AREAS)
      throw new ApiError('RequestAborted', 'The range has more than 512 merged areas.');
    return areas.length > 0 ? new RangeAreas(areas.map((box) => this.at(box))) : null;
  }
  GetCellProperties(asked: Asked) {
    return cellProperties(this, asked);
  }
  GetColumnProperties(asked: Asked) {
    return columnProperties(this, asked);
  }
  Calculate() {
    this.host.calculate();
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
}
