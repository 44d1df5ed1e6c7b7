/** Conditional formats in Excel's terms, and how Univer shows them. */
import type { IStyleBase } from '@univerjs/core';
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFValueType,
  ConditionalFormattingRuleModel,
  type IConditionalFormattingRuleConfig,
  type IConditionFormattingRule,
} from '@univerjs/preset-sheets-conditional-formatting';
import { iconSetFileName } from '../xlsx/iconSets';
import { type Box, cellName } from './address';
import { type SheetModel, toRange } from './sheetModel';
import type { WorkbookModel } from './workbookModel';

export interface DifferentialStyle {
  fill?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
}
export interface IconCriterion {
  type: string;
  operator: string;
  formula: string;
}
export type ConditionalRule =
  | { type: 'CellValue'; operator: string; formula1: string; formula2?: string }
  | { type: 'ContainsText'; operator: string; text: string }
  | { type: 'Custom'; formula: string }
  | { type: 'IconSet'; style: string; criteria: IconCriterion[]; isReversed: boolean; isIconOnly: boolean }
  /** A kind that the file has and the workbench only carries along. */
  | { type: 'Other' };

export interface ConditionalFormatRecord {
  id: string;
  sheetId: string;
  boxes: Box[];
  rule: ConditionalRule;
  style: DifferentialStyle;
  stopIfTrue: boolean;
  /** The priority in the file it came from; null for one added since. */
  filePriority: number | null;
  isRemoved: boolean;
  /** Whether Univer shows the latest state. */
  isShown: boolean;
}

const NUMBER_OPERATORS: Record<string, CFNumberOperator> = {
  Between: CFNumberOperator.between,
  NotBetween: CFNumberOperator.notBetween,
  EqualTo: CFNumberOperator.equal,
  NotEqualTo: CFNumberOperator.notEqual,
  GreaterThan: CFNumberOperator.greaterThan,
  LessThan: CFNumberOperator.lessThan,
  GreaterThanOrEqual: CFNumberOperator.greaterThanOrEqual,
  LessThanOrEqual: CFNumberOperator.lessThanOrEqual,
};
const COMPARISONS: Record<string, string> = {
  EqualTo: '=',
  NotEqualTo: '<>',
  GreaterThan: '>',
  LessThan: '<',
  GreaterThanOrEqual: '>=',
  LessThanOrEqual: '<=',
};
const TEXT_OPERATORS: Record<string, CFTextOperator> = {
  Contains: CFTextOperator.containsText,
  NotContains: CFTextOperator.notContainsText,
  BeginsWith: CFTextOperator.beginsWith,
  EndsWith: CFTextOperator.endsWith,
};
let nextId = 1;
export function newConditionalFormat(
  sheetId: string,
  boxes: Box[],
  rule: ConditionalRule,
): ConditionalFormatRecord {
  const id = `{00000000-0000-0000-CF00-${String(nextId++).padStart(12, '0')}}`;
  return {
    id,
    sheetId,
    boxes,
    rule,
    style: {},
    stopIfTrue: false,
    filePriority: null,
    isRemoved: false,
    isShown: false,
  };
}

/** Hands Univer what changed since the last time. */
export function showConditionalFormats(workbook: WorkbookModel): void {
  for (const record of workbook.conditionalFormats) {
    if (record.isShown) continue;
    record.isShown = true;
    const sheet = workbook.findSheet(record.sheetId);
    if (!sheet) continue;
    const known = sheet.facade.getConditionalFormattingRules().some((rule) => rule.cfId === record.id);
    const rule = record.isRemoved ? null : toUniver(record, sheet);
    if (known && rule) sheet.facade.setConditionalFormattingRule(record.id, rule);
    else if (known) sheet.facade.deleteConditionalFormattingRule(record.id);
    else if (rule) sheet.facade.addConditionalFormattingRule(rule);
  }
}

/** Ctrl+Z takes rules away behind our back: the records follow. */
export function followUndo(workbook: WorkbookModel): void {
  workbook.injector.get(ConditionalFormattingRuleModel).$ruleChange.subscribe(({ unitId, rule, type }) => {
    if (unitId !== workbook.id) return;
    const record = workbook.conditionalFormats.find(({ id }) => id === rule.cfId);
    if (record && type === 'delete') record.isRemoved = true;
    if (record && type === 'add') record.isRemoved = false;
  });
}

