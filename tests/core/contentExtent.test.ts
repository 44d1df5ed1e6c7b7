import { contentExtent, FAR_COLUMNS, FAR_ROWS, MOST_CELLS_READ } from '../../src/core/sheet/contentExtent';

/** A table of 50 rows and 5 columns from B2 on, with more content below it or to its right. */
const table = { row: 1, column: 1, rows: 50, columns: 5 };
const [endRow, endColumn] = [51, 6];

function with_(more: Partial<typeof table>) {
  const block = { ...table, rows: 1, columns: 1, ...more };
  const byRow = more.row === undefined ? [{ ...table, columns: endColumn }] : [table, block];
  const byColumn = more.column === undefined ? [table] : [table, block];
  return contentExtent(byRow, byColumn);
}

test('a table alone is read whole', () => {
  expect(contentExtent([table], [table])).toEqual({ ...table, beyond: null });
});

test('an empty sheet has nothing to read', () => {
  expect(contentExtent([], [])).toMatchObject({ rows: 0, columns: 0, beyond: null });
});

test('what follows a gap of many rows is told, not read', () => {
  expect(with_({ row: endRow + FAR_ROWS })).toEqual({
    ...table,
    beyond: { row: endRow + FAR_ROWS, column: table.column },
  });
});

test('a shorter gap is part of the sheet', () => {
  expect(with_({ row: endRow + FAR_ROWS - 1 })).toMatchObject({ rows: 50 + FAR_ROWS, beyond: null });
});

test('what follows a gap of many columns is told, not read', () => {
  expect(with_({ column: endColumn + FAR_COLUMNS })).toMatchObject({
    columns: 5,
    beyond: { row: table.row, column: endColumn + FAR_COLUMNS },
  });
  expect(with_({ column: endColumn + FAR_COLUMNS - 1 })).toMatchObject({ beyond: null });
});

test('a sheet that is full to the last row is read as far as there is room, and the rest is told', () => {
  const full = { row: 0, column: 0, rows: 1_048_576, columns: 10 };
  expect(contentExtent([full], [full])).toEqual({
    ...full,
    rows: MOST_CELLS_READ / 10,
    beyond: { row: MOST_CELLS_READ / 10, column: 0 },
  });
});
