import type { Plan, PlanNode, SheetReading } from '../../src/core/plan/plan';
import type { CellBlock } from '../../src/core/sheet/contentExtent';
import { looksBeside } from '../../src/core/writing/looksBeside';
import { EditableSheet } from '../layout/editableWorkbook';

const reason = { id: 'column.reason' } as const;

function reading(
  roles: readonly (readonly [SheetReading['columns'][number]['role'], number])[],
): SheetReading {
  const columns = roles.map(([role, column]) => ({ role, column, header: role, confidence: 1, reason }));
  return { id: 's', name: 'Piano', headerRows: [1], columns, unused: [] };
}

function looks(
  sheet: SheetReading,
  merges: readonly CellBlock[] = [],
  written: readonly number[] = [],
): ReturnType<typeof looksBeside> {
  const nodes = [2, 3, 7].map((row) => ({ rows: [{ sheet: 's', row, column: 0 }] }) as unknown as PlanNode);
  const grid = { ...EditableSheet.from('s', 'Piano', [['Piano']]).grid(), merges };
  return looksBeside({ nodes } as unknown as Plan, sheet, grid, written);
}

it('a new column looks like the last column of figures, from the headings to the last row of the plan', () => {
  const sheet = reading([
    ['name', 0],
    ['target', 2],
    ['actual', 3],
    ['note', 4],
  ]);
  expect(looks(sheet)).toEqual([{ row: 1, rows: 7, like: 3 }]);
});

it('of a table without figures it looks like the last column', () => {
  expect(
    looks(
      reading([
        ['code', 0],
        ['name', 1],
      ]),
    ),
  ).toEqual([{ row: 1, rows: 7, like: 1 }]);
});

it('beside merged cells it looks as in the nearest row of the plan; other merged cells are passed over', () => {
  const sheet = reading([
    ['name', 0],
    ['actual', 3],
  ]);
  const merges = [
    { row: 2, column: 0, rows: 1, columns: 5 },
    { row: 5, column: 3, rows: 2, columns: 1 },
    { row: 3, column: 0, rows: 2, columns: 1 },
  ];
  expect(looks(sheet, merges)).toEqual([
    { row: 1, rows: 1, like: 3 },
    { row: 3, rows: 2, like: 3 },
    { row: 7, rows: 1, like: 3 },
    { row: 2, rows: 1, like: 3, from: 3 },
  ]);
});

it('below the last row that can be copied it looks as in that one, and above the headings as what stands there', () => {
  const sheet = { ...reading([['actual', 3]]), headerRows: [4] };
  const merges = [{ row: 7, column: 0, rows: 1, columns: 5 }];
  expect(looks(sheet, merges)).toEqual([
    { row: 2, rows: 5, like: 3 },
    { row: 7, rows: 1, like: 3, from: 3 },
  ]);
});

it('in the row of a total below the plan it looks as what stands there', () => {
  expect(looks(reading([['actual', 3]]), [], [9])).toEqual([{ row: 1, rows: 9, like: 3 }]);
});
