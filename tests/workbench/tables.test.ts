/** What Excel does by itself where there is a table; the sources stand in workbench/host/profile.ts. */
import { parseBox, type Box } from '../../workbench/grid/address';
import {
  bodyOf,
  calculatedColumns,
  expanded,
  followTables,
  refusesShift,
  type TableRecord,
} from '../../workbench/grid/tables';

function box(address: string): Box {
  const found = parseBox(address);
  if (!found) throw new Error(address);
  return found;
}
const table = (address: string, more: Partial<TableRecord> = {}): TableRecord => ({
  id: address,
  name: 'Tabella1',
  sheetId: 'a',
  box: box(address),
  hasHeaders: true,
  hasTotals: false,
  ...more,
});
/** A cell with what is written into it. */
const cell = (address: string, content: { formula?: string; value?: unknown }) => {
  const { row, column } = box(address);
  return { row, column, ...content };
};
const same = (name: string) => name;

describe('a formula entered in a column of a table', () => {
  const plan = table('A1:C5');

  it('in the last row goes into every row, each with its own references, whatever stood there', () => {
    const written = [cell('C2', { formula: '=SUM(A3:A5)' }), cell('C5', { formula: '=A5*$B$1' })];
    expect(calculatedColumns([plan], 'a', written)).toEqual(
      [2, 3, 4, 5].map((row) => ({ row: row - 1, column: 2, formula: `=A${row}*$B$1` })),
    );
  });

  it('in the first row does so too', () => {
    expect(
      calculatedColumns([plan], 'a', [cell('C2', { formula: '=A2' })]).map(({ formula }) => formula),
    ).toEqual(['=A2', '=A3', '=A4', '=A5']);
  });

  it('in the middle, in the headings, as a value, or on another sheet stays where it is', () => {
    const written = [
      cell('C3', { formula: '=A3' }),
      cell('C1', { formula: '=A3' }),
      cell('C5', { value: 1 }),
      cell('D5', { formula: '=A5' }),
    ];
    expect(calculatedColumns([plan], 'a', written)).toEqual([]);
    expect(calculatedColumns([plan], 'b', [cell('C5', { formula: '=A5' })])).toEqual([]);
  });
});

describe('what is written directly beside or below a table', () => {
  it('becomes part of it, column after column and row after row', () => {
    const written = [
      cell('D1', { value: 'Punteggio' }),
      cell('E3', { formula: '=A3' }),
      cell('B6', { value: 1 }),
    ];
    expect(expanded([table('A1:C5')], 'a', written)).toEqual([table('A1:E6', { id: 'A1:C5' })]);
  });

  it.each([
    ['with a column left blank between', cell('E3', { value: 1 })],
    ['when a cell is only formatted or emptied', cell('D3', { value: null })],
  ])('leaves it alone %s', (_, written) => {
    expect(expanded([table('A1:C5')], 'a', [written])).toEqual([table('A1:C5')]);
  });

  it('does not reach over another table, nor past a row of totals', () => {
    const two = [table('A1:C5'), table('D1:F5')];
    expect(expanded(two, 'a', [cell('D2', { value: 1 })])).toEqual(two);
    const withTotals = table('A1:C5', { hasTotals: true });
    expect(expanded([withTotals], 'a', [cell('A6', { value: 1 })])).toEqual([withTotals]);
  });
});

it('the body of a table is without its headings and totals', () => {
  expect(bodyOf(table('A1:C5', { hasTotals: true }))).toEqual(box('A2:C4'));
  expect(bodyOf(table('A1:C5', { hasHeaders: false }))).toEqual(box('A1:C5'));
});

it('a table follows the rows that come and go, and is gone with its last one', () => {
  const step = (kind: 'insert' | 'delete', row: number, count: number) =>
    followTables([table('A3:C5')], { kind, sheet: 'a', row, count }, same, same).map(({ box: now }) => now);
  expect(step('insert', 0, 2)).toEqual([box('A5:C7')]);
  expect(step('insert', 3, 1)).toEqual([box('A3:C6')]);
  expect(step('delete', 1, 2)).toEqual([box('A2:C3')]);
  expect(step('delete', 2, 3)).toEqual([]);
});

it('rows are not shifted across two tables side by side, and are across one', () => {
  const two = [table('A1:C5'), table('E3:F9')];
  expect(refusesShift(two, 'a', 3, 1)).toBe(true);
  expect(refusesShift(two, 'a', 0, 1)).toBe(false);
  expect(refusesShift(two, 'b', 3, 1)).toBe(false);
});
