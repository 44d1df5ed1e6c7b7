import type { CellValue } from '../../src/core/cell';
import { EditableSheet } from '../layout/editableWorkbook';
import { readRelazione2022 } from '../layout/sampleFiles';
import { openOther } from './openOther';
import { disagreements, openSession, openTable, type Opened } from './openSession';

const PLAN: CellValue[][] = [
  ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
  ['01', 'Competitività', 60, '', ''],
  ['01_01', 'Imprese assistite', 50, '>= 100,00 N.', 90],
  ['01_02', 'Tempo medio', 50, '<= 10,00 gg', 8],
];
const [ACTUAL, SCORE] = [4, 5];

function byHand({ session }: Opened): number | undefined {
  return session.state.summary?.byHand.length;
}

describe('values written by an earlier Calcola are known as ours', () => {
  it('after a Calcola on another plan of the workbook', async () => {
    const sheets = ['Uno', 'Due'].map((name) => EditableSheet.from(name, name, PLAN).grid());
    const opened = await openSession(sheets, 'Uno', { version: 1, rules: null, mode: 'values', written: [] });
    const { workbook, session } = opened;
    await session.calculate();
    workbook.activeSheet = 'Due';
    await session.open();
    await session.calculate();
    workbook.activeSheet = 'Uno';
    workbook.edit('Uno', 2, ACTUAL, 50);
    await session.open();
    await session.calculate();
    expect(byHand(opened)).toBe(0);
    expect(workbook.content('Uno', 2, SCORE)).toBe(0.5);
  });

  it('after an undo, which brings back the cells but not what is kept in the workbook', async () => {
    const opened = await openTable(PLAN);
    const { workbook, session } = opened;
    await session.chooseMode('values');
    await session.calculate();
    const before = workbook.content('Piano', 2, SCORE) as number;
    workbook.edit('Piano', 2, ACTUAL, 60);
    await session.calculate();
    workbook.edit('Piano', 2, SCORE, before);
    await session.calculate();
    expect(byHand(opened)).toBe(0);
    expect(workbook.content('Piano', 2, SCORE)).toBe(0.6);
  });

  it('when another window kept its own marks meanwhile', async () => {
    const opened = await openTable(PLAN);
    const { workbook, session } = opened;
    await session.chooseMode('values');
    const other = await openSession(workbook.sheets, 'piano', workbook.settings);
    await other.session.calculate();
    workbook.sheets.splice(0, 1, ...other.workbook.sheets);
    workbook.settings = other.workbook.settings;
    await session.chooseRules('TNO');
    workbook.edit('Piano', 2, ACTUAL, 60);
    await session.calculate();
    expect(byHand(opened)).toBe(0);
  });
});

it('what a person wrote beside the same indicator under another objective is not taken for ours', async () => {
  const { workbook, session } = await openTable([
    ['Obiettivo', 'Indicatore', 'Peso', 'Target', 'Consuntivo'],
    ['Competitività', 'Tempo medio', 100, '<= 10,00 gg', 20],
    ['Regolazione', 'Tempo medio', 100, '<= 10,00 gg', 8],
  ]);
  await session.chooseMode('values');
  await session.calculate();
  expect([1, 2].map((row) => workbook.content('Piano', row, SCORE))).toEqual([0, 1]);
  workbook.edit('Piano', 2, SCORE, 0);
  await session.open();
  await session.calculate();
  expect(workbook.content('Piano', 2, SCORE)).toBe(0);
  expect(session.state.summary?.byHand).toHaveLength(1);
});

it('a second look at the Relazione finds nothing typed by hand and nothing new to tell', async () => {
  const { sheets, activeSheet } = await readRelazione2022();
  const { session } = await openSession(sheets, activeSheet);
  const findings = (): number => session.state.findings.length;
  const first = findings();
  await session.calculate();
  await session.open();
  expect(findings()).toBe(first);
});

/** A deadline without a year; several indicators in a cell, computed inside the formula of their objective. */
it.each<[string, () => Promise<Opened>]>([
  [
    'deadlines without a year',
    () =>
      openTable([
        ['Codice', 'Nome', 'Peso', 'Target 2025', 'Consuntivo 2025'],
        ['01', 'Competitività', 60, '', ''],
        ['01_01', 'Corsi conclusi', 50, 'Entro settembre', '10/10/2025'],
        ['01_02', 'Imprese assistite', 50, '>= 100,00 N.', 90],
      ]),
  ],
  ['indicators that share a cell', () => openOther('14-dipartimento-indicatori-numerati')],
])('the scores of %s are written anew where other rules hold', async (_, open) => {
  const opened = await open();
  const { session } = opened;
  await session.confirm();
  await session.calculate();
  await session.chooseRules('PT-PO');
  expect(byHand(opened)).toBe(0);
  await session.calculate();
  expect([byHand(opened), disagreements(opened)]).toEqual([0, []]);
});

