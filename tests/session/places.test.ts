import type { CellValue } from '../../src/core/cell';
import type { SheetReading } from '../../src/core/plan/plan';
import { profileNamed } from '../../src/core/rules/readRules';
import { ENTITY_ID, HandMadeWorkbook, type HandMade } from './handMade';
import { scoreFormula, writtenFormula } from './scoreFormula';

const HEADINGS = ['Punteggio ricalcolato', 'Esito ricalcolato'];

function sheet(
  headerRows: readonly number[],
  columns: readonly [SheetReading['columns'][number]['role'], number, string][] = [],
): HandMade['sheet'] {
  const reason = { id: 'column.reason' } as const;
  return {
    headerRows,
    unused: [],
    columns: columns.map(([role, column, header]) => ({ role, column, header, confidence: 1, reason })),
  };
}

/** A scheda: objective on top, its indicators below with a Performance column. */
function scheda(performances: readonly CellValue[], status = false): HandMade {
  const [first = '', second = ''] = performances;
  return {
    rows: [
      ['Codice:', '01_01'],
      [],
      ['Indicatori', 'Target', '30/06', 'Performance', 'Peso', ...(status ? ['Esito'] : [])],
      ['Eventi', '>= 4 N.', 1, first, 0.4, ''],
      ['Imprese', '>= 80 N.', 60, second, 0.6, ''],
    ],
    sheet: sheet([2], status ? [['status', 5, 'Esito']] : []),
    read({ node, indicator, cell }) {
      const objective = node(ENTITY_ID, 'strategic', '01_01', 0);
      for (const row of [3, 4]) {
        indicator(objective, row, {
          target: cell(row, 1),
          actual: cell(row, 2),
          published: cell(row, 3),
          weight: cell(row, 4),
          resultAt: { sheet: 's', row, column: 3 },
        });
      }
    },
  };
}

describe('the Performance column of a scheda', () => {
  it('takes the scores where it is blank, and what has no place there goes to the right', async () => {
    const made = new HandMadeWorkbook(scheda([]));
    await made.calculate();
    expect([made.content(3, 3), made.content(4, 3)]).toEqual([
      scoreFormula('B4', 'C4'),
      scoreFormula('B5', 'C5'),
    ]);
    expect([made.content(2, 5), made.content(2, 6)]).toEqual(HEADINGS);
    expect([made.content(0, 5), made.content(3, 5)]).toEqual([
      writtenFormula('=PERF_ROLLUP(E4:E5,D4:D5)'),
      '',
    ]);
    expect([made.content(0, 6), made.content(3, 6)]).toEqual([
      writtenFormula('=PERF_STATUS(F1,,"strategico")'),
      writtenFormula('=PERF_STATUS(D4,,"indicatore")'),
    ]);
    expect(made.disagreements()).toEqual([]);
  });

  it('keeps published figures, and the scores go to the right', async () => {
    const made = new HandMadeWorkbook(scheda([0.25, '']));
    await made.calculate();
    expect([made.content(3, 3), made.content(4, 3)]).toEqual([0.25, '']);
    expect(made.content(3, 5)).toBe(scoreFormula('B4', 'C4'));
    expect(made.results().results.byId.get('01_01#1')?.agreement).toBe('equal');
    expect(made.disagreements()).toEqual([]);
  });

  it.each(['formulas', 'values'] as const)(
    'filled by Calcola (%s) is not published, and stays its own',
    async (mode) => {
      const made = new HandMadeWorkbook(scheda([]));
      await made.calculate(mode);
      expect(made.plan().nodes.some(({ published }) => published)).toBe(true);
      const { cells, results } = made.results();
      expect(cells.plan.nodes.map(({ published }) => published)).toEqual([null, null, null, null]);
      expect([...results.byId.values()].map(({ agreement }) => agreement)).toEqual([null, null, null, null]);
      const before = JSON.stringify(made.workbook.sheets);
      expect((await made.calculate(mode)).leftAlone).toEqual([]);
      expect(JSON.stringify(made.workbook.sheets)).toBe(before);
    },
  );

  it('a score typed over one of Calcola stands, and the others go on being written there', async () => {
    const made = new HandMadeWorkbook(scheda([]));
    await made.calculate();
    made.workbook.edit('Foglio', 3, 3, 0.5);
    await made.calculate();
    expect([made.content(3, 3), made.content(4, 3)]).toEqual([0.5, scoreFormula('B5', 'C5')]);
    expect(made.results().results.byId.get('01_01#1')).toMatchObject({
      byHand: 'typed',
      score: 0.5,
      published: null,
    });
    expect(made.disagreements()).toEqual([]);
  });

  it('a published figure that equals a value of ours beside it is still published', async () => {
    const made = new HandMadeWorkbook(scheda([0.25, 0.75]));
    await made.calculate('values');
    expect([made.content(3, 3), made.content(3, 5)]).toEqual([0.25, 0.25]);
    await made.calculate('values');
    expect(made.results().results.byId.get('01_01#1')).toMatchObject({ published: 0.25, byHand: null });
    expect([made.content(3, 3), made.content(4, 3), made.content(3, 5)]).toEqual([0.25, 0.75, 0.25]);
  });

  it('takes the statuses too where the column of the Esito is blank', async () => {
    const made = new HandMadeWorkbook(scheda([], true));
    await made.calculate();
    expect([made.content(3, 5), made.content(4, 5)]).toEqual([
      writtenFormula('=PERF_STATUS(D4,,"indicatore")'),
      writtenFormula('=PERF_STATUS(D5,,"indicatore")'),
    ]);
    expect([made.content(2, 6), made.content(0, 6)]).toEqual([
      HEADINGS[0],
      writtenFormula('=PERF_ROLLUP(E4:E5,D4:D5)'),
    ]);
    expect(made.disagreements()).toEqual([]);
  });

  it('beside which an earlier run wrote, when it printed figures, has both kept up to date', async () => {
    const made = new HandMadeWorkbook(scheda([0.25, 0.75]));
    await made.calculate();
    made.workbook.edit('Foglio', 3, 3, '');
    made.workbook.edit('Foglio', 4, 3, '');
    await made.calculate();
    expect([made.content(3, 3), made.content(3, 5)]).toEqual([scoreFormula('B4', 'C4'), '=D4']);
    expect(made.disagreements()).toEqual([]);
  });
});

