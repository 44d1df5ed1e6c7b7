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

/** @returns what stops it */
export async function followSelection(
  listener: (range: CellRange | null) => void,
): Promise<() => Promise<void>> {
  const look = async (): Promise<void> => listener(await selectedRange());
  const [changed, activated] = await inExcel(async (context) => {
    const { onSelectionChanged, onActivated } = context.workbook.worksheets;
    // Excel does not say whether another sheet in front is another selection.
    const handlers = [onSelectionChanged.add(look), onActivated.add(look)] as const;
    await context.sync();
    return handlers;
  });
  await look();
  return async () => {
    // Handlers are removed in the context that added them.
    await Excel.run(changed.context, async (context) => {
      changed.remove();
      activated.remove();
      await context.sync();
    });
  };
}

/** null: several blocks at once, or something that is no cell. Nobody waits for it. */
async function selectedRange(): Promise<CellRange | null> {
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
