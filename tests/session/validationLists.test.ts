/** A column of the layout for results whose cells take only what is in a list. */
import { openTable, type Opened } from './openSession';

const JUDGEMENT = 6;
const LABELS = ['Raggiunto', 'Parzialmente raggiunto', 'Non raggiunto'];

/** A half, a whole, and what the list of the judgements holds; null: it cannot be read. */
async function openedWith(list: readonly string[] | null): Promise<Opened> {
  const it = await openTable([
    ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo', 'Punteggio', 'Giudizio'],
    ['01', 'Competitività', 100, '', '', '', ''],
    ['01_01', 'Imprese', 50, '>= 2 N.', 1, '', ''],
    ['01_02', 'Eventi', 50, '>= 2 N.', 2, '', ''],
  ]);
  it.workbook.listed = [1, 2, 3].map((row) => ({ sheet: 'piano', row, column: JUDGEMENT, list }));
  return it;
}

const judgements = ({ workbook }: Opened) => [1, 2, 3].map((row) => workbook.shown('Piano', row, JUDGEMENT));

it('is filled where the list holds every word', async () => {
  const opened = await openedWith(LABELS);
  await opened.session.calculate();
  expect(judgements(opened)).toEqual(['Parzialmente raggiunto', 'Non raggiunto', 'Raggiunto']);
  expect(opened.session.state.summary?.leftAlone).toEqual([]);
});

it.each([
  ['does not hold a word', ['Raggiunto', 'Non raggiunto'], 'write.notListed'],
  ['cannot be read', null, 'write.listUnread'],
])('is left as it is and told where the list %s; the scores are written', async (_, list, id) => {
  const opened = await openedWith(list);
  await opened.session.calculate();
  expect(judgements(opened)).toEqual(['', '', '']);
  expect(opened.workbook.shown('Piano', 1, JUDGEMENT - 1)).toBe(0.75);
  const { leftAlone, where, otherwise } = opened.session.state.summary ?? {};
  expect(leftAlone).toEqual([
    {
      message: {
        id,
        params: { sheet: 'Piano', column: 'G', words: expect.stringMatching(/^«Parzialmente raggiunto»/) },
      },
      at: { sheet: 'piano', row: 1, column: JUDGEMENT },
      node: null,
    },
  ]);
  expect(where).toMatchObject([{ message: { id: 'write.inLayout', params: { columns: 'F' } } }]);
  expect(otherwise).toEqual([]);
  expect(opened.session.state.findings.map(({ message }) => message.id)).not.toContain('results.outOfDate');
});

it('an Excel that does not tell of lists keeps nobody from the results', async () => {
  const opened = await openedWith([]);
  opened.workbook.listedCells = () => Promise.reject(new Error('no lists'));
  await opened.session.calculate();
  expect(judgements(opened)).toEqual(['Parzialmente raggiunto', 'Non raggiunto', 'Raggiunto']);
});
