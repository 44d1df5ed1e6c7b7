import { missingBelow } from '../../src/core/plan/missingBelow';
import { EditableSheet } from '../layout/editableWorkbook';
import { disagreements, openSession, openTable, type Opened } from './openSession';
import { scoreFormula } from './scoreFormula';

/** One target supposed, one that only a person can decide, one with its sign. */
const ROWS = [
  ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
  ['01', 'Imprese', 100, '', ''],
  ['01_01', 'Eventi', 50, 10, 8],
  ['01_02', 'Tempo medio di attesa', 30, 30, 45],
  ['01_03', 'Bandi', 20, '>= 2', 2],
] as const;

const SCORE = 5;

function idOf({ session }: Opened, name: string): string {
  return session.state.plan?.nodes.find((node) => node.name === name)?.id ?? '';
}

function resultOf({ session }: Opened, name: string): { score?: number | null; source?: string | undefined } {
  const result = [...(session.state.results?.byId.values() ?? [])].find(({ node }) => node.name === name);
  return { score: result?.score ?? null, source: result?.direction?.source };
}

/** How many directions were supposed, and the indicators whose direction is to be decided. */
function open({ session }: Opened): unknown[] {
  const { results } = session.state;
  const all = [...(results?.byId.values() ?? [])];
  const undecided = results ? missingBelow(results.root).filter(({ kind }) => kind === 'undecided') : [];
  return [all.filter(({ direction }) => direction?.source === 'supposed').length, undecided];
}

it('what was supposed is counted, and its formula leaves the direction to the function', async () => {
  const book = await openTable(ROWS);
  await book.session.calculate();
  expect(book.session.state.summary).toMatchObject({ scored: 2, withoutScore: 1 });
  expect(open(book)).toMatchObject([
    1,
    [{ node: { id: idOf(book, 'Tempo medio di attesa') }, at: { row: 3, column: 3 } }],
  ]);
  expect([2, 3, 4].map((row) => book.workbook.content('Piano', row, SCORE))).toEqual([
    scoreFormula('D3', 'E3'),
    '="N/D"',
    scoreFormula('D5', 'E5'),
  ]);
  expect(disagreements(book)).toEqual([]);
});

it('an actual that answers no target whatever its direction shows that it is to be checked', async () => {
  const waiting = ['01_02', 'Tempo medio di attesa', 30, 30, 'sì'];
  const book = await openTable(ROWS.map((row, i) => (i === 3 ? waiting : row)));
  await book.session.calculate();
  expect(book.workbook.shown('Piano', 3, SCORE)).toBe('da controllare');
  expect(disagreements(book)).toEqual([]);
});

it('an answer is kept in the workbook, scores the indicator and stands in its formula', async () => {
  const book = await openTable(ROWS);
  await book.session.decideDirection([idOf(book, 'Tempo medio di attesa')], '<=');
  await book.session.decideDirection([idOf(book, 'Eventi')], '>=');
  expect(resultOf(book, 'Tempo medio di attesa')).toEqual({ score: 0.5, source: 'person' });
  await book.session.calculate();
  expect(book.session.state.summary).toMatchObject({ scored: 3 });
  expect(open(book)).toEqual([0, []]);
  expect([2, 3].map((row) => book.workbook.content('Piano', row, SCORE))).toEqual([
    scoreFormula('D3', 'E3', ',">="'),
    scoreFormula('D4', 'E4', ',"<="'),
  ]);
  expect(disagreements(book)).toEqual([]);
  const again = await openSession(book.workbook.sheets, 'piano', book.workbook.settings);
  expect(resultOf(again, 'Tempo medio di attesa')).toEqual({ score: 0.5, source: 'person' });
});

it('the sheet says of a score that it is incomplete until the direction of every target below is decided', async () => {
  const book = await openTable(ROWS);
  const formats = (): (string | undefined)[] =>
    [1, 2].map((row) => book.workbook.sheet('Piano').numberFormats[row]?.[SCORE]);
  await book.session.calculate();
  expect(formats()).toEqual(['0.00%" incompleto"', '0.00%']);
  expect(book.workbook.shown('Piano', 1, SCORE)).toBeCloseTo((50 * 0.8 + 20) / 70, 12);
  await book.session.decideDirection([idOf(book, 'Tempo medio di attesa')], '<=');
  await book.session.calculate();
  expect(formats()).toEqual(['0.00%', '0.00%']);
});

