/** The ente named twice: in a title above the table, and in a row above all codes. */
import { recognise } from '../../src/core/layout/recognise';
import { PLAIN_LOOK } from '../../src/core/sheet/grid';
import { EditableSheet } from './editableWorkbook';

const ROWS = [
  ['Camera di commercio di Valdoria'],
  ['Piano della performance 2027'],
  [],
  ['Codice', 'Denominazione', 'Peso', 'Target 2027', 'Consuntivo 2027'],
  ['', 'Camera di commercio di Valdoria', '', '', ''],
  ['01', 'Imprese', 100, '', ''],
  ['01_01', 'Digitalizzazione', 100, '', ''],
  ['01_01_01', 'Imprese assistite', 100, '>= 120', 132],
];

it.each([
  ['plain', false],
  ['bold', true],
])('a %s title does not make an ambito of the row', (_, bold) => {
  const grid = EditableSheet.from('p', 'Piano', ROWS).grid();
  const looks = grid.values.map((cells, row) =>
    cells.map((_, column) => ({ ...PLAIN_LOOK, size: 11, bold: bold && row === 0 && column === 0 })),
  );
  const { plan } = recognise([{ ...grid, looks }], 'p');
  expect(plan?.nodes.map(({ level, name }) => [level, name])).toEqual([
    ['entity', 'Camera di commercio di Valdoria'],
    ['area', 'Imprese'],
    ['strategic', 'Digitalizzazione'],
    ['indicator', 'Imprese assistite'],
  ]);
});
