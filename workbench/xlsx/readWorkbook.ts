/** Reads an .xlsx with exceljs (which only ever reads here) into the data of a Univer workbook. */
import type {
  IBorderData,
  ICellData,
  IColumnData,
  IRowData,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
} from '@univerjs/core';
import type ExcelJS from '@protobi/exceljs';
import { loadWorkbook } from '../../tools/loadWorkbook';
import type { PackageOutline } from '../../tools/readablePackage';
import { UnreadableFile } from '../../tools/unzipParts';
import { parseBox } from '../grid/address';
import type { ConditionalFormatRecord } from '../grid/conditionalFormats';
import { readColor } from '../../tools/colors';
import { readConditionalFormats } from './readConditionalFormats';
import { formulaFromFile } from './formulaText';

const PIXELS_PER_POINT = 4 / 3;
const PIXELS_PER_CHARACTER = 7;
const CELL_PADDING = 5;
const DEFAULT_WIDTH = 64;
const DEFAULT_HEIGHT = 20;
const SPARE_ROWS = 50;
const SPARE_COLUMNS = 6;
// Univer takes a reference beyond the sheet's edge for an error, Excel for a blank cell.
const MIN_ROWS = 200;
const MIN_COLUMNS = 30;
const MS_PER_DAY = 86_400_000;
const UNIX_EPOCH_SERIAL = 25_569;

// Univer's enumerations by value, so that this module loads without Univer (in tests).
const STRING = 1;
const NUMBER = 2;
const BOOLEAN = 3;
const FORCE_STRING = 4;
const HORIZONTAL: Record<string, number> = { left: 1, center: 2, right: 3, justify: 4, centerContinuous: 2 };
const VERTICAL: Record<string, number> = { top: 1, middle: 2, bottom: 3 };
const WRAP = 3;
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

/** The row of the file that a row in the grid has its formats from, wherever it goes. */
export interface RowOrigin {
  sheet: string;
  row: number;
}

export interface ReadWorkbook {
  data: IWorkbookData;
  conditionalFormats: ConditionalFormatRecord[];
  protectedSheets: string[];
  names: { name: string; reference: string }[];
}

export async function readWorkbook(bytes: Uint8Array, name: string): Promise<ReadWorkbook> {
  const { workbook: book, outline } = await loadWorkbook(bytes);
  const styles = new StyleTable();
  const sheets: IWorkbookData['sheets'] = {};
  const sheetOrder: string[] = [];
  const conditionalFormats: ConditionalFormatRecord[] = [];
  const protectedSheets: string[] = [];
  book.worksheets.forEach((sheet, index) => {
    const id = `sheet-${index + 1}`;
    sheetOrder.push(id);
    sheets[id] = readSheet(sheet, id, styles);
    conditionalFormats.push(...readConditionalFormats(sheet, id));
    if ((sheet as { sheetProtection?: { sheet?: boolean } | null }).sheetProtection?.sheet)
      protectedSheets.push(id);
  });
  const data = {
    id: `workbook-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`,
    name,
    appVersion: '0.25.1',
    locale: 'itIT',
    styles: styles.styles,
    sheetOrder,
    sheets,
  } as unknown as IWorkbookData;
  return { data, conditionalFormats, protectedSheets, names: readNames(outline) };
}

/** Those of one range: what Excel keeps for itself begins with `_`. */
function readNames({ names }: PackageOutline): ReadWorkbook['names'] {
  const range = /^(?:'(?:[^']|'')+'|[^'!,()]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/;
  return names.filter(({ name, reference }) => !name.startsWith('_') && range.test(reference));
}

class StyleTable {
  readonly styles: Record<string, IStyleData> = {};
  private readonly ids = new Map<string, string>();

  idOf(style: IStyleData): string | undefined {
    const key = JSON.stringify(style);
    if (key === '{}') return undefined;
    let id = this.ids.get(key);
    if (!id) {
      id = `s${this.ids.size + 1}`;
      this.ids.set(key, id);
      this.styles[id] = style;
    }
    return id;
  }
}