it('a formula of ours that names a sheet with brackets and quotes is known as ours', async () => {
  const { WrittenMarks } = await import('../../src/core/writing/ownership');
  const node = { code: '01', name: 'Nodo' } as Parameters<InstanceType<typeof WrittenMarks>['mayWrite']>[0];
  const formula = "=PERF_ROLLUP(100-SUM('L''Albero (2022)'!D5:D7),H14,'L''Albero (2022)'!D5:D7,H5:H7)";
  expect(new WrittenMarks().mayWrite(node, 'score', formula)).toBe(true);
  // Sixty apostrophes must not take a second for each.
  expect(new WrittenMarks().mayWrite(node, 'score', `=PERF_ROLLUP(${"'".repeat(61)}`)).toBe(false);
});

describe('published scores in percentage points', () => {
  const ROWS: CellValue[][] = [
    ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo', 'Punteggio'],
    ['01', 'Pistoia-Prato', 100, '', '', 74.31],
    ['01_01', 'Scadenza', 50, 'Entro 30/06/2022', '16/07/2022', 98.62],
    ['01_02', 'Imprese', 50, '>= 100,00 N.', 50, 50],
  ];

  it('are compared as percentages, and one set by hand enters the tree as one', async () => {
    const opened = await openTable(ROWS);
    await opened.session.chooseRules('PT-PO');
    await opened.session.calculate();
    const { results, summary } = opened.session.state;
    expect(results?.root.score).toBeCloseTo((0.9862 + 0.5) / 2, 12);
    expect(summary?.different).toEqual([]);
    const agreements = [...(results?.byId.values() ?? [])].flatMap(({ agreement }) => agreement ?? []);
    expect(agreements).toEqual(['equal', 'equal']);
    expect(opened.workbook.content('Piano', 2, 6)).toBe('=F3/100');
  });
});

it('weights on a scale of their own leave nothing for a blank one', async () => {
  const { session } = await openTable([
    ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
    ...[1, 2, 3, ''].map((weight, i) => [
      `0${i + 1}`,
      `Voce ${i}`,
      weight,
      '>= 1,00 N.',
      weight === '' ? 0 : 1,
    ]),
  ]);
  expect(session.state.results?.root.score).toBe(1);
  expect(session.state.findings.map(({ message }) => message.id)).toContain('weight.leftOut');
});

it('an error cell as target is an error and not a target to be judged', async () => {
  const { session } = await openTable([...PLAN, ['01_03', 'Rotto', 50, '#REF!', 3]]);
  expect(session.state.results?.byId.get('01#3')?.problem?.id).toBe('target.unreadable');
  expect(session.state.results?.root.score).toBeNull();
});

it('NV typed in a score cell reads "Non valutabile" in the pane as in the sheet', async () => {
  const { workbook, session } = await openTable(PLAN);
  await session.calculate();
  workbook.edit('Piano', 2, SCORE, 'NV');
  await session.calculate();
  expect(session.state.results?.byId.get('01#1')?.status.label).toBe('Non valutabile');
});

describe('results older than their figures', () => {
  const outOfDate = ({ session }: Opened): unknown =>
    session.state.findings.find(({ message }) => message.id === 'results.outOfDate')?.message.params;

  it('are told where they are values and a figure has changed', async () => {
    const opened = await openTable(PLAN);
    await opened.session.chooseMode('values');
    await opened.session.calculate();
    await opened.session.open();
    expect(outOfDate(opened)).toBeUndefined();
    opened.workbook.edit('Piano', 2, ACTUAL, 20);
    await opened.session.open();
    // The indicator, its parent and the status of both.
    expect(outOfDate(opened)).toEqual({ count: 4 });
    await opened.session.calculate();
    await opened.session.open();
    expect(outOfDate(opened)).toBeUndefined();
  });

  it('are told where a formula no longer fits: a weight was cleared, and the pane shares out the rest', async () => {
    const opened = await openTable(PLAN);
    await opened.session.calculate();
    opened.workbook.edit('Piano', 2, ACTUAL, 20);
    await opened.session.open();
    expect(outOfDate(opened)).toBeUndefined();
    opened.workbook.edit('Piano', 2, 2, '');
    await opened.session.open();
    expect(outOfDate(opened)).toEqual({ count: 1 });
  });

  it('are not told of formulas as Excel stores them', async () => {
    const opened = await openTable(PLAN, 'Piano dell’anno');
    await opened.session.calculate();
    const sheet = opened.workbook.sheet('Piano dell’anno');
    for (const row of sheet.formulas as CellValue[][]) {
      row.forEach(
        (cell, c) =>
          (row[c] = typeof cell === 'string' ? cell.replace(/(?<=[=(,])PERF_/g, '_xldudf_PERF_') : cell),
      );
    }
    await opened.session.open();
    expect(outOfDate(opened)).toBeUndefined();
  });
});
