import type { Area } from '../../workbench/host/area';
import { readCells } from '../../workbench/host/readCells';

/** A range of six cells in an Excel that reads so many in one go. */
function sixCells(mostCells: number | null): Area {
  const box = { row: 0, column: 0, rows: 3, columns: 2 };
  const range = { IsEntireRow: false, IsEntireColumn: false, CellCount: 6, box };
  return { ...range, host: { profile: { mostCells } } } as unknown as Area;
}

const read = (mostCells: number | null): unknown =>
  readCells(sixCells(mostCells), (row, column) => row + column);

it('a range of more cells than Excel reads in one go is refused', () => {
  expect(() => read(5)).toThrow(expect.objectContaining({ code: 'RequestAborted' }));
  const cells = [
    [0, 1],
    [1, 2],
    [2, 3],
  ];
  expect([read(6), read(null)]).toEqual([cells, cells]);
});
