import type { CellRange } from '../core/sheet/grid';
import { inExcel } from './inExcel';

const AREAS = 'areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount';

/**
 * In a trip of its own: an Excel may be unable to undo what is sent together with the question. One that cannot answer
 * (before ExcelApi 1.13, or more than 512 areas) has none for us.
 */
export async function mergedCells(sheets: readonly string[]): Promise<CellRange[]> {
  if (sheets.length === 0 || !Office.context.requirements.isSetSupported('ExcelApi', '1.13')) return [];
  const found = await Promise.all(sheets.map((sheet) => mergedCellsOf(sheet).catch(() => [])));
  return found.flat();
}

function mergedCellsOf(sheet: string): Promise<CellRange[]> {
  return inExcel(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange();
    const merged = used.getMergedAreasOrNullObject().load(AREAS);
    await context.sync();
    if (merged.isNullObject) return [];
    return merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
      sheet,
      row: rowIndex,
      column: columnIndex,
      rows: rowCount,
      columns: columnCount,
    }));
  });
}
