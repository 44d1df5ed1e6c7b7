import { HostApplication } from './application';
import type { ExcelHost } from './host';
import { NamedItemCollection } from './names';
import { WorkbookProtection } from './protection';
import { HostRange } from './range';
import { HostObject } from './wire';
import { SettingCollection } from './settings';
import { selectedBox } from './selection';
import { TableCollection } from './tables';
import { WorksheetCollection } from './worksheet';

/** The root of every batch. It stays the same object when another file is opened in the grid. */
export class HostWorkbook extends HostObject {
  readonly apiName = 'Workbook';
  constructor(private readonly host: ExcelHost) {
    super();
  }

  get Name() {
    return this.host.workbook.fileName;
  }
  get ReadOnly() {
    return false;
  }
  get IsDirty() {
    return true;
  }
  get AutoSave() {
    return false;
  }
  get Worksheets() {
    return new WorksheetCollection(this.host);
  }
  get Names() {
    return new NamedItemCollection(this.host);
  }
  get Tables() {
    return new TableCollection(this.host, null);
  }
  get Settings() {
    return new SettingCollection(this.host);
  }
  get Application() {
    return new HostApplication(this.host);
  }
  get Protection() {
    return new WorkbookProtection(this.host.workbook);
  }
  get Use1904DateSystem() {
    return this.host.workbook.uses1904Dates;
  }
  get Properties() {
    return new DocumentProperties(this.host.workbook.fileName);
  }

  GetSelectedRange() {
    const sheet = this.host.workbook.activeSheet;
    return new HostRange(this.host, sheet, selectedBox(sheet));
  }
  GetActiveCell() {
    return this.GetSelectedRange().GetCell(0, 0);
  }

  _RemoveReference(id: string) {
    this.host.interpreter.release(id);
  }
  _RemoveAllReferences() {
    this.host.interpreter.releaseAll();
  }
  _GetRangeForEventByReferenceId(id: string) {
    return this.host.interpreter.referenced(id);
  }
  _GetRangeOrNullObjectForEventByReferenceId(id: string) {
    return this.host.interpreter.referenced(id);
  }
}

class DocumentProperties extends HostObject {
  readonly apiName = 'DocumentProperties';
  readonly Author = '';
  readonly Company = '';
  readonly Subject = '';
  readonly Keywords = '';
  readonly Comments = '';
  readonly Category = '';
  readonly Manager = '';
  readonly LastAuthor = '';
  constructor(readonly Title: string) {
    super();
  }
}
