import type { CellValue } from '../../src/core/cell';
import { LAYOUTS } from '../../src/core/layout/recognise';
import { WorkbookError } from '../../src/workbook/port';
import { EditableSheet } from '../layout/editableWorkbook';
import { disagreements, openSession, openTable, type Opened } from './openSession';
import { scoreFormula, writtenFormula } from './scoreFormula';

const PLAN: CellValue[][] = [
  ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
  ['01', 'Competitività', 60, '', ''],
  ['01_01', 'Imprese assistite', 50, '>= 100,00 N.', 90],
  ['01_02', 'Tempo medio', 50, '<= 10,00 gg', 8],
  ['02', 'Organizzazione', 40, '', ''],
  ['02_01', 'Sito pubblicato', 100, '= sì', 'sì'],
];
/** Where the score and the status of the plan above go. */
const SCORE = 5;
const STATUS = 6;

function openPlan(rows: readonly (readonly CellValue[])[] = PLAN): Promise<Opened> {
  return openTable(rows);
}

function changed(row: number, column: number, value: CellValue): CellValue[][] {
  return PLAN.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? value : cell)));
}

describe('opening', () => {
  it('reads the workbook in three round trips and shows the tree with its results', async () => {
    const { workbook, session } = await openPlan();
    expect(workbook.trips).toBe(3);
    expect(session.state.phase).toBe('ready');
    expect(session.state.results?.root.score).toBeCloseTo(0.97, 12);
    expect(workbook.writes).toEqual([]);
  });

  it('says what it looked for when there is no plan on the sheet in front', async () => {
    const { session } = await openTable([['Appunti'], ['telefonare al fornitore']]);
    expect(session.state.phase).toBe('notRecognised');
    expect(session.state.lookedFor).toEqual([
      ...LAYOUTS.map(({ looksFor }) => looksFor),
      { id: 'layout.table.looksFor' },
    ]);
  });

  it('reads again when a person has stopped typing', async () => {
    jest.useFakeTimers();
    try {
      const { workbook, session } = await openPlan();
      workbook.edit('Piano', 2, 4, 100);
      workbook.edit('Piano', 3, 4, 10);
      await jest.advanceTimersByTimeAsync(1000);
      expect(session.state.results?.root.score).toBe(1);
    } finally {
      jest.useRealTimers();
    }
  });

  it('brings a cell into view', async () => {
    const { workbook, session } = await openPlan();
    await session.goTo({ sheet: 'piano', row: 3, column: 3 });
    expect(workbook.selected).toEqual([{ sheet: 'piano', row: 3, column: 3 }]);
  });
});

