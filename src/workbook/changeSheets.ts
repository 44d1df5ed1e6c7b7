import { sheetsOf, type SheetChange } from '../core/sheet/change';
import type { CellRange } from '../core/sheet/grid';
import { tornMerges } from '../core/sheet/mergedRows';
import { inExcel, reasonOf } from './inExcel';
import { keepSettings } from './keptSettings';
import { WorkbookError } from './port';
import { queueChanges } from './sheetChanges';

export async function change(changes: readonly SheetChange[], settings: unknown): Promise<void> {
  try {
    await inExcel(
      async (context) => {
        const { before, after } = tornMerges(await mergedCells(context, changes), changes);
        for (const area of before) rangeOf(context, area).unmerge();
        queueChanges(context, changes);
        for (const area of after) rangeOf(context, area).merge();
        if (settings !== null) keepSettings(context, settings);
        await context.sync();
      },
      { mergeUndoGroup: true },
    );
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError({ id: 'error.change', params: { reason: reasonOf(error) } });
  }
}

/** The merged cells of the sheets whose rows change. An Excel that cannot tell them has none for us. */
async function mergedCells(
  context: Excel.RequestContext,
  changes: readonly SheetChange[],
): Promise<CellRange[]> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.13')) return [];
  const ofRows = changes.filter(({ kind }) => kind.endsWith('Rows'));
  const sheets = sheetsOf(ofRows).map((sheet) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange();
    const load = 'areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount';
    return { sheet, areas: used.getMergedAreasOrNullObject().load(load) };
  });
  if (sheets.length === 0) return [];
  await context.sync();
  return sheets.flatMap(({ sheet, areas }) =>
    areas.isNullObject
      ? []
      : areas.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
          sheet,
          row: rowIndex,
          column: columnIndex,
          rows: rowCount,
          columns: columnCount,
        })),
  );
}

function rangeOf(
  context: Excel.RequestContext,
  { sheet, row, column, rows, columns }: CellRange,
): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
}
