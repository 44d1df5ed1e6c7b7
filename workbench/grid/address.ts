import type { IRange } from '@univerjs/core';

/** A rectangle of cells, zero-based. */
export interface Box {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export const A1: Box = { row: 0, column: 0, rows: 1, columns: 1 };
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export const cellName = (row: number, column: number) => `${columnName(column)}${row + 1}`;

/** Reads `B2`, `B2:D9`, `B:D` and `2:9` (dollars allowed); null for anything else. */
export function parseBox(address: string): Box | null {
  const match = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/i.exec(address.trim());
  if (!match) return null;
  const [, firstColumn, firstRow, lastColumn, lastRow] = match;
  const isRange = address.includes(':');
  if (!isRange && !(firstColumn && firstRow)) return null;
  if (isRange && (!!firstColumn !== !!lastColumn || !!firstRow !== !!lastRow)) return null;
  if (!firstColumn && !firstRow) return null;
  const columns = firstColumn
    ? [columnIndex(firstColumn), columnIndex(lastColumn ?? firstColumn)]
    : [0, MAX_COLUMNS - 1];
  const rows = firstRow ? [Number(firstRow) - 1, Number(lastRow ?? firstRow) - 1] : [0, MAX_ROWS - 1];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

export function boxName({ row, column, rows, columns }: Box): string {
  if (rows === MAX_ROWS && columns === MAX_COLUMNS) return `1:${MAX_ROWS}`;
  if (rows === MAX_ROWS) return `${columnName(column)}:${columnName(column + columns - 1)}`;
  if (columns === MAX_COLUMNS) return `${row + 1}:${row + rows}`;
  const first = cellName(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellName(row + rows - 1, column + columns - 1)}`;
}

/** `$B$2:$D$9`, as names are written. */
export const absoluteName = (box: Box) => boxName(box).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);

export const quoteSheet = (name: string) =>
  /^[A-Za-z_]\w*$/.test(name) && !parseBox(name) ? name : `'${name.replace(/'/g, "''")}'`;

/** Splits `'Foglio 1'!A1` into the sheet's name and the rest. */
export function splitAddress(address: string): { sheet: string | null; rest: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^!]+))!(.+)$/.exec(address);
  if (!match) return { sheet: null, rest: address };
  return { sheet: (match[1] ?? match[2] ?? '').replace(/''/g, "'"), rest: match[3] ?? '' };
}

export function isInside({ row, column, rows, columns }: Box, atRow: number, atColumn: number): boolean {
  return atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;
}

export function intersect(a: Box, b: Box): Box | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function boundingBox(a: Box, b: Box): Box {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** As Univer has it. */
export const toRange = (box: Box): IRange => ({
  startRow: box.row,
  startColumn: box.column,
  endRow: box.row + box.rows - 1,
  endColumn: box.column + box.columns - 1,
});

export const toBox = ({ startRow, startColumn, endRow, endColumn }: IRange): Box => ({
  row: startRow,
  column: startColumn,
  rows: endRow - startRow + 1,
  columns: endColumn - startColumn + 1,
});
