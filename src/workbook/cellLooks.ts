import { cellLook, hasLooks, type CellLook } from '../core/sheet/grid';
import type { SheetSize } from './port';

const LOOK_PROPERTIES: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true },
    font: { bold: true, italic: true, size: true },
    indentLevel: true,
  },
};

type LooksAnswer = OfficeExtension.ClientResult<Excel.CellProperties[][]>;

/** Queues the question how the cells of a block look; null: the sheet is too large, or Excel too old (ExcelApi 1.9). */
export function askLooks(range: Excel.Range, sheet: SheetSize): LooksAnswer | null {
  if (!hasLooks(sheet) || !Office.context.requirements.isSetSupported('ExcelApi', '1.9')) return null;
  return range.getCellProperties(LOOK_PROPERTIES);
}

/** Shape: rows × columns; undefined where they were not asked for. */
export function looksOf(answers: readonly (LooksAnswer | null)[]): CellLook[][] | undefined {
  if (answers.some((answer) => !answer)) return undefined;
  return answers.flatMap((answer) => answer?.value.map((cells) => cells.map(lookOf)) ?? []);
}

function lookOf({ format }: Excel.CellProperties): CellLook {
  const { fill, font, indentLevel } = format ?? {};
  return cellLook({
    fill: fill?.color,
    bold: font?.bold,
    italic: font?.italic,
    indent: indentLevel,
    size: font?.size,
  });
}
