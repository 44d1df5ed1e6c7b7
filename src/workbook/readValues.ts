import type { CellRange } from '../core/sheet/grid';
import { cutIntoTrips, RESULTS_PER_TRIP } from './blocks';
import { inExcel } from './inExcel';
import type { ShownValues } from './port';

type ShownBlock = ShownValues['values'][number][number][];

export async function readValues(ranges: readonly CellRange[]): Promise<ShownValues> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const application = context.workbook.application.load('calculationMode');
    const values = new Map(ranges.map((range) => [range, [] as ShownBlock]));
    for (const trip of cutIntoTrips(ranges, RESULTS_PER_TRIP)) {
      const loaded = trip.map(({ of, row, rows }) => ({
        of,
        block: worksheets
          .getItem(of.sheet)
          .getRangeByIndexes(row, of.column, rows, of.columns)
          .load('values'),
      }));
      // One trip a part: a single answer may not exceed 5 MB.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      for (const { of, block } of loaded)
        for (const row of block.values as ShownBlock) values.get(of)?.push(row);
    }
    return {
      isAutomatic: application.calculationMode !== Excel.CalculationMode.manual,
      values: [...values.values()],
    };
  });
}
