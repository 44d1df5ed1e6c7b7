import { intersect } from '../grid/address';
import { type ConditionalFormat, isConstant, newConditionalFormat } from '../grid/conditionalFormat';
import type { SheetModel } from '../grid/sheetModel';
import { invalidArgument, itemNotFound, notEmulated } from './errors';
import type { HostRange } from './range';
import { HostObject } from './wire';

/** Of the kinds that Excel has, cells that equal a text or a number: what the add-in writes. */
export class ConditionalFormatCollection extends HostObject {
  readonly apiName = 'ConditionalFormatCollection';
  constructor(private readonly range: HostRange) {
    super();
  }
  get Items() {
    const { sheet, box: wanted } = this.range;
    return sheet.workbook.conditionalFormats
      .filter(({ sheetId, boxes }) => sheetId === sheet.id && boxes.some((box) => intersect(box, wanted)))
      .map(({ id }) => new HostConditionalFormat(sheet, id));
  }
  GetCount() {
    return this.Items.length;
  }
  GetItemAt(index: number) {
    const item = this.Items[index];
    if (!item) throw invalidArgument();
    return item;
  }
  Add(type: string) {
    if (type !== 'CellValue') throw notEmulated(`ConditionalFormatCollection.add('${type}')`);
    this.range.checkUnlocked();
    const { sheet, box } = this.range;
    const format = newConditionalFormat(sheet.id, [box], '=0');
    // The newest comes first in Excel.
    sheet.workbook.conditionalFormats = [format, ...sheet.workbook.conditionalFormats];
    return new HostConditionalFormat(sheet, format.id);
  }
  ClearAll() {
    this.range.checkUnlocked();
    for (const item of this.Items) item.Delete();
  }
}

/** A conditional format or a part of one, wherever rows have taken it. */
abstract class FormatPart extends HostObject {
  constructor(
    protected readonly sheet: SheetModel,
    protected readonly formatId: string,
  ) {
    super();
  }
  protected get format(): ConditionalFormat {
    const format = this.sheet.workbook.conditionalFormats.find(({ id }) => id === this.formatId);
    if (!format) throw itemNotFound();
    return format;
  }
  protected change(changed: Partial<ConditionalFormat>): void {
    const { workbook } = this.sheet;
    workbook.conditionalFormats = workbook.conditionalFormats.map((format) =>
      format.id === this.formatId ? { ...format, ...changed } : format,
    );
  }
}

class HostConditionalFormat extends FormatPart {
  readonly apiName = 'ConditionalFormat';
  readonly Type = 'CellValue';
  get Id() {
    return this.formatId;
  }
  get CellValue() {
    return new CellValueFormat(this.sheet, this.formatId);
  }
  Delete() {
    const { workbook } = this.sheet;
    workbook.conditionalFormats = workbook.conditionalFormats.filter(({ id }) => id !== this.formatId);
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
    return new ConditionalRangeFormat(this.sheet, this.formatId);
  }
}

class ConditionalRangeFormat extends FormatPart {
  readonly apiName = 'ConditionalRangeFormat';
  get Fill() {
    return new ConditionalRangeFill(this.sheet, this.formatId);
  }
  get Font() {
    return new ConditionalRangeFont(this.sheet, this.formatId);
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
