import type { CellValue } from '../../src/core/cell';
import type { TreeEdit } from '../../src/core/editing/edit';
import {
  readPianoSemplice,
  readPira2024,
  readRelazione2022,
  readRelazione2025,
  readSchede2024,
} from '../layout/sampleFiles';
import { WorkbookError } from '../../src/workbook/port';
import { randomEdit, randomNumbers } from '../editing/randomEdits';
import { workbookTimes } from '../hunting';
import { disagreements, openSession, openTable, type Opened } from './openSession';
import { scoreFormula, writtenFormula } from './scoreFormula';

const HEADINGS = ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'];

/** 01 has an objective and, elsewhere on the sheet, two indicators: its formula names them apart. */
const SCATTERED = [
  HEADINGS,
  ['01', 'Ambito', 100, '', ''],
  ['01_01', 'Primo', 50, '', ''],
  ['01_01_01', 'Tempi', 60, '>= 10', 8],
  ['01_01_02', 'Costi', 40, '>= 10', 10],
  ['01_02', 'Secondo', 50, '', ''],
  ['01_02_01', 'Qualità', 100, '>= 4', 3],
];

function formulasOf({ workbook }: Opened): string[] {
  const [sheet] = workbook.sheets;
  return (sheet?.formulas ?? [])
    .flat()
    .flatMap((each) => (String(each).startsWith('=IFERROR(PERF_') ? [String(each)] : []));
}

/** Results that are not what the sheet says, and the warning that they are older than its figures. */
function trouble(opened: Opened): string[] {
  const findings = opened.session.state.findings;
  const stale = findings.filter(({ message }) => message.id === 'results.outOfDate');
  return [...disagreements(opened), ...stale.map(({ message }) => JSON.stringify(message.params))];
}

test('an indicator that is added has its formula, and its parent counts it', async () => {
  const opened = await openTable(SCATTERED);
  await opened.session.calculate();
  await opened.session.edit({
    kind: 'add',
    parent: '01_01',
    level: 'indicator',
    before: null,
    values: { name: 'Volumi', weight: '20', target: '>= 5', actual: '4' },
  });
  expect(opened.session.state.error).toBeNull();
  expect(formulasOf(opened)).toContain(writtenFormula('=PERF_ROLLUP(C4:C6,F4:F6)'));
  expect(formulasOf(opened)).toContain(scoreFormula('D6', 'E6'));
  expect(trouble(opened)).toEqual([]);
});

describe('an indicator of which only the name is given', () => {
  async function addTo(rows: readonly (readonly CellValue[])[], values: object = {}): Promise<Opened> {
    const opened = await openTable(rows);
    await opened.session.confirm();
    const { nodes } = opened.session.state.plan ?? { nodes: [] };
    const parent = nodes.find(({ id }) =>
      nodes.some((one) => one.parent === id && one.level === 'indicator'),
    );
    const add = { kind: 'add', level: 'indicator', before: null } as const;
    await opened.session.edit({ ...add, parent: parent?.id ?? '', values: { name: 'Volumi', ...values } });
    return opened;
  }

  test.each([
    ['a table with codes', SCATTERED],
    ['one below the name of the ente', [['Camera di commercio di Prova'], [], ...SCATTERED]],
    ['a list', [HEADINGS.slice(1), ['Tempi', 60, '>= 10', 8], ['Costi', 40, '>= 10', 10]]],
  ])('is asked a target in %s, where that makes it one', async (_, rows) => {
    const { session, workbook } = await addTo(rows);
    expect(session.state.error).toEqual({ id: 'edit.targetNeeded', params: {} });
    expect(workbook.writes).toEqual([]);
    const { session: mended } = await addTo(rows, { target: 'n.d.' });
    expect(mended.state.error).toBeNull();
  });
});

test('a move tells the new code, and of those below only where some have changed', async () => {
  const { session } = await openTable([
    ...SCATTERED,
    ['02', 'Altro ambito', 100, '', ''],
    ['02_01', 'Terzo', 100, '', ''],
    ['02_01_01', 'Costi', 100, '<= 4', 3],
  ]);
  await session.edit({ kind: 'move', node: '01_01#1', parent: '01_02', before: null });
  expect(session.state.notice).toMatchObject({ id: 'edit.done.moveCoded', params: { to: '01_02_02' } });
  await session.edit({ kind: 'move', node: '01_02', parent: '02', before: null });
  expect(session.state.notice).toMatchObject({
    id: 'edit.done.moveCodes',
    params: { to: '02_02', count: 2 },
  });
});

