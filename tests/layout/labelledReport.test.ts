import type { CellValue } from '../../src/core/cell';
import { NO_HINTS, type Hints } from '../../src/core/layout/layout';
import { recognise } from '../../src/core/layout/recognise';
import { ASKING_BELOW, type Plan, type PlanNode } from '../../src/core/plan/plan';
import { EditableSheet } from './editableWorkbook';

type Rows = readonly (readonly CellValue[])[];

const HEADER: CellValue[] = ['Indicatore', 'Algoritmo', 'Target 2025', 'Consuntivo 2025', 'Scostamento'];
const indicator = (text: string): CellValue[] => [
  text,
  'A / B\n(Fonte Infocamere)',
  '≥ 10 N.',
  '12 N.',
  '+2 N.',
];
const OS_ROWS: Rows = [
  ['Obiettivo strategico', 'OS_01.01 - Innovare i servizi (Peso: 60,00%)'],
  ['Programma (D.M. 27/03/2013)', '003 - Servizi generali'],
  ['Risultato misurato obiettivo', '95,00 % ●'],
  ['Valutazione obiettivo', '●●● Raggiunto'],
];
const STRATEGIC: Rows = [
  ['3.1 - Rendicontazione degli obiettivi strategici'],
  ['AS_01 - Risorse'],
  ...OS_ROWS,
  HEADER,
  indicator('IS_0101_Utenti raggiunti\nMisura gli utenti\n(Peso: 50,00%) (Tipologia: Efficacia)'),
  indicator('IS_0101_B3.1_02_Tempo medio\n(Peso: 50,00%) (Tipologia: Qualità)'),
];
const OO_ROWS: Rows = [
  ['Obiettivo operativo', 'OO_01.01.01 - Fare squadra (Peso: 40,00%)'],
  ['Unità organizzative coinvolte', 'Personale | Comunicazione'],
  ['Risultato misurato obiettivo', '100,00 %'],
  ['Valutazione obiettivo', 'Raggiunto'],
];
const PO_ROWS: Rows = [
  ['Obiettivo operativo', 'PO_01.01.01 - Crescere (Peso: 60,00%)'],
  ['Unità organizzative coinvolte', 'Personale'],
  ['Risultato misurato obiettivo', ''],
  ['Valutazione obiettivo', ''],
];
const OPERATIONAL: Rows = [
  ['3.2 - Rendicontazione degli obiettivi operativi'],
  ['OS_01.01 - Innovare i servizi'],
  ...OO_ROWS,
  HEADER,
  indicator('IO_01.01.01.01_Corsi\n(Peso: 100,00%)'),
  [],
  ...PO_ROWS,
  HEADER,
  indicator('IO_01.01.01.02_Esami\n(Peso: 100,00%)'),
];
const RESULTS: Rows = [
  ['Relazione 2025 - I principali risultati'],
  ['PERFORMANCE DI ENTE', '', '97,50%'],
  ['AS 01', 'RISORSE', '95,00%'],
  ['AS 02', 'CRESCITA', '100,00%'],
  ['OS 01.01', 'INNOVARE I SERVIZI', '95,00%'],
];
const ALBERO: Rows = [
  ['CCIAA Valdoria'],
  ['', 'Codice OS', '% Performance OS', 'Risorse promozionali', 'Performance OO-PO'],
  ['AMBITO STRATEGICO_01\nRisorse', 'OS_01.01', '95,00% ●', '€ 0,00', '●'],
  ['', 'AS_01', '95,00%', '€ 100,00', ''],
  ['AMBITO STRATEGICO_02\nCrescita', 'AS_02', '100,00%', '€ 50,00', ''],
];
const DASHBOARD: Rows = [
  ['01. Cruscotto Segretario generale'],
  [
    'PESO',
    'INDICATORE',
    'DESCRIZIONE',
    'ALGORITMO',
    'TARGET',
    'CONSUNTIVO',
    '% RAGGIUNGIMENTO',
    'VALUTAZIONE',
  ],
  ['40,00%', 'IS_0101_Utenti raggiunti ', 'Misura', 'A / B', '≥ 10 N.', '12 N.', '100,00%', '●●●'],
  ['60,00%', 'OA_SG_03_Coordinamento', 'Misura', 'A / B', 'Entro 31/12/2025', '30/10/2025', '', ''],
];
const WORKBOOK = {
  Risultati: RESULTS,
  Albero: ALBERO,
  Strategici: STRATEGIC,
  Operativi: OPERATIONAL,
  Sg: DASHBOARD,
};