it('in a cell of the layout as well, which keeps the format it had', async () => {
  const sheet = EditableSheet.from('piano', 'Piano', [
    [...ROWS[0], 'Performance', 'Esito'],
    ...ROWS.slice(1).map((row) => [...row, '', '']),
  ]);
  const { workbook, session } = await openSession([sheet.grid()], 'piano');
  expect(session.state.error).toBeNull();
  workbook.sheet('Piano').numberFormats[1]?.splice(SCORE, 1, '0%');
  await session.open();
  const format = (): string | undefined => workbook.sheet('Piano').numberFormats[1]?.[SCORE];
  await session.calculate();
  expect(format()).toBe('0%" incompleto"');
  workbook.edit('Piano', 3, 3, '<= 30');
  await session.calculate();
  expect(format()).toBe('0%');
});

it('a changed answer is written over the one before, and one withdrawn leaves no formula that guesses', async () => {
  const book = await openTable(ROWS);
  const node = [idOf(book, 'Tempo medio di attesa')];
  for (const operator of ['<=', '>='] as const) {
    await book.session.decideDirection(node, operator);
    await book.session.calculate();
    expect(book.workbook.content('Piano', 3, SCORE)).toBe(scoreFormula('D4', 'E4', `,"${operator}"`));
  }
  await book.session.decideDirection(node, null);
  await book.session.calculate();
  expect(book.workbook.content('Piano', 3, SCORE)).toBe('="N/D"');
  expect(book.session.state.summary?.byHand).toEqual([]);
});

it('a direction that a person typed into the formula stays theirs', async () => {
  const book = await openTable(ROWS);
  await book.session.calculate();
  book.workbook.edit('Piano', 3, SCORE, '=PERF_SCORE(D4,E4,"<=")');
  await book.session.calculate();
  expect(book.workbook.content('Piano', 3, SCORE)).toBe('=PERF_SCORE(D4,E4,"<=")');
  expect(resultOf(book, 'Tempo medio di attesa').score).toBe(0.5);
});

it('the sign written in the target wins over the answer', async () => {
  const book = await openTable(ROWS);
  await book.session.decideDirection([idOf(book, 'Tempo medio di attesa')], '<=');
  book.workbook.edit('Piano', 3, 3, '>= 30');
  await book.session.open();
  expect(resultOf(book, 'Tempo medio di attesa')).toEqual({ score: 1, source: 'target' });
});

it('an answer goes with the indicator that is given another name, and its formula stays ours', async () => {
  const book = await openTable(ROWS);
  await book.session.decideDirection([idOf(book, 'Tempo medio di attesa')], '<=');
  await book.session.calculate();
  const node = idOf(book, 'Tempo medio di attesa');
  await book.session.edit({ kind: 'set', node, field: 'name', text: 'Tempo di risposta' });
  expect(book.session.state.error).toBeNull();
  expect(resultOf(book, 'Tempo di risposta')).toEqual({ score: 0.5, source: 'person' });
  await book.session.calculate();
  expect(book.session.state.summary?.byHand).toEqual([]);
});

it('an answer goes with the indicator whose code follows that of its objective', async () => {
  const book = await openTable([
    ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
    ['01', 'Imprese', 100, '', ''],
    ['01_01', 'Assistenza', 100, '', ''],
    ['01_01_01', 'Tempo medio di attesa', 50, 30, 45],
    ['01_01_02', 'Bandi', 50, '>= 2', 2],
  ]);
  await book.session.decideDirection([idOf(book, 'Tempo medio di attesa')], '<=');
  await book.session.edit({ kind: 'set', node: '01_01', field: 'code', text: '01_05' });
  expect(book.session.state.error).toBeNull();
  const codes = book.session.state.plan?.nodes.map(({ code }) => code);
  expect(codes).toContain('01_05_01');
  expect(resultOf(book, 'Tempo medio di attesa')).toEqual({ score: 0.5, source: 'person' });
});

it.each(['#BUSY!', '#NAME?', '#NOME?', '#GETTING_DATA'])(
  'a formula that shows %s is no score of a person',
  async (shown) => {
    const book = await openTable(ROWS);
    await book.session.calculate();
    const [grid] = book.workbook.sheets;
    if (!grid) throw new Error('no sheet');
    const formula = '=[2]!_xldudf_PERF_SCORE(D3,E3)*1';
    const values = grid.values.map((row, r) =>
      row.map((value, c) => (r === 2 && c === SCORE ? shown : value)),
    );
    const formulas = grid.formulas.map((row, r) =>
      row.map((cell, c) => (r === 2 && c === SCORE ? formula : cell)),
    );
    const again = await openSession([{ ...grid, values, formulas }], 'piano', book.workbook.settings);
    expect(resultOf(again, 'Eventi').score).toBe(0.8);
    expect(again.session.state.findings.map(({ message }) => message.id)).not.toContain('byHand.typed');
  },
);