describe('Calcola', () => {
  it('writes in three round trips and looks in a fourth, beside the table and nowhere else', async () => {
    const { workbook, session } = await openPlan();
    workbook.trips = 0;
    await session.calculate();
    expect(workbook.trips).toBeLessThanOrEqual(4);
    const { formulas } = workbook.sheet('Piano');
    expect(formulas.map((row) => row.slice(0, SCORE))).toEqual(PLAN);
    expect(formulas.map((row) => row.slice(SCORE))).toEqual([
      ['Punteggio ricalcolato', 'Esito ricalcolato'],
      [writtenFormula('=PERF_ROLLUP(C3:C4,F3:F4)'), writtenFormula('=PERF_STATUS(F2,,"ambito")')],
      [scoreFormula('D3', 'E3'), writtenFormula('=PERF_STATUS(F3,,"indicatore")')],
      [scoreFormula('D4', 'E4'), writtenFormula('=PERF_STATUS(F4,,"indicatore")')],
      [writtenFormula('=PERF_ROLLUP(C6,F6)'), writtenFormula('=PERF_STATUS(F5,,"ambito")')],
      [scoreFormula('D6', 'E6'), writtenFormula('=PERF_STATUS(F6,,"indicatore")')],
    ]);
  });

  it('gives an account of what it did', async () => {
    const { session } = await openPlan(changed(2, 3, '31/02/2024'));
    await session.calculate();
    expect(session.state.summary).toMatchObject({
      scored: 2,
      withoutScore: 0,
      leftAlone: [],
      mode: 'formulas',
    });
    expect(session.state.summary?.unreadable).toEqual([
      {
        message: { id: 'target.unreadable', params: { text: '31/02/2024' } },
        at: { sheet: 'piano', row: 2, column: 3 },
        node: '01#1',
      },
    ]);
  });

  it('leaves the parents of what it could not read without a score', async () => {
    const opened = await openPlan(changed(2, 3, '31/02/2024'));
    await opened.session.calculate();
    const scoreOf = (id: string) => opened.session.state.results?.byId.get(id)?.score;
    expect([scoreOf('01'), scoreOf('ente'), scoreOf('02')]).toEqual([null, null, 1]);
    expect(disagreements(opened)).toEqual([]);
  });

  it('scores a node over a child that has no weight left to it and cannot be read', async () => {
    const rows = [...PLAN.slice(0, 4), ['01_03', 'Senza peso', '', '31/02/2024', 'boh'], ...PLAN.slice(4)];
    const opened = await openPlan(rows);
    await opened.session.calculate();
    expect(opened.session.state.results?.byId.get('01')?.score).toBeCloseTo(0.95, 12);
    expect(disagreements(opened)).toEqual([]);
  });

  it('tells a weight that cannot be read, and gives the parent no score', async () => {
    const opened = await openPlan(changed(2, 2, 'molto'));
    await opened.session.calculate();
    const { results, findings } = opened.session.state;
    const byId = results?.byId ?? new Map();
    expect([byId.get('01#1')?.score, byId.get('01')?.score]).toEqual([0.9, null]);
    expect(findings).toContainEqual({
      severity: 'error',
      rule: 'weightUnreadable',
      message: { id: 'weight.notNumber', params: { text: 'molto' } },
      at: { sheet: 'piano', row: 2, column: 2 },
      node: '01#1',
    });
    expect(disagreements(opened)).toEqual([]);
  });

  it('refers to a sheet with quotes, spaces and accents in its name', async () => {
    const rules = EditableSheet.from('regole', 'Regole', [['Figli senza punteggio', 'zero']]).grid();
    const opened = await openSession(
      [EditableSheet.from('piano', "L'anno è 2024", PLAN).grid(), rules],
      'piano',
    );
    await opened.session.calculate();
    expect(disagreements(opened)).toEqual([]);
  });

  it('changes nothing when it is run a second time', async () => {
    const { workbook, session } = await openPlan();
    await session.calculate();
    const before = JSON.stringify(workbook.sheets);
    await session.calculate();
    expect(JSON.stringify(workbook.sheets)).toBe(before);
    expect(session.state.summary?.leftAlone).toEqual([]);
  });

  it('writes values where a person asks for values, and formulas over them when they ask for formulas', async () => {
    const opened = await openPlan();
    const { workbook, session } = opened;
    await session.chooseMode('values');
    await session.calculate();
    expect(workbook.sheet('Piano').formulas.map((row) => row.slice(SCORE))).toEqual([
      ['Punteggio ricalcolato', 'Esito ricalcolato'],
      [0.95, 'Raggiunto'],
      [0.9, 'Raggiunto'],
      [1, 'Raggiunto'],
      [1, 'Raggiunto'],
      [1, 'Raggiunto'],
    ]);
    await session.chooseMode('formulas');
    await session.calculate();
    expect(session.state.summary?.leftAlone).toEqual([]);
    expect(workbook.content('Piano', 1, SCORE)).toBe(writtenFormula('=PERF_ROLLUP(C3:C4,F3:F4)'));
    expect(disagreements(opened)).toEqual([]);
  });

  it('has the same word for score and status where a value can no longer be read', async () => {
    const { workbook, session } = await openPlan();
    await session.chooseMode('values');
    await session.calculate();
    workbook.edit('Piano', 2, 3, '31/02/2024');
    await session.calculate();
    expect(workbook.shown('Piano', 2, SCORE)).toBe('da controllare');
    expect(workbook.shown('Piano', 2, STATUS)).toBe('da controllare');
    expect(workbook.shown('Piano', 1, SCORE)).toBe('incompleto');
  });

  it('writes no text of the sheet as a formula', async () => {
    const { workbook, session } = await openPlan(changed(2, 1, '=HYPERLINK("http://x")'));
    workbook.edit('Piano', 1, 1, '+Voce');
    await session.calculate();
    const written = workbook.writes.flatMap((patches) => patches.flatMap(({ cells }) => cells));
    expect(written.filter((cell) => /HYPERLINK|Voce/.test(String(cell)))).toEqual([]);
  });
});