/** A Relazione by labelled blocks: weights inside the cells, two objectives below an ambito that no row shows. */
function labelled(results: readonly CellValue[] = []): HandMade {
  return {
    rows: [
      ['Obiettivo', 'OS_01.01 - Competenze (Peso: 40,00%)'],
      ['Risultato misurato obiettivo', results[0] ?? ''],
      ['Valutazione obiettivo', ''],
      ['Indicatore', 'Target', 'Consuntivo'],
      ['A_Copertura (Peso: 25,00%)', '>= 95,00 %', '90,00 %'],
      ['B_Benessere (Peso: 75,00%) Target: >= "2,00" N.', '', 1],
      [],
      ['Obiettivo', 'OS_01.02 - Salute (Peso: 60,00%)'],
      ['Risultato misurato obiettivo', results[1] ?? ''],
      ['Valutazione obiettivo', ''],
      ['Indicatore', 'Target', 'Consuntivo'],
      ['C_Ritardo (Peso: 100,00%)', '<= 30 gg', 36],
    ],
    sheet: sheet([3, 10]),
    read({ node, indicator, cell, part, builder }) {
      const area = node(ENTITY_ID, 'area', '01', -1, { weight: null });
      const objective = (code: string, row: number, weight: string): string =>
        builder.addNode(area, {
          level: 'strategic',
          code,
          name: code,
          rows: [{ sheet: 's', row, column: 1 }],
          weight: part(row, 1, weight),
          published: cell(row + 1, 1),
          resultAt: { sheet: 's', row: row + 1, column: 1 },
          cells: { status: { sheet: 's', row: row + 2, column: 1, value: '', format: 'General' } },
        });
      const first = objective('OS_01.01', 0, '40,00%');
      indicator(first, 4, { weight: part(4, 0, '25,00%'), target: cell(4, 1), actual: cell(4, 2) });
      indicator(first, 5, {
        weight: part(5, 0, '75,00%'),
        target: part(5, 0, '>= "2,00" N.'),
        actual: cell(5, 2),
      });
      const second = objective('OS_01.02', 7, '60,00%');
      indicator(second, 11, { weight: part(11, 0, '100,00%'), target: cell(11, 1), actual: cell(11, 2) });
    },
  };
}

