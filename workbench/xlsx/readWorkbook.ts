/** Reads an .xlsx with exceljs into the data of a Univer workbook. */
import type {
  ICellData,
  IColumnData,
  IRowData,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
} from '@univerjs/core';
import type ExcelJS from '@protobi/exceljs';
import { readColor } from '../../tools/colors';
import { loadWorkbook } from '../../tools/loadWorkbook';
import type { PackageOutline } from '../../tools/readablePackage';
import { UnreadableFile } from '../../tools/unzipParts';
import { parseBox } from '../grid/address';
import type { PageSetup } from '../grid/pageSetup';
import type { ConditionalFormat } from '../grid/conditionalFormat';
import { readStyle } from './cellStyle';
import { readConditionalFormats } from './conditionalFormats';
import { readPageSetup } from './pageSetup';
import { formulaFromFile } from '../../tools/formulaText';
import { DEFAULT_HEIGHT, DEFAULT_WIDTH } from '../grid/defaultSizes';
import { pixelsOfHeight, pixelsOfWidth } from './sizes';

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

export interface ReadWorkbook {
  data: IWorkbookData;
  conditionalFormats: ConditionalFormat[];
  protectedSheets: string[];
  pageSetups: Map<string, PageSetup>;
  names: { name: string; reference: string }[];
}

export async function readWorkbook(bytes: Uint8Array, name: string): Promise<ReadWorkbook> {
  const { workbook: book, outline } = await loadWorkbook(bytes);
  const styles = new StyleTable();
  const sheets: IWorkbookData['sheets'] = {};
  const sheetOrder: string[] = [];
  const conditionalFormats: ConditionalFormat[] = [];
  const protectedSheets: string[] = [];
  const pageSetups = new Map<string, PageSetup>();
  book.worksheets.forEach((sheet, index) => {
    const id = `sheet-${index + 1}`;
    sheetOrder.push(id);
    sheets[id] = readSheet(sheet, id, styles);
    conditionalFormats.push(...readConditionalFormats(sheet, id));
    if ((sheet as { sheetProtection?: { sheet?: boolean } | null }).sheetProtection?.sheet)
      protectedSheets.push(id);
    const setup = readPageSetup(sheet, outline.names);
    if (setup) pageSetups.set(id, setup);
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
  return { data, conditionalFormats, protectedSheets, pageSetups, names: readNames(outline) };
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
      ? pixelsOfWidth(sheet.properties.defaultColWidth)
      : DEFAULT_WIDTH,
    defaultRowHeight: sheet.properties.defaultRowHeight
      ? pixelsOfHeight(sheet.properties.defaultRowHeight)
      : DEFAULT_HEIGHT,
    showGridlines: view?.showGridLines === false ? 0 : 1,
    freeze: { xSplit, ySplit, startRow: ySplit || -1, startColumn: xSplit || -1 },
    mergeData: readMerges(sheet),
    columnData: readColumns(sheet),
    ...readRows(sheet, styles),
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

function readColumns(sheet: ExcelJS.Worksheet): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const column of sheet.columns ?? []) {
    if (column.number === undefined) continue;
    const data: Partial<IColumnData> = {};
    if (column.width !== undefined) data.w = pixelsOfWidth(column.width);
    if (column.hidden) data.hd = 1;
    if (Object.keys(data).length > 0) columns[column.number - 1] = data;
  }
  return columns;
}

function readRows(sheet: ExcelJS.Worksheet, styles: StyleTable) {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const rowData: Record<number, Partial<IRowData>> = {};
  const spills: { master: string; box: NonNullable<ReturnType<typeof parseBox>> }[] = [];
  sheet.eachRow({ includeEmpty: true }, (row, rowNumber) => {
    const rowInfo: Partial<IRowData> = {};
    // Somebody's choice, and said to be: otherwise Univer measures the row again whenever a column gets another width.
    if (row.height) Object.assign(rowInfo, { h: pixelsOfHeight(row.height), ia: 0 });
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
