import ExcelJS from '@protobi/exceljs';
import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { xlsxBytes } from '../samples/xlsxBytes';
import { forms, plainTable } from './workbooks';
import type { SheetGrid } from '../src/core/sheet/grid';

const RELAZIONE = 'relazione-2022-pistoia-prato.xlsx';

/** Workbooks on which the pane is measured, by what they are; the folder holds their files. */
export async function makeWorkbooks(): Promise<{ folder: string; files: Record<string, string> }> {
  const folder = mkdtempSync(join(tmpdir(), 'albero-bench-'));
  copyFileSync(join('samples', RELAZIONE), join(folder, RELAZIONE));
  const files: Record<string, string> = { 'Relazione 2022, 430 voci': RELAZIONE };
  for (const [what, name, sheets] of [
    ['60 schede', 'schede-60.xlsx', forms(60)],
    ['200 schede', 'schede-200.xlsx', forms(200)],
    ['tabella di 5.000 righe', 'tabella-5000.xlsx', plainTable(5000)],
  ] as const) {
    writeFileSync(join(folder, name), await fileOf(sheets));
    files[what] = name;
  }
  return { folder, files };
}

function fileOf(sheets: readonly SheetGrid[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const { name, values } of sheets) {
    workbook
      .addWorksheet(name)
      .addRows(values.map((row) => row.map((value) => (value === '' ? null : value))));
  }
  return xlsxBytes(workbook);
}
