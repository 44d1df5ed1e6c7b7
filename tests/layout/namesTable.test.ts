import type { CellValue } from '../../src/core/cell';
import { ASKING_BELOW } from '../../src/core/plan/plan';
import { planOfSheets, toldBy, treeOf, type Rows } from './treeOf';

const HEADER = ['Ambito', 'Obiettivo', 'Indicatore', 'Peso', 'Target', 'Consuntivo'];
const indicator = (...names: string[]): CellValue[] => [...names, 50, '>= 10', 8];

const planOf = (...rows: Rows) => planOfSheets({ Piano: rows });

describe('names beside each other', () => {
  it('are filled down until another one stands there', () => {
    const plan = planOf(
      HEADER,
      indicator('Sviluppo', 'Digitale', 'Imprese'),
      indicator('', '', 'Voucher'),
      indicator('', 'Estero', 'Missioni'),
      indicator('Qualità', 'Personale', 'Formazione'),
    );
    expect(treeOf(plan)).toEqual([
      'ente < - entity',
      'Sviluppo < ente area',
      'Digitale < Sviluppo strategic',
      'Imprese < Digitale indicator',
      'Voucher < Digitale indicator',
      'Estero < Sviluppo strategic',
      'Missioni < Estero indicator',
      'Qualità < ente area',
      'Personale < Qualità strategic',
      'Formazione < Personale indicator',
    ]);
    expect(toldBy(plan)).toEqual([]);
    expect(plan.confidence).toBe(1);
  });

  it('may be alike on all levels', () => {
    const plan = planOf(
      HEADER,
      indicator('Salute', 'Salute', 'Salute'),
      indicator('Salute', 'Salute', 'Costi'),
      indicator('Sviluppo', 'Estero', 'Missioni'),
    );
    const names = plan.nodes.filter(({ level }) => level === 'indicator').map(({ name }) => name);
    expect(names).toEqual(['Salute', 'Costi', 'Missioni']);
  });

  it('may be repeated in every row', () => {
    const rows = [
      indicator('Sviluppo', 'Digitale', 'Imprese'),
      indicator('Sviluppo', 'Estero', 'Missioni'),
      indicator('Sviluppo', 'Digitale', 'Voucher'),
    ];
    expect(treeOf(planOf(HEADER, ...rows)).slice(1)).toEqual([
      'Sviluppo < ente area',
      'Digitale < Sviluppo strategic',
      'Imprese < Digitale indicator',
      'Voucher < Digitale indicator',
      'Estero < Sviluppo strategic',
      'Missioni < Estero indicator',
    ]);
  });

  it('have all the rows that name them, but for those that have nothing else', () => {
    const plan = planOf(
      HEADER,
      indicator('Sviluppo', 'Digitale', 'Imprese'),
      indicator('Sviluppo', '', 'Voucher'),
      ['Sviluppo', 'Digitale', '', '', '', ''],
      indicator('Sviluppo', 'Digitale', 'Rete'),
    );
    const nodeOf = (name: string) => plan.nodes.find((node) => node.name === name);
    const [inEveryRow, notInEveryRow] = [{ inEveryRow: true }, { inEveryRow: false }];
    expect(nodeOf('Sviluppo')).toMatchObject({
      rows: [{ row: 1 }, { row: 2 }, { row: 4 }],
      repeats: [
        { row: 2, ...inEveryRow },
        { row: 4, ...inEveryRow },
      ],
    });
    expect(nodeOf('Digitale')).toMatchObject({
      rows: [{ row: 1 }, { row: 4 }],
      repeats: [{ row: 4, ...notInEveryRow }],
    });
  });

  it('share the row of their first indicator, or have one of their own with its figures', () => {
    const shared = planOf(HEADER, indicator('Sviluppo', 'Digitale', 'Imprese')).nodes[2];
    expect(shared).toMatchObject({ own: null, rows: [{ row: 1, column: 1 }], weight: null });
    const alone = planOf(HEADER, ['Sviluppo', 'Digitale', '', 60], indicator('', '', 'Imprese')).nodes[2];
    expect(alone).toMatchObject({ own: { first: 1, last: 1 }, weight: { value: 60 } });
  });

  it('may have a code before them in the cell', () => {
    const plan = planOf(HEADER, indicator('AS1 - Sviluppo', 'OS 1.1 - Digitale', 'Imprese'));
    expect(plan.nodes[2]).toMatchObject({
      code: 'OS 1.1',
      name: 'Digitale',
      cells: { code: { part: [0, 6] }, name: { part: [9, 17] } },
    });
  });

  it('are told when they are those of a total, of a row without name or without objective', () => {
    const plan = planOf(HEADER, indicator('', '', 'Imprese'), indicator('Sviluppo', 'Digitale', ''), [
      'Totale ambito',
      '',
      '',
      100,
      '',
      '',
    ]);
    expect(toldBy(plan)).toEqual([
      'warning indicator.withoutObjective',
      'warning indicator.withoutName',
      'note row.subtotal',
    ]);
  });

  it('give way to codes that make the tree', () => {
    const rows = [
      ['Codice', ...HEADER],
      ['01', 'Sviluppo', '', '', 100],
      ['01_01', 'Sviluppo', 'Digitale', '', 100],
      ['01_01_01', ...indicator('Sviluppo', 'Digitale', 'Imprese')],
    ];
    expect(treeOf(planOf(...rows)).slice(1)).toEqual([
      '01 < ente area',
      '01_01 < 01 strategic',
      '01_01_01 < 01_01 indicator',
    ]);
  });

  it('say what running numbers do not', () => {
    const rows = [
      ['N.', ...HEADER],
      [1, ...indicator('Sviluppo', 'Digitale', 'Imprese')],
    ];
    expect(treeOf(planOf(...rows))[3]).toBe('Imprese < Digitale indicator');
  });
});

