import ExcelJS from '@protobi/exceljs';
import type { CellValue } from '../src/core/cell';
import type { SheetGrid } from '../src/core/sheet/grid';
import { activeSheetName } from './activeSheet';
import { readablePackage, UNREAD_NODES } from './readablePackage';

/** A workbook file as the add-in would read it from Excel. */
export interface WorkbookFile {
  activeSheet: string;
  sheets: SheetGrid[];
}

const MS_PER_DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** Reads an .xlsx: values, formulas and number formats of every worksheet. Never writes. @throws when it is no .xlsx */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookFile> {
  const workbook = new ExcelJS.Workbook();
  const readable = readablePackage(bytes);
  await workbook.xlsx.load(readable.buffer as ArrayBuffer, { ignoreNodes: UNREAD_NODES });
  const sheets = workbook.worksheets.map(readSheet);
  const name = activeSheetName(bytes);
  const active = workbook.worksheets.find((sheet) => sheet.name === name) ?? workbook.worksheets[0];
  return { activeSheet: active ? String(active.id) : '', sheets };
}

function readSheet(sheet: ExcelJS.Worksheet): SheetGrid {
  const { rows, columns } = lastCell(sheet);
  const grid = <T>(read: (cell: ExcelJS.Cell) => T): T[][] =>
    Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => read(sheet.getCell(r + 1, c + 1))),
    );
  return {
    id: String(sheet.id),
    name: sheet.name,
    visible: sheet.state === 'visible',
    protected: Boolean((sheet as { sheetProtection?: unknown }).sheetProtection),
    tables: [],
    filtered: false,
    row: 0,
    column: 0,
    values: grid(valueOf),
    formulas: grid((cell) => (cell.formula && isMaster(cell) ? `=${cell.formula}` : valueOf(cell))),
    numberFormats: grid((cell) => cell.numFmt ?? 'General'),
  };
}

/** Rows and columns that hold something: a format alone may reach down to the last row of the sheet. */
function lastCell(sheet: ExcelJS.Worksheet): { rows: number; columns: number } {
  let [rows, columns] = [0, 0];
  sheet.eachRow((row, number) => {
    row.eachCell((_, column) => {
      rows = number;
      columns = Math.max(columns, column);
    });
  });
  return { rows, columns };
}

/** Of merged cells only the first holds the value, as Excel gives them. */
function isMaster(cell: ExcelJS.Cell): boolean {
  return !cell.isMerged || cell.master === cell;
}

function valueOf(cell: ExcelJS.Cell): CellValue {
  return isMaster(cell) ? plainValue(cell.value) : '';
}

function plainValue(value: ExcelJS.CellValue): CellValue {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Math.round(((value.getTime() - EPOCH) / MS_PER_DAY) * 1e6) / 1e6;
  if (typeof value !== 'object') return value;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return value.error;
  if ('result' in value || 'formula' in value || 'sharedFormula' in value)
    return plainValue(value.result ?? null);
  if ('text' in value) return plainValue(value.text as ExcelJS.CellValue);
  return '';
}
