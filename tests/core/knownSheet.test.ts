import { PLAIN_LOOK, type SheetGrid } from '../../src/core/sheet/grid';
import { knownSheet } from '../../src/core/sheet/knownSheet';
import { EditableSheet } from '../layout/editableWorkbook';

/** A sheet of one cell; no two tests have the same one. */
function sheet(id: string, value = 'Piano'): SheetGrid {
  const grid = EditableSheet.from(id, 'Foglio 1', [[value]]).grid();
  return { ...grid, looks: [[PLAIN_LOOK]], merges: [{ row: 0, column: 0, rows: 1, columns: 2 }] };
}

test('a sheet that is read again and holds the same is the one that was seen first', () => {
  const first = knownSheet(sheet('again'));
  expect(knownSheet(sheet('again'))).toBe(first);
});

test.each<[string, Partial<SheetGrid>]>([
  ['value', { values: [['Relazione']] }],
  ['formula', { formulas: [['=1']] }],
  ['number format', { numberFormats: [['0%']] }],
  ['look', { looks: [[{ ...PLAIN_LOOK, bold: true }]] }],
  ['merge', { merges: [{ row: 0, column: 0, rows: 2, columns: 2 }] }],
  ['number of merges', { merges: [] }],
  ['number of cells', { values: [['Piano', '']] }],
  ['place', { row: 1 }],
  ['name', { name: 'Foglio 2' }],
  ['id', { id: 'another' }],
  ['visibility', { visible: false }],
  ['far cell', { beyond: { row: 9, column: 9 } }],
])('a sheet with another %s is another one', (what, other) => {
  const seen = sheet(`other ${what}`);
  knownSheet(seen);
  const read = { ...sheet(seen.id), ...other };
  expect(knownSheet(read)).toBe(read);
});

test('the last three versions of a sheet are known, the older ones forgotten', () => {
  const [first, second] = ['1', '2', '3'].map((value) => knownSheet(sheet('versions', value)));
  expect(knownSheet(sheet('versions', '1'))).toBe(first);
  knownSheet(sheet('versions', '4'));
  expect(knownSheet(sheet('versions', '1'))).toBe(first);
  expect(knownSheet(sheet('versions', '2'))).not.toBe(second);
});

test('no more sheets are kept than fit', () => {
  const first = knownSheet(sheet('first'));
  for (let i = 0; i < 1000; i++) knownSheet(sheet(`sheet ${i}`));
  expect(knownSheet(sheet('first'))).not.toBe(first);
});