/** The grid keeps every row and column up to the last. */
const MOST_ROWS = 200_000;
const MOST_CELLS = 20_000_000;

function refuseFar(sheet: ExcelJS.Worksheet): void {
  const { name, rowCount, columnCount } = sheet;
  if (rowCount <= MOST_ROWS && rowCount * columnCount <= MOST_CELLS) return;
  const [rows, columns] = [rowCount, columnCount].map((count) => count.toLocaleString('it-IT'));
  throw new UnreadableFile(
    `Il foglio «${name}» arriva alla riga ${rows} e alla colonna ${columns}, troppo per il banco di prova: ` +
      'cancellare in Excel ciò che sta lontano dal piano e salvare.',
  );
}

function readSheet(sheet: ExcelJS.Worksheet, id: string, styles: StyleTable): Partial<IWorksheetData> {
  refuseFar(sheet);
  const view = (sheet.views as ExcelJS.WorksheetView[] | null)?.[0];
  const isFrozen = view?.state === 'frozen';
  const xSplit = isFrozen ? (view.xSplit ?? 0) : 0;
  const ySplit = isFrozen ? (view.ySplit ?? 0) : 0;
  const tabColor = readColor(sheet.properties.tabColor);
  return {
    id,
    name: sheet.name,
    ...(tabColor && { tabColor }),
    hidden: sheet.state === 'visible' ? 0 : 1,
    rowCount: Math.max(MIN_ROWS, sheet.rowCount + SPARE_ROWS),
    columnCount: Math.max(MIN_COLUMNS, sheet.columnCount + SPARE_COLUMNS),
    defaultColumnWidth: sheet.properties.defaultColWidth
      ? widthInPixels(sheet.properties.defaultColWidth)
      : DEFAULT_WIDTH,
    defaultRowHeight: sheet.properties.defaultRowHeight
      ? Math.round(sheet.properties.defaultRowHeight * PIXELS_PER_POINT)
      : DEFAULT_HEIGHT,
    showGridlines: view?.showGridLines === false ? 0 : 1,
    freeze: { xSplit, ySplit, startRow: ySplit || -1, startColumn: xSplit || -1 },
    mergeData: readMerges(sheet),
    columnData: readColumns(sheet),
    ...readRows(sheet, id, styles),
  };
}

function readMerges(sheet: ExcelJS.Worksheet) {
  const addresses = (sheet.model as { merges?: string[] }).merges ?? [];
  return addresses.flatMap((address) => {
    const box = parseBox(address);
    if (!box) return [];
    const { row, column, rows, columns } = box;
    return [{ startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 }];
  });
}

const widthInPixels = (characters: number) => Math.round(characters * PIXELS_PER_CHARACTER + CELL_PADDING);

function readColumns(sheet: ExcelJS.Worksheet): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const column of sheet.columns ?? []) {
    if (column.number === undefined) continue;
    const data: Partial<IColumnData> = {};
    if (column.width !== undefined) data.w = widthInPixels(column.width);
    if (column.hidden) data.hd = 1;
    if (Object.keys(data).length > 0) columns[column.number - 1] = data;
  }
  return columns;
}

function readRows(sheet: ExcelJS.Worksheet, id: string, styles: StyleTable) {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const rowData: Record<number, Partial<IRowData>> = {};
  const spills: { master: string; box: NonNullable<ReturnType<typeof parseBox>> }[] = [];
  sheet.eachRow({ includeEmpty: true }, (row, rowNumber) => {
    const origin: RowOrigin = { sheet: id, row: rowNumber - 1 };
    const rowInfo: Partial<IRowData> = { custom: { origin } };
    if (row.height) rowInfo.h = Math.round(row.height * PIXELS_PER_POINT);
    else rowInfo.ia = 1;
    if (row.hidden) rowInfo.hd = 1;
    rowData[rowNumber - 1] = rowInfo;
    for (let columnNumber = 1; columnNumber <= row.cellCount; columnNumber++) {
      const cell = row.findCell(columnNumber);
      if (!cell) continue;
      const data: ICellData = {};
      if (!cell.isMerged || cell.master === cell) Object.assign(data, readContent(cell));
      const style = styles.idOf(readStyle(cell));
      if (style) data.s = style;
      if (cell.protection?.locked === false) data.custom = { unlocked: true };
      if (Object.keys(data).length > 0) (cellData[rowNumber - 1] ??= {})[columnNumber - 1] = data;
      const { shareType, ref } = cell.model as { shareType?: string; ref?: string };
      const box = shareType === 'array' && ref ? parseBox(ref) : null;
      if (box) spills.push({ master: cell.address, box });
    }
  });
  for (const { box } of spills) dropSpilledValues(cellData, box);
  return { cellData, rowData };
}