test.each([
  ['moved', { kind: 'move', node: '01_01#1', parent: '01_02', before: null }, '01_01#1'],
  ['removed', { kind: 'remove', node: '01_01#1' }, '01_01#1'],
  [
    'added',
    {
      kind: 'add',
      parent: '01_02',
      level: 'indicator',
      before: null,
      values: { name: 'Nuovo', target: '>= 1' },
    },
    '01_02',
  ],
] as const)('what was %s is known by its id again once that is taken back', async (_, edit, node) => {
  const { session } = await openTable(SCATTERED);
  const before = session.state.plan?.nodes.map(({ id }) => id);
  await session.edit(edit as TreeEdit);
  expect([session.state.error, session.state.takenBack]).toEqual([null, null]);
  await session.restore();
  expect(session.state.plan?.nodes.map(({ id }) => id)).toEqual(before);
  expect(session.state.takenBack?.node).toBe(node);
});

test('no formula of ours is left with a row that is gone', async () => {
  const opened = await openTable(SCATTERED);
  await opened.session.calculate();
  expect(formulasOf(opened)).toContain(writtenFormula('=PERF_ROLLUP(C3,F3,C6,F6)'));
  await opened.session.edit({ kind: 'remove', node: '01_01' });
  expect(formulasOf(opened).join(' ')).not.toContain('#REF!');
  expect(trouble(opened)).toEqual([]);
});

test('before Calcola, and where it wrote values, results are left alone', async () => {
  const opened = await openTable(SCATTERED);
  const edit = { kind: 'set', node: '01_01#1', field: 'actual', text: '10' } as const;
  await opened.session.edit(edit);
  expect(opened.workbook.sheets[0]?.values[0]).toHaveLength(HEADINGS.length);
  await opened.session.chooseMode('values');
  await opened.session.calculate();
  await opened.session.edit({ ...edit, text: '5' });
  expect(formulasOf(opened)).toEqual([]);
  expect(opened.session.state.findings[0]?.message.id).toBe('results.outOfDate');
});

const CHANGES = workbookTimes(15);

test.each([
  ['the plain table', readPianoSemplice, 0],
  ['the Relazione 2022', readRelazione2022, 1],
  ['the schede', readSchede2024, 2],
  ['the Relazione 2025', readRelazione2025, 3],
])('changes of %s after Calcola keep every result', async (_, read, place) => {
  const { sheets, activeSheet } = await read();
  const opened = await openSession(sheets, activeSheet);
  await opened.session.calculate();
  const random = randomNumbers(7);
  // Where one workbook ends the next goes on: together they see changes of each kind.
  for (let i = 0; i < CHANGES; i++) {
    const { plan } = opened.session.state;
    if (!plan) throw new Error('no tree');
    const edit = randomEdit(plan, random, place * CHANGES + i);
    await opened.session.edit(edit);
    expect([JSON.stringify(edit), trouble(opened)]).toEqual([JSON.stringify(edit), []]);
  }
});

test('a change is one step, told in a sentence, with its cell selected', async () => {
  const { session, workbook } = await openTable(SCATTERED);
  const trips = workbook.trips;
  await session.edit({ kind: 'set', node: '01_02', field: 'name', text: 'Terzo' });
  expect(workbook.changed).toHaveLength(1);
  expect(session.state.notice).toEqual({ id: 'edit.done.set', params: { name: '01_02 Secondo' } });
  expect(session.state.phase).toBe('ready');
  expect(session.state.plan?.nodes.find(({ id }) => id === '01_02')?.name).toBe('Terzo');
  expect(workbook.selected.at(-1)).toEqual({ sheet: 'piano', row: 5, column: 1 });
  expect(workbook.trips - trips).toBeLessThan(8);
  workbook.undo();
  expect(workbook.content('Piano', 5, 1)).toBe('Secondo');
});