function recognised(
  sheets: Readonly<Record<string, Rows>>,
  front = Object.keys(sheets)[0] ?? '',
  hints: Partial<Hints> = {},
): Plan | null {
  const grids = Object.entries(sheets).map(([name, rows]) => EditableSheet.from(name, name, rows).grid());
  return recognise(grids, front, { ...NO_HINTS, ...hints }).plan;
}

function planOf(sheets: Readonly<Record<string, Rows>>, front?: string, hints?: Partial<Hints>): Plan {
  const plan = recognised(sheets, front, hints);
  if (plan?.layout !== 'labelledReport') throw new Error(`recognised as ${plan?.layout}`);
  return plan;
}

const tree = ({ nodes }: Plan): string[] =>
  nodes.map(({ id, parent, name, weight }) => `${id} < ${parent} ${name}${weight ? ` ${weight.value}` : ''}`);
const told = ({ findings }: Plan): string[] =>
  findings.map(
    ({ severity, message, at }) => `${severity} ${message.id} ${at ? `${at.sheet}:${at.row}` : '-'}`,
  );
const nodeOf = ({ nodes }: Plan, id: string): PlanNode => {
  const node = nodes.find((one) => one.id === id);
  if (!node) throw new Error(`no ${id}`);
  return node;
};

const TREE = [
  'ente < null CCIAA Valdoria',
  'AS_01 < ente Risorse',
  'OS_01.01 < AS_01 Innovare i servizi 60,00%',
  'OS_01.01#1 < OS_01.01 Utenti raggiunti 50,00%',
  'OS_01.01#2 < OS_01.01 Tempo medio 50,00%',
  'OO_01.01.01 < OS_01.01 Fare squadra 40,00%',
  'OO_01.01.01#1 < OO_01.01.01 Corsi 100,00%',
  'PO_01.01.01 < OS_01.01 Crescere 60,00%',
  'PO_01.01.01#1 < PO_01.01.01 Esami 100,00%',
  'AS_02 < ente Crescita',
  'cruscotto 01 < null Segretario generale',
  'cruscotto 01#1 < cruscotto 01 Utenti raggiunti 40,00%',
  'cruscotto 01#2 < cruscotto 01 Coordinamento 60,00%',
];

/** A sheet with some rows in place of those from one on. */
const spliced = (rows: Rows, at: number, remove: number, ...more: Rows): Rows => [
  ...rows.slice(0, at),
  ...more,
  ...rows.slice(at + remove),
];

