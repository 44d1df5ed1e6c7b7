import type { SheetModel } from '../grid/sheetModel';
import { notEmulated } from './errors';
import type { ExcelHost } from './host';
import { HostRange } from './range';
import { HostObject } from './wire';

interface Criteria {
  filterOn?: string;
  values?: unknown[];
}

/** The filter of a sheet or of a table (`owner`, its id): of its criteria, a list of the texts to be kept is emulated. */
export class AutoFilter extends HostObject {
  readonly apiName = 'AutoFilter';
  constructor(
    private readonly host: ExcelHost,
    private readonly sheet: SheetModel,
    private readonly owner: string,
  ) {
    super();
  }
  private get filter() {
    return this.sheet.workbook.filters.get(this.owner);
  }
  get Enabled() {
    return this.filter !== undefined;
  }
  get IsDataFiltered() {
    return this.filter?.isFiltered ?? false;
  }
  GetRangeOrNullObject() {
    return this.filter ? new HostRange(this.host, this.sheet, this.filter.box) : null;
  }
  Apply(range: HostRange | string, column?: number | null, criteria?: Criteria | null) {
    const box = new HostRange(this.host, this.sheet, { row: 0, column: 0, rows: 1, columns: 1 }).rangeOf(
      range,
    ).box;
    const sheetId = this.sheet.id;
    this.sheet.workbook.filters.set(this.owner, { sheetId, box, isFiltered: false });
    if (column === undefined || column === null || !criteria) return;
    if (criteria.filterOn !== 'Values') throw notEmulated(`AutoFilter on ${criteria.filterOn ?? ''}`);
    const kept = new Set((criteria.values ?? []).map(String));
    this.sheet.workbook.filters.set(this.owner, { sheetId, box, isFiltered: true });
    for (let row = box.row + 1; row < box.row + box.rows; row++)
      if (!kept.has(this.sheet.text(row, box.column + column))) this.sheet.facade.hideRows(row, 1);
  }
  ClearCriteria() {
    const { filter } = this;
    if (!filter) return;
    this.sheet.facade.showRows(filter.box.row, filter.box.rows);
    this.sheet.workbook.filters.set(this.owner, { ...filter, isFiltered: false });
  }
  Remove() {
    this.ClearCriteria();
    this.sheet.workbook.filters.delete(this.owner);
  }
}
