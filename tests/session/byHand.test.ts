import type { CellValue } from '../../src/core/cell';
import { disagreements, openTable, type Opened } from './openSession';
import { scoreFormula } from './scoreFormula';

const PLAN: CellValue[][] = [
  ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
  ['01', 'Competitività', 60, '', ''],
  ['01_01', 'Imprese assistite', 50, '>= 100,00 N.', 90],
  ['01_02', 'Giudizio delle imprese', 50, '≥ a medio', 'alto'],
];
const SCORE = 5;

async function calculated(): Promise<Opened> {
  const opened = await openTable(PLAN);
  await opened.session.calculate();
  return opened;
}

/** A person writes in the score cell of a row, and Calcola runs again. */
async function typed(row: number, content: string | number): Promise<Opened> {
  const opened = await calculated();
  opened.workbook.edit('Piano', row, SCORE, content);
  await opened.session.calculate();
  expect(opened.workbook.content('Piano', row, SCORE)).toBe(content);
  return opened;
}

function score({ session }: Opened, id: string): number | null | undefined {
  return session.state.results?.byId.get(id)?.score;
}

it('a qualitative target is not assessable until a person types its score, which then counts', async () => {
  expect(score(await calculated(), '01#2')).toBeNull();
  const opened = await typed(3, 0.7);
  expect([score(opened, '01#2'), score(opened, '01')]).toEqual([0.7, 0.8]);
  expect(opened.session.state.summary?.byHand.map(({ message }) => message)).toEqual([
    { id: 'byHand.typed', params: { typed: '70,00%', computed: 'N/D' } },
  ]);
  expect(disagreements(opened)).toEqual([]);
});

it('a score typed over a formula stands, and both are told', async () => {
  const opened = await typed(2, 1);
  expect(score(opened, '01')).toBe(1);
  expect(opened.session.state.summary?.leftAlone).toEqual([]);
  expect(opened.session.state.results?.byId.get('01#1')).toMatchObject({
    byHand: 'typed',
    computed: 0.9,
    score: 1,
  });
});

it('NV typed over a formula takes the indicator out of the mean', async () => {
  const opened = await typed(2, 'NV');
  expect([score(opened, '01#1'), score(opened, '01')]).toEqual([null, null]);
  expect(opened.session.state.results?.byId.get('01#1')?.byHand).toBe('typed');
});

it('an error of Excel in the place of a score is no score that a person typed', async () => {
  const { session } = await typed(2, '#REF!');
  expect(session.state.results?.byId.get('01#1')?.problem).toEqual({
    id: 'score.error',
    params: { text: '#REF!' },
  });
});

it('a score typed over a node stands for the nodes above it', async () => {
  const opened = await typed(1, 0.5);
  expect(score(opened, 'ente')).toBe(0.5);
});

it('a word typed over a formula is left alone, and the parents are told to have no score', async () => {
  const opened = await typed(2, 'da rivedere');
  expect(opened.session.state.results?.byId.get('01')?.problem?.id).toBe('node.childProblem');
  expect(disagreements(opened).filter((line) => !line.startsWith('01#1'))).toEqual([]);
});

it('a score typed over a value is told from the value', async () => {
  const opened = await openTable(PLAN);
  await opened.session.chooseMode('values');
  await opened.session.calculate();
  opened.workbook.edit('Piano', 2, SCORE, 0.6);
  await opened.session.calculate();
  expect(opened.workbook.content('Piano', 2, SCORE)).toBe(0.6);
  expect(score(opened, '01')).toBe(0.6);
});

it.each([
  ['=PERF_SCORE(D3,E3)*0.9'],
  ['=PERF_SCORE(D3,E3)*(0.9)'],
  ['=PERF_SCORE(D3,E3,"<=")'],
  ['=E3'],
  ['=AVERAGE(A1:A3)'],
  ['=PERF_SCORE(D3,E3)+PERF_SCORE(D4,E4)'],
])('a formula of a person (%s) is left as it is', async (formula) => {
  const { workbook, session } = await calculated();
  // Written as text: what it computes to is not the question here.
  (workbook.sheet('Piano').formulas[2] as CellValue[])[SCORE] = formula;
  (workbook.sheet('Piano').values[2] as CellValue[])[SCORE] = 0.75;
  await session.calculate();
  expect(workbook.content('Piano', 2, SCORE)).toBe(formula);
  expect(session.state.results?.byId.get('01#1')).toMatchObject({ byHand: 'typed', score: 0.75 });
});

it.each([
  ['corrected', 1],
  ['cleared', ''],
])(
  'a date published with a score of its own keeps it, met or late, and is computed again once that is %s',
  async (_, published) => {
    const opened = await openTable([
      ['Camera di Commercio di Pistoia-Prato'],
      ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo', 'Performance'],
      ['01', 'Accountability', 100, '', '', ''],
      ['01_01', 'Bilancio di genere', 100, 'Entro 30/06/2022', '16/07/2022', 0.9862],
      ['01_02', 'Eventi', 0, '>= 10', 5, 0.5],
    ]);
    const { workbook, session } = opened;
    await session.calculate();
    expect(workbook.content('Piano', 3, 6)).toBe('=F4');
    expect(score(opened, '01')).toBeCloseTo(0.9862, 12);
    workbook.edit('Piano', 3, 4, '30/06/2022');
    await session.calculate();
    expect(score(opened, '01')).toBeCloseTo(0.9862, 12);
    expect(session.state.findings.map(({ severity, message }) => [severity, message.id])).toContainEqual([
      'warning',
      'byHand.published.met',
    ]);
    workbook.edit('Piano', 3, 5, published);
    await session.calculate();
    expect(workbook.content('Piano', 3, 6)).toBe(scoreFormula('D4', 'E4', ',,"PT-PO"'));
    expect(score(opened, '01')).toBe(1);
  },
);

it('content that stands where a status should go is left alone and told', async () => {
  const { workbook, session } = await calculated();
  workbook.edit('Piano', 2, SCORE + 1, 'visto OIV');
  await session.calculate();
  expect(workbook.content('Piano', 2, SCORE + 1)).toBe('visto OIV');
  expect(session.state.summary?.leftAlone).toEqual([
    { message: { id: 'write.leftAlone' }, at: { sheet: 'piano', row: 2, column: SCORE + 1 }, node: '01#1' },
  ]);
});