describe('blocks of labels', () => {
  it('have the score in Risultato misurato and the status in Valutazione, where they are blank', async () => {
    const made = new HandMadeWorkbook(labelled());
    await made.calculate();
    expect([made.content(1, 1), made.content(2, 1)]).toEqual([
      writtenFormula('=PERF_ROLLUP(25,D5,75,D6)'),
      writtenFormula('=PERF_STATUS(B2,,"strategico")'),
    ]);
    expect([made.content(3, 3), made.content(10, 3)]).toEqual([HEADINGS[0], HEADINGS[0]]);
    expect(made.disagreements()).toEqual([]);
  });

  it('have theirs beside them where a result is printed', async () => {
    const made = new HandMadeWorkbook(labelled(['71,18 %']));
    await made.calculate();
    expect([made.content(1, 1), made.content(2, 1)]).toEqual(['71,18 %', '']);
    expect([made.content(0, 3), made.content(0, 4)]).toEqual([
      writtenFormula('=PERF_ROLLUP(25,D5,75,D6)'),
      writtenFormula('=PERF_STATUS(D1,,"strategico")'),
    ]);
    expect(made.disagreements()).toEqual([]);
  });

  it('weights and targets inside a text are written out, known as ours again, and told once', async () => {
    const made = new HandMadeWorkbook(labelled());
    const { notes } = await made.calculate();
    expect(made.content(5, 3)).toBe(writtenFormula('=PERF_SCORE(">= ""2,00"" N.",IF(C6="","",C6))'));
    expect(notes.map(({ message }) => message)).toEqual([{ id: 'write.literal', params: { count: 6 } }]);
    const before = JSON.stringify(made.workbook.sheets);
    expect((await made.calculate()).leftAlone).toEqual([]);
    expect(JSON.stringify(made.workbook.sheets)).toBe(before);
  });

  it('a target too long for a formula makes a value, and that is told', async () => {
    const long = `>= 2 N. ${'di iniziative '.repeat(20)}`.trim();
    const { rows, ...rest } = labelled();
    const longer = rows.map((row, i) =>
      i === 5 ? [`B (Peso: 75,00%) Target: >= "2,00" N. ${long}`, '', 1] : row,
    );
    const made = new HandMadeWorkbook({
      ...rest,
      rows: longer,
      read: ({ indicator, cell, part, node }) =>
        void indicator(node(ENTITY_ID, 'strategic', 'OS', 0), 5, {
          target: part(5, 0, long),
          actual: cell(5, 2),
        }),
    });
    const { notes } = await made.calculate();
    expect(made.content(5, 3)).toBe(0.5);
    expect(notes.map(({ message, at }) => [message.id, at.row])).toContainEqual(['write.tooLong', 5]);
  });
});

it('a column of the plan that is blank still, at the very right, is left to it', async () => {
  const made = new HandMadeWorkbook({
    rows: [
      ['Indicatore', 'Target'],
      ['Eventi', '>= 4 N.'],
    ],
    sheet: sheet([0], [['actual', 2, '']]),
    read({ indicator, cell }) {
      indicator(ENTITY_ID, 1, { target: cell(1, 1), actual: cell(1, 2) });
    },
  });
  await made.calculate();
  expect([made.content(1, 2), made.content(1, 3)]).toEqual(['', scoreFormula('B2', 'C2')]);
});

it('a row of headings that was read as a row of the plan too keeps our headings', async () => {
  const made = new HandMadeWorkbook({
    rows: [
      ['Obiettivo', 0.5, 'Target', 'Consuntivo'],
      ['Eventi', 0.5, '>= 4 N.', 3],
    ],
    sheet: sheet([0]),
    read({ node, indicator, cell }) {
      const objective = node(ENTITY_ID, 'strategic', 'O', 0);
      indicator(objective, 1, { target: cell(1, 2), actual: cell(1, 3) });
    },
  });
  await made.calculate();
  expect([0, 1].map((row) => made.content(row, 4))).toEqual([HEADINGS[0], scoreFormula('C2', 'D2')]);
  expect(made.disagreements()).toEqual([]);
});

