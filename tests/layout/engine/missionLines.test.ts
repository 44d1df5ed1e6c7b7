import type { CellValue } from '../../../src/core/cell';
import type { DeclaredPlan } from '../../../src/core/layout/engine/declared';
import { readProposed } from './readProposed';
import { ASKING_BELOW, type PlanNode } from '../../../src/core/plan/plan';
import { OBJECTIVE, row, sheetOf, title, type ExampleRow } from '../teaching/exampleSheets';

const HEADINGS = title({ bold: true }, 'Indicatore', 'Algoritmo', 'Target 2024', 'Tipologia');
const indicator = (text: string, algorithm = 'A / B'): ExampleRow => row(text, algorithm, '>= 5', 'Volume');
const FIRST = [
  title(OBJECTIVE, 'OS_01.02 - Innovare i servizi (Peso: 60%)'),
  HEADINGS,
  indicator('IS_0102_A - Utenti raggiunti\nMisura gli utenti\n(Peso: 40%) (Tipologia: Qualità) (Fonte: CRM)'),
  indicator('IS_0102_B - Servizi avviati\n(Peso: 60%)'),
];
const SECOND = [
  title(OBJECTIVE, 'OS_02.01 - Sostenere le imprese (Peso: 40%)'),
  HEADINGS,
  indicator('IS_0201_C - Imprese assistite\n(Peso: 100%)'),
];

function read(rows: readonly ExampleRow[]): DeclaredPlan {
  const plan = readProposed([sheetOf('Piano', rows)]);
  if (!plan) throw new Error('nothing is read');
  return plan;
}

function node({ plan }: DeclaredPlan, id: string): PlanNode {
  const found = plan.nodes.find((one) => one.id === id);
  if (!found) throw new Error(`no node ${id}`);
  return found;
}

/** What is told, and in which row; of columns that these tables have not nothing. */
const told = ({ plan }: DeclaredPlan): string[] =>
  plan.findings.flatMap(({ message, at }) =>
    message.id.startsWith('column.no.') ? [] : [`${message.id} ${at?.row ?? '-'}`],
  );

const grouping = (plan: DeclaredPlan, id: string): (CellValue | undefined)[] => {
  const { mission, programme } = node(plan, id).cells;
  return [mission?.value, programme?.value];
};

describe('missioni and programmi between the objectives', () => {
  it.each([
    ['in one cell', [row('MISSIONE - 011 - Competitività'), row('PROGRAMMA - 005 - Sviluppo')]],
    ['in two cells', [row('Missione', '011 - Competitività'), row('Programma:', '005 - Sviluppo')]],
    ['without a mark', [row('Missione 011 - Competitività'), row('Programma 005 - Sviluppo')]],
  ])('are details of all nodes below them, %s', (_, lines) => {
    const plan = read([...lines, ...FIRST, ...SECOND]);
    for (const id of ['OS_01.02', 'OS_01.02#2', 'OS_02.01', 'OS_02.01#1'])
      expect(grouping(plan, id)).toEqual(['011 - Competitività', '005 - Sviluppo']);
    expect(told(plan)).toEqual([]);
  });

  it('have programmi of their own', () => {
    const groups = [row('MISSIONE - 011 - Competitività'), row('PROGRAMMA - 005 - Sviluppo')];
    const plan = read([...groups, ...FIRST, row('MISSIONE - 012 - Regolazione'), ...SECOND]);
    expect(grouping(plan, 'OS_01.02#2')).toEqual(['011 - Competitività', '005 - Sviluppo']);
    expect(grouping(plan, 'OS_02.01#1')).toEqual(['012 - Regolazione', undefined]);
  });

  it('below a title that has no indicators yet are of that one too', () => {
    const [first = row(), ...rest] = FIRST;
    const lines = [row('MISSIONE - 011 - Competitività'), first, row('PROGRAMMA - 005 - Sviluppo')];
    const plan = read([...lines, ...rest, ...SECOND]);
    expect(grouping(plan, 'OS_01.02')).toEqual(['011 - Competitività', '005 - Sviluppo']);
  });

  it('end the objective above them, but not where a page break only repeats them', () => {
    const mission = row('MISSIONE - 011 - Competitività');
    const more = indicator('IS_0102_D - Reclami\n(Peso: 0%)');
    const parentOfMore = (line: ExampleRow): string | null | undefined =>
      read([mission, ...FIRST, line, HEADINGS, more, ...SECOND]).plan.nodes.find(
        ({ code }) => code === 'IS_0102_D',
      )?.parent;
    expect(parentOfMore(mission)).toBe('OS_01.02');
    expect(parentOfMore(row('MISSIONE - 012 - Regolazione'))).toBe('ente');
  });

  it('are not titles of documents, nor other words that begin alike', () => {
    const lines = [row('Programma 2024-2026'), row('Programmazione: 005 - Sviluppo'), row('Missioni - 011')];
    expect(grouping(read([...lines, ...FIRST, ...SECOND]), 'OS_01.02')).toEqual([undefined, undefined]);
  });
});

