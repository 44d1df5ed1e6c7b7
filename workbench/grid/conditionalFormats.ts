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
import { followSpan, joined, partOf, type Rows, type RowStep, translateFormula, without } from './rowStep';
import { type SheetModel, toBox, toRange } from './sheetModel';
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
  /** How it stands in the file it came from; null for one added since. */
  file: { priority: number; formulas: string[] } | null;
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
const newId = () => `{00000000-0000-0000-CF00-${String(nextId++).padStart(12, '0')}}`;

export function newConditionalFormat(
  sheetId: string,
  boxes: Box[],
  rule: ConditionalRule,
): ConditionalFormatRecord {
  return { id: newId(), sheetId, boxes, rule, style: {}, stopIfTrue: false, file: null };
}

/** The records once rows have been inserted, deleted or moved; `idOf` a sheet's name. */
export function followStep(
  records: readonly ConditionalFormatRecord[],
  step: RowStep,
  idOf: (sheet: string) => string,
): ConditionalFormatRecord[] {
  if (step.kind === 'move') return pasteFormats(records, step, idOf, true);
  const { sheet } = step;
  return records.flatMap((record) => {
    if (record.sheetId !== idOf(sheet)) return [record];
    const boxes = record.boxes.flatMap((box) => {
      const span = followSpan(step, { sheet, top: box.row, bottom: box.row + box.rows - 1 });
      return span ? [{ ...box, row: span.top, rows: span.bottom - span.top + 1 }] : [];
    });
    return boxes.length > 0 ? [withBoxes(record, boxes, { home: sheet, step })] : [];
  });
}

/** The records once the formats of some rows have been pasted over others. */
export function pasteFormats(
  records: readonly ConditionalFormatRecord[],
  { from, to }: { from: Rows; to: { sheet: string; row: number } },
  idOf: (sheet: string) => string,
  isCut = false,
): ConditionalFormatRecord[] {
  const [fromId, toId] = [idOf(from.sheet), idOf(to.sheet)];
  return records.flatMap((record) => {
    let kept = record.boxes;
    const pasted =
      record.sheetId === fromId
        ? kept
            .flatMap((box) => partOf(box, from.row, from.count))
            .map((box) => ({ ...box, row: box.row - from.row + to.row }))
        : [];
    if (isCut && record.sheetId === fromId) kept = kept.flatMap((box) => without(box, from.row, from.count));
    if (record.sheetId === toId) kept = kept.flatMap((box) => without(box, to.row, from.count));
    if (fromId === toId) kept = joined([...kept, ...pasted]);
    const result = kept.length > 0 ? [withBoxes(record, kept)] : [];
    if (fromId !== toId && pasted.length > 0) {
      const copy = { ...record, id: newId(), sheetId: toId, file: null };
      result.push(withBoxes(copy, pasted));
    }
    return result;
  });
}

/** Formulas of a conditional format are written for its first cell. */
function withBoxes(
  record: ConditionalFormatRecord,
  boxes: Box[],
  following?: { home: string; step: RowStep },
): ConditionalFormatRecord {
  const rows = (boxes[0]?.row ?? 0) - (record.boxes[0]?.row ?? 0);
  const moved = (formula: string) => translateFormula(formula, rows, following);
  const { rule, file } = record;
  record.boxes = boxes;
  if (file) record.file = { ...file, formulas: file.formulas.map(moved) };
  if (rule.type === 'Custom') record.rule = { ...rule, formula: moved(rule.formula) };
  if (rule.type === 'CellValue') {
    const { formula1, formula2 } = rule;
    const second = formula2 === undefined ? {} : { formula2: moved(formula2) };
    record.rule = { ...rule, formula1: moved(formula1), ...second };
  }
  return record;
}

/** Keeps Univer's rules and the records of the open workbook the same. */
export class ConditionalFormatView {
  private readonly shown = new Map<string, ConditionalFormatRecord>();
  private readonly model: ConditionalFormattingRuleModel;
  private isShowing = false;

  constructor(private readonly workbook: WorkbookModel) {
    this.model = workbook.injector.get(ConditionalFormattingRuleModel);
    this.model.$ruleChange.subscribe(({ unitId, rule, type }) => {
      if (unitId === workbook.id && !this.isShowing) this.changedByHand(rule, type);
    });
  }

  show(): void {
    this.isShowing = true;
    const { id, sheets, conditionalFormats } = this.workbook;
    for (const record of this.shown.values()) this.model.deleteRule(id, record.sheetId, record.id);
    this.shown.clear();
    // Univer puts the newest first, and the first is the one that wins.
    for (const record of [...conditionalFormats].reverse()) {
      const sheet = sheets.find((candidate) => candidate.id === record.sheetId);
      const rule = sheet && toUniver(record, sheet);
      if (!rule) continue;
      this.model.addRule(id, record.sheetId, rule);
      this.shown.set(record.id, record);
    }
    this.isShowing = false;
  }

  /** In the grid's own menus, or by rows that a hand inserted. */
  private changedByHand({ cfId, ranges }: IConditionFormattingRule, type: string): void {
    const { workbook } = this;
    const index = workbook.conditionalFormats.findIndex(({ id }) => id === cfId);
    const record = workbook.conditionalFormats[index] ?? this.shown.get(cfId);
    if (!record) return;
    const changed = { ...record, boxes: ranges.map(toBox) };
    this.shown.set(cfId, changed);
    if (type === 'delete') workbook.conditionalFormats.splice(index, index < 0 ? 0 : 1);
    else workbook.conditionalFormats.splice(Math.max(0, index), index < 0 ? 0 : 1, changed);
  }
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
