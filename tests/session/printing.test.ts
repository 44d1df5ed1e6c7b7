/** Calcola's new columns on paper. */
import { openTable, type Opened } from './openSession';

const PLAN = [
  ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
  ['01', 'Competitività', 100, '', ''],
  ['01_01', 'Imprese assistite', 50, '>= 100,00 N.', 90],
  ['01_02', 'Tempo medio', 50, '<= 10,00 gg', 8],
];
const TABLE = { row: 0, column: 0, rows: 4, columns: 5 };
const WITH_RESULTS = { ...TABLE, columns: 7 };

async function opened(): Promise<Opened> {
  const it = await openTable(PLAN);
  it.workbook.printAreas.set('piano', [TABLE]);
  return it;
}

it('they are in the print area that held the table, and out of it again with Annulla', async () => {
  const { session, workbook } = await opened();
  await session.calculate();
  expect(workbook.printAreas.get('piano')).toEqual([WITH_RESULTS]);
  await session.restore();
  expect(session.state.error).toBeNull();
  expect(workbook.printAreas.get('piano')).toEqual([TABLE]);
});

it('a print area that a person has changed since stays', async () => {
  const { session, workbook } = await opened();
  await session.calculate();
  workbook.printAreas.set('piano', [TABLE]);
  await session.calculate();
  expect(workbook.printAreas.get('piano')).toEqual([TABLE]);
});

it('it is told where they go on another page', async () => {
  const { session, workbook } = await opened();
  workbook.roomOnPage = 6 * 60;
  await session.calculate();
  expect(session.state.summary?.where).toContainEqual({
    message: { id: 'write.breaksPage', params: { sheet: 'Piano' } },
    at: { sheet: 'piano', row: 0, column: 5 },
    node: null,
  });
});

it('an Excel that refuses a larger area keeps nobody from the results', async () => {
  const { session, workbook } = await opened();
  workbook.setPrintAreas = () => Promise.reject(new Error('no printer'));
  await session.calculate();
  expect(session.state).toMatchObject({ error: null, summary: { scored: 2 } });
});

it('an Excel that does not speak of printing keeps nobody from the results', async () => {
  const { session, workbook } = await opened();
  workbook.tellsPrinting = false;
  await session.calculate();
  expect(session.state).toMatchObject({ error: null, summary: { scored: 2 } });
});
