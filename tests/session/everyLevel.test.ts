import { ResultCells } from '../../src/core/writing/resultCells';
import { WrittenMarks } from '../../src/core/writing/ownership';
import { readSettings } from '../../src/session/settings';
import { ENTITY_ID, HandMadeWorkbook, type HandMade } from './handMade';
import { openOther } from './openOther';
import { disagreements, type Opened } from './openSession';
import { scoreCall, scoreFormula, writtenFormula } from './scoreFormula';

/** Merged objectives: an ambito over two objectives, each over its indicators; only the first row of a group names it. */
function mergedColumns(): HandMade {
  const reason = { id: 'column.reason' } as const;
  return {
    rows: [
      ['Ambito', 'Obiettivo', 'Indicatore', 'Target', 'Consuntivo', 'Nota'],
      ['Imprese', 'Credito', 'Domande', '>= 10', 5],
      ['', '', 'Tempo', '<= 30 gg', 30],
      ['', 'Estero', 'Missioni', '>= 4', 4],
    ],
    sheet: {
      headerRows: [0],
      unused: [],
      columns: [{ role: 'note', column: 5, header: 'Nota', confidence: 1, reason }],
    },
    read({ node, indicator, cell }) {
      const area = node(ENTITY_ID, 'area', 'Imprese', 1);
      const credit = node(area, 'strategic', 'Credito', 1);
      for (const row of [1, 2]) indicator(credit, row, { target: cell(row, 3), actual: cell(row, 4) });
      const abroad = node(area, 'strategic', 'Estero', 3);
      indicator(abroad, 3, { target: cell(3, 3), actual: cell(3, 4) });
    },
  };
}

/** Two indicators in one row: nothing in the row says whose a result beside it is. */
function sideBySide(): HandMade {
  return {
    rows: [
      ['Obiettivo', 'Indicatore', 'Target', 'Consuntivo', 'Indicatore', 'Target', 'Consuntivo'],
      ['Credito', 'Domande', '>= 10', 5, 'Tempo', '<= 30 gg', 30],
      ['Estero', 'Missioni', '>= 4', 4],
    ],
    sheet: { headerRows: [0], unused: [], columns: [] },
    read({ node, indicator, cell }) {
      const credit = node(ENTITY_ID, 'strategic', 'Credito', 1);
      indicator(credit, 1, { target: cell(1, 2), actual: cell(1, 3) });
      indicator(credit, 1, { target: cell(1, 5), actual: cell(1, 6) });
      const abroad = node(ENTITY_ID, 'strategic', 'Estero', 2);
      indicator(abroad, 2, { target: cell(2, 2), actual: cell(2, 3) });
    },
  };
}

describe('a node that begins in the row of another one', () => {
  it('has columns of its level, on the first of its rows', async () => {
    const made = new HandMadeWorkbook(mergedColumns());
    await made.calculate();
    expect([6, 7, 8, 9, 10, 11].map((column) => made.content(0, column))).toEqual([
      'Punteggio ricalcolato',
      'Esito ricalcolato',
      'Punteggio ricalcolato obiettivo strategico',
      'Esito ricalcolato obiettivo strategico',
      'Punteggio ricalcolato ambito',
      'Esito ricalcolato ambito',
    ]);
    expect([1, 2, 3].map((row) => made.content(row, 6))).toEqual([
      scoreFormula('D2', 'E2'),
      scoreFormula('D3', 'E3'),
      scoreFormula('D4', 'E4'),
    ]);
    expect([1, 2, 3].map((row) => made.content(row, 8))).toEqual([
      writtenFormula('=PERF_ROLLUP(1,G2,1,G3)'),
      '',
      writtenFormula('=PERF_ROLLUP(1,G4)'),
    ]);
    expect([1, 2, 3].map((row) => made.content(row, 10))).toEqual([
      writtenFormula('=PERF_ROLLUP(1,I2,1,I4)'),
      '',
      '',
    ]);
    expect(made.content(1, 11)).toBe(writtenFormula('=PERF_STATUS(K2,,"ambito")'));
    expect(made.disagreements()).toEqual([]);
  });

  it('keeps its columns at the next Calcola, which changes nothing', async () => {
    const made = new HandMadeWorkbook(mergedColumns());
    await made.calculate();
    const before = JSON.stringify(made.workbook.sheets);
    expect((await made.calculate()).leftAlone).toEqual([]);
    expect(JSON.stringify(made.workbook.sheets)).toBe(before);
  });

  it('counts with the score that a person typed in its column', async () => {
    const made = new HandMadeWorkbook(mergedColumns());
    await made.calculate();
    made.workbook.edit('Foglio', 1, 8, 0.2);
    await made.calculate();
    expect(made.content(1, 8)).toBe(0.2);
    expect(made.workbook.shown('Foglio', 1, 10)).toBeCloseTo(0.6, 12);
    expect(made.disagreements()).toEqual([]);
  });
});

it('indicators side by side have no result in their row, and their objective has', async () => {
  const made = new HandMadeWorkbook(sideBySide());
  await made.calculate();
  expect([made.content(1, 7), made.content(2, 7)]).toEqual(['', scoreFormula('C3', 'D3')]);
  expect([made.content(0, 9), made.content(1, 9), made.content(2, 9)]).toEqual([
    'Punteggio ricalcolato obiettivo strategico',
    writtenFormula(`=PERF_ROLLUP(1,${scoreCall('C2', 'D2').slice(1)},1,${scoreCall('F2', 'G2').slice(1)})`),
    writtenFormula('=PERF_ROLLUP(1,H3)'),
  ]);
  expect(made.disagreements()).toEqual([]);
});

/** Nodes of these levels for which the sheets have no cell. */
function withoutPlace({ workbook, session }: Opened, levels: readonly string[]): string[] {
  const { plan } = session.state;
  if (!plan) throw new Error('no tree');
  const grids = new Map(workbook.sheets.map((grid) => [grid.id, grid]));
  const cells = new ResultCells(plan, grids, new WrittenMarks(readSettings(workbook.settings).written));
  return plan.nodes.flatMap(({ id, level }) =>
    levels.includes(level) && cells.of(id).length === 0 ? [id] : [],
  );
}

it.each([
  '01-ateneo-performance-istituzionale',
  '03-asl-schede-budget',
  '12-ministero-fasi',
  '16-azienda-sanitaria-tre-anni',
  '22-agency-scorecard',
  '32-azienda-speciale-refusi',
])(
  'in %s every objective and every ambito has its result, alive and the same at the next Calcola',
  async (name) => {
    const opened = await openOther(name);
    const { session, workbook } = opened;
    await session.confirm();
    await session.calculate();
    expect(session.state.error).toBeNull();
    expect(withoutPlace(opened, ['area', 'strategic', 'operational'])).toEqual([]);
    expect(disagreements(opened)).toEqual([]);
    const before = JSON.stringify(workbook.sheets);
    await session.calculate();
    expect(JSON.stringify(workbook.sheets)).toBe(before);
  },
);
