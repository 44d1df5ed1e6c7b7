import { contentExtents } from '../../src/workbook/contentBands';
import type { CellBlock } from '../../src/core/sheet/contentExtent';

const LAST = 1_048_576;

/** An Excel with one sheet that holds these blocks: it answers what is used in a range, and counts what it is asked. */
class AskedExcel {
  trips = 0;
  ranges = 0;

  constructor(private readonly blocks: readonly CellBlock[]) {}

  get context(): Excel.RequestContext {
    const worksheet = {
      getRangeByIndexes: (row: number, column: number, rows: number, columns: number) => ({
        getUsedRangeOrNullObject: () => {
          this.ranges += 1;
          const range = this.usedIn({ row, column, rows, columns });
          return { load: () => range };
        },
      }),
    };
    const context = {
      workbook: { worksheets: { getItem: () => worksheet } },
      sync: () => Promise.resolve((this.trips += 1)),
    };
    return context as unknown as Excel.RequestContext;
  }

  async extent() {
    const {
      rowIndex: row,
      columnIndex: column,
      rowCount: rows,
      columnCount: columns,
    } = this.usedIn({
      row: 0,
      column: 0,
      rows: LAST,
      columns: 16_384,
    });
    return (await contentExtents(this.context, [['1', { row, column, rows, columns }]])).get('1');
  }

  private usedIn(range: CellBlock) {
    const ends = ({ row, column, rows, columns }: CellBlock) =>
      [row, column, row + rows, column + columns] as const;
    const [top, left, bottom, right] = ends(range);
    let found = [Infinity, Infinity, -Infinity, -Infinity];
    for (const block of this.blocks) {
      const [t, l, b, r] = ends(block);
      const cut = [Math.max(t, top), Math.max(l, left), Math.min(b, bottom), Math.min(r, right)] as const;
      if (cut[0] >= cut[2] || cut[1] >= cut[3]) continue;
      const [ft = 0, fl = 0, fb = 0, fr = 0] = found;
      found = [Math.min(ft, cut[0]), Math.min(fl, cut[1]), Math.max(fb, cut[2]), Math.max(fr, cut[3])];
    }
    const [t = 0, l = 0, b = 0, r = 0] = found;
    return { isNullObject: t === Infinity, rowIndex: t, columnIndex: l, rowCount: b - t, columnCount: r - l };
  }
}

const table: CellBlock = { row: 0, column: 0, rows: 60, columns: 12 };
const cell = (row: number, column: number): CellBlock => ({ row, column, rows: 1, columns: 1 });

it.each([
  ['A100000', cell(99_999, 0)],
  ['the last row', cell(LAST - 1, 3)],
  ['the last cell', cell(LAST - 1, 16_383)],
])('a value in %s costs at most two round trips, and only the table is to be read', async (_, stray) => {
  const excel = new AskedExcel([table, stray]);
  expect(await excel.extent()).toEqual({ ...table, beyond: { row: stray.row, column: stray.column } });
  expect(excel.trips).toBeLessThanOrEqual(2);
  expect(excel.ranges).toBeLessThan(300);
});

it('a value in the last column is found too', async () => {
  const excel = new AskedExcel([table, cell(5, 16_383)]);
  expect(await excel.extent()).toEqual({ ...table, beyond: { row: 5, column: 16_383 } });
});

it('many rows without a gap are read to their end', async () => {
  const excel = new AskedExcel([{ ...table, rows: 50_000 }]);
  expect(await excel.extent()).toEqual({ ...table, rows: 50_000, beyond: null });
});

it('two tables with a gap that Excel does not see between them are both read', async () => {
  const second = { ...table, row: 900, rows: 5_000 };
  expect(await new AskedExcel([table, second]).extent()).toMatchObject({ rows: 5_900, beyond: null });
});

it('an ordinary sheet is not looked at before it is read', async () => {
  const excel = new AskedExcel([{ ...table, rows: 1_000 }]);
  expect(await excel.extent()).toBeUndefined();
  expect(excel.trips).toBe(0);
});
