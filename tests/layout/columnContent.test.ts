import type { CellValue } from '../../src/core/cell';
import { ASKING_BELOW, type ColumnMapping, type ColumnRole, type Plan } from '../../src/core/plan/plan';
import { italian } from '../../src/messages/it';
import { say } from '../../src/messages/message';
import { planOfSheets, toldBy, treeOf } from './treeOf';

const HEADER = ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'];
const WEIGHTS = [40, 30, 20, 10];

/** Two ambiti of two objectives of four indicators each. */
const ROWS: CellValue[][] = ['01', '02'].flatMap((area) => [
  [area, `Ambito strategico ${area}`, 50, '', ''],
  ...['01', '02'].flatMap((objective) => [
    [`${area}_${objective}`, `Obiettivo ${area}.${objective}`, 50, '', ''],
    ...WEIGHTS.map((weight, i) => [
      `${area}_${objective}_0${i + 1}`,
      `Indicatore ${area}.${objective}.${i + 1}`,
      weight,
      `>= ${(i + 1) * 10},00 N.`,
      (i + 1) * 10 - (i % 2),
    ]),
  ]),
]);

const PLAN = planOfSheets({ Piano: [HEADER, ...ROWS] });

function headed(...headings: string[]): Plan {
  return planOfSheets({ Piano: [headings, ...ROWS] });
}

function column(plan: Plan, role: ColumnRole): ColumnMapping {
  const found = plan.sheets[0]?.columns.find((one) => one.role === role);
  if (!found) throw new Error(`no ${role}`);
  return found;
}

function figures({ nodes }: Plan) {
  return nodes.map(({ weight, target, actual }) => [weight?.value, target?.value, actual?.value]);
}

function expectSameTree(plan: Plan): void {
  expect(treeOf(plan)).toEqual(treeOf(PLAN));
  expect(figures(plan)).toEqual(figures(PLAN));
}

describe('a column without a heading that says what it is', () => {
  it.each<[ColumnRole, number, string]>([
    ['code', 0, '22 celle su 22 sono codici'],
    ['name', 1, '22 celle su 22 sono nomi'],
    ['weight', 2, '22 celle su 22 sono pesi'],
    ['target', 3, '16 celle su 16 sono target'],
  ])('is known as %s by what it holds', (role, at, share) => {
    for (const [heading, reason] of [
      ['', `nessuna intestazione; ${share}`],
      ['Xyz', `intestazione «Xyz», ma ${share}`],
    ] as const) {
      const plan = headed(...HEADER.map((one, i) => (i === at ? heading : one)));
      expectSameTree(plan);
      expect(say(italian, column(plan, role).reason)).toBe(reason);
      expect(column(plan, role).confidence).toBe(0.85);
      expect(toldBy(plan)).toEqual([heading === '' ? 'note column.inferred' : 'note column.byContent']);
    }
  });

  it('is only likely the actual: a person is asked', () => {
    const plan = headed('Codice', 'Nome', 'Peso', 'Target', 'Xyz');
    expectSameTree(plan);
    expect(plan.confidence).toBeLessThan(ASKING_BELOW);
    expect(toldBy(plan)).toEqual(['warning column.byContent']);
  });

  it('is a column of operators when its cells are', () => {
    const rows = ROWS.map(([code = '', name = '', weight = '', target = '', actual = '']) =>
      target === '' ? [code, name, weight] : [code, name, weight, '>=', Number(actual) + 1, actual],
    );
    const plan = planOfSheets({ Piano: [['Codice', 'Nome', 'Peso', '', 'Xyz', 'Consuntivo'], ...rows] });
    expect(plan.nodes[3]).toMatchObject({ direction: { column: 3 }, target: { column: 4 } });
  });

  it('holds the scores when they are what targets and actuals compute to', () => {
    const scores = ROWS.map((row) => {
      const target = Number(/\d+/.exec(String(row[3]))?.[0]);
      return [...row, row[3] === '' ? '' : Math.min(1, Number(row[4]) / target)];
    });
    const plan = planOfSheets({ Piano: [[...HEADER, ''], ...scores] });
    expect(column(plan, 'published').column).toBe(5);
  });

  it('is not used when its cells say nothing of a plan', () => {
    const costs = ROWS.map((row, i) => [...row, i * 1000 + 17]);
    const plan = planOfSheets({ Piano: [[...HEADER, 'Costo'], ...costs] });
    expect(plan.sheets[0]?.columns.map(({ role }) => role)).toEqual([
      'code',
      'name',
      'weight',
      'target',
      'actual',
    ]);
  });

  it('is not asked for where a person refused it', () => {
    const columns = [{ heading: 'xyz', offset: 0, role: null }];
    const plan = planOfSheets({ Piano: [['Codice', 'Nome', 'Peso', 'Target', 'Xyz'], ...ROWS] }, { columns });
    expect(toldBy(plan)).toEqual(['warning column.no.actual']);
  });
});