describe('nodes without a cell', () => {
  it('are computed inside the formula of the node above them', async () => {
    const rows: CellValue[][] = [
      ['Codice', 'Peso', 'Target', 'Consuntivo'],
      ['Ente', '', '', ''],
      ['OS_01', 50, '', ''],
      ['a', '', '>= 2 N.', 1],
      ['OS_02', 30, '', ''],
      ['b', '', '>= 4 N.', 3],
      ['OS_03', 40, '', ''],
      ['c', '', '31/02/2024', 1],
    ];
    const tree = (last: number): HandMade => ({
      rows,
      sheet: sheet([0]),
      read({ node, indicator, cell, builder }) {
        builder.merge(ENTITY_ID, { rows: [{ sheet: 's', row: 1, column: 0 }] });
        const areas = ['01', '02', '03'].map((code) => node(ENTITY_ID, 'area', code, -1));
        for (const [i, row] of [2, 4, 6].slice(0, last).entries()) {
          const objective = node(areas[i === 2 ? 1 : i] ?? '', 'strategic', `OS_0${i + 1}`, row, {
            weight: cell(row, 1),
          });
          indicator(objective, row + 1, { target: cell(row + 1, 2), actual: cell(row + 1, 3) });
        }
      },
    });
    const made = new HandMadeWorkbook(tree(2));
    await made.calculate();
    expect(made.content(1, 4)).toBe(
      writtenFormula('=PERF_ROLLUP(1,PERF_ROLLUP(B3,E3),1,PERF_ROLLUP(B5,E5),1,"N/D")'),
    );
    expect(made.results().results.root.score).toBe(0.625);
    expect(made.disagreements()).toEqual([]);
    expect((await made.calculate()).leftAlone).toEqual([]);
    const broken = new HandMadeWorkbook(tree(3));
    await broken.calculate();
    expect(broken.content(1, 4)).toContain('PERF_ROLLUP(B5,E5,B7,E7)');
    expect(broken.disagreements()).toEqual([]);
  });

  it('of several in one row only the lowest has its result beside it', async () => {
    const made = new HandMadeWorkbook({
      rows: [
        ['Obiettivo', 'Indicatore', 'Target', 'Consuntivo'],
        ['Semplificazione', 'Tempi', '>= 2 N.', 1],
        ['', 'Costi', '>= 4 N.', 3],
        ['Promozione', 'Eventi', '>= 4 N.', 4],
      ],
      sheet: sheet([0]),
      read({ node, indicator, cell }) {
        for (const rows of [[1, 2], [3]]) {
          const objective = node(ENTITY_ID, 'strategic', `O${rows[0]}`, rows[0] ?? 0);
          for (const row of rows) indicator(objective, row, { target: cell(row, 2), actual: cell(row, 3) });
        }
      },
    });
    await made.calculate();
    expect([1, 2, 3].map((row) => made.content(row, 4))).toEqual([
      scoreFormula('C2', 'D2'),
      scoreFormula('C3', 'D3'),
      scoreFormula('C4', 'D4'),
    ]);
    expect(made.results().results.byId.get('O1')?.score).toBe(0.625);
    expect(made.disagreements()).toEqual([]);
  });
});

describe('dashboards of executives', () => {
  it('are roots of their own: their indicators feed only them', async () => {
    const made = new HandMadeWorkbook({
      rows: [
        ['Peso', 'Indicatore', 'Target', 'Consuntivo'],
        ['', 'OS', '', ''],
        [100, 'a', '>= 2 N.', 1],
        ['', 'Cruscotto 01', '', ''],
        [20, 'a', '>= 2 N.', 1],
        [80, 'b', '>= 2 N.', 2],
      ],
      sheet: sheet([0]),
      read({ node, indicator, cell, builder }) {
        const objective = node(ENTITY_ID, 'strategic', 'OS', 1);
        const draft = (row: number) => ({ weight: cell(row, 0), target: cell(row, 2), actual: cell(row, 3) });
        indicator(objective, 2, draft(2));
        const dashboard = builder.addRoot('cruscotto:01', {
          level: 'dashboard',
          code: '01',
          name: 'Cruscotto 01',
          rows: [{ sheet: 's', row: 3, column: 1 }],
        });
        for (const row of [4, 5]) indicator(dashboard, row, draft(row));
      },
    });
    made.rules = profileNamed('TNO');
    await made.calculate();
    const { results } = made.results();
    expect(results.roots.map(({ node, score }) => [node.level, score])).toEqual([
      ['entity', 0.5],
      ['dashboard', 0.9],
    ]);
    expect(results.root).toBe(results.roots[0]);
    expect(made.content(3, 4)).toBe(writtenFormula('=PERF_ROLLUP(A5:A6,E5:E6)'));
    expect(made.disagreements()).toEqual([]);
  });
});
