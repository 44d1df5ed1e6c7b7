import { HostApplication } from './application';
import type { HostContext } from './context';
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
  constructor(private readonly host: HostContext) {
    super();
  }

  get Name() {
    return this.host.workbook.fileName;
  }
  get ReadOnly() {
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

  GetSelectedRange() {
    const sheet = this.host.workbook.activeSheet;
    return new HostRange(this.host, sheet, selectedBox(sheet));
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
