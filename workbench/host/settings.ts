import type { WorkbookModel } from '../grid/workbookModel';
import { itemNotFound } from './errors';
import { HostObject } from './richapi';

export class SettingCollection extends HostObject {
  readonly apiName = 'SettingCollection';
  constructor(private readonly workbook: WorkbookModel) {
    super();
  }
  get Items() {
    return [...this.workbook.settings.keys()].map((key) => new Setting(this.workbook, key));
  }
  GetCount() {
    return this.workbook.settings.size;
  }
  Add(key: string, value: unknown) {
    this.workbook.settings.set(key, value);
    return new Setting(this.workbook, key);
  }
  /** The wire name of `add` in some versions of the client. */
  Set(key: string, value: unknown) {
    return this.Add(key, value);
  }
  GetItemOrNullObject(key: string) {
    return this.workbook.settings.has(key) ? new Setting(this.workbook, key) : null;
  }
  GetItem(key: string) {
    const setting = this.GetItemOrNullObject(key);
    if (!setting) throw itemNotFound();
    return setting;
  }
}

class Setting extends HostObject {
  readonly apiName = 'Setting';
  constructor(
    private readonly workbook: WorkbookModel,
    readonly Key: string,
  ) {
    super();
  }
  get _Id() {
    return this.Key;
  }
  get Value() {
    return this.workbook.settings.get(this.Key);
  }
  set Value(value: unknown) {
    this.workbook.settings.set(this.Key, value);
  }
  Delete() {
    this.workbook.settings.delete(this.Key);
  }
}
