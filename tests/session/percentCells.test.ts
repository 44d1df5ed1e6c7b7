import type { CellValue } from '../../src/core/cell';
import { EditableSheet } from '../layout/editableWorkbook';
import { disagreements, openSession, type Opened } from './openSession';

/** One indicator whose actual is a number in a cell with the format of percentages. */
async function calculated(target: CellValue, actual: number): Promise<Opened> {
  const sheet = EditableSheet.from('piano', 'Piano', [
    ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
    ['01', 'Competitività', 100, '', ''],
    ['01_01', 'Imprese assistite', 100, target, ''],
  ]);
  sheet.set(2, 4, actual, '0.00%');
  const opened = await openSession([sheet.grid()], 'piano');
  await opened.session.calculate();
  return opened;
}

it('a cell that shows 169,15% is that percentage, and no points, in the pane and in the sheet', async () => {
  const opened = await calculated('>= 58,13 %', 1.6915);
  expect(opened.session.state.results?.byId.get('01#1')).toMatchObject({ score: 1, problem: null });
  expect(opened.workbook.shown('Piano', 2, 5)).toBe(1);
  expect((await calculated('>= 300 %', 2.5)).workbook.shown('Piano', 2, 5)).toBeCloseTo(2.5 / 3, 12);
});

it.each([
  ['>= 85', 0.84],
  ['<= 5', 0.03],
  ['>= 85 N.', 0.84],
])('a cell that shows a percentage is not held against %s', async (target, actual) => {
  const opened = await calculated(target, actual);
  const { score, problem } = opened.session.state.results?.byId.get('01#1') ?? {};
  expect([score, problem?.id]).toEqual([null, 'actual.percentForNumber']);
  expect(opened.workbook.shown('Piano', 2, 5)).toBe('da controllare');
  expect(disagreements(opened)).toEqual([]);
});

it.each([
  ['0,85', 0.84, 0.84 / 0.85],
  ['>= 85,00 %', 0.68, 0.8],
])('and is held against %s', async (target, actual, score) => {
  const opened = await calculated(target, actual);
  expect(opened.session.state.results?.byId.get('01#1')?.score).toBeCloseTo(score, 12);
  expect(opened.workbook.shown('Piano', 2, 5)).toBeCloseTo(score, 10);
});

it.each([
  ['n.d.', 'N/D'],
  ['no', 0],
  ['', 'N/D'],
])('%j typed in its place later is read as what it is, without Calcola', async (actual, shown) => {
  const opened = await calculated('>= 80 %', 1.5);
  opened.workbook.edit('Piano', 2, 4, actual);
  expect(opened.workbook.shown('Piano', 2, 5)).toBe(shown);
});
