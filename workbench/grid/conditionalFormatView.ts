/** Shows the conditional formats of the open workbook in Univer, and notes what a hand does to them there. */
import {
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  type IConditionFormattingRule,
} from '@univerjs/preset-sheets-conditional-formatting';
import { cellName, toBox, toRange } from './address';
import type { ConditionalFormat } from './conditionalFormat';
import type { WorkbookModel } from './workbookModel';

export class ConditionalFormatView {
  private shown: readonly ConditionalFormat[] = [];
  private readonly model: ConditionalFormattingRuleModel;
  private isShowing = false;

  constructor(private readonly workbook: WorkbookModel) {
    this.model = workbook.injector.get(ConditionalFormattingRuleModel);
    this.model.$ruleChange.subscribe(({ unitId, rule, type }) => {
      if (unitId === workbook.id && !this.isShowing) this.changedByHand(rule, type === 'delete');
    });
  }

  show(): void {
    this.isShowing = true;
    const { id, conditionalFormats } = this.workbook;
    for (const format of this.shown) this.model.deleteRule(id, format.sheetId, format.id);
    this.shown = conditionalFormats.filter(({ sheetId }) => this.workbook.findSheet(sheetId));
    // Univer puts the newest first, and the first is the one that wins.
    for (const format of [...this.shown].reverse()) this.model.addRule(id, format.sheetId, ruleOf(format));
    this.isShowing = false;
  }

  /** In the grid's own menus, or by rows that a hand inserted. */
  private changedByHand({ cfId, ranges }: IConditionFormattingRule, isGone: boolean): void {
    const { workbook } = this;
    workbook.conditionalFormats = workbook.conditionalFormats.flatMap((format) => {
      if (format.id !== cfId) return [format];
      return isGone ? [] : [{ ...format, boxes: ranges.map(toBox) }];
    });
  }
}

function ruleOf({ id, boxes, kind, formula, fill, fontColor }: ConditionalFormat): IConditionFormattingRule {
  const [first] = boxes;
  const corner = first ? cellName(first.row, first.column) : '';
  return {
    cfId: id,
    ranges: boxes.map(toRange),
    stopIfTrue: false,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: kind === 'Custom' ? formula : `=${corner}=${formula.replace(/^=/, '')}`,
      style: { ...(fill && { bg: { rgb: fill } }), ...(fontColor && { cl: { rgb: fontColor } }) },
    },
  };
}
