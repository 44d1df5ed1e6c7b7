import { RESULTS_SHEET_COLUMNS } from '../../src/core/layout/resultsSheet';
import { valueAt, type SheetGrid } from '../../src/core/sheet/grid';
import { EditableSheet } from '../layout/editableWorkbook';
import { openOther } from './openOther';
import { disagreements, openSession, openTable, type Opened } from './openSession';
import { writtenFormula } from './scoreFormula';

const PLAN = [
  ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
  ['01', 'Imprese', 60, '', ''],
  ['01_01', 'Credito', 100, '', ''],
  ['01_01_01', 'Domande', 50, '>= 10', 5],
  ['01_01_02', 'Bandi', 50, '>= 4', 4],
  ['02', 'Regolazione', 40, '', ''],
  ['02_01', 'Vigilanza', 100, '', ''],
  ['02_01_01', 'Controlli', 100, '>= 10', 10],
] as const;

const HEADER = 3;
const [NAME, SCORE, STATUS] = [1, 4, 5];

async function withSheet(): Promise<Opened> {
  const opened = await openTable(PLAN);
  await opened.session.calculate();
  await opened.session.addResultsSheet();
  return opened;
}

function results({ workbook }: Opened): SheetGrid {
  return workbook.sheet('Risultati');
}

/** The rows of the sheet below its headings: name and score. */
function rows(opened: Opened): (readonly unknown[])[] {
  const grid = results(opened);
  const count = grid.values.length - HEADER - 1;
  return Array.from({ length: count }, (_, i) => HEADER + 1 + i).map((row) => [
    valueAt(grid, row, NAME),
    valueAt(grid, row, SCORE),
  ]);
}

it('is offered where the sheets have no cell for a node, and written only when a person asks for it', async () => {
  const { session, workbook } = await openTable(PLAN);
  await session.calculate();
  expect(session.state.summary?.withoutPlace).toEqual({
    id: 'write.noPlaceOne',
    params: { name: { id: 'pane.level.entity' } },
  });
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Piano']);
  await session.addResultsSheet();
  expect(session.state.error).toBeNull();
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Piano', 'Risultati']);
  expect(session.state.summary?.withoutPlace).toBeNull();
});

it('has as many lines as it shows nodes, and rows as high as what is in them', async () => {
  const { session, workbook } = await openTable(PLAN);
  await session.calculate();
  const changed = jest.spyOn(workbook, 'change');
  const written = jest.spyOn(workbook, 'write');
  await session.addResultsSheet();
  const tables = changed.mock.calls.flatMap(([changes]) => changes.filter(({ kind }) => kind === 'table'));
  expect(tables).toMatchObject([{ rows: 5 }]);
  const fits = (): boolean =>
    (written.mock.calls.at(-1)?.[0] ?? []).some(({ fitsRows }) => fitsRows === true);
  expect(fits()).toBe(true);
  // Afterwards heights are the person's.
  workbook.edit('Piano', 7, 4, 20);
  await session.calculate();
  expect(fits()).toBe(false);
});

it('shows every node that is no indicator: links where the plan has a cell, formulas where it has none', async () => {
  const opened = await withSheet();
  const { workbook } = opened;
  const content = (row: number, column: number): unknown => workbook.content('Risultati', row, column);
  expect(RESULTS_SHEET_COLUMNS.map((_, column) => content(HEADER, column))).toEqual(RESULTS_SHEET_COLUMNS);
  expect([4, 5, 6].map((column) => content(HEADER + 1, column - 2))).toEqual([
    'ente',
    '',
    writtenFormula('=PERF_ROLLUP(Piano!C2,Piano!F2,Piano!C6,Piano!F6)'),
  ]);
  expect([0, 1, 2, 3, 4].map((column) => content(HEADER + 2, column))).toEqual([
    '01',
    'Imprese',
    'ambito',
    '=IF(Piano!C2="","",Piano!C2)',
    '=Piano!F2',
  ]);
  expect(rows(opened)).toEqual([
    ['Ente', expect.closeTo(0.85, 12)],
    ['Imprese', 0.75],
    ['Credito', 0.75],
    ['Regolazione', 1],
    ['Vigilanza', 1],
  ]);
  expect(disagreements(opened)).toEqual([]);
});