test('several fields of a node are one step, all or none', async () => {
  const { session, workbook } = await openTable(SCATTERED);
  const set = (field: 'name' | 'weight' | 'code', text: string): TreeEdit => ({
    kind: 'set',
    node: '01_02',
    field,
    text,
  });
  await session.edit(set('name', 'Terzo'), set('weight', 'metà'));
  expect(session.state.error?.id).toBe('weight.notNumber');
  expect(session.state.refused).toBe(1);
  expect(workbook.changed).toEqual([]);
  await session.edit(set('name', 'Terzo'), set('weight', '40'), set('code', '01_03'));
  expect(session.state.error).toBeNull();
  expect(workbook.sheets[0]?.values.slice(5)).toEqual([
    ['01_03', 'Terzo', 40, '', ''],
    ['01_03_01', 'Qualità', 100, '>= 4', 3],
  ]);
  workbook.undo();
  expect(workbook.sheets[0]?.values.slice(5)).toEqual(SCATTERED.slice(5));
});

test('each node is followed through several changes to where it is read afterwards', async () => {
  const { session } = await openTable(SCATTERED);
  const values = { name: 'Costi', weight: '10', target: '>= 1' };
  const edited = await session.edit(
    { kind: 'add', parent: '01_01', level: 'indicator', before: '01_01#2', values },
    { kind: 'remove', node: '01_01#1' },
    { kind: 'set', node: '01_02', field: 'code', text: '01_03' },
  );
  expect(session.state.error).toBeNull();
  expect(edited?.node).toBe('01_03');
  expect(edited?.ids).toEqual(
    new Map([
      ['ente', 'ente'],
      ['01', '01'],
      ['01_01', '01_01'],
      ['01_01#2', '01_01#2'],
      ['01_02', '01_03'],
      ['01_02#1', '01_03#1'],
    ]),
  );
  expect(await session.edit({ kind: 'set', node: '01_01', field: 'weight', text: 'metà' })).toBeNull();
});

test('parts of one cell are written together', async () => {
  const { sheets, activeSheet } = await readPira2024();
  const { session } = await openSession(sheets, activeSheet);
  const objective = session.state.plan?.nodes.find(({ level }) => level === 'strategic');
  const node = objective?.id ?? '';
  await session.edit(
    { kind: 'set', node, field: 'name', text: 'Nome nuovo' },
    { kind: 'set', node, field: 'weight', text: '30' },
  );
  expect(session.state.error).toBeNull();
  const after = session.state.plan?.nodes.find(({ id }) => id === node);
  expect([after?.name, after?.weight?.value]).toEqual(['Nome nuovo', '30,00%']);
});

test('what the sheet says already is not written again', async () => {
  const { session, workbook } = await openTable(SCATTERED);
  await session.edit({ kind: 'set', node: '01_02', field: 'weight', text: '50' });
  await session.edit({ kind: 'normaliseWeights', parent: '01' });
  expect(workbook.changed).toEqual([]);
  expect(session.state.notice?.id).toBe('edit.nothing');
});

test('a figure that is still to come beside a date is not to become one', async () => {
  const { workbook, session } = await openTable(SCATTERED);
  await session.edit({ kind: 'set', node: '01_02#1', field: 'target', text: 'Entro 30/06/2025' });
  const sheet = workbook.sheet('Piano');
  (sheet.values[6] as CellValue[])[4] = (sheet.formulas[6] as CellValue[])[4] = 45800;
  (sheet.numberFormats[6] as string[])[4] = 'dd/mm/yyyy';
  await session.open();
  const values = { name: 'Volumi', weight: '10', target: '>= 10 N.' };
  await session.edit({ kind: 'add', parent: '01_02', level: 'indicator', before: null, values });
  expect(session.state.error).toBeNull();
  expect(workbook.sheet('Piano').numberFormats[7]?.[4]).toBe('General');
});

test('what would be read as another tree is not written', async () => {
  const { session, workbook } = await openTable([
    ['Obiettivo', 'Indicatore', 'Peso', 'Target', 'Consuntivo'],
    ['Primo', '', '', '', ''],
    ['', 'Tempi', 60, '>= 10', 8],
    ['', 'Costi', 40, '>= 10', 10],
    ['Secondo', '', '', '', ''],
    ['', 'Qualità', 100, '>= 4', 3],
  ]);
  const objective = session.state.plan?.nodes.find(({ name }) => name === 'Secondo')?.id ?? '';
  // Alone in its row that is the number of a page, not a name.
  await session.edit({ kind: 'set', node: objective, field: 'name', text: 'Pag. 3' });
  expect(session.state.error?.id).toBe('edit.otherTree');
  expect(workbook.changed).toEqual([]);
});

