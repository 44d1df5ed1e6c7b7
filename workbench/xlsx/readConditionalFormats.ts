import type ExcelJS from '@protobi/exceljs';
import { parseBox } from '../grid/address';
import type { ConditionalFormatRecord, ConditionalRule, DifferentialStyle } from '../grid/conditionalFormats';
import { readColor } from '../../tools/colors';
import { formulaFromFile } from './formulaText';
import { iconSetApiName } from './iconSets';

interface FileRule {
  type: string;
  operator?: string;
  priority?: number;
  formulae?: unknown[];
  text?: string;
  stopIfTrue?: boolean;
  style?: Partial<ExcelJS.Style>;
  iconSet?: string;
  cfvo?: { type: string; value?: number | string; gte?: boolean }[];
  showValue?: boolean;
  reverse?: boolean;
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export function readConditionalFormats(sheet: ExcelJS.Worksheet, sheetId: string): ConditionalFormatRecord[] {
  const { conditionalFormattings = [] } = sheet as unknown as {
    conditionalFormattings?: { ref: string; rules: FileRule[] }[];
  };
  return conditionalFormattings
    .flatMap(({ ref, rules }) => {
      const boxes = ref.split(/\s+/).flatMap((part) => parseBox(part) ?? []);
      return rules.map((rule, index): ConditionalFormatRecord => ({
        id: `{${sheetId}-${ref.replace(/\s+/g, '-')}-${rule.priority ?? index}}`,
        sheetId,
        boxes,
        rule: readRule(rule),
        style: readStyle(rule.style),
        stopIfTrue: rule.stopIfTrue ?? false,
        file: { priority: rule.priority ?? 0, formulas: (rule.formulae ?? []).map(String) },
      }));
    })
    .sort((a, b) => (a.file?.priority ?? 0) - (b.file?.priority ?? 0));
}

function readRule(rule: FileRule): ConditionalRule {
  const [first, second] = (rule.formulae ?? []).map((formula) => formulaFromFile(String(formula)));
  switch (rule.type) {
    case 'cellIs': {
      const operator = {
        equal: 'EqualTo',
        notEqual: 'NotEqualTo',
        lessThanOrEqual: 'LessThanOrEqual',
        greaterThanOrEqual: 'GreaterThanOrEqual',
      }[rule.operator ?? ''];
      return {
        type: 'CellValue',
        operator: operator ?? capitalised(rule.operator ?? 'equal'),
        formula1: first ?? '',
        ...(second !== undefined && { formula2: second }),
      };
    }
    case 'expression':
      return { type: 'Custom', formula: first ?? '' };
    case 'containsText': {
      const text = rule.text ?? /SEARCH\("((?:[^"]|"")*)"/i.exec(first ?? '')?.[1]?.replace(/""/g, '"');
      return text && (rule.operator ?? 'containsText') === 'containsText'
        ? { type: 'ContainsText', operator: 'Contains', text }
        : first
          ? { type: 'Custom', formula: first }
          : { type: 'Other' };
    }
    case 'iconSet':
      return readIconSet(rule);
    default:
      return { type: 'Other' };
  }
}

function readIconSet({
  iconSet = '3TrafficLights',
  cfvo = [],
  showValue,
  reverse,
}: FileRule): ConditionalRule {
  const style = iconSetApiName(iconSet === '3TrafficLights' ? '3TrafficLights1' : iconSet);
  const types: Record<string, string> = {
    num: 'Number',
    percent: 'Percent',
    percentile: 'Percentile',
    formula: 'Formula',
  };
  return {
    type: 'IconSet',
    style,
    criteria: cfvo.map((threshold) => ({
      type: types[threshold.type] ?? 'Percent',
      operator: threshold.gte === false ? 'GreaterThan' : 'GreaterThanOrEqual',
      formula: String(threshold.value ?? 0),
    })),
    isReversed: reverse ?? false,
    isIconOnly: showValue === false,
  };
}

/** A differential fill keeps its colour in bgColor, unlike the fill of a cell. */
function readStyle(style: Partial<ExcelJS.Style> | undefined): DifferentialStyle {
  const fill =
    style?.fill?.type === 'pattern' ? (readColor(style.fill.bgColor) ?? readColor(style.fill.fgColor)) : null;
  const fontColor = readColor(style?.font?.color);
  return {
    ...(fill && { fill }),
    ...(fontColor && { fontColor }),
    ...(style?.font?.bold !== undefined && { bold: style.font.bold }),
    ...(style?.font?.italic !== undefined && { italic: style.font.italic }),
  };
}