it('where the results are is told: the columns of each sheet, and this sheet', async () => {
  const { session } = await withSheet();
  expect(session.state.summary?.where.map(({ message }) => message)).toEqual([
    { id: 'write.inColumns', params: { sheet: 'Piano', columns: 'F, G' } },
    { id: 'write.onResultsSheet', params: { sheet: 'Risultati' } },
  ]);
});

it('is no part of the plan, and the next Calcola changes nothing', async () => {
  const opened = await withSheet();
  const { session, workbook } = opened;
  const nodes = session.state.plan?.nodes.map(({ id }) => id);
  const before = JSON.stringify(workbook.sheets);
  await session.open();
  await session.calculate();
  expect(session.state.error).toBeNull();
  expect(session.state.plan?.nodes.map(({ id }) => id)).toEqual(nodes);
  expect(session.state.plan?.sheets.map(({ name }) => name)).toEqual(['Piano']);
  expect(session.state.summary?.leftAlone).toEqual([]);
  expect(JSON.stringify(workbook.sheets)).toBe(before);
});

it('keeps up with the tree: names and scores change together', async () => {
  const opened = await withSheet();
  await opened.session.edit({
    kind: 'add',
    parent: '01',
    before: null,
    level: 'strategic',
    values: { name: 'Estero' },
  });
  expect(opened.session.state.error).toBeNull();
  expect(rows(opened).map(([name]) => name)).toContain('Estero');
  expect(disagreements(opened)).toEqual([]);
  await opened.session.edit({ kind: 'remove', node: '01_01' });
  expect(opened.session.state.error).toBeNull();
  expect(rows(opened).map(([name]) => name)).not.toContain('Credito');
  expect(disagreements(opened)).toEqual([]);
});

it('a score typed on it stands, and goes along with its node when the tree changes', async () => {
  const opened = await withSheet();
  const { session, workbook } = opened;
  workbook.edit('Risultati', HEADER + 1, SCORE, 0.5);
  await session.calculate();
  expect(session.state.results?.root).toMatchObject({ score: 0.5, byHand: 'typed' });
  workbook.edit('Risultati', HEADER + 4, SCORE, 0.3);
  const sheet = workbook.sheet('Piano');
  workbook.byColleague({ kind: 'deleteRows', sheet: sheet.id, row: 1, count: 4 });
  await session.open();
  await session.calculate();
  expect(rows(opened).slice(0, 3)).toEqual([
    ['Ente', 0.5],
    ['Regolazione', expect.anything()],
    ['Vigilanza', 1],
  ]);
});

it('leaves what a person keeps under that name, and takes another one', async () => {
  const notes = EditableSheet.from('note', 'Risultati', [['Appunti'], ['del 2023']]).grid();
  const opened = await openSession([EditableSheet.from('piano', 'Piano', PLAN).grid(), notes], 'piano');
  await opened.session.addResultsSheet();
  expect(opened.workbook.sheets.map(({ name }) => name)).toEqual(['Piano', 'Risultati', 'Risultati (2)']);
  expect(opened.workbook.sheet('Risultati').values).toEqual([['Appunti'], ['del 2023']]);
  expect(opened.workbook.shown('Risultati (2)', HEADER + 1, STATUS)).not.toBe('');
});

it('holds values where Calcola writes values', async () => {
  const opened = await openTable(PLAN);
  await opened.session.chooseMode('values');
  await opened.session.addResultsSheet();
  expect(opened.workbook.content('Risultati', HEADER + 1, SCORE)).toBeCloseTo(0.85, 12);
  const before = JSON.stringify(opened.workbook.sheets);
  await opened.session.calculate();
  expect(JSON.stringify(opened.workbook.sheets)).toBe(before);
});

it.each([
  '07-parco-due-indicatori-per-riga',
  '08-azienda-speciale-trasposta',
  '14-dipartimento-indicatori-numerati',
  '24-istituto-blocchi-di-etichette',
])('in %s every node has its result then, indicators side by side too', async (name) => {
  const opened = await openOther(name);
  const { session, workbook } = opened;
  await session.confirm();
  await session.addResultsSheet();
  expect(session.state.error).toBeNull();
  expect(session.state.summary?.withoutPlace).toBeNull();
  expect(disagreements(opened)).toEqual([]);
  const before = JSON.stringify(workbook.sheets);
  await session.calculate();
  expect(session.state.error).toBeNull();
  expect(JSON.stringify(workbook.sheets)).toBe(before);
});