describe('headings and content that contradict each other', () => {
  it.each<[string, string[], [string, string]]>([
    ['targets and actuals', ['Codice', 'Nome', 'Peso', 'Consuntivo', 'Target'], ['Target', 'Consuntivo']],
    ['weights and actuals', ['Codice', 'Nome', 'Consuntivo', 'Target', 'Peso'], ['Peso', 'Consuntivo']],
    ['codes and names', ['Nome', 'Codice', 'Peso', 'Target', 'Consuntivo'], ['Codice', 'Nome']],
  ])('%s swapped: the content counts, and a person is asked', (_, headings, [one, other]) => {
    const plan = headed(...headings);
    expectSameTree(plan);
    expect(plan.confidence).toBeLessThan(ASKING_BELOW);
    expect(plan.findings.map(({ severity, message }) => [severity, message])).toEqual([
      ['warning', { id: 'column.swapped', params: { one, other } }],
    ]);
  });

  it('text under Peso: the column is doubted, with its cell', () => {
    const texts = ROWS.map(([code = '', name = '', , ...rest]) => [code, name, 'alto', ...rest]);
    const plan = planOfSheets({ Piano: [HEADER, ...texts] });
    expect(column(plan, 'weight').confidence).toBeLessThan(ASKING_BELOW);
    expect(plan.findings[0]).toMatchObject({
      severity: 'warning',
      message: { id: 'column.doubtful' },
      at: { row: 0, column: 2 },
    });
  });
});

