import { absoluteName, parseBox, quoteSheet, splitAddress } from '../grid/address';
import { Area } from './area';
import { itemAlreadyExists, itemNotFound } from './errors';
import type { HostContext } from './context';
import { HostRange } from './range';
import { HostObject } from './wire';

export class NamedItemCollection extends HostObject {
  readonly apiName = 'NamedItemCollection';
  constructor(private readonly host: HostContext) {
    super();
  }
  get Items() {
    return this.host.workbook.facade
      .getDefinedNames()
      .map((name) => new NamedItem(this.host, name.getName()));
  }
  GetCount() {
    return this.Items.length;
  }
  GetItemOrNullObject(name: string) {
    return this.Items.find((item) => item.Name.toLowerCase() === String(name).toLowerCase()) ?? null;
  }
  GetItem(name: string) {
    const item = this.GetItemOrNullObject(name);
    if (!item) throw itemNotFound();
    return item;
  }
  Add(name: string, reference: Area | string) {
    if (this.GetItemOrNullObject(name)) throw itemAlreadyExists();
    const target =
      reference instanceof Area ? absoluteAddress(reference) : String(reference).replace(/^=/, '');
    this.host.workbook.facade.insertDefinedName(name, target);
    return this.GetItem(name);
  }
}

class NamedItem extends HostObject {
  readonly apiName = 'NamedItem';
  readonly Visible = true;
  constructor(
    private readonly host: HostContext,
    readonly Name: string,
  ) {
    super();
  }
  get _Id() {
    return this.Name;
  }
  private get reference() {
    return (
      this.host.workbook.facade.getDefinedName(this.Name)?.getFormulaOrRefString().replace(/^=/, '') ?? ''
    );
  }
  get Formula() {
    return `=${this.reference}`;
  }
  set Formula(formula: string) {
    this.host.workbook.facade.getDefinedName(this.Name)?.setFormula(formula);
  }
  get Type() {
    return this.GetRangeOrNullObject() ? 'Range' : 'String';
  }
  get Value() {
    return this.GetRangeOrNullObject()?.Address ?? this.reference;
  }
  GetRangeOrNullObject() {
    const { sheet, rest } = splitAddress(this.reference);
    const model = sheet === null ? this.host.workbook.activeSheet : this.host.workbook.findSheet(sheet);
    const box = parseBox(rest);
    return model && box ? new HostRange(this.host, model, box) : null;
  }
  GetRange() {
    const range = this.GetRangeOrNullObject();
    if (!range) throw itemNotFound();
    return range;
  }
  Delete() {
    this.host.workbook.facade.deleteDefinedName(this.Name);
  }
}

function absoluteAddress(range: Area): string {
  return `${quoteSheet(range.sheet.name)}!${absoluteName(range.box)}`;
}