/** The engine will spill them again, and must find their cells free. */
function dropSpilledValues(
  cells: Record<number, Record<number, ICellData>>,
  box: { row: number; column: number; rows: number; columns: number },
) {
  for (let row = box.row; row < box.row + box.rows; row++) {
    for (let column = box.column; column < box.column + box.columns; column++) {
      const cell = cells[row]?.[column];
      if (!cell || (row === box.row && column === box.column)) continue;
      delete cell.v;
      delete cell.t;
    }
  }
}

function readContent(cell: ExcelJS.Cell): ICellData {
  const formula = cell.formula;
  if (formula) {
    const f = formulaFromFile(formula);
    // The values of custom functions (and what they spill) are calculated anew, as the add-in is there to do it.
    const isCustom = /_xldudf/i.test(formula) || (cell.model as { shareType?: string }).shareType === 'array';
    return isCustom ? { f } : { f, ...readValue(cell.result as ExcelJS.CellValue) };
  }
  return readValue(cell.value);
}

function readValue(value: ExcelJS.CellValue | undefined): ICellData {
  if (value === null || value === undefined || value === '') return {};
  if (typeof value === 'number') return { v: value, t: NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: BOOLEAN };
  if (value instanceof Date) return { v: toSerial(value), t: NUMBER };
  if (typeof value === 'string') return text(value);
  if ('richText' in value) return text(value.richText.map((run) => run.text).join(''));
  if ('error' in value) return { v: value.error, t: STRING };
  if ('text' in value) return readValue(value.text as ExcelJS.CellValue);
  return {};
}

function text(value: string): ICellData {
  const looksLikeNumber = value.trim() !== '' && Number.isFinite(Number(value));
  return { v: value, t: looksLikeNumber ? FORCE_STRING : STRING };
}

/** exceljs turns serial numbers with a date format into dates; milliseconds are its rounding, not the file's. */
function toSerial(date: Date): number {
  return Number((date.getTime() / MS_PER_DAY + UNIX_EPOCH_SERIAL).toFixed(9));
}

function readStyle(cell: ExcelJS.Cell): IStyleData {
  const { font, fill, alignment, numFmt, border } = cell;
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
  if (alignment?.horizontal && HORIZONTAL[alignment.horizontal])
    style.ht = HORIZONTAL[alignment.horizontal] as never;
  if (alignment?.vertical && VERTICAL[alignment.vertical]) style.vt = VERTICAL[alignment.vertical] as never;
  if (alignment?.wrapText) style.tb = WRAP as never;
  if (alignment?.indent) style.pd = { l: alignment.indent * 10 };
  const borders = readBorders(border);
  if (borders) style.bd = borders;
  return style;
}

function readBorders(border: Partial<ExcelJS.Borders> | undefined): IBorderData | null {
  const sides = { t: border?.top, r: border?.right, b: border?.bottom, l: border?.left };
  const result: Record<string, unknown> = {};
  for (const [side, line] of Object.entries(sides)) {
    const s = line?.style && BORDERS[line.style];
    if (s) result[side] = { s, cl: { rgb: readColor(line.color) ?? '#000000' } };
  }
  return Object.keys(result).length > 0 ? (result as IBorderData) : null;
}