describe('Calcola refuses, says why and writes nothing', () => {
  async function calculate({ workbook, session }: Opened): Promise<string | undefined> {
    const before = JSON.stringify(workbook.sheets);
    await session.calculate();
    expect(workbook.writes).toEqual([]);
    expect(JSON.stringify(workbook.sheets)).toBe(before);
    expect(session.state.summary).toBeNull();
    return session.state.error?.id;
  }

  it('when the sheet is protected', async () => {
    const opened = await openPlan();
    (opened.workbook.sheet('Piano') as { protected: boolean }).protected = true;
    expect(await calculate(opened)).toBe('error.protected');
  });

  it('when somebody else changed the sheet between reading and writing', async () => {
    const opened = await openPlan();
    const { workbook, session } = opened;
    workbook.afterRead = () => {
      workbook.afterRead = () => undefined;
      (workbook.sheet('Piano').formulas[2] as CellValue[])[4] = 95;
    };
    await session.calculate();
    expect([session.state.error?.id, workbook.writes.length]).toEqual(['error.changed', 0]);
  });

  it('when Excel refuses the writing', async () => {
    const opened = await openPlan();
    opened.workbook.failWrite = new WorkbookError({
      id: 'error.write',
      params: { reason: 'InvalidOperation' },
    });
    expect(await calculate(opened)).toBe('error.write');
    expect(opened.workbook.settings).toBeNull();
    expect(opened.session.state.phase).toBe('ready');
  });

  it('when a person cancels', async () => {
    const opened = await openPlan();
    opened.workbook.afterRead = () => opened.session.cancel();
    expect(await calculate(opened)).toBe('error.cancelled');
  });
});

describe('the rules', () => {
  const withTitle = [['Camera di Commercio di Pistoia-Prato'], [], ...PLAN];

  it('are proposed from the name of the chamber at the top of the sheet', async () => {
    const { session } = await openPlan(withTitle);
    expect([session.state.rulesName, session.state.rulesReason?.id]).toEqual(['PT-PO', 'rules.fromWorkbook']);
  });

  it('are remembered in the workbook when a person chooses them', async () => {
    const { workbook, session } = await openPlan(withTitle);
    await session.chooseRules('TNO');
    const again = await openSession(workbook.sheets, workbook.activeSheet, workbook.settings);
    expect([again.session.state.rulesName, again.session.state.rulesReason?.id]).toEqual([
      'TNO',
      'rules.remembered',
    ]);
    expect(workbook.settings).toMatchObject({ version: 6, rules: 'TNO' });
  });

  const RULES = [
    ['Regola', 'Valore'],
    ['Profilo', 'PT-PO'],
    ['Figli senza punteggio', 'zero'],
  ];

  it('come from the sheet Regole where there is one, and the formulas refer to it', async () => {
    const sheets = [
      EditableSheet.from('piano', 'Piano', changed(2, 4, '')).grid(),
      EditableSheet.from('regole', 'Regole', RULES).grid(),
    ];
    const opened = await openSession(sheets, 'piano');
    expect([opened.session.state.rulesName, opened.session.state.rulesReason?.id]).toEqual([
      'Regole',
      'rules.fromSheet',
    ]);
    await opened.session.calculate();
    expect(opened.workbook.content('Piano', 1, SCORE)).toBe(
      writtenFormula('=PERF_ROLLUP(C3:C4,F3:F4,Regole!$A$1:$B$3)'),
    );
    expect(opened.session.state.results?.byId.get('01')?.score).toBe(0.5);
    expect(disagreements(opened)).toEqual([]);
  });

  it('that cannot be read are told, and others can be chosen', async () => {
    const sheets = [
      EditableSheet.from('piano', 'Piano', PLAN).grid(),
      EditableSheet.from('regole', 'Regole', [
        ['Regola', 'Valore'],
        ['Massimo', 'tanto'],
      ]).grid(),
    ];
    const { workbook, session } = await openSession(sheets, 'piano');
    expect(session.state).toMatchObject({ phase: 'ready', rulesName: 'Standard' });
    expect(session.state.rulesReason?.id).toBe('rules.unknownRule');
    const [refused] = session.state.findings.filter(({ message }) => message.id === 'rules.refused');
    expect(refused).toMatchObject({
      severity: 'error',
      message: { params: { sheet: 'Regole', rules: 'Standard', reason: { id: 'rules.unknownRule' } } },
      at: { sheet: 'regole', row: 0, column: 0 },
    });
    await session.calculate();
    expect([session.state.error?.id, workbook.writes]).toEqual(['calculate.rulesRefused', []]);
    await session.chooseRules('TNO');
    await session.calculate();
    expect([session.state.error, workbook.writes.length]).toEqual([null, 1]);
    expect(session.state.findings.map(({ message }) => message.id)).not.toContain('rules.refused');
  });

  it('whose label looks like a formula is still written as text', async () => {
    const labels = [
      ['Verde', '=CMD(): >= 80%'],
      ['Rosso', 'Rosso: < 80%'],
    ];
    const sheets = [
      EditableSheet.from('piano', 'Piano', PLAN).grid(),
      EditableSheet.from('regole', 'Regole', labels).grid(),
    ];
    const { workbook, session } = await openSession(sheets, 'piano');
    await session.chooseMode('values');
    await session.calculate();
    const written = workbook.writes.flatMap((patches) => patches.flatMap(({ cells }) => cells));
    expect(written).toContain("'=CMD()");
    expect(written).not.toContain('=CMD()');
  });
});
