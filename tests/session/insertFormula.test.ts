/** A formula put in the cell that a person has selected. */
import { openTable } from './openSession';

const PLAN = [
  ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
  ['01', 'Competitività', 100, '', ''],
  ['01_01', 'Imprese assistite', 100, '>= 100,00 N.', 90],
];
const FORMULA = '=PERF_SCORE(">= 60",48)';

async function selecting(row: number, column: number) {
  const opened = await openTable(PLAN);
  opened.workbook.selection = async () => ({ sheet: 'piano', row, column, rows: 1, columns: 1 });
  const cells = () => JSON.stringify(opened.workbook.sheet('Piano').formulas);
  return { ...opened, cells, before: cells() };
}

it('is there, said, and taken back with Annulla', async () => {
  const { session, workbook, cells, before } = await selecting(6, 1);
  await session.insertFormula(FORMULA, 1);
  expect(workbook.sheet('Piano').formulas[6]?.[1]).toBe(FORMULA);
  expect(session.state.notice).toEqual({
    id: 'functions.inserted',
    params: { sheet: 'Piano', cell: 'B7' },
  });
  await session.restore();
  expect(cells()).toBe(before);
});

it.each([
  ['the cell holds something', 2, 1, 'E3'],
  ['a cell below, which the result would fill, does', 1, 2, 'E3'],
])('where %s nothing is overwritten', async (_, row, rows, taken) => {
  const { session, cells, before } = await selecting(row, 4);
  await session.insertFormula(FORMULA, rows);
  expect(session.state.error).toEqual({ id: 'functions.taken', params: { cell: taken } });
  expect(cells()).toBe(before);
});

it('where no cell is selected it is said', async () => {
  const { session, workbook } = await selecting(6, 1);
  workbook.selection = async () => null;
  await session.insertFormula(FORMULA, 1);
  expect(session.state.error).toEqual({ id: 'functions.noCell' });
});
