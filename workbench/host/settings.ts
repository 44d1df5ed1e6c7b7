import { itemNotFound } from './errors';
import type { HostContext } from './context';
import { HostObject } from './wire';

export class SettingCollection extends HostObject {
  readonly apiName = 'SettingCollection';
  constructor(private readonly host: HostContext) {
    super();
  }
  get Items() {
    return [...this.host.workbook.settings.keys()].map((key) => new Setting(this.host, key));
  }
  GetCount() {
    return this.host.workbook.settings.size;
  }
  Add(key: string, value: unknown) {
    set(this.host, key, value);
    return new Setting(this.host, key);
  }
  /** The wire name of `add` in some versions of the client. */
  Set(key: string, value: unknown) {
    return this.Add(key, value);
  }
  GetItemOrNullObject(key: string) {
    return this.host.workbook.settings.has(key) ? new Setting(this.host, key) : null;
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
    private readonly host: HostContext,
    readonly Key: string,
  ) {
    super();
  }
  get _Id() {
    return this.Key;
  }
  get Value() {
    return this.host.workbook.settings.get(this.Key);
  }
  set Value(value: unknown) {
    set(this.host, this.Key, value);
  }
  Delete() {
    this.host.workbook.settings.delete(this.Key);
  }
}

function set({ workbook, profile }: HostContext, key: string, value: unknown): void {
  workbook.settings.set(key, value);
  if (profile.settingsClearUndo) workbook.clearUndo();
}
