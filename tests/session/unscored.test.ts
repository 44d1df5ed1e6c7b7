import { disagreements, openTable, type Opened } from './openSession';

const PLAN = [
  ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
  ['01', 'Imprese', 60, '', ''],
  ['01_01', 'Credito', 100, '', ''],
  ['01_01_01', 'Domande', 50, '31/02/2024', 5],
  ['01_01_02', 'Bandi', 50, '>= 4', 4],
  ['02', 'Regolazione', 40, '', ''],
  ['02_01', 'Vigilanza', 100, '', ''],
  ['02_01_01', 'Controlli', 100, '>= 10', 10],
] as const;

const [ACTUAL, SCORE, STATUS] = [4, 5, 6];

function shown({ workbook }: Opened, row: number): unknown[] {
  return [SCORE, STATUS].map((column) => workbook.shown('Piano', row, column));
}

it('what cannot be scored says so in words, and what stands above is incomplete', async () => {
  const opened = await openTable(PLAN);
  await opened.session.calculate();
  expect(shown(opened, 3)).toEqual(['da controllare', 'da controllare']);
  expect([1, 2].map((row) => shown(opened, row))).toEqual([
    ['incompleto', 'incompleto'],
    ['incompleto', 'incompleto'],
  ]);
  expect(shown(opened, 5)).toEqual([1, 'Raggiunto']);
  expect(disagreements(opened)).toEqual([]);
  expect(opened.session.state.summary?.otherwise).toEqual([]);
});

it('comes alive as soon as the cell is mended, without Calcola', async () => {
  const opened = await openTable(PLAN);
  await opened.session.calculate();
  opened.workbook.edit('Piano', 3, 3, '>= 10');
  expect([3, 2, 1].map((row) => shown(opened, row))).toEqual([
    [0.5, 'Non raggiunto'],
    [0.75, 'Parzialmente raggiunto'],
    [0.75, 'Parzialmente raggiunto'],
  ]);
});

it('an error in a figure is no error in the scores', async () => {
  const opened = await openTable(PLAN);
  opened.workbook.edit('Piano', 3, 3, '>= 10');
  opened.workbook.edit('Piano', 3, ACTUAL, '#N/A');
  await opened.session.calculate();
  expect([3, 2].map((row) => shown(opened, row)[0])).toEqual(['da controllare', 'incompleto']);
  expect(disagreements(opened)).toEqual([]);
});

it('a word typed over a score leaves what is above it incomplete, and its status says that it is to be checked', async () => {
  const opened = await openTable(PLAN);
  opened.workbook.edit('Piano', 3, 3, '>= 10');
  await opened.session.calculate();
  opened.workbook.edit('Piano', 3, SCORE, 'boh');
  await opened.session.calculate();
  expect([3, 2, 1].map((row) => shown(opened, row))).toEqual([
    ['boh', 'da controllare'],
    ['incompleto', 'incompleto'],
    ['incompleto', 'incompleto'],
  ]);
});

it('formulas of earlier versions, without words, are brought up to date', async () => {
  const opened = await openTable(PLAN);
  await opened.session.calculate();
  const now = String(opened.workbook.content('Piano', 2, SCORE));
  expect(now).toBe('=IFERROR(PERF_ROLLUP(C4:C5,F4:F5),PERF_STATUS("incompleto"))');
  opened.workbook.edit('Piano', 2, SCORE, '=PERF_ROLLUP(C4:C5,F4:F5)');
  await opened.session.calculate();
  expect(opened.session.state.summary?.leftAlone).toEqual([]);
  expect(opened.workbook.content('Piano', 2, SCORE)).toBe(now);
});