function toUniver(record: ConditionalFormatRecord, sheet: SheetModel): IConditionFormattingRule | null {
  const rule = toUniverRule(record, sheet);
  return rule && { cfId: record.id, ranges: record.boxes.map(toRange), stopIfTrue: record.stopIfTrue, rule };
}

function toUniverRule(
  record: ConditionalFormatRecord,
  sheet: SheetModel,
): IConditionalFormattingRuleConfig | null {
  const { rule } = record;
  const highlight = { type: CFRuleType.highlightCell as const, style: toUniverStyle(record.style) };
  const formula = (value: string) => ({ ...highlight, subType: CFSubRuleType.formula as const, value });
  switch (rule.type) {
    case 'CellValue': {
      const operator = NUMBER_OPERATORS[rule.operator];
      const first = literal(rule.formula1);
      const second = literal(rule.formula2);
      if (operator === CFNumberOperator.between || operator === CFNumberOperator.notBetween) {
        if (typeof first !== 'number' || typeof second !== 'number') return null;
        return { ...highlight, subType: CFSubRuleType.number, operator, value: [first, second] };
      }
      if (operator && typeof first === 'number') {
        return { ...highlight, subType: CFSubRuleType.number, operator, value: first };
      }
      const corner = record.boxes[0];
      const comparison = COMPARISONS[rule.operator];
      if (!corner || !comparison) return null;
      return formula(
        `=${cellName(corner.row, corner.column)}${comparison}${rule.formula1.replace(/^=/, '')}`,
      );
    }
    case 'ContainsText': {
      const operator = TEXT_OPERATORS[rule.operator];
      return operator ? { ...highlight, subType: CFSubRuleType.text, operator, value: rule.text } : null;
    }
    case 'Custom':
      return rule.formula ? formula(rule.formula.startsWith('=') ? rule.formula : `=${rule.formula}`) : null;
    case 'IconSet':
      return toUniverIconSet(rule, sheet);
    case 'Other':
      return null;
  }
}

/** Excel lists icons from the worst, Univer from the best. */
function toUniverIconSet(
  rule: Extract<ConditionalRule, { type: 'IconSet' }>,
  sheet: SheetModel,
): IConditionalFormattingRuleConfig | null {
  const { criteria } = rule;
  if (criteria.length < 3) return null;
  const last = criteria.length - 1;
  const iconType = iconSetFileName(rule.style) as never;
  const config = criteria
    .map((criterion, index) => ({
      operator:
        criterion.operator === 'GreaterThan'
          ? CFNumberOperator.greaterThan
          : CFNumberOperator.greaterThanOrEqual,
      value: iconThreshold(criterion, sheet),
      iconType,
      iconId: String(rule.isReversed ? index : last - index),
    }))
    .reverse();
  return { type: CFRuleType.iconSet, isShowValue: !rule.isIconOnly, config };
}

function iconThreshold({ type, formula }: IconCriterion, sheet: SheetModel) {
  const kinds: Record<string, CFValueType> = {
    Number: CFValueType.num,
    Percent: CFValueType.percent,
    Percentile: CFValueType.percentile,
    Formula: CFValueType.formula,
  };
  const value = literal(formula);
  if (typeof value === 'number') return { type: kinds[type] ?? CFValueType.percent, value };
  return formula && sheet
    ? { type: CFValueType.formula, value: formula }
    : { type: CFValueType.percent, value: 0 };
}

/** `=0.9`, `0.9` and `="Raggiunto"` are literals; anything else is a formula (undefined). */
function literal(formula: string | undefined): number | string | undefined {
  if (formula === undefined) return undefined;
  const text = String(formula).replace(/^=/, '').trim();
  if (text !== '' && Number.isFinite(Number(text))) return Number(text);
  return /^"(?:[^"]|"")*"$/.test(text) ? text.slice(1, -1).replace(/""/g, '"') : undefined;
}

function toUniverStyle({ fill, fontColor, bold, italic }: DifferentialStyle): IStyleBase {
  return {
    ...(fill && { bg: { rgb: fill } }),
    ...(fontColor && { cl: { rgb: fontColor } }),
    ...(bold !== undefined && { bl: bold ? 1 : 0 }),
    ...(italic !== undefined && { it: italic ? 1 : 0 }),
  };
}
