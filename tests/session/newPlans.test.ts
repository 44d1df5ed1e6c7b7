import { isBlank, type CellValue } from '../../src/core/cell';
import type { NewPlan } from '../../src/core/newPlan/newPlan';
import type { SheetGrid } from '../../src/core/sheet/grid';
import { readSettings } from '../../src/session/settings';
import { WorkbookError } from '../../src/workbook/port';
import { EditableSheet } from '../layout/editableWorkbook';
import {
  readCruscotto2021,
  readPianoSemplice,
  readPira2024,
  readRelazione2022,
  readRelazione2025,
} from '../layout/sampleFiles';
import { disagreements, openSession, openTable, type Opened } from './openSession';

const ASKED: NewPlan = { entity: 'CCIAA Valdoria', year: 2026, areas: ['Imprese', 'Mercati'], rules: 'TNO' };

function emptyWorkbook(settings: unknown = null): Promise<Opened> {
  return openSession([new EditableSheet('vuoto', 'Foglio1', [[]]).grid()], 'vuoto', settings);
}

function names({ workbook }: Opened): string[] {
  return workbook.sheets.map(({ name }) => name);
}

/** What stands in a sheet, and where. */
function contents({ name, row, column, formulas }: SheetGrid): string[] {
  return formulas.flatMap((cells, r) =>
    cells.flatMap((cell, c) => (isBlank(cell) ? [] : [`${name} ${row + r},${column + c} ${cell}`])),
  );
}

describe('an example', () => {
  it('is read at sight, says of itself that it is one, and has something of each light to explain', async () => {
    const opened = await emptyWorkbook();
    await opened.session.startExample();
    expect(opened.session.state).toMatchObject({
      phase: 'ready',
      error: null,
      question: null,
      findings: [],
      notice: { id: 'newPlan.example', params: { sheet: 'Esempio' } },
    });
    await opened.session.calculate();
    expect(opened.session.state.summary).toMatchObject({ scored: 6, withoutScore: 0, unreadable: [] });
    expect(disagreements(opened)).toEqual([]);
    const lights = [...(opened.session.state.results?.byId.values() ?? [])].map(({ status }) => status.light);
    expect(new Set(lights)).toEqual(new Set(['green', 'yellow', 'red']));
  });
});

