/** What changes the shape of a sheet; of that, only whole rows are emulated. */
import { MAX_COLUMNS } from '../grid/address';
import { tearsMerges } from '../grid/merges';
import { copyRows, deleteRows, insertRows, moveRows } from '../grid/rows';
import { refusesShift } from '../grid/tables';
import { accessDenied, ApiError, insertDeleteConflict, notEmulated } from './errors';
import { Area } from './area';

export class WholeRows {
  constructor(private readonly range: Area) {}

  insert(shift: string): void {
    this.check('Range.insert', shift === 'Down');
    // Rows that come before the first row of a table move it as a whole.
    this.checkTables(this.range.box.row, 1);
    insertRows(this.workbook, this.range.sheet, this.range.box.row, this.range.box.rows);
  }

  delete(shift: string): void {
    this.check('Range.delete', shift === 'Up');
    this.checkTables(this.range.box.row, this.range.box.rows);
    deleteRows(this.workbook, this.range.sheet, this.range.box.row, this.range.box.rows);
  }

  moveTo(destination: Area): void {
    const { sheet, box } = this.range;
    this.check('Range.moveTo');
    this.checkMerges();
    this.target(destination, box.rows).checkMerges();
    moveRows(this.workbook, sheet, box.row, box.rows, destination.sheet, destination.box.row);
  }

  copyFrom(source: Area, what: string, isPlain: boolean): void {
    const { sheet, box } = this.range;
    this.check('Range.copyFrom', source.IsEntireRow && isPlain);
    if (what !== 'All' && what !== 'Formats') throw notEmulated(`Range.copyFrom of ${what}`);
    const { row, rows } = source.box;
    // A source that fits several times is pasted several times.
    const times = box.rows % rows === 0 ? box.rows / rows : 1;
    this.target(this.range, rows * times).checkMerges();
    for (let time = 0; time < times; time++) {
      copyRows(this.workbook, source.sheet, row, rows, sheet, box.row + time * rows, what);
    }
  }

  private get workbook() {
    return this.range.host.workbook;
  }

  private target(range: Area, rows: number): WholeRows {
    const { host, sheet, box } = range;
    return new WholeRows(new Area(host, sheet, { row: box.row, column: 0, rows, columns: MAX_COLUMNS }));
  }

  private check(member: string, isEmulated = true): void {
    const { sheet, IsEntireRow } = this.range;
    if (!IsEntireRow || !isEmulated) throw notEmulated(`${member} of anything but whole rows`);
    if (sheet.isProtected) throw accessDenied();
    // An assumption: what Excel does to whole rows of a filtered list was not found in its documentation.
    const filters = [...this.workbook.filters.values()];
    if (filters.some(({ sheetId, isFiltered }) => sheetId === sheet.id && isFiltered))
      throw new ApiError('InvalidOperation', 'This operation is not allowed in a filtered list.');
  }

  private checkTables(row: number, rows: number): void {
    const { sheet } = this.range;
    if (refusesShift(this.workbook.tables, sheet.id, row, rows)) throw insertDeleteConflict();
  }

  private checkMerges(): void {
    const { sheet, box } = this.range;
    if (sheet.isProtected) throw accessDenied();
    if (tearsMerges(sheet, box.row, box.rows))
      throw new ApiError('InvalidOperation', 'This cannot be done to a part of a merged cell.');
  }
}
