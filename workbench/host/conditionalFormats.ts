import { intersect } from '../grid/address';
import {
  type ConditionalFormatRecord,
  type ConditionalRule,
  newConditionalFormat,
} from '../grid/conditionalFormats';
import { invalidArgument, itemNotFound, notEmulated } from './errors';
import type { HostRange } from './range';
import { HostObject } from './wire';

function emptyRule(type: string): ConditionalRule {
  switch (type) {
    case 'CellValue':
      return { type, operator: 'EqualTo', formula1: '' };
    case 'Custom':
      return { type, formula: '' };
    default:
      throw notEmulated(`ConditionalFormatCollection.add('${type}')`);
  }
}

export class ConditionalFormatCollection extends HostObject {
  readonly apiName = 'ConditionalFormatCollection';
  constructor(private readonly range: HostRange) {
    super();
  }
  private get records() {
    const { workbook, id } = this.range.sheet;
    return workbook.conditionalFormats.filter(
      (record) => record.sheetId === id && record.boxes.some((box) => intersect(box, this.range.box)),
    );
  }
  get Items() {
    return this.records.map((record) => new ConditionalFormat(record, this.range));
  }
  GetCount() {
    return this.records.length;
  }
  GetItemAt(index: number) {
    const item = this.Items[index];
    if (!item) throw invalidArgument();
    return item;
  }
  GetItemOrNullObject(id: string) {
    return this.Items.find((item) => item.Id === id) ?? null;
  }
  GetItem(id: string) {
    const item = this.GetItemOrNullObject(id);
    if (!item) throw itemNotFound();
    return item;
  }
  Add(type: string) {
    this.range.checkUnlocked();
    const record = newConditionalFormat(this.range.sheet.id, [this.range.box], emptyRule(type));
    // The newest rule comes first in Excel.
    this.range.sheet.workbook.conditionalFormats.unshift(record);
    return new ConditionalFormat(record, this.range);
  }
  ClearAll() {
    this.range.checkUnlocked();
    for (const item of this.Items) item.Delete();
  }
}

class ConditionalFormat extends HostObject {
  readonly apiName = 'ConditionalFormat';
  constructor(
    private readonly record: ConditionalFormatRecord,
    private readonly range: HostRange,
  ) {
    super();
  }
  get Id() {
    return this.record.id;
  }
  get Type() {
    return this.record.rule.type;
  }
  get Priority() {
    const { workbook, id } = this.range.sheet;
    return workbook.conditionalFormats.filter((record) => record.sheetId === id).indexOf(this.record);
  }
  set Priority(_priority: number) {
    throw notEmulated('setting ConditionalFormat.priority');
  }
  get StopIfTrue() {
    return this.record.stopIfTrue;
  }
  set StopIfTrue(stops: boolean) {
    this.record.stopIfTrue = stops;
  }
  get CellValue() {
    return this.CellValueOrNullObject ?? wrongType();
  }
  get CellValueOrNullObject() {
    return this.record.rule.type === 'CellValue' ? new CellValueFormat(this.record) : null;
  }
  get Custom() {
    return this.CustomOrNullObject ?? wrongType();
  }
  get CustomOrNullObject() {
    return this.record.rule.type === 'Custom' ? new CustomFormat(this.record) : null;
  }
  GetRange() {
    return this.range;
  }
  Delete() {
    const { workbook } = this.range.sheet;
    workbook.conditionalFormats = workbook.conditionalFormats.filter(({ id }) => id !== this.record.id);
  }
}

const wrongType = (): never => {
  throw invalidArgument('The conditional format is of another type.');
};

/** Reads and replaces the rule of a record whose type the caller has checked. */
abstract class RuleObject extends HostObject {
  constructor(protected readonly record: ConditionalFormatRecord) {
    super();
  }
  protected change(rule: object): void {
    this.record.rule = { ...this.record.rule, ...rule } as ConditionalRule;
  }
  get Format() {
    return new ConditionalRangeFormat(this.record);
  }
}

class CellValueFormat extends RuleObject {
  readonly apiName = 'CellValueConditionalFormat';
  get Rule() {
    const { operator, formula1, formula2 } = this.record.rule as Extract<
      ConditionalRule,
      { type: 'CellValue' }
    >;
    return { operator, formula1, ...(formula2 !== undefined && { formula2 }) };
  }
  set Rule(rule: { operator: string; formula1: string; formula2?: string }) {
    this.change({ ...rule, formula1: String(rule.formula1) });
  }
}

class CustomFormat extends RuleObject {
  readonly apiName = 'CustomConditionalFormat';
  get Rule() {
    return new CustomRule(this.record);
  }
}

class CustomRule extends HostObject {
  readonly apiName = 'ConditionalFormatRule';
  constructor(private readonly record: ConditionalFormatRecord) {
    super();
  }
  get Formula() {
    return (this.record.rule as Extract<ConditionalRule, { type: 'Custom' }>).formula;
  }
  set Formula(formula: string) {
    this.record.rule = { type: 'Custom', formula };
  }
}

class ConditionalRangeFormat extends HostObject {
  readonly apiName = 'ConditionalRangeFormat';
  constructor(private readonly record: ConditionalFormatRecord) {
    super();
  }
  get Fill() {
    return new ConditionalRangeFill(this.record);
  }
  get Font() {
    return new ConditionalRangeFont(this.record);
  }
}

class ConditionalRangeFill extends HostObject {
  readonly apiName = 'ConditionalRangeFill';
  constructor(private readonly record: ConditionalFormatRecord) {
    super();
  }
  get Color() {
    return this.record.style.fill ?? '';
  }
  set Color(fill: string) {
    this.record.style.fill = fill;
  }
  Clear() {
    delete this.record.style.fill;
  }
}

class ConditionalRangeFont extends HostObject {
  readonly apiName = 'ConditionalRangeFont';
  constructor(private readonly record: ConditionalFormatRecord) {
    super();
  }
  get Color() {
    return this.record.style.fontColor ?? '';
  }
  set Color(fontColor: string) {
    this.record.style.fontColor = fontColor;
  }
  get Bold() {
    return this.record.style.bold ?? null;
  }
  set Bold(bold: boolean | null) {
    this.record.style.bold = bold ?? false;
  }
  get Italic() {
    return this.record.style.italic ?? null;
  }
  set Italic(italic: boolean | null) {
    this.record.style.italic = italic ?? false;
  }
}