describe('a new plan', () => {
  it('begins in an empty workbook, is in front, shown, and has its rules', async () => {
    const opened = await emptyWorkbook();
    expect(opened.session.state.phase).toBe('notRecognised');
    await opened.session.startPlan(ASKED);
    const { state } = opened.session;
    expect(state).toMatchObject({ phase: 'ready', error: null, question: null, rulesName: 'Regole' });
    expect(state.notice).toEqual({
      id: 'newPlan.done',
      params: { sheet: 'Piano 2026', areas: 2, rules: 'TNO' },
    });
    expect(names(opened)).toEqual(['Foglio1', 'Regole', 'Piano 2026']);
    expect(opened.workbook.activeSheet).toBe(opened.workbook.sheet('Piano 2026').id);
    expect(state.plan?.nodes.map(({ name }) => name).slice(0, 3)).toEqual([
      'CCIAA Valdoria',
      'Imprese',
      'Primo obiettivo strategico di «Imprese»',
    ]);
    expect(state.results?.rules.strategicFrom).toBe('indicators');
    expect(state.findings).toEqual([]);
  });

  it('is filled in and computed like any other', async () => {
    const opened = await emptyWorkbook();
    await opened.session.startPlan(ASKED);
    const [target, actual] = [4, 5];
    for (const row of [7, 10]) {
      opened.workbook.edit('Piano 2026', row, target, '>= 10 N.');
      opened.workbook.edit('Piano 2026', row, actual, row);
    }
    await opened.session.calculate();
    expect(opened.session.state.error).toBeNull();
    expect(opened.session.state.results?.root.score).toBe(0.85);
    expect(disagreements(opened)).toEqual([]);
  });

  it('is changed in the pane from its first node on', async () => {
    const opened = await emptyWorkbook();
    const { session } = opened;
    await session.startPlan(ASKED);
    const values = { name: 'Imprese assistite', weight: '60', target: '>= 100 N.' };
    await session.edit({ kind: 'add', parent: '01_01', level: 'indicator', before: null, values });
    await session.edit({ kind: 'set', node: '01_01#1', field: 'target', text: 'Entro 30/06/2026' });
    await session.edit({
      kind: 'add',
      parent: '01',
      level: 'strategic',
      before: null,
      values: { name: 'Secondo' },
    });
    await session.edit({ kind: 'remove', node: '02_01#1' });
    expect(session.state.error).toBeNull();
    const told = session.state.plan?.nodes.map(({ code, name, target }) =>
      [code, name, target?.value ?? ''].join(' | '),
    );
    expect(told).toEqual([
      ' | CCIAA Valdoria | ',
      '01 | Imprese | ',
      '01_01 | Primo obiettivo strategico di «Imprese» | ',
      '01_01_01 | Primo indicatore di «Imprese» | Entro 30/06/2026',
      // The operator goes into the column Verso.
      '01_01_02 | Imprese assistite | 100 N.',
      '01_02 | Secondo | ',
      '02 | Mercati | ',
      '02_01 | Primo obiettivo strategico di «Mercati» | ',
    ]);
  });

  it('is refused, with a sentence, when something is wrong in what was asked, and nothing is made', async () => {
    const opened = await emptyWorkbook();
    await opened.session.startPlan({ ...ASKED, areas: ['Imprese', 'imprese'] });
    expect(opened.session.state).toMatchObject({
      phase: 'notRecognised',
      error: { id: 'newPlan.areaTwice', params: { name: 'imprese' } },
      notice: null,
    });
    expect(names(opened)).toEqual(['Foglio1']);
  });

  it('that Excel refuses leaves the workbook as it was, and says why', async () => {
    const opened = await emptyWorkbook();
    opened.workbook.failWrite = new WorkbookError({ id: 'error.write', params: { reason: 'AccessDenied' } });
    await opened.session.startPlan(ASKED);
    expect([opened.session.state.error?.id, names(opened)]).toEqual(['error.write', ['Foglio1']]);
  });

  it('beside another one is a plan of its own, read by its own layout', async () => {
    const { sheets, activeSheet } = await readRelazione2022();
    const opened = await openSession(sheets, activeSheet);
    await opened.session.chooseLayout('reportBlocks');
    await opened.session.startPlan(ASKED);
    expect(opened.session.state.plan?.sheets.map(({ name }) => name)).toEqual(['Piano 2026']);
    expect(readSettings(opened.workbook.settings)).toMatchObject({ layout: null, rules: null });
  });
});

