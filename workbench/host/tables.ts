import { A1, intersect } from '../grid/address';
import { Area } from './area';
import type { TableRecord } from '../grid/tables';
import { AutoFilter } from './autoFilter';
import { invalidArgument, itemAlreadyExists, itemNotFound } from './errors';
import type { HostContext } from './context';
import { HostRange } from './range';
import { HostObject } from './wire';

/** The tables of a sheet, or of the whole workbook. */
export class TableCollection extends HostObject {
  readonly apiName = 'TableCollection';
  constructor(
    private readonly host: HostContext,
    private readonly sheetId: string | null,
  ) {
    super();
  }
  get Items() {
    return this.host.workbook.tables
      .filter(({ sheetId }) => this.sheetId === null || sheetId === this.sheetId)
      .map((record) => new Table(this.host, record));
  }
  get Count() {
    return this.Items.length;
  }
  GetCount() {
    return this.Count;
  }
  GetItemAt(index: number) {
    const item = this.Items[index];
    if (!item) throw invalidArgument();
    return item;
  }
  GetItemOrNullObject(key: string) {
    return this.Items.find(({ Id, Name }) => Id === key || Name.toLowerCase() === key.toLowerCase()) ?? null;
  }
  GetItem(key: string) {
    const item = this.GetItemOrNullObject(key);
    if (!item) throw itemNotFound();
    return item;
  }
  Add(address: Area | string, hasHeaders: boolean) {
    const { workbook } = this.host;
    const sheet = (this.sheetId && workbook.findSheet(this.sheetId)) || workbook.activeSheet;
    const range = new Area(this.host, sheet, A1).areaOf(address);
    const number = workbook.tables.length + 1;
    const { sheet: home, box } = range;
    const isTaken = workbook.tables.some((other) => other.sheetId === home.id && intersect(box, other.box));
    if (isTaken) throw itemAlreadyExists();
    const record = {
      id: `${number}`,
      name: `Tabella${number}`,
      sheetId: home.id,
      box,
      hasHeaders,
      hasTotals: false,
    };
    workbook.tables = [...workbook.tables, record];
    return new Table(this.host, record);
  }
}

class Table extends HostObject {
  readonly apiName = 'Table';
  constructor(
    private readonly host: HostContext,
    private readonly record: TableRecord,
  ) {
    super();
  }
  get Id() {
    return this.record.id;
  }
  get Name() {
    return this.record.name;
  }
  get ShowHeaders() {
    return this.record.hasHeaders;
  }
  get ShowTotals() {
    return this.record.hasTotals;
  }
  get Worksheet() {
    return this.host.worksheet(this.sheet);
  }
  get AutoFilter() {
    return new AutoFilter(this.host, this.sheet, `table ${this.Id}`);
  }
  GetRange() {
    return new HostRange(this.host, this.sheet, this.current.box);
  }

  private get sheet() {
    const sheet = this.host.workbook.findSheet(this.current.sheetId);
    if (!sheet) throw itemNotFound();
    return sheet;
  }
  private get current(): TableRecord {
    const record = this.host.workbook.tables.find(({ id }) => id === this.record.id);
    if (!record) throw itemNotFound();
    return record;
  }
}
