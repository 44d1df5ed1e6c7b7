/** Writes with exceljs what the grid holds: a file of its own, not the one that was opened with some cells changed. */
import ExcelJS from '@protobi/exceljs';
import type { IRowData } from '@univerjs/core';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { boxName } from '../grid/address';
import type { SheetModel } from '../grid/sheetModel';
import type { WorkbookModel } from '../grid/workbookModel';
import { writeStyle } from './cellStyle';
import { writeConditionalFormats } from './conditionalFormats';
import { formulaToFile } from '../../tools/formulaText';
import { escaped, insert, type Parts } from '../../tools/packageParts';
import { addSettings } from '../../tools/addInSettings';
import { printNames, writePageSetup } from './pageSetup';
import { heightOfPixels, widthOfPixels } from './sizes';

/** The add-in whose settings and functions the file keeps. */
export interface AddIn {
  /** Of its manifest; empty when it has none. */
  id: string;
  functions: readonly string[];
}

export async function writeWorkbook(workbook: WorkbookModel, addIn: AddIn): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.properties.date1904 = workbook.uses1904Dates;
  for (const sheet of workbook.sheets) {
    const written = addSheet(book, sheet);
    writeSizes(sheet, written);
    writeCells(sheet, written, addIn.functions);
    // After the cells: exceljs gives merged cells the content of the first.
    for (const merge of sheet.merges) written.mergeCells(boxName(merge));
    const records = workbook.conditionalFormats.filter(({ sheetId }) => sheetId === sheet.id);
    writeConditionalFormats(written, records);
    const setup = workbook.pageSetups.get(sheet.id);
    if (setup) writePageSetup(setup, written);
    if (sheet.isProtected) await written.protect('', {});
  }
  const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  workbook.sheets.forEach((sheet, i) => leaveMeasured(sheet, `xl/worksheets/sheet${i + 1}.xml`, parts));
  addSettings(parts, addIn.id, workbook.settings);
  const names = workbook.facade
    .getDefinedNames()
    .map(
      (name) =>
        `<definedName name="${escaped(name.getName())}">${escaped(name.getFormulaOrRefString().replace(/^=/, ''))}</definedName>`,
    );
  const printed = workbook.sheets.flatMap((sheet, place) => {
    const setup = workbook.pageSetups.get(sheet.id);
    return setup ? printNames(setup, sheet.name, place) : [];
  });
  // exceljs would keep the name of a whole column cell by cell.
  const all = [...printed, ...names].join('');
  if (all) insert(parts, 'xl/workbook.xml', '<calcPr', `<definedNames>${all}</definedNames>`);
  return zipSync(parts);
}

export async function writeEmptyWorkbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Foglio1');
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function addSheet(book: ExcelJS.Workbook, sheet: SheetModel): ExcelJS.Worksheet {
  const { freeze, tabColor, showGridlines, defaultColumnWidth, defaultRowHeight } = sheet.sheet.getConfig();
  const written = book.addWorksheet(sheet.name, {
    state: sheet.isHidden ? 'hidden' : 'visible',
    views: [
      {
        ...(freeze.xSplit + freeze.ySplit > 0 && {
          state: 'frozen',
          xSplit: freeze.xSplit,
          ySplit: freeze.ySplit,
        }),
        showGridLines: showGridlines !== 0,
      } as ExcelJS.WorksheetView,
    ],
  });
  written.properties.defaultColWidth = widthOfPixels(defaultColumnWidth);
  written.properties.defaultRowHeight = heightOfPixels(defaultRowHeight);
  if (tabColor) written.properties.tabColor = { argb: `FF${tabColor.replace('#', '')}` };
  return written;
}

function writeSizes({ sheet }: SheetModel, written: ExcelJS.Worksheet): void {
  const { rowData, columnData } = sheet.getConfig();
  for (const [index, row] of Object.entries(rowData)) {
    const height = isMeasured(row) ? row.ah : row?.h;
    if (height !== undefined) written.getRow(Number(index) + 1).height = heightOfPixels(height);
    if (row?.hd === 1) written.getRow(Number(index) + 1).hidden = true;
  }
  for (const [index, column] of Object.entries(columnData)) {
    if (column?.w !== undefined) written.getColumn(Number(index) + 1).width = widthOfPixels(column.w);
    if (column?.hd === 1) written.getColumn(Number(index) + 1).hidden = true;
  }
}

/** As high as what is in it, and nobody's choice. */
function isMeasured(row: Partial<IRowData> | undefined): row is Partial<IRowData> {
  return row?.ia === 1;
}

/** exceljs writes each height as somebody's choice: then Excel would not measure the row again. LibreOffice measures none. */
function leaveMeasured({ sheet }: SheetModel, part: string, parts: Parts): void {
  const { rowData } = sheet.getConfig();
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  const mended = xml.replace(/<row r="(\d+)"[^>]*>/g, (tag, row: string) =>
    isMeasured(rowData[Number(row) - 1]) ? tag.replace(' customHeight="1"', '') : tag,
  );
  parts[part] = strToU8(mended);
}

function writeCells(sheet: SheetModel, written: ExcelJS.Worksheet, functions: readonly string[]): void {
  const used = sheet.usedBox(false);
  if (!used) return;
  for (let row = used.row; row < used.row + used.rows; row++) {
    for (let column = used.column; column < used.column + used.columns; column++) {
      const style = sheet.style(row, column);
      const content = contentOf(sheet, row, column, functions);
      if (content === null && Object.keys(style).length === 0) continue;
      const cell = written.getCell(row + 1, column + 1);
      cell.value = content;
      cell.style = writeStyle(style);
      if (!sheet.isLocked(row, column)) cell.protection = { locked: false };
    }
  }
}

function contentOf(
  sheet: SheetModel,
  row: number,
  column: number,
  functions: readonly string[],
): ExcelJS.CellValue {
  const value = sheet.value(row, column);
  const formula = sheet.formula(row, column);
  if (formula === null) return value === '' ? null : value;
  const spill = sheet.spillOf(row, column);
  return {
    formula: formulaToFile(formula, functions),
    result: sheet.valueType(row, column) === 'Error' ? { error: value } : value,
    // A formula that spills is saved as a classic array formula.
    ...(spill && spill.rows * spill.columns > 1 && { shareType: 'array', ref: boxName(spill) }),
  } as ExcelJS.CellValue;
}