describe('two columns of one meaning', () => {
  const beside = (
    heading: string,
    cell: (row: readonly CellValue[], i: number) => CellValue,
    title = 'Piano',
  ) =>
    planOfSheets({ Piano: [[title], [...HEADER, heading], ...ROWS.map((row, i) => [...row, cell(row, i)])] });

  it('really alike: the first is taken, told, and a person is asked', () => {
    const plan = beside('Target rivisto', (row) => row[3] ?? '');
    expect(column(plan, 'target').column).toBe(3);
    expect(toldBy(plan)).toEqual(['warning column.other']);
    expect(plan.confidence).toBeLessThan(ASKING_BELOW);
  });

  it.each<[string, (row: readonly CellValue[], i: number) => CellValue]>([
    ['mostly blank', (row, i) => (i === 3 ? (row[3] ?? '') : '')],
    ['of other texts', () => 'vedi delibera di Giunta'],
  ])('one of them %s: the other is taken, told, and nobody is asked', (_, cell) => {
    const plan = beside('Target rivisto', cell);
    expect(column(plan, 'target').column).toBe(3);
    expect(toldBy(plan)).toEqual(['warning column.other']);
    expect(plan.confidence).toBe(1);
  });

  it.each<[string, (row: readonly CellValue[], i: number) => CellValue]>([
    ['Target rimodulato', (_, i) => (i === 3 ? '>= 12,00 N.' : '')],
    ['Peso rimodulato', (_, i) => (i === 3 ? 35 : '')],
    ['Consuntivo validato', (_, i) => (i === 3 ? 7 : '')],
  ])('«%s» with another figure in one row alone is a question', (heading, cell) => {
    const plan = beside(heading, cell);
    expect(toldBy(plan)).toEqual(['warning column.other']);
    expect(plan.confidence).toBeLessThan(ASKING_BELOW);
  });

  it('targets under a word that heads none, other than those that were read, are a question', () => {
    const under = (figure: (row: readonly CellValue[]) => CellValue) =>
      beside('Soglia', (row) => (row[3] === '' ? '' : figure(row)));
    const other = under(() => '>= 5 N.');
    expect(toldBy(other)).toEqual(['warning column.other']);
    expect(other.confidence).toBeLessThan(ASKING_BELOW);
    expect(toldBy(under((row) => row[3] ?? ''))).toEqual([]);
  });

  it('of two targets of the year of the plan the one that was not read is told', () => {
    const heading = [
      'Codice',
      'Nome',
      'Peso',
      'Target 2025',
      'Consuntivo',
      'Target 2025 rivisto',
      'Target 2026',
    ];
    const rows = ROWS.map((row) => [...row, row[3] === '' ? '' : '>= 1 N.', row[3] ?? '']);
    const plan = planOfSheets({ Piano: [['Piano 2025'], heading, ...rows] });
    expect(toldBy(plan)).toEqual(['warning column.other']);
    expect(plan.confidence).toBeLessThan(ASKING_BELOW);
  });

  it('the fuller one is taken, also when it is the second', () => {
    const rows = ROWS.map((row) => [...row.slice(0, 3), '', row[4] ?? '', row[3] ?? '']);
    const plan = planOfSheets({ Piano: [[...HEADER, 'Target rivisto'], ...rows] });
    expect(column(plan, 'target').column).toBe(5);
  });

  it('the one of the year of the plan is taken', () => {
    const plan = beside('Target 2025', (row) => row[3] ?? '', 'Piano della performance 2025');
    expect(column(plan, 'target').column).toBe(5);
    expect(plan.confidence).toBe(1);
  });

  it('the actual of the later day is taken, while it is filled in', () => {
    const dated = (later: (actual: CellValue) => CellValue) => {
      const heading = ['Codice', 'Nome', 'Peso', 'Target', 'Valore al 30/06', 'Valore al 31/12'];
      return planOfSheets({ Piano: [heading, ...ROWS.map((row) => [...row, later(row[4] ?? '')])] });
    };
    expect(
      column(
        dated((actual) => actual),
        'actual',
      ).column,
    ).toBe(5);
    expect(
      column(
        dated(() => ''),
        'actual',
      ).column,
    ).toBe(4);
  });
});

describe('a table without headings', () => {
  it.each<[string, CellValue[][]]>([
    ['below a title', [['Piano 2024'], []]],
    ['below words that mean nothing', [['A', 'B', 'C', 'D', 'E']]],
    ['from the first row of the sheet', []],
  ])('%s is recognised by its content, and a person is asked', (_, above) => {
    const plan = planOfSheets({ Piano: [...above, ...ROWS] });
    expectSameTree(plan);
    expect(plan.confidence).toBeLessThan(ASKING_BELOW);
    expect(plan.sheets[0]?.headerRows).toEqual(above.length === 0 ? [] : [above.length - 1]);
    expect(toldBy(plan)[0]).toBe('warning table.withoutHeadings');
  });
});

it.each(['Stato', 'Esito'])(
  '«%s» over figures is no status: they are the actuals, and the pane asks',
  (heading) => {
    const plan = headed('Codice', 'Nome', 'Peso', 'Target', heading);
    expectSameTree(plan);
    expect(plan.confidence).toBeLessThan(ASKING_BELOW);
  },
);

it('a status in words stays one, also where there are no actuals', () => {
  const words = ROWS.map((row) => [...row.slice(0, 4), row[3] === '' ? '' : 'In linea']);
  const plan = planOfSheets({ Piano: [['Codice', 'Nome', 'Peso', 'Target', 'Stato'], ...words] });
  expect(column(plan, 'status').header).toBe('Stato');
});

it.each([
  'Consuntivato',
  'Valore conseguito',
  'Valore finale',
  'Dato rilevato',
  'Rilevazione 2024',
  'Realizzati',
])('«%s» heads the actuals', (heading) => {
  expectSameTree(headed('Codice', 'Nome', 'Peso', 'Target', heading));
  expect(column(headed('Codice', 'Nome', 'Peso', 'Target', heading), 'actual').confidence).toBe(1);
});