describe('a cell that describes an indicator', () => {
  it('says its description, tipologia and source too, where no column of their own does', () => {
    const { cells } = node(read([...FIRST, ...SECOND]), 'OS_01.02#1');
    expect([cells.description?.value, cells.source?.value]).toEqual(['Misura gli utenti', 'CRM']);
    expect(cells.type?.value).toBe('Volume');
  });

  it('has its source behind the way to compute it', () => {
    const rows = [
      ...FIRST,
      indicator('IS_0102_E - Reclami\n(Peso: 0%)', 'A / B (Fonte: Protocollo)'),
      ...SECOND,
    ];
    const { algorithm, source } = node(read(rows), 'OS_01.02#3').cells;
    expect([algorithm?.value, source?.value]).toEqual(['A / B', 'Protocollo']);
  });

  it('joins code and name as most cells of its column do', () => {
    const underscored = ['IO_01_Corso - base', 'IO_02_Bandi', 'IO_03_Voucher', 'IO_04_Eventi'];
    const rows = [
      title(OBJECTIVE, 'OS_01.02 - Innovare i servizi'),
      HEADINGS,
      ...underscored.map((one) => indicator(one)),
    ];
    const names = read([...rows, ...SECOND]).plan.nodes.filter(({ parent }) => parent === 'OS_01.02');
    expect(names.map(({ code, name }) => `${code} ${name}`)).toEqual([
      'IO_01 Corso - base',
      'IO_02 Bandi',
      'IO_03 Voucher',
      'IO_04 Eventi',
    ]);
  });
});

describe('the rows that are an objective’s own', () => {
  const resources = row('Risorse 2024', 4000);
  const withResources = (rows: readonly ExampleRow[]): ExampleRow[] => [
    ...rows.slice(0, 1),
    resources,
    ...rows.slice(1),
  ];
  const own = (rows: readonly ExampleRow[]): (number | undefined)[][] => {
    const plan = read(rows);
    return ['OS_01.02', 'OS_02.01'].map((id) => [node(plan, id).own?.first, node(plan, id).own?.last]);
  };

  it('are its title, its labels and the headings of its indicators', () => {
    expect(own([...withResources(FIRST), ...withResources(SECOND)])).toEqual([
      [0, 2],
      [5, 7],
    ]);
  });

  it('leave out headings that others need, and a missione between', () => {
    const [second = row(), , ...rest] = SECOND;
    expect(own([...withResources(FIRST), second, resources, ...rest])).toEqual([
      [0, 1],
      [5, 6],
    ]);
    const [first = row(), ...table] = FIRST;
    expect(own([first, row('MISSIONE - 011 - Competitività'), ...table, ...SECOND])[0]).toEqual([0, 0]);
  });
});

describe('a column that repeats the code of the title above', () => {
  const beside = (code: string, rows: readonly ExampleRow[]): ExampleRow[] =>
    rows.map((one) =>
      one === HEADINGS ? one : { ...one, cells: [...one.cells, ...BLANKS.slice(one.cells.length), code] },
    );
  const BLANKS = ['', '', '', ''];

  it('is not the code of the indicators beside it', () => {
    const plan = read([...beside('OS_01.02', FIRST), ...beside('OS_02.01', SECOND)]);
    expect(plan.plan.nodes.map(({ id, code }) => `${id} ${code}`)).toEqual([
      'ente ',
      'OS_01.02 OS_01.02',
      'OS_01.02#1 IS_0102_A',
      'OS_01.02#2 IS_0102_B',
      'OS_02.01 OS_02.01',
      'OS_02.01#1 IS_0201_C',
    ]);
    expect(node(plan, 'OS_01.02').name).toBe('Innovare i servizi');
  });

  it('says nothing of a line below another missione where it is blank', () => {
    const blank = [row('MISSIONE - 012 - Regolazione'), indicator('IS_0102_D - Reclami')];
    const more = ['Ricorsi', 'Visite'].map((name) => indicator(name));
    const first = beside('OS_01.02', [...FIRST, ...more]);
    const { plan } = read([...first, ...blank, ...beside('OS_02.01', SECOND)]);
    expect(plan.nodes.find(({ code }) => code === 'IS_0102_D')?.parent).toBe('ente');
  });
});