describe('a Relazione by labelled blocks', () => {
  it('is one tree over all its sheets, with the dashboards beside it', () => {
    const plan = planOf(WORKBOOK);
    expect(tree(plan)).toEqual(TREE);
    expect(told(plan)).toEqual([]);
    expect([plan.year, plan.confidence]).toEqual([2025, 1]);
    expect(plan.sheets.map(({ name }) => name)).toEqual(['Albero', 'Strategici', 'Operativi', 'Sg']);
  });

  it('is the same from each of its sheets, in any order, and nothing from another sheet', () => {
    const more = { ...WORKBOOK, Note: [['Note'], ['Da rivedere']] };
    for (const front of Object.keys(WORKBOOK)) expect(tree(planOf(more, front))).toEqual(TREE);
    expect(recognised(more, 'Note')).toBeNull();
    const turned = Object.fromEntries(Object.entries(WORKBOOK).reverse());
    expect(tree(planOf(turned))).toEqual(TREE);
  });

  it('reads what its labels say', () => {
    const plan = planOf(WORKBOOK);
    const { published, resultAt, own, cells } = nodeOf(plan, 'OS_01.01');
    expect([published?.value, published?.part]).toEqual(['95,00 %', [0, 7]]);
    expect(resultAt).toEqual({ sheet: 'Strategici', row: 4, column: 1 });
    expect(own).toEqual({ sheet: 'Strategici', first: 2, last: 6 });
    expect([cells.status?.value, cells.status?.part]).toEqual(['Raggiunto', [4, 13]]);
    expect(cells.programme?.value).toBe('003 - Servizi generali');
    expect(nodeOf(plan, 'OO_01.01.01').cells.units?.value).toBe('Personale | Comunicazione');
    const blank = nodeOf(plan, 'PO_01.01.01');
    expect([blank.published, blank.resultAt]).toEqual([null, { sheet: 'Operativi', row: 11, column: 1 }]);
    const { cells: details } = nodeOf(plan, 'OS_01.01#1');
    expect([
      details.algorithm?.value,
      details.source?.value,
      details.type?.value,
      details.description?.value,
    ]).toEqual(['A / B', 'Infocamere', 'Efficacia', 'Misura gli utenti']);
  });

  it('shows a node on several sheets, first where its indicators are', () => {
    const sheets = (id: string): string[] =>
      nodeOf(planOf(WORKBOOK), id).rows.map(({ sheet, row }) => `${sheet}:${row}`);
    expect(sheets('OS_01.01')).toEqual(['Strategici:2', 'Operativi:1', 'Albero:2', 'Risultati:4']);
    expect(sheets('AS_01')).toEqual(['Strategici:1', 'Albero:3', 'Risultati:2']);
    expect(sheets('ente')).toEqual(['Albero:0', 'Risultati:1']);
    expect(nodeOf(planOf(WORKBOOK), 'AS_02').cells.resources?.value).toBe('€ 50,00');
    expect(nodeOf(planOf(WORKBOOK), 'ente').cells.name?.value).toBe('CCIAA Valdoria');
  });

  it('tells a result that is printed otherwise elsewhere', () => {
    const plan = planOf({
      ...WORKBOOK,
      Risultati: spliced(RESULTS, 4, 1, ['OS 01.01', 'INNOVARE I SERVIZI', '97,00%']),
    });
    expect(told(plan)).toEqual(['warning published.otherElsewhere Risultati:4']);
    expect(nodeOf(plan, 'OS_01.01').published?.value).toBe('95,00 %');
  });

  it('reads columns as a person chose them', () => {
    const columns = [
      { heading: 'scostamento', offset: 0, role: 'note' as const },
      { heading: 'algoritmo', offset: 0, role: null },
    ];
    const { cells } = nodeOf(planOf(WORKBOOK, undefined, { columns }), 'OS_01.01#1');
    expect([cells.note?.value, cells.gap, cells.algorithm]).toEqual(['+2 N.', undefined, undefined]);
  });

  it('tells a sheet without targets, and reads the rest of it', () => {
    const rows = STRATEGIC.map((row) => row.filter((_, column) => column !== 2));
    const plan = planOf({ ...WORKBOOK, Strategici: rows });
    expect(tree(plan)).toEqual(TREE);
    expect(told(plan)).toEqual(['warning column.no.target Strategici:6']);
  });

  it('an objective that only an overview names is in the tree', () => {
    const plan = planOf({
      ...WORKBOOK,
      Risultati: [...RESULTS, ['OS 02.03', 'ESPORTARE', 'Non valutabile']],
    });
    expect(tree(plan)).toContain('OS_02.03 < AS_02 ESPORTARE');
  });

  it('a dashboard may say its number last, have a result, or stand below another', () => {
    const two = [
      ...DASHBOARD,
      ['Totale', '', '', '', '', '', '98,00%'],
      [],
      ['Cruscotto 02 - Dirigente'],
      ...DASHBOARD.slice(1),
    ];
    const plan = planOf({ Strategici: STRATEGIC, Cruscotti: two });
    expect(nodeOf(plan, 'cruscotto 01').published?.value).toBe('98,00%');
    expect(tree(plan).filter((line) => line.startsWith('cruscotto 02'))).toEqual([
      'cruscotto 02 < null Dirigente',
      'cruscotto 02#1 < cruscotto 02 Utenti raggiunti 40,00%',
      'cruscotto 02#2 < cruscotto 02 Coordinamento 60,00%',
    ]);
    expect(nodeOf(plan, 'cruscotto 02#2').resultAt).toEqual({ sheet: 'Cruscotti', row: 9, column: 6 });
    const untitled = planOf({ Strategici: STRATEGIC, 'Cruscotto 03 Area': DASHBOARD.slice(1) });
    expect(nodeOf(untitled, 'cruscotto 03').name).toBe('Area');
  });
});

