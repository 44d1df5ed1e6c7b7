/** The formats of a cell as exceljs has them and as Univer has them. Pure. */
import type { IBorderData, IStyleData, Nullable } from '@univerjs/core';
import type ExcelJS from '@protobi/exceljs';
import { hexColor } from '../grid/color';
import { readColor } from '../../tools/colors';

// Univer's enumerations by value, so that this module loads without Univer (in tests).
const HORIZONTAL: Record<string, number> = { left: 1, center: 2, right: 3, justify: 4 };
const VERTICAL: Record<string, number> = { top: 1, middle: 2, bottom: 3 };
const BORDERS: Record<string, number> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};
const SIDES = { t: 'top', r: 'right', b: 'bottom', l: 'left' } as const;
const WRAP = 3;
const PIXELS_PER_INDENT = 10;

const nameOf = (names: Record<string, number>, value: Nullable<number>) =>
  Object.keys(names).find((name) => names[name] === value);

export function readStyle({ font, fill, alignment, numFmt, border }: Partial<ExcelJS.Style>): IStyleData {
  const style: IStyleData = {};
  if (numFmt && numFmt !== 'General') style.n = { pattern: numFmt };
  if (font?.bold) style.bl = 1;
  if (font?.italic) style.it = 1;
  if (font?.underline) style.ul = { s: 1 };
  if (font?.strike) style.st = { s: 1 };
  if (font?.size) style.fs = font.size;
  if (font?.name) style.ff = font.name;
  const fontColor = readColor(font?.color);
  if (fontColor) style.cl = { rgb: fontColor };
  const fillColor = fill?.type === 'pattern' && fill.pattern === 'solid' ? readColor(fill.fgColor) : null;
  if (fillColor) style.bg = { rgb: fillColor };
  const { horizontal = '', vertical = '', wrapText, indent } = alignment ?? {};
  const across = HORIZONTAL[horizontal === 'centerContinuous' ? 'center' : horizontal];
  if (across) style.ht = across as never;
  if (VERTICAL[vertical]) style.vt = VERTICAL[vertical] as never;
  if (wrapText) style.tb = WRAP as never;
  if (indent) style.pd = { l: indent * PIXELS_PER_INDENT };
  const borders = readBorders(border);
  if (borders) style.bd = borders;
  return style;
}

function readBorders(border: Partial<ExcelJS.Borders> | undefined): IBorderData | null {
  const result: Record<string, unknown> = {};
  for (const [side, name] of Object.entries(SIDES)) {
    const line = border?.[name];
    const s = line?.style && BORDERS[line.style];
    if (s) result[side] = { s, cl: { rgb: readColor(line.color) ?? '#000000' } };
  }
  return Object.keys(result).length > 0 ? (result as IBorderData) : null;
}

/** Black without a colour. */
export const argb = (color: Nullable<string>) => ({ argb: `FF${hexColor(color)?.slice(1) ?? '000000'}` });

export function writeStyle({ n, bl, it, ul, st, fs, ff, cl, bg, ht, vt, tb, pd, bd }: IStyleData) {
  const [horizontal, vertical] = [nameOf(HORIZONTAL, ht), nameOf(VERTICAL, vt)];
  const indent = Math.round((pd?.l ?? 0) / PIXELS_PER_INDENT);
  const borders = Object.entries(SIDES).flatMap(([side, name]) => {
    const line = bd?.[side as keyof typeof SIDES];
    const style = nameOf(BORDERS, line?.s);
    return style ? [[name, { style, color: argb(line?.cl?.rgb) }]] : [];
  });
  return {
    numFmt: n?.pattern || 'General',
    font: {
      bold: bl === 1,
      italic: it === 1,
      underline: ul?.s === 1,
      strike: st?.s === 1,
      ...(fs && { size: fs }),
      ...(ff && { name: ff }),
      ...(cl?.rgb && { color: argb(cl.rgb) }),
    },
    ...(bg?.rgb && { fill: { type: 'pattern', pattern: 'solid', fgColor: argb(bg.rgb) } }),
    alignment: {
      ...(horizontal && { horizontal }),
      ...(vertical && { vertical }),
      ...(tb === WRAP && { wrapText: true }),
      ...(indent > 0 && { indent }),
    },
    border: Object.fromEntries(borders),
  } as Partial<ExcelJS.Style>;
}
