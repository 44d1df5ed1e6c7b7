import type ExcelJS from '@protobi/exceljs';
import type { CellBlock } from '../src/core/sheet/contentExtent';
import { cellLook, hasLooks, type CellLook, type SheetGrid } from '../src/core/sheet/grid';
import { readColor } from './colors';

/**
 * How the cells of a block look, and which of the sheet are merged: what Excel tells of them, no conditional formats and
 * no styles of tables.
 * @param standardSize of the workbook's font, in points
 */
export function readLooks(
  sheet: ExcelJS.Worksheet,
  block: CellBlock,
  standardSize: number,
): Pick<SheetGrid, 'looks' | 'merges'> {
  const merges = sheet.model.merges.map(blockOf);
  if (!hasLooks(block)) return { merges };
  const known = new WeakMap<Partial<ExcelJS.Style>, CellLook>();
  const plain = (style: Partial<ExcelJS.Style>): CellLook => {
    const look = known.get(style) ?? lookOf(style, [style.font], standardSize);
    known.set(style, look);
    return look;
  };
  const { row, column, rows, columns } = block;
  const looks = Array.from({ length: rows }, (_, r) => {
    const line = sheet.findRow(row + r + 1);
    return Array.from({ length: columns }, (__, c) => {
      const cell = line?.findCell(column + c + 1);
      if (!cell) return plain(blankStyle(sheet, line, column + c + 1));
      const fonts = fontsWithin(cell);
      return fonts ? lookOf(cell.style, fonts, standardSize) : plain(cell.style);
    });
  });
  return { looks, merges };
}

/** A cell that the file leaves out looks as its row does, or its column. */
function blankStyle(
  sheet: ExcelJS.Worksheet,
  row: ExcelJS.Row | undefined,
  column: number,
): Partial<ExcelJS.Style> {
  const own = (row as { style?: Partial<ExcelJS.Style> } | undefined)?.style;
  return own && Object.keys(own).length > 0 ? own : sheet.getColumn(column).style;
}

type Font = Partial<ExcelJS.Font> | undefined;

/** The fonts of a text of several parts; null: the cell has one. */
function fontsWithin({ value, style }: ExcelJS.Cell): Font[] | null {
  if (typeof value !== 'object' || value === null || !('richText' in value)) return null;
  return value.richText.map(({ font }) => font ?? style.font);
}

function lookOf({ fill, alignment }: Partial<ExcelJS.Style>, fonts: Font[], standardSize: number): CellLook {
  const sizes = new Set(fonts.map((font) => font?.size ?? standardSize));
  return cellLook({
    fill: fill?.type === 'pattern' && fill.pattern === 'solid' ? readColor(fill.fgColor) : null,
    bold: fonts.every((font) => font?.bold),
    italic: fonts.every((font) => font?.italic),
    indent: alignment?.indent,
    size: sizes.size === 1 ? [...sizes][0] : null,
  });
}

/** `B2:D9`, zero-based. */
function blockOf(range: string): CellBlock {
  const [, left = '', top = '', right = left, bottom = top] =
    /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(range) ?? [];
  const [row, column] = [Number(top) - 1, columnOf(left)];
  return { row, column, rows: Number(bottom) - row, columns: columnOf(right) - column + 1 };
}

function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