it('a dashboard may be all that a workbook has', () => {
  const plan = planOf({ Sg: DASHBOARD });
  expect(tree(plan).slice(0, 2)).toEqual(['ente < null ', 'cruscotto 01 < null Segretario generale']);
});

describe('a damaged Relazione', () => {
  it.each<[string, Rows]>([
    ['labels in another order', [OO_ROWS[1], OO_ROWS[3], OO_ROWS[0], OO_ROWS[2]] as Rows],
    [
      'labels with colons and no-break spaces',
      OO_ROWS.map(([label, value = '']) => [`${label} :\u00a0`, value]),
    ],
    ['labels and values in one cell', OO_ROWS.map(([label, value]) => [`${label}: ${value}`])],
    ['labels at the right of their values', OO_ROWS.map(([label, value = '']) => [value, label ?? ''])],
    ['blank rows between its labels', OO_ROWS.flatMap((row) => [row, []])],
    [
      'a title on two lines',
      [['Obiettivo operativo', 'OO_01.01.01 - Fare'], ['', 'squadra (Peso: 40,00%)'], ...OO_ROWS.slice(1)],
    ],
    ['a value in another column', OO_ROWS.map(([label, value = '']) => [label ?? '', '', value])],
    ['headings in the midst of its labels', [...OO_ROWS.slice(0, 2), HEADER, ...OO_ROWS.slice(2)]],
    ['no label beside its title', [['', OO_ROWS[0]?.[1] ?? ''], ...OO_ROWS.slice(1)]],
  ])('with %s is the same', (_, rows) => {
    const plan = planOf({ ...WORKBOOK, Operativi: spliced(OPERATIONAL, 2, 4, ...rows) });
    expect(tree(plan)).toEqual(TREE);
    expect(told(plan)).toEqual([]);
    const { cells, published } = nodeOf(plan, 'OO_01.01.01');
    expect([cells.units?.value, published?.value]).toEqual(['Personale | Comunicazione', '100,00 %']);
  });

  it('with labels below its tables is the same', () => {
    const below = (rows: Rows, name: string): Rows => [
      ...rows.slice(0, 2),
      HEADER,
      indicator(name),
      ...rows.slice(2),
    ];
    const rows = [
      ...OPERATIONAL.slice(0, 2),
      ...below(OO_ROWS, 'IO_01.01.01.01_Corsi\n(Peso: 100,00%)'),
      ...below(PO_ROWS, 'IO_01.01.01.02_Esami\n(Peso: 100,00%)'),
    ];
    const plan = planOf({ ...WORKBOOK, Operativi: rows });
    expect(tree(plan)).toEqual(TREE);
    expect(nodeOf(plan, 'OO_01.01.01').published?.value).toBe('100,00 %');
    expect(nodeOf(plan, 'PO_01.01.01').published).toBeNull();
  });

  it('with page breaks, shifted tables and rows of totals is the same', () => {
    const rows = spliced(
      STRATEGIC,
      8,
      0,
      ['segue'],
      ['Pagina 2 di 9'],
      STRATEGIC[1] ?? [],
      ...OS_ROWS,
      HEADER,
    );
    const shifted = [...rows, ['Totale', '']].map((row) => ['', '', ...row]);
    const plan = planOf({ ...WORKBOOK, Strategici: shifted });
    expect(tree(plan)).toEqual(TREE);
    expect(told(plan)).toEqual(['note row.subtotal Strategici:17']);
  });

  it('with a heading that was swapped with the row below is the same', () => {
    const [title = [], heading = [], label = [], ...rest] = OPERATIONAL;
    expect(tree(planOf({ ...WORKBOOK, Operativi: [title, label, heading, ...rest] }))).toEqual(TREE);
    const [first = [], area = [], objective = [], ...more] = STRATEGIC;
    expect(tree(planOf({ ...WORKBOOK, Strategici: [first, objective, area, ...more] }))).toEqual(TREE);
  });

  it('with a table that lost its headings reads it like the others', () => {
    const plan = planOf({ ...WORKBOOK, Operativi: spliced(OPERATIONAL, 13, 1) });
    expect(tree(plan)).toEqual(TREE);
    expect(told(plan)).toEqual(['note block.withoutHeader Operativi:9']);
  });

  it('with a lost heading puts objectives where their codes say, and tells it', () => {
    const other = STRATEGIC.map((row) =>
      row.map((cell) => String(cell).replace('01.01', '01.02').replace('0101', '0102')),
    );
    const strategic = [...STRATEGIC, [], ...other.slice(2)];
    const operational = [
      ...OPERATIONAL,
      [],
      ['OS_01.02 - Innovare i servizi'],
      ...OO_ROWS.map(([label, value]) => [label ?? '', String(value).replace('01.01.01', '01.02.01')]),
      HEADER,
      indicator('IO_01.02.01_Aule\n(Peso: 100%)'),
    ];
    const whole = planOf({ Strategici: strategic, Operativi: operational });
    const lost = planOf({ Strategici: strategic, Operativi: operational.filter((_, i) => i !== 16) });
    expect(tree(lost)).toEqual(tree(whole));
    expect(told(whole)).toEqual(['warning entity.withoutName -']);
    expect(told(lost)).toContain('warning block.byCode Operativi:16');
  });

  it('with an objective under the heading of another leaves it there, and tells it', () => {
    const other = [
      ['OS_01.02 - Altro'],
      ['Obiettivo operativo', 'OO_01.01.07 - Spostato'],
      HEADER,
      indicator('IO_1_Aule\n(Peso: 1%)'),
    ];
    const plan = planOf({ ...WORKBOOK, Operativi: [...OPERATIONAL, [], ...other] });
    expect(nodeOf(plan, 'OO_01.01.07').parent).toBe('OS_01.02');
    expect(told(plan)).toEqual(['warning code.wrongParent Operativi:17']);
  });

  it('with lost titles keeps their indicators, and tells it', () => {
    const strategic = planOf({ ...WORKBOOK, Strategici: spliced(STRATEGIC, 2, 1) });
    expect(tree(strategic)).toEqual(TREE.map((line) => line.replace('servizi 60,00%', 'servizi')));
    expect(told(strategic)).toEqual(['warning block.withoutTitle Strategici:2']);
    const operational = planOf({ ...WORKBOOK, Operativi: spliced(OPERATIONAL, 9, 1) });
    expect(tree(operational)).toContain('OS_01.01/1 < OS_01.01 ');
    expect(tree(operational)).toContain('OS_01.01/1#1 < OS_01.01/1 Esami 100,00%');
    expect(told(operational)).toEqual(['warning block.withoutTitle Operativi:9']);
    const first = planOf({ ...WORKBOOK, Operativi: spliced(OPERATIONAL, 2, 1) });
    expect(tree(first)).toContain('OS_01.01/1#1 < OS_01.01/1 Corsi 100,00%');
    expect(told(first)).toEqual(['warning block.withoutTitle Operativi:2']);
  });

  it('tells a code that two objectives have', () => {
    const twice = OPERATIONAL.map((row, i) =>
      i === 9 ? ['Obiettivo operativo', 'OO_01.01.01 - Crescere'] : row,
    );
    expect(told(planOf({ ...WORKBOOK, Operativi: twice }))).toEqual(['warning code.duplicate Operativi:9']);
  });

  it('with other tables leaves them out, and tells it', () => {
    const other = [[], ['Ufficio', 'Responsabile', 'Telefono'], ['Provveditorato', 'Bianchi', '0574 61261']];
    const plan = planOf({
      ...WORKBOOK,
      Strategici: [...STRATEGIC, ...other],
      Sg: [...DASHBOARD, [], ['Codice', 'Area'], ['01', 'Affari generali']],
    });
    const filledAlike = [[], ['Anno', 'Diritto annuale', 'Contributi', 'Proventi'], [2024, 7321, 120, 98]];
    expect(tree(planOf({ ...WORKBOOK, Strategici: [...STRATEGIC, ...filledAlike] }))).toEqual(TREE);
    expect(tree(plan)).toEqual(TREE);
    expect(told(plan)).toEqual(['note table.other Strategici:10', 'note table.other Sg:5']);
  });

  it('with a copy of a sheet takes the one in front, or the latest, and tells it', () => {
    const old = (rows: Rows): Rows =>
      rows.map((row) => row.map((cell) => String(cell).replace(/2025/g, '2024')));
    const plan = planOf({ 'Strategici 2024': old(STRATEGIC), ...WORKBOOK, 'Sg (2)': DASHBOARD }, 'Albero');
    expect(tree(plan)).toEqual(TREE);
    expect(told(plan)).toEqual(['note sheet.otherPlan -', 'warning sheet.copy Sg (2):0']);
    const front = planOf({ ...WORKBOOK, Vecchi: STRATEGIC }, 'Vecchi');
    expect(nodeOf(front, 'OS_01.01').rows[0]?.sheet).toBe('Vecchi');
  });

  it('with the same indicators below other objectives has them twice', () => {
    const other = STRATEGIC.map((row) =>
      row.map((cell) => String(cell).replace('OS_01.01 - I', 'OS_01.02 - Ri')),
    );
    const plan = planOf({ ...WORKBOOK, Altri: other });
    expect(tree(plan)).toContain('OS_01.02#2 < OS_01.02 Tempo medio 50,00%');
  });

  it('with a dashboard that lost its headings knows it by what it holds, and tells it', () => {
    const rows = [
      ...DASHBOARD,
      ['25,00%', 'OA_SG_01_Procedure', 'Misura', 'A / B', '≥ 1 N.', '1 N.', '100,00%', '●●●'],
      ['25,00%', 'OA_SG_02_Decisioni', 'Misura', 'A / B', '≥ 2 N.', '2 N.', '100,00%', '●●●'],
    ];
    const whole = planOf({ ...WORKBOOK, Sg: rows });
    const bare = planOf({ ...WORKBOOK, Sg: rows.filter((_, i) => i !== 1) });
    const names = (plan: Plan): string[] =>
      plan.nodes.flatMap(({ id, code, name, target, actual }) =>
        id.startsWith('cruscotto') ? [`${id} ${code} ${name} ${target?.value} ${actual?.value}`] : [],
      );
    expect(names(bare)).toEqual(names(whole));
    expect(bare.confidence).toBeLessThan(ASKING_BELOW);
    const unnamed = rows.map((row, i) =>
      i === 1 ? row.map((cell) => (cell === 'INDICATORE' ? '' : cell)) : row,
    );
    const plan = planOf({ ...WORKBOOK, Sg: unnamed });
    expect(names(plan)).toEqual(names(whole));
    expect(nodeOf(plan, 'cruscotto 01#1').cells.description?.value).toBe('Misura');
    expect(told(plan)).toEqual(['note column.inferred Sg:1']);
  });

  it('with dashboards that have no title says so', () => {
    const plan = planOf({ ...WORKBOOK, Sg: [], 'Cruscotto 01': DASHBOARD.slice(1) });
    expect(nodeOf(plan, 'cruscotto 01').name).toBe('');
    expect(told(plan)).toEqual(['warning dashboard.withoutName -']);
  });

  it('with columns that say little asks', () => {
    const rows = STRATEGIC.map((row, i) => (i > 6 ? [row[0] ?? '', '', 'da definire', 'in corso', ''] : row));
    expect(planOf({ Strategici: rows }).confidence).toBeLessThan(ASKING_BELOW);
  });
});
