import type ExcelJS from '@protobi/exceljs';
import type { CellValue } from '../src/core/cell';
import { contentExtent, type CellBlock, type ContentExtent } from '../src/core/sheet/contentExtent';
import type { SheetGrid } from '../src/core/sheet/grid';
import { loadWorkbook } from './loadWorkbook';
import { readLooks } from './readLooks';

/** A workbook file as the add-in would read it from Excel. */
export interface WorkbookFile {
  activeSheet: string;
  sheets: SheetGrid[];
}

const MS_PER_DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/**
 * Reads an .xlsx: values, formulas, number formats and looks of every worksheet. Never writes.
 * @throws UnreadableFile when it is no .xlsx, or a damaged one
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookFile> {
  const { workbook, outline } = await loadWorkbook(bytes);
  const sheets = workbook.worksheets.map((sheet) => readSheet(sheet, outline.fontSize));
  const active =
    workbook.worksheets.find(({ name }) => name === outline.activeSheet) ?? workbook.worksheets[0];
  return { activeSheet: active ? String(active.id) : '', sheets };
}

function readSheet(sheet: ExcelJS.Worksheet, fontSize: number): SheetGrid {
  const { beyond, ...block } = extentOf(sheet);
  const { row, column, rows, columns } = block;
  const grid = <T>(read: (cell: ExcelJS.Cell) => T, blank: T): T[][] =>
    Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => {
        const cell = sheet.findRow(row + r + 1)?.findCell(column + c + 1);
        return cell ? read(cell) : blank;
      }),
    );
  return {
    id: String(sheet.id),
    name: sheet.name,
    visible: sheet.state === 'visible',
    protected: Boolean((sheet as { sheetProtection?: unknown }).sheetProtection),
    tables: [],
    filtered: false,
    row,
    column,
    values: grid(valueOf, ''),
    formulas: grid((cell) => (cell.formula && isMaster(cell) ? `=${cell.formula}` : valueOf(cell)), ''),
    numberFormats: grid((cell) => cell.numFmt ?? 'General', 'General'),
    ...readLooks(sheet, block, fontSize),
    ...(beyond && { beyond }),
  };
}

/** Rows and columns that hold something: a format alone may reach down to the last row of the sheet. */
function extentOf(sheet: ExcelJS.Worksheet): ContentExtent {
  const bands: CellBlock[] = [];
  const columnBands: CellBlock[] = [];
  sheet.eachRow((row, number) => {
    let [first, last] = [0, 0];
    row.eachCell((_, column) => {
      first ||= column;
      last = column;
      columnBands[column - 1] ??= { row: number - 1, column: column - 1, rows: 1, columns: 1 };
    });
    bands.push({ row: number - 1, column: first - 1, rows: 1, columns: last - first + 1 });
  });
  // Columns without content leave holes.
  return contentExtent(bands, Object.values(columnBands));
}

/** Of merged cells only the first holds the value, as Excel gives them. */
function isMaster(cell: ExcelJS.Cell): boolean {
  return !cell.isMerged || cell.master === cell;
}

function valueOf(cell: ExcelJS.Cell): CellValue {
  if (!isMaster(cell)) return '';
  // In its value exceljs leaves out a result of 0.
  return plainValue(cell.formula ? cell.result : cell.value);
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
