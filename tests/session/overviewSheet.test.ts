/** The sheet of the overview: figures of the day, with a chart of the scores and one of the lights. */
import { OVERVIEW_SHEET_COLUMNS } from '../../src/core/sheet/reportSheets';
import { formulaAt } from '../../src/core/sheet/grid';
import { evaluatePlan } from '../../src/core/plan/evaluatePlan';
import { standard } from '../../src/core/rules/profiles';
import { overviewSheetChanges } from '../../src/core/writing/overviewSheetChanges';
import { italian } from '../../src/messages/it';
import { handMadePlan } from '../plan/handMadePlan';
import { openTable, type Opened } from './openSession';

/** One area wholly evaluated, one of which half waits for its actual. */
const PLAN = [
  ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
  ['01', 'Competitività', 50, '', ''],
  ['01_01', 'Bandi aperti', 100, '>= 2 N.', 1],
  ['02', '=Credito', 50, '', ''],
  ['02_01', 'Pratiche chiuse', 50, '>= 4 N.', 4],
  ['02_02', 'Sportelli', 50, '>= 4 N.', ''],
];
const NAME = /^Riepilogo del \d{2}-\d{2}-\d{4}$/;

function overviewOf({ workbook }: Opened) {
  const grid = workbook.sheets.find(({ name }) => NAME.test(name));
  if (!grid) throw new Error('no overview');
  return grid;
}

function cellsOf(opened: Opened): unknown[][] {
  const grid = overviewOf(opened);
  return grid.formulas.map((_, row) =>
    Array.from({ length: 5 }, (__, column) => formulaAt(grid, row, column)),
  );
}

async function openWithOverview(plan = PLAN): Promise<Opened> {
  const opened = await openTable(plan);
  await opened.session.addReportSheet('overview');
  expect(opened.session.state.error).toBeNull();
  return opened;
}

it('has the ente and what is below it with score, status and weight evaluated, then the nodes by light', async () => {
  const rows = cellsOf(await openWithOverview());
  expect(rows[0]?.[0]).toMatch(/^Riepilogo del \d{2}\/\d{2}\/\d{4}$/);
  expect(rows.slice(2)).toEqual([
    [...OVERVIEW_SHEET_COLUMNS, ''],
    ['Ente', 0.75, 'Parzialmente raggiunto', 0.75, ''],
    ['01 Competitività', 0.5, 'Non raggiunto', 1, ''],
    ['02 =Credito', 1, 'Raggiunto', 0.5, ''],
    ['', '', '', '', ''],
    ['Livello', 'verde', 'giallo', 'rosso', 'senza punteggio'],
    ['Ambiti', 1, 0, 1, 0],
    ['Indicatori', 1, 0, 1, 1],
  ]);
});

it('a score that is not there is a blank cell, not a column of nothing', async () => {
  const [header = [], ...lines] = PLAN;
  const blank = [header, ...lines.map((line) => [...line.slice(0, 4), ''])];
  const rows = cellsOf(await openWithOverview(blank));
  expect(rows.slice(3, 6).map(([, score, status]) => [score, status])).toEqual(
    Array.from({ length: 3 }, () => ['', 'Da valutare']),
  );
});

it('has a chart of each table, entitled with words of ours alone', async () => {
  const { workbook } = await openWithOverview();
  const charts = workbook.changed.flat().flatMap((step) => (step.kind === 'chart' ? [step.chart] : []));
  expect(charts.map(({ title, source, colours }) => [title, source, colours.length])).toEqual([
    ['Punteggi', { row: 2, column: 0, rows: 4, columns: 2 }, 1],
    ['Quante voci, per semaforo', { row: 7, column: 0, rows: 3, columns: 5 }, 4],
  ]);
});

it('a name that begins like a formula is written as a text', () => {
  const plan = handMadePlan([
    {
      level: 'area',
      name: '=1+1',
      children: [{ level: 'indicator', name: 'Bandi', target: '>= 2', actual: 1 }],
    },
  ]);
  const changes = overviewSheetChanges(evaluatePlan(plan, standard, italian), [], '2026-11-22', italian);
  const written = changes.flatMap((change) => (change.kind === 'write' ? [change.content] : []));
  expect(written).toContain('=1+1');
  expect(written.filter((content) => typeof content === 'object')).toEqual([]);
});

it('is never read, though it stands in front', async () => {
  const opened = await openWithOverview();
  const { session, workbook } = opened;
  const nodes = session.state.plan?.nodes;
  expect(workbook.activeSheet).toBe(overviewOf(opened).id);
  await session.open();
  expect(session.state.plan?.nodes).toEqual(nodes);
  expect(session.state.plan?.sheets.map(({ name }) => name)).toEqual(['Piano']);
});

it('goes away with one undo of the pane', async () => {
  const opened = await openWithOverview();
  await opened.session.restore();
  expect(opened.workbook.sheets.map(({ name }) => name)).toEqual(['Piano']);
});

it('another of the same day has a name of its own', async () => {
  const opened = await openWithOverview();
  await opened.session.addReportSheet('overview');
  expect(opened.workbook.sheets.map(({ name }) => name).at(-1)).toMatch(/ \(2\)$/);
});

it('is refused while the workbook keeps its sheets as they are', async () => {
  const opened = await openTable(PLAN);
  opened.workbook.structureProtected = true;
  await opened.session.addReportSheet('overview');
  expect(opened.session.state.error?.id).toBe('error.structureProtected');
  expect(opened.workbook.sheets).toHaveLength(1);
});
