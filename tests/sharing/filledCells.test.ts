import type { CellValue } from '../../src/core/cell';
import { shareInSteps, type Sharing } from '../../src/core/sharing/share';
import type { SheetGrid } from '../../src/core/sheet/grid';
import { finish } from '../../src/core/steps';
import { EditableSheet } from '../layout/editableWorkbook';

/** Code, weight, target and actual of three rows, beside the results, in a sheet whose name is hard to read. */
const NAME = 'Piano (a,b)';
const SHEET = `'${NAME}'!`;
const ROWS: CellValue[][] = [
  ['01_01', 50, '>= 10', 5, 0.5],
  ['01_02', 50, '>= 10', 'N/D', 'N/D'],
  ['01_03', 50, '>= 10', 10, 1],
];
const FILLED = [[0.5], ['N/D'], [1]];

/** What becomes of a formula in E1 that shows the results of column E, as Excel gives them: the others are constants. */
function shared(formula: string): Sharing {
  const grid = EditableSheet.from('piano', NAME, ROWS).grid();
  const formulas = grid.formulas.map((line, r) =>
    line.map((content, c) => (r === 0 && c === 4 ? formula : content)),
  );
  const sheet: SheetGrid = { ...grid, formulas };
  return finish(shareInSteps([sheet], { as: 'values', on: '2026-11-22' }, null));
}

it.each([
  '=PERF_SCORE(C1:C3,D1:D3)',
  '=_xldudf_PERF_SCORE(C1:C3,D1:D3)',
  '=PERF_SCORE(">= 10",D1:D3)',
  `=PERF_SCORE(${SHEET}C1:C3,${SHEET}D1:D3,,"PT-PO")`,
  `=PERF_TREE(${SHEET}A1:A3,B1:B3,C1:C3,D1:D3)`,
  '=IFERROR(PERF_SCORE(C1:C3,D1:D3),"")',
  '=IF(D1:D3="","",PERF_SCORE(C1:C3,D1:D3))',
  '=PERF_SCORE(C1:C3,D1:D3)*1',
  '=PERF_STATUS({0.5;0.6;0.7},F1:G9)',
])('%s gives way to the values of all the cells that it fills', (formula) => {
  const { values, left } = shared(formula);
  expect(left).toEqual([]);
  expect(values.map((each) => each.values)).toEqual([FILLED]);
});

it.each([
  '=PERF_SCORE(C1,D1)',
  '=PERF_SCORE(C1,D1,,F1:G9)',
  '=PERF_SCORE([@Target],Piano[@Consuntivo])',
  '=PERF_ROLLUP(B1:B3,PERF_SCORE(C1:C3,D1:D3))',
  '=SUM(PERF_SCORE(C1:C3,D1:D3))',
  '=PERF_SCORE(C1,D1)&IF(COUNTA(D:D)=0,"",TEXT(1,"0"))',
])('%s gives way to one value', (formula) => {
  const { values, left } = shared(formula);
  expect(left).toEqual([]);
  expect(values.map((each) => each.values)).toEqual([[[0.5]]]);
});

it.each([
  '=PERF_SCORE(C:C,D:D)',
  '=PERF_SCORE(Targets,D1)',
  '=PERF_SCORE(Piano[Target],Piano[Consuntivo])',
  '=FILTER(PERF_SCORE(C1:C3,D1:D3),D1:D3<>"")',
  '=PERF_SCORE(C1:C3,D1:D2)',
  '=PERF_SCORE(C1:INDEX(C:C,3),D1)',
  '=@PERF_SCORE(C1:C3,D1:D3)',
  '=PERF_SCORE(Altro!C1:C3,D1)',
])('%s stays, and why is said: nobody knows how many cells it fills', (formula) => {
  const { values, left, patches } = shared(formula);
  expect({ values, patches }).toEqual({ values: [], patches: [] });
  expect(left).toEqual([{ at: { sheet: 'piano', row: 0, column: 4 }, reason: { id: 'share.fills' } }]);
});
