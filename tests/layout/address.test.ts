import { cellName, columnLetters, sheetReference } from '../../src/core/sheet/address';

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16383, 'XFD'],
])('column %i is %s', (column, letters) => expect(columnLetters(column)).toBe(letters));

it('a cell is named as Excel shows it', () => expect(cellName(7, 2)).toBe('C8'));

it.each([
  ['Albero', 'Albero!'],
  ['Città', 'Città!'],
  ['1 Promozione', "'1 Promozione'!"],
  ["L'anno", "'L''anno'!"],
  // A cell, a row and column, a column, a value: quoted.
  ['A1', "'A1'!"],
  ['XFD10', "'XFD10'!"],
  ['R1C1', "'R1C1'!"],
  ['C', "'C'!"],
  ['rc', "'rc'!"],
  ['Vero', "'Vero'!"],
  ['Piano2024', "'Piano2024'!"],
])('the sheet «%s» is referred to as %s', (name, reference) => expect(sheetReference(name)).toBe(reference));
