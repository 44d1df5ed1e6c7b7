import type { CellRange } from '../core/sheet/grid';
import { inExcel } from './inExcel';

export async function select({ sheet, row, column, rows, columns }: CellRange): Promise<void> {
  await inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRangeByIndexes(row, column, rows, columns).select();
    await context.sync();
  });
}

/** null: several blocks at once, or something that is no cell. Nobody waits for it. */
export async function selection(): Promise<CellRange | null> {
  try {
    return await inExcel(
      async (context) => {
        const range = context.workbook
          .getSelectedRange()
          .load('rowIndex,columnIndex,rowCount,columnCount,worksheet/id');
        await context.sync();
        const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
        return { sheet: range.worksheet.id, row, column, rows, columns };
      },
      { background: true },
    );
  } catch {
    return null;
  }
}
