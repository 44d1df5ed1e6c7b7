import { openTable, type Opened } from './openSession';

/** The weights of the two indicators make 90. */
const WRONG = [
  ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
  ['01', 'Competitività', 100, '', ''],
  ['01_01', 'Bandi aperti', 60, '>= 2 N.', 1],
  ['01_02', 'Pratiche chiuse', 30, '>= 4 N.', 3],
];
const WEIGHT = 2;
const ACTUAL = 4;

const asked = ({ session }: Opened): string[] => session.state.errorsToDecide.map(({ rule }) => rule);

it('errors are shown before anything is written, and a person goes over them', async () => {
  const opened = await openTable(WRONG);
  const { session, workbook } = opened;
  await session.requestCalculation();
  expect([asked(opened), workbook.writes.length, session.state.phase]).toEqual([['weightsSum'], 0, 'ready']);
  await session.decideErrors(true);
  expect([asked(opened), workbook.writes.length]).toEqual([[], 1]);
  expect(session.state.summary).not.toBeNull();
});

it('those that a person went over are not shown again, others are', async () => {
  const opened = await openTable(WRONG);
  const { session, workbook } = opened;
  await session.requestCalculation();
  await session.decideErrors(true);
  await session.requestCalculation();
  expect([asked(opened), workbook.writes.length]).toEqual([[], 2]);
  workbook.edit('Piano', 2, ACTUAL, 'molti');
  await session.requestCalculation();
  expect([asked(opened), workbook.writes.length]).toEqual([['actualUnreadable'], 2]);
});

it('those that a person looked at are shown again until they are mended or accepted', async () => {
  const opened = await openTable(WRONG);
  const { session, workbook } = opened;
  await session.requestCalculation();
  await session.decideErrors(false);
  expect([asked(opened), workbook.writes.length]).toEqual([[], 0]);
  await session.requestCalculation();
  expect(asked(opened)).toEqual(['weightsSum']);
  const [error] = session.state.errorsToDecide;
  if (error) await session.acceptFinding(error, 'Deciso con l’OIV');
  await session.requestCalculation();
  expect([asked(opened), workbook.writes.length]).toEqual([[], 1]);
});

it('a plan without errors is calculated at once', async () => {
  const opened = await openTable(
    WRONG.map((row, i) => (i === 3 ? [...row.slice(0, WEIGHT), 40, ...row.slice(WEIGHT + 1)] : row)),
  );
  await opened.session.requestCalculation();
  expect([asked(opened), opened.workbook.writes.length]).toEqual([[], 1]);
});
