import { italian } from '../../src/messages/it';
import { createSession } from '../../src/session/session';
import { EditableSheet } from '../layout/editableWorkbook';
import { MemoryWorkbook } from './memoryWorkbook';

const PLAN = [
  ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
  ['01', 'Competitività', 60, '', ''],
  ['01_01', 'Imprese assistite', 50, '>= 100,00 N.', 90],
  ['01_02', 'Tempo medio', 50, '<= 10,00 gg', 8],
];
const sheetOf = (code: string, actual: number) => [
  ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
  [code, `Ambito ${code}`, 50, '', ''],
  [`${code}_01`, `Indicatore ${code} uno`, 50, '>= 100', actual],
  [`${code}_02`, `Indicatore ${code} due`, 50, '>= 100', actual],
];
const NOTES = [['Appunti'], ['telefonare al fornitore']];
/** Longer than the pause after which edits are read. */
const AFTER_PAUSE_MS = 1000;
const SCORE = { before: 0.95, after: 1 };

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

async function opened() {
  const sheets = [
    EditableSheet.from('piano', 'Piano', PLAN).grid(),
    EditableSheet.from('appunti', 'Appunti', NOTES).grid(),
  ];
  const workbook = new MemoryWorkbook(sheets, 'piano');
  const session = createSession(workbook, italian);
  await session.open();
  const score = () => session.state.results?.root.score;
  expect(score()).toBeCloseTo(SCORE.before, 12);
  workbook.readSheets.length = 0;
  workbook.trips = 0;
  return { workbook, session, score };
}

const pause = () => jest.advanceTimersByTimeAsync(AFTER_PAUSE_MS);

it('reads only the sheets of the plan again after an edit, in one trip', async () => {
  const { workbook, score } = await opened();
  workbook.edit('Piano', 2, 4, 100);
  await pause();
  expect(score()).toBe(SCORE.after);
  expect(workbook.readSheets).toEqual([['Piano']]);
  expect(workbook.trips).toBe(1);
});

it('reads a sheet outside the plan again when that one was edited', async () => {
  const { workbook } = await opened();
  workbook.edit('Appunti', 1, 0, 'fatto');
  await pause();
  expect(workbook.readSheets).toEqual([['Piano', 'Appunti']]);
});

it('reads nothing when a sheet of the plan comes in front', async () => {
  const { workbook } = await opened();
  workbook.activate('Piano');
  await pause();
  expect(workbook.readSheets).toEqual([]);
});

it('shows the plan of a sheet that comes in front', async () => {
  const { workbook, session } = await opened();
  workbook.edit('Appunti', 0, 0, 'Codice');
  PLAN.forEach((cells, row) => cells.forEach((cell, column) => workbook.edit('Appunti', row, column, cell)));
  workbook.activate('Appunti');
  await pause();
  expect(session.state.plan?.sheets.map(({ name }) => name)).toEqual(['Appunti']);
});

it('reads nothing while the pane is closed, and what has changed when it is opened again', async () => {
  const { workbook, session, score } = await opened();
  session.setVisible(false);
  workbook.edit('Piano', 2, 4, 100);
  await pause();
  expect(workbook.trips).toBe(0);
  session.setVisible(true);
  await pause();
  expect(score()).toBe(SCORE.after);
  expect(workbook.trips).toBe(1);
});

it('reads nothing when the pane is opened again and nothing has changed', async () => {
  const { workbook, session } = await opened();
  session.setVisible(false);
  session.setVisible(true);
  await pause();
  expect(workbook.trips).toBe(0);
});

it('reads nothing before the pane is opened for the first time', async () => {
  const workbook = new MemoryWorkbook([EditableSheet.from('piano', 'Piano', PLAN).grid()], 'piano');
  const session = createSession(workbook, italian);
  session.setVisible(false);
  await pause();
  expect(workbook.trips).toBe(0);
  session.setVisible(true);
  await pause();
  expect(session.state.phase).toBe('ready');
});

it('waits, without a word, until a person has finished typing in a cell', async () => {
  const { workbook, session, score } = await opened();
  workbook.edit('Piano', 2, 4, 100);
  workbook.isTyping = true;
  await pause();
  expect(session.state).toMatchObject({ phase: 'ready', error: null });
  expect(score()).toBeCloseTo(SCORE.before, 12);
  workbook.isTyping = false;
  await pause();
  expect(score()).toBe(SCORE.after);
});

it('reads a sheet that was changed between two Calcola from the ribbon, though the pane was never opened', async () => {
  const workbook = new MemoryWorkbook(
    [
      EditableSheet.from('uno', 'Ambito 1', sheetOf('01', 90)).grid(),
      EditableSheet.from('due', 'Ambito 2', [['da compilare']]).grid(),
    ],
    'uno',
  );
  const session = createSession(workbook, italian);
  session.setVisible(false);
  await session.calculate();
  expect(session.state.plan?.sheets).toHaveLength(1);
  sheetOf('02', 50).forEach((cells, row) =>
    cells.forEach((cell, column) => workbook.edit('Ambito 2', row, column, cell)),
  );
  await session.calculate();
  expect(session.state.plan?.sheets).toHaveLength(2);
});

it('reads the whole workbook each time in an Excel that does not tell of edits', async () => {
  const workbook = new MemoryWorkbook(
    [
      EditableSheet.from('piano', 'Piano', PLAN).grid(),
      EditableSheet.from('appunti', 'Appunti', NOTES).grid(),
    ],
    'piano',
  );
  workbook.watch = () => Promise.reject(new Error('ApiNotFound'));
  const session = createSession(workbook, italian);
  await session.open();
  workbook.readSheets.length = 0;
  await session.calculate();
  expect(workbook.readSheets[0]).toEqual(['Piano', 'Appunti']);
});

it('an edit made while the workbook is read for the first time is read as well', async () => {
  const workbook = new MemoryWorkbook([EditableSheet.from('piano', 'Piano', PLAN).grid()], 'piano');
  workbook.afterRead = () => {
    workbook.afterRead = () => undefined;
    workbook.edit('Piano', 2, 4, 100);
  };
  const session = createSession(workbook, italian);
  await session.open();
  await pause();
  expect(session.state.results?.root.score).toBe(SCORE.after);
});

it('writes from the ribbon while the pane is closed', async () => {
  const { workbook, session } = await opened();
  session.setVisible(false);
  await session.calculate();
  expect(session.state.error).toBeNull();
  expect(workbook.writes).toHaveLength(1);
  // Before, just before, and to look what was written.
  expect(workbook.readSheets).toEqual([['Piano'], ['Piano'], ['Piano']]);
});
