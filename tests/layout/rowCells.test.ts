import { cellsOf } from '../../src/core/layout/cells/cells';
import { EditableSheet } from './editableWorkbook';

it('the cells of a row that hold something are put together once for each sheet as it was read', () => {
  const sheet = EditableSheet.from('s', 'S', [
    ['A', '', 1],
    ['', '', ''],
  ]);
  const grid = sheet.grid();
  expect(cellsOf(grid, 0)).toEqual([
    { sheet: 's', row: 0, column: 0, value: 'A', format: 'General' },
    { sheet: 's', row: 0, column: 2, value: 1, format: 'General' },
  ]);
  expect(cellsOf(grid, 0)).toBe(cellsOf(grid, 0));
  expect(cellsOf(grid, 1)).toEqual([]);
  sheet.set(0, 0, 'B');
  expect(cellsOf(sheet.grid(), 0)[0]?.value).toBe('B');
});
