/** What is printed of a sheet to which columns were added. */
import { breaksPage, widenedAreas, type SheetPrinting } from '../../src/core/sheet/printing';
import { EditableSheet } from '../layout/editableWorkbook';

/** Columns A to C hold the table, E a remark; D and F are blank. */
const GRID = EditableSheet.from('s', 'Piano', [
  ['Nome', 'Target', 'Consuntivo', '', 'da sentire'],
  ['Eventi', '>= 10', 12, '', ''],
]).grid();
const ADDED_AT_D = { row: 0, column: 3, rows: 2, columns: 1 };
const ADDED_AT_F = { row: 0, column: 5, rows: 2, columns: 2 };
const area = (column: number, columns: number, row = 0) => ({ row, column, rows: 2, columns });
const widened = (areas: SheetPrinting['areas'], added: typeof ADDED_AT_D) =>
  widenedAreas({ areas }, added, GRID);

it('is the block that the columns stand beside, with them', () => {
  expect(widened([area(0, 3)], ADDED_AT_D)).toEqual([area(0, 4)]);
  expect(widened([area(0, 5)], ADDED_AT_F)).toEqual([area(0, 7)]);
});

it('stays where the person had left out something between the block and the columns', () => {
  expect(widened([area(0, 3)], ADDED_AT_F)).toEqual([area(0, 3)]);
});

it('stays where the block is of other rows, or holds the columns already', () => {
  expect(widened([area(0, 3, 10), area(0, 9)], ADDED_AT_D)).toEqual([area(0, 3, 10), area(0, 9)]);
});

describe('a page', () => {
  const printing: SheetPrinting = {
    sheet: 's',
    areas: [],
    isFitted: false,
    room: 200,
    widths: [100, 50, 40, 30],
  };

  it('is broken by columns for which there is no room any more', () => {
    expect(breaksPage(printing, ADDED_AT_D)).toBe(true);
    expect(breaksPage({ ...printing, room: 220 }, ADDED_AT_D)).toBe(false);
  });

  it('is not where the width is made to fit, the paper is unknown, or the table was too wide before', () => {
    expect(breaksPage({ ...printing, isFitted: true }, ADDED_AT_D)).toBe(false);
    expect(breaksPage({ ...printing, room: null }, ADDED_AT_D)).toBe(false);
    expect(breaksPage({ ...printing, room: 180 }, ADDED_AT_D)).toBe(false);
  });

  it('is not where the columns are not printed', () => {
    expect(breaksPage({ ...printing, areas: [area(0, 3)] }, ADDED_AT_D)).toBe(false);
    expect(breaksPage({ ...printing, areas: [area(0, 4)] }, ADDED_AT_D)).toBe(true);
    expect(breaksPage({ ...printing, areas: [area(1, 3)] }, ADDED_AT_D)).toBe(false);
  });
});