describe('a title that stands there twice', () => {
  const PLAN = [...FIRST, ...SECOND];
  const again = (text: string): ExampleRow[] => [
    title(OBJECTIVE, text),
    HEADINGS,
    indicator('IS_0102_D - Reclami'),
  ];
  it('is one node, with a row more and the indicators of both', () => {
    const plan = read([...PLAN, ...again('OS_01.02 - Innovare i servizi (Peso: 60%)')]);
    expect(node(plan, 'OS_01.02').rows.map((at) => at.row)).toEqual([0, 7]);
    expect(node(plan, 'OS_01.02#3').name).toBe('Reclami');
    expect(told(plan)).toEqual([]);
  });

  it('has its row once where it only goes on after a page break', () => {
    const [first = row(), ...table] = FIRST;
    const plan = read([first, ...table, first, HEADINGS, indicator('IS_0102_D - Reclami'), ...SECOND]);
    expect(node(plan, 'OS_01.02').rows).toHaveLength(1);
    expect(node(plan, 'OS_01.02#3').name).toBe('Reclami');
  });

  it('tells another weight, and is another node under another name', () => {
    const weighted = read([...PLAN, ...again('OS_01.02 - Innovare i servizi (Peso: 50%)')]);
    expect(told(weighted)).toEqual(['weight.otherElsewhere 7']);
    const renamed = read([...PLAN, ...again('OS_01.02 - Vigilare sui mercati (Peso: 50%)')]);
    expect(told(renamed)).toEqual(['code.duplicate 7']);
    expect(node(renamed, 'OS_01.02~2#1').name).toBe('Reclami');
  });
});

it('rows of totals are told, and page numbers are no titles', () => {
  const pages = Array.from({ length: 8 }, (_, page) => row(`Pagina ${page + 1} di 40`));
  const plan = read([...FIRST, row('Totale pesi'), ...pages, ...SECOND]);
  expect(told(plan)).toEqual(['row.subtotal 4']);
  expect(plan.plan.nodes.slice(2).map(({ name }) => name)).toEqual([
    'Utenti raggiunti',
    'Servizi avviati',
    'Sostenere le imprese',
    'Imprese assistite',
  ]);
});

describe('targets of several years', () => {
  const headings = title({ bold: true }, 'Indicatore', 'Target 2024', 'Target 2025');
  const rows = [
    title(OBJECTIVE, 'OS_01.02 - Innovare i servizi'),
    headings,
    ...['Utenti raggiunti', 'Servizi avviati', 'Imprese assistite'].map((name) => row(name, '>= 5', '>= 6')),
  ];

  it('are asked about where nothing says which counts', () => {
    const guessed = read(rows);
    expect(told(guessed)).toEqual(['table.flat 2', 'year.guessed 2']);
    const { plan } = guessed;
    expect([plan.year, plan.confidence < ASKING_BELOW]).toEqual([2024, true]);
  });

  it('are read for the year that a title names', () => {
    const titled = read([row('Piano 2025'), ...rows]);
    expect([titled.plan.year, titled.plan.confidence, told(titled)]).toEqual([2025, 1, ['table.flat 3']]);
  });
});

it('indicators that stand under no objective are told, once', () => {
  const strays = ['Reclami', 'Ricorsi'].map((name) => indicator(name));
  const plan = read([HEADINGS, ...strays, ...FIRST, ...SECOND]);
  expect(told(plan)).toEqual(['indicator.withoutObjective 1']);
  expect(
    plan.plan.nodes.filter(({ level, parent }) => level === 'indicator' && parent === 'ente'),
  ).toHaveLength(2);
});
