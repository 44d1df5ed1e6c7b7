/** The conditional formats of a sheet that are emulated; all others of a file are left out. */
import type ExcelJS from '@protobi/exceljs';
import { boxName, parseBox } from '../grid/address';
import {
  type ConditionalFormat,
  isConstant,
  isConstantTest,
  newConditionalFormat,
} from '../grid/conditionalFormat';
import { argb } from './cellStyle';
import { readColor } from '../../tools/colors';

interface FileRule {
  type: string;
  operator?: string;
  priority?: number;
  formulae?: unknown[];
  style?: Partial<ExcelJS.Style>;
}

export function readConditionalFormats(sheet: ExcelJS.Worksheet, sheetId: string): ConditionalFormat[] {
  const { conditionalFormattings = [] } = sheet as unknown as {
    conditionalFormattings?: { ref: string; rules: FileRule[] }[];
  };
  return conditionalFormattings
    .flatMap(({ ref, rules }) => rules.map((rule) => ({ ref, rule })))
    .sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0))
    .flatMap(({ ref, rule: { type, operator, formulae, style } }) => {
      const formula = `=${String(formulae?.[0] ?? '')}`;
      const isCustom = type === 'expression' && isConstantTest(formula);
      if (!isCustom && (type !== 'cellIs' || operator !== 'equal' || !isConstant(formula))) return [];
      const boxes = ref.split(/\s+/).flatMap((part) => parseBox(part) ?? []);
      // A differential fill keeps its colour in bgColor, unlike the fill of a cell.
      const fill =
        style?.fill?.type === 'pattern' ? readColor(style.fill.bgColor ?? style.fill.fgColor) : null;
      const fontColor = readColor(style?.font?.color);
      return [
        {
          ...newConditionalFormat(sheetId, boxes, formula, isCustom ? 'Custom' : 'CellValue'),
          ...(fill && { fill }),
          ...(fontColor && { fontColor }),
        },
      ];
    });
}

export function writeConditionalFormats(
  sheet: ExcelJS.Worksheet,
  formats: readonly ConditionalFormat[],
): void {
  formats.forEach(({ boxes, kind, formula, fill, fontColor }, index) =>
    sheet.addConditionalFormatting({
      ref: boxes.map(boxName).join(' '),
      rules: [
        {
          ...(kind === 'Custom' ? { type: 'expression' } : { type: 'cellIs', operator: 'equal' }),
          priority: index + 1,
          formulae: [formula.replace(/^=/, '')],
          style: {
            ...(fill && { fill: { type: 'pattern', pattern: 'solid', bgColor: argb(fill) } }),
            ...(fontColor && { font: { color: argb(fontColor) } }),
          },
        },
      ],
    }),
  );
}
