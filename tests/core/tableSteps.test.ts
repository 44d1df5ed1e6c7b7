import type { CellValue } from '../../src/core/cell';
import type { SheetChange } from '../../src/core/sheet/change';
import type { SheetGrid, SheetTable } from '../../src/core/sheet/grid';
import { conflictWithTables } from '../../src/core/sheet/tableSteps';

const TABLE: SheetTable = {
  id: '1',
  name: 'Tabella1',
  row: 1,
  column: 0,
  rows: 5,
  columns: 3,
  hasHeader: true,
  hasTotals: true,
};
/** Headings in row 2, data in rows 3 to 5, totals in row 6; column B holds formulas. */
const HEADING = 1;
const DATA = 2;
const TOTALS = 5;

function conflict(
  changes: readonly SheetChange[],
  {
    formulas = {},
    ...about
  }: Partial<Omit<SheetGrid, 'formulas'>> & { formulas?: Record<number, string> } = {},
): string | null {
  const values: CellValue[][] = Array.from({ length: 8 }, () => ['x', 1, '']);
  const contents = values.map((row, at) => row.map((cell, c) => (c === 1 ? (formulas[at] ?? cell) : cell)));
  const grid: SheetGrid = {
    id: 's',
    name: 'Piano',
    visible: true,
    protected: false,
    tables: [TABLE],
    filtered: false,
    row: 0,
    column: 0,
    values,
    formulas: contents,
    numberFormats: [],
    ...about,
  };
  return conflictWithTables(changes, new Map([['s', grid]]))?.id ?? null;
}

const insert = (row: number): SheetChange => ({ kind: 'insertRows', sheet: 's', row, count: 1, like: null });
const remove = (row: number, count = 1): SheetChange => ({ kind: 'deleteRows', sheet: 's', row, count });
const copy = (row: number, to: number): SheetChange => ({
  kind: 'copyRows',
  from: { sheet: 's', row, count: 1 },
  to: { sheet: 's', row: to },
});
const move = (row: number, to: number): SheetChange =>
  ({ ...copy(row, to), kind: 'moveRows' }) as SheetChange;
const write = (row: number, column: number, content: 'formula' | 'value' = 'formula'): SheetChange => ({
  kind: 'write',
  sheet: 's',
  row,
  column,
  content: content === 'formula' ? { formula: '=A1' } : 1,
  format: null,
});
/** One formula for all rows, and one of a single row. */
const CALCULATED = { 2: '=C3*$C$1', 3: '=C4*$C$1', 4: '=C5*$C$1' };
const OF_ONE_ROW = { 3: '=SUM(C3:C4)' };

describe('rows of an Excel table', () => {
  it.each<[string, SheetChange[]]>([
    ['added between its rows', [insert(3)]],
    ['copied within it', [copy(DATA, 4)]],
    ['moved within it', [move(DATA, 4)]],
    ['removed', [remove(DATA)]],
    ['removed with all of it', [remove(HEADING, TABLE.rows)]],
    ['above and below it', [insert(HEADING), remove(0), insert(TOTALS + 1)]],
    ['that get a value', [write(3, 1, 'value')]],
  ])('may be %s', (_, changes) => {
    expect(conflict(changes)).toBeNull();
  });

  it.each<[string, SheetChange[]]>([
    ['its headings are removed', [remove(HEADING)]],
    ['its totals are moved', [move(TOTALS, 3)]],
    ['all rows between are removed', [remove(DATA, 3)]],
    ['all rows between are removed one by one', [remove(DATA), remove(DATA), remove(DATA)]],
    ['a row leaves it', [move(DATA, 7)]],
  ])('are refused where %s', (_, changes) => {
    expect(conflict(changes)).toBe('edit.tableRows');
  });

  it('are refused between two tables side by side, which Excel does not shift', () => {
    const beside = { ...TABLE, id: '2', name: 'Tabella2', column: 5 };
    expect(conflict([insert(3)], { tables: [TABLE, beside] })).toBe('edit.tableRows');
    expect(conflict([remove(DATA)], { tables: [TABLE, beside] })).toBe('edit.tableRows');
    expect(conflict([insert(HEADING)], { tables: [TABLE, beside] })).toBeNull();
  });
});

describe('formulas of an Excel table', () => {
  it('are not written: Excel would copy them into the whole column', () => {
    expect(conflict([write(3, 1)])).toBe('edit.tableFormula');
    expect(conflict([write(3, 3)])).toBe('edit.tableFormula');
    expect(conflict([write(3, 4)])).toBeNull();
    expect(conflict([write(0, 1)])).toBeNull();
  });

  it('are not written in rows that came into the table', () => {
    expect(conflict([insert(3), write(3, 1)])).toBe('edit.tableFormula');
    expect(conflict([insert(0), write(1, 1)])).toBeNull();
  });

  it('are not copied or moved, unless all rows have the same', () => {
    expect(conflict([copy(3, 4)], { formulas: OF_ONE_ROW })).toBe('edit.tableFormula');
    expect(conflict([move(3, 3)], { formulas: OF_ONE_ROW })).toBe('edit.tableFormula');
    expect(conflict([copy(2, 4)], { formulas: OF_ONE_ROW })).toBeNull();
    expect(conflict([copy(3, 4)], { formulas: CALCULATED })).toBeNull();
  });
});

it('rows are not moved under a filter, cells are written', () => {
  expect(conflict([insert(7)], { filtered: true, tables: [] })).toBe('edit.filtered');
  expect(conflict([write(7, 0, 'value')], { filtered: true, tables: [] })).toBeNull();
});
