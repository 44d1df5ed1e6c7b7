import { BooleanNumber } from '@univerjs/core';
import { hexColor } from '../grid/color';
import { notEmulated } from './errors';
import type { Area } from './area';
import { readCells } from './readCells';

/** Excel measures in points, Univer in pixels. */
export const POINTS_PER_PIXEL = 0.75;

/** What is asked of each cell: `{ format: { fill: { color: true } } }`. */
export interface Asked {
  [property: string]: Asked | boolean | undefined;
}

/** How each cell looks: a cell without a background answers white, as Excel does (office-js issue 6218). */
export function cellProperties(range: Area, asked: Asked) {
  return readCells(range, (row, column) => {
    const { bg, bl, it, fs, pd } = range.sheet.style(row, column);
    const font = { bold: bl === BooleanNumber.TRUE, italic: it === BooleanNumber.TRUE, size: fs ?? 11 };
    const fill = { color: hexColor(bg?.rgb) ?? '#FFFFFF' };
    return only({ format: { fill, font, indentLevel: Math.round((pd?.l ?? 0) / 10) } }, asked);
  });
}

/** How wide each column is, in points, and whether it is hidden. */
export function columnProperties({ sheet, box }: Area, asked: Asked) {
  return Array.from({ length: box.columns }, (_, i) => {
    const column = box.column + i;
    const columnWidth = sheet.facade.getColumnWidth(column) * POINTS_PER_PIXEL;
    return only({ columnHidden: !sheet.sheet.getColVisible(column), format: { columnWidth } }, asked);
  });
}

function only(all: object, asked: Asked): object {
  return Object.fromEntries(
    Object.entries(asked).map(([name, below]) => {
      const value = (all as Record<string, unknown>)[name];
      if (value === undefined) throw notEmulated(`CellProperties.${name}`);
      return [name, typeof below === 'object' ? only(value as object, below) : value];
    }),
  );
}
