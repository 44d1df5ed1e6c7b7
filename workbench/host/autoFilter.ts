import { A1 } from '../grid/address';
import type { SheetModel } from '../grid/sheetModel';
import { Area } from './area';
import { notEmulated } from './errors';
import type { HostContext } from './context';
import { HostObject } from './wire';

interface Criteria {
  filterOn?: string;
  values?: unknown[];
}

/** The filter of a sheet or of a table (`owner`, its id): of its criteria, a list of the texts to be kept is emulated. */
export class AutoFilter extends HostObject {
  readonly apiName = 'AutoFilter';
  constructor(
    private readonly host: HostContext,
    private readonly sheet: SheetModel,
    private readonly owner: string,
  ) {
    super();
  }
  private get filter() {
    return this.host.workbook.filters.get(this.owner);
  }
  get IsDataFiltered() {
    return this.filter?.isFiltered ?? false;
  }
  Apply(range: Area | string, column?: number | null, criteria?: Criteria | null) {
    const { box } = new Area(this.host, this.sheet, A1).areaOf(range);
    const sheetId = this.sheet.id;
    this.host.workbook.filters.set(this.owner, { sheetId, box, isFiltered: false });
    if (column === undefined || column === null || !criteria) return;
    if (criteria.filterOn !== 'Values') throw notEmulated(`AutoFilter on ${criteria.filterOn ?? ''}`);
    const kept = new Set((criteria.values ?? []).map(String));
    this.host.workbook.filters.set(this.owner, { sheetId, box, isFiltered: true });
    for (let row = box.row + 1; row < box.row + box.rows; row++)
      if (!kept.has(this.sheet.text(row, box.column + column))) this.sheet.facade.hideRows(row, 1);
  }
  ClearCriteria() {
    const { filter } = this;
    if (!filter) return;
    this.sheet.facade.showRows(filter.box.row, filter.box.rows);
    this.host.workbook.filters.set(this.owner, { ...filter, isFiltered: false });
  }
  Remove() {
    this.ClearCriteria();
    this.host.workbook.filters.delete(this.owner);
  }
}
