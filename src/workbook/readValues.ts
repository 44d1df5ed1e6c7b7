import type { CellRange, SheetGrid } from '../core/sheet/grid';
import { inExcel } from './inExcel';
import type { ShownValues } from './port';

export async function readValues(ranges: readonly CellRange[]): Promise<ShownValues> {
  return inExcel(async (context) => {
    const application = context.workbook.application.load('calculationMode');
    const loaded = ranges.map(({ sheet, row, column, rows, columns }) =>
      context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns).load('values'),
    );
    await context.sync();
    return {
      isAutomatic: application.calculationMode !== Excel.CalculationMode.manual,
      values: loaded.map(({ values }) => values as SheetGrid['values']),
    };
  });
}
