import type { CellRange } from '../../src/core/sheet/grid';
import { mergedCells } from '../../src/workbook/mergedCells';
import { richApiError } from './fakeExcel';

/** excel.range, getMergedAreasOrNullObject: with more it fails. */
const MOST_AREAS = 512;

/** An Excel that lists the merged cells of a range, cut at its edges, unless they are too many. */
function excelWith(areas: readonly CellRange[], refuses: () => boolean = () => false): { asked: number } {
  const count = { asked: 0 };
  const told = ({ row, column, rows, columns }: CellRange) => ({
    rowIndex: row,
    columnIndex: column,
    rowCount: rows,
    columnCount: columns,
  });
  const end = Math.max(...areas.map(({ row, rows }) => row + rows), 1);
  const loadable = <T extends object>(object: T) => ({ ...object, load: () => object });
  const range = (row: number, rows: number) =>
    loadable({
      ...told({ sheet: 's', row, column: 0, rows, columns: 5 }),
      getMergedAreasOrNullObject: () => {
        count.asked += 1;
        const inside = areas.filter((area) => area.row < row + rows && area.row + area.rows > row);
        if (inside.length > MOST_AREAS || refuses()) throw richApiError('RequestAborted');
        const cut = inside.map((area) => {
          const top = Math.max(area.row, row);
          return told({ ...area, row: top, rows: Math.min(area.row + area.rows, row + rows) - top });
        });
        return loadable({ isNullObject: cut.length === 0, areas: { items: cut } });
      },
    });
  const sheet = {
    getUsedRange: () => range(0, end),
    getRangeByIndexes: (row: number, _: number, rows: number) => range(row, rows),
  };
  const context = { workbook: { worksheets: { getItem: () => sheet } }, sync: async () => undefined };
  Object.assign(globalThis, {
    Excel: { run: async (_: unknown, batch: (with_: unknown) => unknown) => batch(context) },
    Office: { context: { requirements: { isSetSupported: () => true } } },
  });
  return count;
}

/** Areas of so many rows each, one below the other. */
function stacked(heights: readonly number[]): CellRange[] {
  let row = 0;
  return heights.map((rows) => ({ sheet: 's', row: (row += rows) - rows, column: 0, rows, columns: 2 }));
}

it('merged cells are asked for in one request where Excel can list them', async () => {
  const areas = stacked([1, 3, 2]);
  const count = excelWith(areas);
  expect(await mergedCells(['s'])).toEqual(areas);
  expect(count.asked).toBe(1);
});

it('more merged cells than Excel lists are asked for by bands, those across two bands once and whole', async () => {
  const areas = stacked([...Array.from({ length: 700 }, (_, i) => 1 + (i % 3)), 250, 1, 1]);
  excelWith(areas);
  expect(await mergedCells(['s'])).toEqual(areas);
});

it('where Excel does not tell them, rows are not moved', async () => {
  excelWith(stacked([1, 2]), () => true);
  await expect(mergedCells(['s'])).rejects.toMatchObject({ reason: { id: 'error.mergesUnknown' } });
});

it('no sheet, no question', async () => {
  const count = excelWith(stacked([2]));
  expect(await mergedCells([])).toEqual([]);
  expect(count.asked).toBe(0);
});
