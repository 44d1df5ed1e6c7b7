import type { CellRange } from '../core/sheet/grid';
import { change } from './changeSheets';
import { inExcel } from './inExcel';
import { loadSettings, saveSettings } from './keptSettings';
import { mergedCells } from './mergedCells';
import type { WorkbookPort } from './port';
import { putBack } from './putBack';
import { readValues } from './readValues';
import { read, survey } from './readWorkbook';
import { write } from './writePatches';

/** The workbook in front, through Office.js. */
export function officeWorkbook(): WorkbookPort {
  return {
    survey,
    read,
    readValues,
    mergedCells,
    write,
    putBack,
    change,
    select,
    loadSettings,
    saveSettings,
    watch,
  };
}

async function select({ sheet, row, column, rows, columns }: CellRange): Promise<void> {
  await inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRangeByIndexes(row, column, rows, columns).select();
    await context.sync();
  });
}

async function watch(listener: () => void): Promise<void> {
  await inExcel(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ source, triggerSource }) => {
      if (source === 'Local' && triggerSource !== 'ThisLocalAddin') listener();
    });
    context.workbook.worksheets.onActivated.add(async () => listener());
    await context.sync();
  });
}
