import type { CellValue } from '../../src/core/cell';
import { knownMerges } from '../../src/core/recovery/knownMerges';
import type { SheetChange } from '../../src/core/sheet/change';
import type { CellBlock } from '../../src/core/sheet/contentExtent';
import type { SheetGrid } from '../../src/core/sheet/grid';

const TITLE = { row: 0, column: 0, rows: 1, columns: 2 };
/** The names of two objectives, each beside its indicators. */
const FIRST = { row: 1, column: 0, rows: 2, columns: 1 };
const SECOND = { row: 3, column: 0, rows: 2, columns: 1 };
const ROWS: CellValue[][] = [
  ['Piano', ''],
  ['Uno', 'a'],
  ['', 'b'],
  ['Due', 'c'],
  ['', 'd'],
];

function sheet(values: CellValue[][], merges?: CellBlock[], about: Partial<SheetGrid> = {}): SheetGrid {
  return {
    id: 's',
    name: 'Piano',
    visible: true,
    protected: false,
    tables: [],
    filtered: false,
    row: 0,
    column: 0,
    values,
    formulas: values,
    numberFormats: values.map((row) => row.map(() => 'General')),
    ...(merges && { merges }),
    ...about,
  };
}

const WAS = sheet(ROWS, [TITLE, FIRST, SECOND]);

/** Where the merged cells are now, as far as it is known: first row and height. */
function known(values: CellValue[][], ...changes: SheetChange[]): string | null {
  const merges = knownMerges([WAS], changes, [sheet(values)]).get('s');
  return merges ? merges.map(({ row, rows }) => `${row}+${rows}`).join(' ') : null;
}

const without = (row: number): CellValue[][] => ROWS.filter((_, at) => at !== row);
const withRow = (row: number, cells: CellValue[]): CellValue[][] => [
  ...ROWS.slice(0, row),
  cells,
  ...ROWS.slice(row),
];

it('merged cells are where they were while a person writes in cells', () => {
  expect(known(ROWS)).toBe('0+1 1+2 3+2');
  const written = ROWS.map((cells) => cells.map((cell) => cell && `${String(cell)} nuovo`));
  expect(known(written)).toBe('0+1 1+2 3+2');
});

it('they follow the rows that a person puts in, or takes out, above them or within', () => {
  expect(known(withRow(1, ['', 'nota']))).toBe('0+1 2+2 4+2');
  expect(known(withRow(2, ['', 'nuovo']))).toBe('0+1 1+3 4+2');
  expect(known(without(4))).toBe('0+1 1+2');
});

it('they follow our own steps, and are as before where none was done', () => {
  const moved = [ROWS[0], ROWS[3], ROWS[4], ROWS[1], ROWS[2]] as CellValue[][];
  const move: SheetChange = {
    kind: 'moveRows',
    from: { sheet: 's', row: 3, count: 2 },
    to: { sheet: 's', row: 1 },
  };
  expect(known(moved, move)).toBe('0+1 3+2 1+2');
  expect(known(ROWS, move)).toBe('0+1 1+2 3+2');
});

it('where a cell that one covers holds something nobody knows them any more', () => {
  expect(
    known([
      ['Piano', ''],
      ['Uno', 'a'],
      ['Tre', 'b'],
      ['Due', 'c'],
      ['', 'd'],
    ]),
  ).toBeNull();
  expect(
    known([
      ['', 'd'],
      ['Due', 'c'],
      ['Uno', 'a'],
      ['', 'b'],
      ['Piano', ''],
    ]),
  ).toBeNull();
});

it('of a sheet whose merged cells were not known, and of one that came meanwhile, nobody knows; ours has none', () => {
  const other = sheet(ROWS, undefined, { id: 't', name: 'Nuovo' });
  const add: SheetChange = { kind: 'addSheet', sheet: 'x', name: 'Nuovo', columnWidths: [] };
  expect(knownMerges([sheet(ROWS)], [], [sheet(ROWS), other])).toEqual(new Map());
  expect(knownMerges([WAS], [add], [other])).toEqual(new Map([['t', []]]));
});
