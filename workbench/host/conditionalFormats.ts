import { intersect } from '../grid/address';
import {
  type ConditionalFormat,
  isConstant,
  isConstantTest,
  newConditionalFormat,
} from '../grid/conditionalFormat';
import type { WorkbookModel } from '../grid/workbookModel';
import { invalidArgument, itemNotFound, notEmulated } from './errors';
import type { Area } from './area';
import { HostObject } from './wire';

/** Of the kinds that Excel has, cells that equal a text or a number, and all cells: what the add-in writes. */
export class ConditionalFormatCollection extends HostObject {
  readonly apiName = 'ConditionalFormatCollection';
  constructor(private readonly range: Area) {
    super();
  }
  get Items() {
    const { host, sheet, box: wanted } = this.range;
    return host.workbook.conditionalFormats
      .filter(({ sheetId, boxes }) => sheetId === sheet.id && boxes.some((box) => intersect(box, wanted)))
      .map(({ id }) => new HostConditionalFormat(host.workbook, id));
  }
  GetCount() {
    return this.Items.length;
  }
  GetItemAt(index: number) {
    const item = this.Items[index];
    if (!item) throw invalidArgument();
    return item;
  }
  GetItem(wanted: string) {
    const item = this.Items.find(({ Id }) => Id === wanted);
    if (!item) throw itemNotFound();
    return item;
  }
  Add(type: string) {
    if (type !== 'CellValue' && type !== 'Custom')
      throw notEmulated(`ConditionalFormatCollection.add('${type}')`);
    this.range.checkUnlocked();
    const { sheet, box } = this.range;
    const { workbook } = this.range.host;
    const format = newConditionalFormat(sheet.id, [box], '=0', type);
    // The newest comes first in Excel.
    workbook.conditionalFormats = [format, ...workbook.conditionalFormats];
    return new HostConditionalFormat(workbook, format.id);
  }
  ClearAll() {
    this.range.checkUnlocked();
    for (const item of this.Items) item.Delete();
  }
}

/** A conditional format or a part of one, wherever rows have taken it. */
abstract class FormatPart extends HostObject {
  constructor(
    protected readonly workbook: WorkbookModel,
    protected readonly formatId: string,
  ) {
    super();
  }
  protected get format(): ConditionalFormat {
    const format = this.workbook.conditionalFormats.find(({ id }) => id === this.formatId);
    if (!format) throw itemNotFound();
    return format;
  }
  protected change(changed: Partial<ConditionalFormat>): void {
    this.workbook.conditionalFormats = this.workbook.conditionalFormats.map((format) =>
      format.id === this.formatId ? { ...format, ...changed } : format,
    );
  }
}

class HostConditionalFormat extends FormatPart {
  readonly apiName = 'ConditionalFormat';
  get Type() {
    return this.format.kind;
  }
  get Id() {
    return this.formatId;
  }
  get CellValue() {
    return new CellValueFormat(this.workbook, this.formatId);
  }
  get Custom() {
    return new CustomFormat(this.workbook, this.formatId);
  }
  Delete() {
    this.workbook.conditionalFormats = this.workbook.conditionalFormats.filter(
      ({ id }) => id !== this.formatId,
    );
  }
}

class CellValueFormat extends FormatPart {
  readonly apiName = 'CellValueConditionalFormat';
  get Rule() {
    return { operator: 'EqualTo', formula1: this.format.formula };
  }
  set Rule({ operator, formula1 }: { operator: string; formula1: string }) {
    const formula = String(formula1);
    if (operator !== 'EqualTo' || !isConstant(formula))
      throw notEmulated(`a conditional format of cells ${operator} ${formula}`);
    this.change({ formula });
  }
  get Format() {
    return new ConditionalRangeFormat(this.workbook, this.formatId);
  }
}

class CustomFormat extends FormatPart {
  readonly apiName = 'CustomConditionalFormat';
  get Rule() {
    return new CustomRule(this.workbook, this.formatId);
  }
  get Format() {
    return new ConditionalRangeFormat(this.workbook, this.formatId);
  }
}

class CustomRule extends FormatPart {
  readonly apiName = 'ConditionalFormatRule';
  get Formula() {
    return this.format.formula;
  }
  set Formula(formula: string) {
    if (!isConstantTest(formula)) throw notEmulated(`a conditional format of cells where ${formula}`);
    this.change({ formula });
  }
}

class ConditionalRangeFormat extends FormatPart {
  readonly apiName = 'ConditionalRangeFormat';
  get Fill() {
    return new ConditionalRangeFill(this.workbook, this.formatId);
  }
  get Font() {
    return new ConditionalRangeFont(this.workbook, this.formatId);
  }
}

class ConditionalRangeFill extends FormatPart {
  readonly apiName = 'ConditionalRangeFill';
  get Color() {
    return this.format.fill ?? '';
  }
  set Color(fill: string) {
    this.change({ fill });
  }
}

class ConditionalRangeFont extends FormatPart {
  readonly apiName = 'ConditionalRangeFont';
  get Color() {
    return this.format.fontColor ?? '';
  }
  set Color(fontColor: string) {
    this.change({ fontColor });
  }
}
