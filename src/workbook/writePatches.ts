import type { ColumnPatch } from '../core/writing/patch';
import { cutPatches } from './cutPatches';
import { codeOf, inExcel, isAbort, reasonOf } from './inExcel';
import { keepSettings } from './keptSettings';
import { WorkbookError, type Snapshot, type Task } from './port';
import { putBack } from './putBack';

export async function write(
  patches: readonly ColumnPatch[],
  before: Snapshot,
  settings: unknown,
  task: Task = {},
): Promise<void> {
  const trips = cutPatches(patches);
  let begun = false;
  const send = (plain: boolean): Promise<void> =>
    inExcel(
      async (context) => {
        for (const [i, trip] of trips.entries()) {
          task.signal?.throwIfAborted();
          begun = true;
          for (const patch of trip) writePatch(context, patch, plain);
          if (i === trips.length - 1) keepSettings(context, settings);
          // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a request may not exceed 5 MB
          await context.sync();
          if (trips.length > 1) task.progress?.(i + 1, trips.length);
        }
      },
      { mergeUndoGroup: true },
    );
  try {
    // An Excel that lacks one of the finer calls still gets the results, without their looks.
    await send(false).catch((error: unknown) =>
      codeOf(error) === 'ApiNotFound' ? send(true) : Promise.reject(error),
    );
  } catch (error) {
    if (begun) await putBack(patches, before, reasonOf(error));
    throw error instanceof WorkbookError || isAbort(error)
      ? error
      : new WorkbookError({ id: 'error.write', params: { reason: reasonOf(error) } });
  }
}

function writePatch(
  context: Excel.RequestContext,
  { sheet, row, column, cells, numberFormat, headingRows, isNew, lights }: ColumnPatch,
  plain: boolean,
): void {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const range = worksheet.getRangeByIndexes(row, column, cells.length, 1);
  if (numberFormat !== null) range.numberFormat = cells.map((cell) => [cell === null ? null : numberFormat]);
  range.formulas = cells.map((cell) => [cell]);
  // Widths and conditional formats are the person's once the column is there.
  if (plain || !isNew) return;
  for (const heading of headingRows) {
    if (heading >= row && heading < row + cells.length) {
      worksheet.getCell(heading, column).format.font.bold = true;
    }
  }
  range.format.autofitColumns();
  for (const { text, fill, font } of lights) {
    const { cellValue } = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
    cellValue.format.fill.color = fill;
    cellValue.format.font.color = font;
    cellValue.rule = { formula1: `="${text.replace(/"/g, '""')}"`, operator: 'EqualTo' };
  }
}