describe('next year’s plan', () => {
  it.each([
    ['the Relazione 2022', readRelazione2022, 'Piano 2023'],
    ['the Relazione 2025', readRelazione2025, 'Piano 2026'],
    ['the Cruscotto 2021', readCruscotto2021, 'Piano 2022'],
    ['the plain plan', readPianoSemplice, 'Piano 2025'],
  ] as const)(
    'from %s is on a sheet of its own; this year’s stay as they are, and are still a plan',
    async (_, read, name) => {
      const { sheets, activeSheet } = await read();
      const opened = await openSession(sheets, activeSheet);
      const before = opened.session.state.plan?.nodes.map(({ id }) => id);
      await opened.session.startNextYear(Number(name.slice(-4)));
      const { state } = opened.session;
      expect(state).toMatchObject({ phase: 'ready', error: null, question: null });
      expect(state.notice?.params?.sheet).toBe(name);
      expect(state.plan?.sheets.map((sheet) => sheet.name)).toEqual([name]);
      expect(opened.workbook.sheets.slice(0, sheets.length).flatMap(contents)).toEqual(
        sheets.flatMap(contents),
      );
      opened.workbook.activeSheet = activeSheet;
      await opened.session.open();
      expect(opened.session.state.plan?.nodes.map(({ id }) => id)).toEqual(before);
    },
  );

  it('is computed when its actuals come, and a plan after it begins from it', async () => {
    const rows: CellValue[][] = [
      ['Codice', 'Denominazione', 'Peso', 'Target 2025', 'Consuntivo 2025'],
      ['01', 'Imprese', 100, '', ''],
      ['01_01', 'Eventi', 100, 'Entro 30/06/2025', '30/06/2025'],
    ];
    const opened = await openTable(rows, 'Piano 2025');
    await opened.session.startNextYear(2026);
    const { plan } = opened.session.state;
    const at = plan?.nodes.find(({ level }) => level === 'indicator')?.target;
    const actual = plan?.sheets[0]?.columns.find(({ role }) => role === 'actual');
    expect([at?.value, actual?.header]).toEqual(['Entro 30/06/2026', 'Consuntivo 2026']);
    opened.workbook.edit('Piano 2026', at?.row ?? 0, actual?.column ?? 0, '03/07/2026');
    await opened.session.calculate();
    expect(opened.session.state.results?.root.score).toBe(0.97);
    expect(disagreements(opened)).toEqual([]);
    await opened.session.startNextYear(2027);
    expect(names(opened)).toEqual(['Piano 2025', 'Piano 2026', 'Piano 2027']);
    expect(opened.session.state.plan?.nodes.at(-1)?.target?.value).toBe('Entro 30/06/2027');
    await opened.session.startNextYear(2028);
    expect(opened.session.state.plan?.nodes.at(-1)?.target?.value).toBe('Entro 30/06/2028');
  });

  it('of a plan on one sheet is laid out as this year’s: the year later in its words, figures of the year blank', async () => {
    const rows: CellValue[][] = [
      ['Camera di Commercio di Prova', '', '', '', '', '', '', ''],
      ['Piano 2025-2027, consuntivo 2025', '', '', '', '', '', '', ''],
      [
        'Cod.',
        'Obiettivi',
        'Peso %',
        'Consuntivo 2024',
        'Target 2025',
        'Consuntivo 2025',
        'Esito 2025',
        'I sem.',
      ],
      ['01', 'Imprese', 100, '', '', '', '', ''],
      ['01_01', 'Eventi', 60, '29/06/2024', 'Entro 30/06/2025', '03/07/2025', 'Raggiunto', 'in corso'],
      ['01_02', 'Bandi', 40, 4, '>= 5', 6, 'Raggiunto', 3],
      ['', 'Nota: dati del 2025', '', '', '', '', '', ''],
    ];
    const opened = await openTable(rows, 'Piano 2025');
    await opened.session.startNextYear(2026);
    const was = contents(opened.workbook.sheet('Piano 2025')).map((cell) => cell.replace('Piano 2025 ', ''));
    const is = contents(opened.workbook.sheet('Piano 2026')).map((cell) => cell.replace('Piano 2026 ', ''));
    expect(was.filter((cell) => !is.includes(cell))).toEqual([
      '1,0 Piano 2025-2027, consuntivo 2025',
      '2,4 Target 2025',
      '2,5 Consuntivo 2025',
      '2,6 Esito 2025',
      '4,4 Entro 30/06/2025',
      '4,5 03/07/2025',
      '4,6 Raggiunto',
      '5,5 6',
      '5,6 Raggiunto',
    ]);
    expect(is.filter((cell) => !was.includes(cell))).toEqual([
      '1,0 Piano 2026-2028, consuntivo 2026',
      '2,4 Target 2026',
      '2,5 Consuntivo 2026',
      '2,6 Esito 2026',
      '4,4 Entro 30/06/2026',
    ]);
    expect(opened.session.state.notice).toEqual({
      id: 'nextYear.copiedKeeping',
      params: { sheet: 'Piano 2026', source: 'Piano 2025', moved: 1, same: 1, kept: '«I sem.»' },
    });
  });

  it.each([
    ['stands on several sheets', readRelazione2022, 'sheets'],
    ['has targets of several years', readPira2024, 'years'],
  ] as const)('of a plan that %s is a plain table, and says why', async (_, read, why) => {
    const { sheets, activeSheet } = await read();
    const { session } = await openSession(sheets, activeSheet);
    await session.startNextYear(2030);
    expect(session.state.notice).toMatchObject({
      id: 'nextYear.done',
      params: { why: { id: `nextYear.why.${why}` } },
    });
  });

  it('has the result of its total blank, typed as it was', async () => {
    const opened = await openTable(
      [
        ['Codice', 'Denominazione', 'Peso', 'Target 2025', 'Consuntivo 2025', 'Performance'],
        ['01', 'Imprese', 100, '', '', ''],
        ['01_01', 'Eventi', 100, '>= 5', 6, '100%'],
        ['', 'Totale', 100, '', '', '97,5%'],
      ],
      'Piano 2025',
    );
    await opened.session.startNextYear(2026);
    const copied = contents(opened.workbook.sheet('Piano 2026'));
    expect(copied.filter((cell) => /Totale|%/.test(cell))).toEqual(['Piano 2026 3,1 Totale']);
  });

  it('tells the columns of earlier figures, which are a year too old in the copy', async () => {
    const opened = await openTable(
      [
        ['Codice', 'Denominazione', 'Peso', 'Valore precedente', 'Target 2025', 'Consuntivo 2025'],
        ['01', 'Imprese', 100, '', '', ''],
        ['01_01', 'Eventi', 100, 4, '>= 5', 6],
      ],
      'Piano 2025',
    );
    await opened.session.startNextYear(2026);
    expect(opened.session.state.notice).toMatchObject({ params: { kept: '«Valore precedente»' } });
  });

  it('is a sheet of its own where this year’s is protected: Excel copies the protection too', async () => {
    const opened = await openTable(
      [
        ['Codice', 'Denominazione', 'Peso', 'Target 2025', 'Consuntivo 2025'],
        ['01', 'Imprese', 100, '', ''],
        ['01_01', 'Eventi', 100, '>= 5', 6],
      ],
      'Piano 2025',
    );
    opened.workbook.sheet('Piano 2025').protected = true;
    await opened.session.startNextYear(2026);
    expect(opened.session.state.notice).toMatchObject({
      id: 'nextYear.done',
      params: { why: { id: 'nextYear.why.protected' } },
    });
    expect(opened.workbook.sheet(names(opened).at(-1) ?? '').protected).toBe(false);
  });

  it('has the results that Calcola wrote as values blank', async () => {
    const opened = await openTable(
      [
        ['Codice', 'Denominazione', 'Peso', 'Target 2025', 'Consuntivo 2025'],
        ['01', 'Imprese', 100, '', ''],
        ['01_01', 'Eventi', 100, '>= 5', 6],
      ],
      'Piano 2025',
    );
    await opened.session.chooseMode('values');
    await opened.session.calculate();
    await opened.session.startNextYear(2026);
    expect(opened.session.state.results?.root.score).toBeNull();
    const beyond = contents(opened.workbook.sheet('Piano 2026')).filter((cell) => / \d,[5-9] /.test(cell));
    expect(beyond).toEqual(['Piano 2026 0,5 Punteggio ricalcolato', 'Piano 2026 0,6 Esito ricalcolato']);
  });

  it('keeps what was chosen for the columns of a sheet that it copies', async () => {
    const opened = await openTable(
      [
        ['Codice', 'Denominazione', 'Peso', 'Target 2025', 'Consuntivo 2025'],
        ['01', 'Imprese', 100, '', ''],
        ['01_01', 'Eventi', 100, '>= 5', 6],
      ],
      'Piano 2025',
    );
    await opened.session.chooseColumn({ heading: 'peso', offset: 0, role: null });
    await opened.session.startNextYear(2026);
    expect(readSettings(opened.workbook.settings)).toMatchObject({
      columns: [{ heading: 'peso', role: null }],
      confirmed: null,
    });
  });

  it('without a plan is refused with a sentence', async () => {
    const opened = await emptyWorkbook();
    await opened.session.startNextYear(2026);
    expect([opened.session.state.error?.id, names(opened)]).toEqual(['nextYear.noPlan', ['Foglio1']]);
  });
});