describe('columns of each level', () => {
  const heading = [
    'Codice obiettivo',
    'Obiettivo',
    'Peso obiettivo',
    'Cod. indicatore',
    'Indicatore',
    'Peso indicatore',
  ];
  const plan = planOf(
    [...heading, 'Target 2025', 'Missione', 'Programma'],
    ['OS1', 'Digitale', 60, 'I1', 'Imprese', 50, '>= 10', '011', '005'],
    ['', '', '', 'I2', 'Voucher', 50, '>= 5', '', ''],
    ['OS2', 'Estero', 40, 'I3', 'Missioni', 100, '>= 3', '', ''],
  );

  it('have their codes, names and weights', () => {
    const digitale = { code: 'OS1', name: 'Digitale', weight: { value: 60 }, level: 'strategic' };
    expect(plan.nodes.slice(1)).toMatchObject([
      digitale,
      { code: 'I1', name: 'Imprese', weight: { value: 50 } },
      { code: 'I2', name: 'Voucher', weight: { value: 50 } },
      { code: 'OS2', name: 'Estero', weight: { value: 40 } },
      { code: 'I3', name: 'Missioni', weight: { value: 100 } },
    ]);
  });

  it('are all told as columns of the table', () => {
    expect(plan.sheets[0]?.columns.map(({ role }) => role).join()).toBe(
      'code,name,weight,code,name,weight,target,mission,programme',
    );
    expect(plan.sheets[0]?.unused).toEqual([]);
    expect(toldBy(plan)).toEqual(['warning column.no.actual']);
  });

  it('go with missione and programma, filled down', () => {
    expect(plan.nodes[4]?.cells).toMatchObject({ mission: { value: '011' }, programme: { value: '005' } });
  });
});

it.each<[string[], string]>([
  [['Ambito', 'Obiettivo', 'Indicatore'], 'area strategic indicator'],
  [['Obiettivo strategico', 'Obiettivo operativo', 'Indicatori'], 'strategic operational indicator'],
  [['Obiettivo strategico', 'Obiettivo', 'KPI'], 'strategic operational indicator'],
  [['Area strategica', 'OS', 'OO', 'Indicatore'], 'area strategic operational indicator'],
  [['Linea strategica', 'OO', 'Indicatore'], 'area operational indicator'],
  [['Ambito', 'Nome', 'Indicatore'], 'area indicator'],
])('%j are the levels %s', (names, levels) => {
  const cells = names.map((name, i) => `${name} numero ${i}`);
  const plan = planOf([...names, 'Peso', 'Target', 'Consuntivo'], [...cells, 50, '>= 10', 8]);
  expect(plan.nodes.slice(1).map(({ level }) => level)).toEqual(levels.split(' '));
});

it('a column that a person took for something else is no level', () => {
  const rows = [HEADER, indicator('Sviluppo', 'Digitale', 'Imprese')];
  const plan = planOfSheets({ Piano: rows }, { columns: [{ heading: 'ambito', offset: 0, role: null }] });
  expect(treeOf(plan).slice(1)).toEqual(['Digitale < ente strategic', 'Imprese < Digitale indicator']);
});

describe('several sheets of names', () => {
  const sheet = (first: string): Rows => [
    ['Obiettivo', 'Indicatore', 'Peso', 'Target'],
    [`${first} A`, `${first} uno`, 100, '>= 1'],
    [`${first} B`, `${first} due`, 100, '>= 1'],
  ];

  it('are one tree, each of them an ambito', () => {
    const plan = planOfSheets({ Sviluppo: sheet('Sviluppo'), Qualità: sheet('Qualità') });
    expect(treeOf(plan).filter((line) => line.endsWith('area'))).toEqual([
      'Sviluppo < ente area',
      'Qualità < ente area',
    ]);
  });
});

describe('whose weights a column holds', () => {
  const weights = (...rows: Rows): string[] =>
    planOfSheets({ Piano: rows }).nodes.flatMap(({ name, weight }) =>
      weight ? [`${name} ${String(weight.value)}`] : [],
    );

  it('is what its heading says, and the pane need not ask', () => {
    const rows: Rows = [
      ['Ambito', 'Peso ambito', 'Obiettivo', 'Indicatore', 'Peso', 'Target', 'Consuntivo'],
      ['Imprese', 60, 'Digitale', 'Voucher', 70, '>= 80', 80],
      ['Imprese', 60, 'Digitale', 'Corsi', 30, '>= 80', 80],
      ['Tutela', 40, 'Metrologia', 'Verifiche', 100, '>= 80', 80],
    ];
    expect(weights(...rows)).toEqual(['Imprese 60', 'Voucher 70', 'Corsi 30', 'Tutela 40', 'Verifiche 100']);
    expect(planOfSheets({ Piano: rows }).confidence).toBeGreaterThanOrEqual(ASKING_BELOW);
  });

  const beside = (second: CellValue): Rows => [
    ['Obiettivo', 'Peso', 'Indicatore', 'Target', 'Consuntivo'],
    ['Primo', 60, 'Voucher', '>= 80', 80],
    ['', second, 'Corsi', '>= 80', 80],
    ['Secondo', 40, 'Verifiche', '>= 80', 80],
  ];

  it('is the objectives’, where it stands beside them and only where one begins', () => {
    expect(weights(...beside(''))).toEqual(['Primo 60', 'Secondo 40']);
  });

  it('is the indicators’, where each has one', () => {
    expect(weights(...beside(40))).toEqual(['Voucher 60', 'Corsi 40', 'Verifiche 40']);
  });
});
