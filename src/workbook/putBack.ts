import { typedText } from '../core/sheet/typedText';
import { formatAt, formulaAt, type SheetGrid } from '../core/sheet/grid';
import type { ColumnPatch } from '../core/writing/patch';
import { cutPatches } from './cutPatches';
import { inExcel } from './inExcel';
import { keepSettings } from './keptSettings';
import type { Snapshot } from './port';

/** Every cell of the patches, and what is kept in the workbook, as they were; a column that was added is blank again. */
export async function putBack(patches: readonly ColumnPatch[], before: Snapshot): Promise<void> {
  const grids = new Map(before.sheets.map((grid) => [grid.id, grid]));
  await inExcel(async (context) => {
    for (const trip of cutPatches(patches.map((patch) => contentBefore(patch, grids.get(patch.sheet))))) {
      for (const patch of trip) putBackPatch(context, patch, grids.get(patch.sheet));
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a request may not exceed 5 MB
      await context.sync();
    }
    keepSettings(context, before.settings);
    await context.sync();
  });
}

/** The same cells with what they held. */
function contentBefore(patch: ColumnPatch, grid: SheetGrid | undefined): ColumnPatch {
  if (!grid) return patch;
  const { row, column, cells } = patch;
  return {
    ...patch,
    cells: cells.map((cell, i) => (cell === null ? null : asWritten(formulaAt(grid, row + i, column)))),
  };
}

function putBackPatch(
  context: Excel.RequestContext,
  { sheet, row, column, cells, headingRows, isNew }: ColumnPatch,
  grid: SheetGrid | undefined,
): void {
  if (!grid) return;
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const range = worksheet.getRangeByIndexes(row, column, cells.length, 1);
  range.formulas = cells.map((cell) => [cell]);
  range.numberFormat = cells.map((cell, i) => [cell === null ? null : formatAt(grid, row + i, column)]);
  if (!isNew) return;
  range.conditionalFormats.clearAll();
  for (const heading of headingRows) {
    if (heading >= row && heading < row + cells.length) {
      worksheet.getCell(heading, column).format.font.bold = false;
    }
  }
}

/** A text stays one when it is written again, and TRUE what it is. */
function asWritten(content: SheetGrid['formulas'][number][number]): string | number {
  if (typeof content === 'string') return content.startsWith('=') ? content : typedText(content);
  return typeof content === 'number' ? content : String(content ?? '').toUpperCase();
}
