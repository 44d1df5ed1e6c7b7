import { namedBlock } from '../../src/core/sheet/namedBlock';

it.each([
  ['C8', { row: 7, column: 2, rows: 1, columns: 1 }],
  ['A5:B9', { row: 4, column: 0, rows: 5, columns: 2 }],
  ['3:4', { row: 2, column: 0, rows: 2, columns: 16_384 }],
  ['B:D', { row: 0, column: 1, rows: 1_048_576, columns: 3 }],
])('%s is a block of cells', (name, block) => {
  expect(namedBlock(name)).toEqual(block);
});

it.each(['A1:B2,C3', '', 'Piano'])('«%s» is not one', (name) => {
  expect(namedBlock(name)).toBeNull();
});