test.each<[string, (opened: Opened) => void, TreeEdit, string]>([
  [
    'a refused weight',
    () => undefined,
    { kind: 'set', node: '01_01', field: 'weight', text: 'metà' },
    'weight.notNumber',
  ],
  [
    'a protected sheet',
    ({ workbook }) => (workbook.sheet('Piano').protected = true),
    { kind: 'remove', node: '01_02' },
    'error.protected',
  ],
  [
    'a node that somebody renamed meanwhile',
    ({ workbook }) => workbook.edit('Piano', 5, 1, 'Altro'),
    { kind: 'remove', node: '01_02' },
    'error.nodeChanged',
  ],
])('%s: a sentence, and nothing is written', async (_, prepare, edit, message) => {
  const opened = await openTable(SCATTERED);
  prepare(opened);
  await opened.session.edit(edit);
  expect(opened.session.state.error?.id).toBe(message);
  expect(opened.session.state.phase).toBe('ready');
  expect(opened.workbook.changed).toEqual([]);
});

describe('while somebody else is at work', () => {
  it('a row that came after the reading keeps the change from being written', async () => {
    const { session, workbook } = await openTable(SCATTERED);
    workbook.afterRead = () => {
      workbook.afterRead = () => undefined;
      workbook.edit('Piano', 3, 1, 'Tempi medi');
    };
    await session.edit({ kind: 'set', node: '01_02', field: 'name', text: 'Terzo' });
    expect(session.state.error?.id).toBe('error.changed');
    expect(workbook.changed).toEqual([]);
  });

  it('what was asked for is what the person saw, whatever the queue has read since', async () => {
    const { session, workbook } = await openTable(SCATTERED);
    workbook.edit('Piano', 5, 1, 'Altro');
    const opening = session.open();
    await session.edit({ kind: 'remove', node: '01_02' });
    await opening;
    expect(session.state.error?.id).toBe('error.nodeChanged');
    expect(workbook.changed).toEqual([]);
  });

  it.each<TreeEdit>([
    { kind: 'remove', node: '01_01' },
    { kind: 'spreadWeights', parent: '01_01' },
  ])('$kind does not touch what the person has not seen', async (edit) => {
    const { session, workbook } = await openTable(SCATTERED);
    ['01_01_03', 'Volumi', 10, '>= 1', 2].forEach((value, column) =>
      workbook.edit('Piano', 7, column, value),
    );
    await session.edit(edit);
    expect(session.state.error?.id).toBe('error.nodeChanged');
    expect(workbook.changed).toEqual([]);
  });
});

describe('once it is written', () => {
  const rename: TreeEdit = { kind: 'set', node: '01_02', field: 'name', text: 'Terzo' };

  it('stopping comes too late, and is not said to have stopped it', async () => {
    const { session, workbook } = await openTable(SCATTERED);
    const change = workbook.change.bind(workbook);
    workbook.change = async (...args) => {
      await change(...args);
      session.cancel();
    };
    await session.edit(rename);
    expect(session.state.error).toBeNull();
    expect(session.state.plan?.nodes.find(({ id }) => id === '01_02')?.name).toBe('Terzo');
  });

  it('a cell that cannot be shown is no failure', async () => {
    const { session, workbook } = await openTable(SCATTERED);
    workbook.select = () => Promise.reject(new Error('no'));
    await session.edit(rename);
    expect([session.state.error, session.state.notice?.id]).toEqual([null, 'edit.done.set']);
  });

  it('what was refused in the middle is shown as it stands', async () => {
    const { session, workbook } = await openTable(SCATTERED);
    workbook.change = async () => {
      workbook.edit('Piano', 5, 1, 'A metà');
      throw new WorkbookError({ id: 'error.change', params: { reason: 'no' } });
    };
    await session.edit(rename);
    expect(session.state.error?.id).toBe('written.half');
    expect(session.state.plan?.nodes.find(({ id }) => id === '01_02')?.name).toBe('A metà');
  });
});
