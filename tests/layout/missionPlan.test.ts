import type { CellValue } from '../../src/core/cell';
import { NO_HINTS, type Hints } from '../../src/core/layout/layout';
import { missionPlan } from '../../src/core/layout/families/missionPlan';
import { recognise } from '../../src/core/layout/recognise';
import { layoutFileText, readLayoutFile } from '../../src/core/layout/teaching/layoutFile';
import { ASKING_BELOW, type Plan } from '../../src/core/plan/plan';
import { EditableSheet } from './editableWorkbook';

type Rows = readonly (readonly CellValue[])[];

const HEADER: Rows = [
  ['Indicatore', 'Algoritmo', 'Target', '', '', 'Tipologia'],
  ['', '', 2024, 2025, 2026, ''],
];
const indicator = (text: string, target = '>= 5 N.'): CellValue[] => [
  text,
  'A / B',
  target,
  '>= 6 N.',
  '>= 7 N.',
  'Volume',
];
const TITLE: Rows = [['Camera di Commercio di Valdoria'], ['PIRA 2024'], []];
const MISSION: Rows = [['MISSIONE - 011 - Competitività'], ['PROGRAMMA - 005 - Sviluppo']];
const FIRST: Rows = [
  ['OS_01.02 - Innovare i servizi (Peso: 60,00%)'],
  ['Risorse 2024', 4000],
  ...HEADER,
  indicator('IS_0102_A - Utenti raggiunti\nMisura gli utenti\n(Peso: 40,00%)'),
  indicator('IS_0102_B - Servizi avviati\n(Peso: 60,00%)'),
];
const SECOND: Rows = [
  ['OS_02.01 - Sostenere le imprese (Peso:100%)'],
  ['Risorse 2024', 9000],
  ...HEADER,
  indicator('IS_0201_C - Imprese assistite\n(Peso: 100,00%)'),
];
const PLAN: Rows = [...TITLE, ...MISSION, ...FIRST, [], ...SECOND];

function recognised(
  sheets: Readonly<Record<string, Rows>>,
  front: string,
  hints: Partial<Hints> = {},
): Plan | null {
  const grids = Object.entries(sheets).map(([name, rows]) => EditableSheet.from(name, name, rows).grid());
  return recognise(grids, front, { ...NO_HINTS, ...hints }).plan;
}

function planOf(rows: Rows, hints: Partial<Hints> = {}): Plan {
  const plan = recognised({ Piano: rows }, 'Piano', hints);
  if (plan?.layout !== 'missionPlan') throw new Error(`recognised as ${plan?.layout}`);
  return plan;
}

const tree = ({ nodes }: Plan): string[] =>
  nodes.map(({ id, parent, name, weight }) => `${id} < ${parent} ${name}${weight ? ` ${weight.value}` : ''}`);
const told = ({ findings }: Plan): string[] =>
  findings.flatMap(({ severity, message, at }) =>
    message.id === 'plan.noActuals' ? [] : [`${severity} ${message.id} ${at?.row ?? '-'}`],
  );
const value = (plan: Plan, id: string, role: 'mission' | 'programme' | 'resources'): CellValue =>
  plan.nodes.find((node) => node.id === id)?.cells[role]?.value ?? null;

const TREE = [
  'ente < null Camera di Commercio di Valdoria',
  '01 < ente ',
  'OS_01.02 < 01 Innovare i servizi 60,00%',
  'OS_01.02#1 < OS_01.02 Utenti raggiunti 40,00%',
  'OS_01.02#2 < OS_01.02 Servizi avviati 60,00%',
  '02 < ente ',
  'OS_02.01 < 02 Sostenere le imprese 100%',
  'OS_02.01#1 < OS_02.01 Imprese assistite 100,00%',
];

describe('a PIRA by missione and programma', () => {
  it('is a tree by ambito, with the missioni as details', () => {
    const plan = planOf(PLAN);
    expect(tree(plan)).toEqual(TREE);
    expect(told(plan)).toEqual([]);
    for (const id of ['OS_01.02', 'OS_02.01#1']) {
      expect([value(plan, id, 'mission'), value(plan, id, 'programme')]).toEqual([
        '011 - Competitività',
        '005 - Sviluppo',
      ]);
    }
    expect(value(plan, 'OS_02.01', 'resources')).toBe(9000);
    expect(plan.confidence).toBe(1);
  });

  it('has the targets of all years, and is read for the one that its title names or a person chose', () => {
    const plan = planOf(PLAN);
    expect([plan.years, plan.year]).toEqual([[2024, 2025, 2026], 2024]);
    const [node] = planOf(PLAN, { year: 2025 }).nodes.filter(({ level }) => level === 'indicator');
    expect(node?.target?.value).toBe('>= 6 N.');
    expect(node?.targets.map(({ year, target }) => `${year} ${target.value}`)).toEqual([
      '2024 >= 5 N.',
      '2025 >= 6 N.',
      '2026 >= 7 N.',
    ]);
  });

  it('asks which year counts where nothing says it', () => {
    const rows = PLAN.map((row) =>
      row.map((cell) => (typeof cell === 'string' ? cell.replace(/ 2024/, '') : cell)),
    );
    const plan = planOf(rows);
    expect([plan.year, told(plan)]).toEqual([2024, ['warning year.guessed 9']]);
    expect(plan.confidence).toBeLessThan(ASKING_BELOW);
    expect(planOf(rows, { year: 2024 }).confidence).toBe(1);
  });

  it('an objective is from its title to the headings of its table', () => {
    const objective = planOf(PLAN).nodes.find(({ id }) => id === 'OS_01.02');
    expect(objective?.own).toEqual({ sheet: 'Piano', first: 5, last: 8 });
    expect(objective?.weight?.part).toEqual([37, 43]);
  });

  it.each([
    ['a dash of another kind', 'OS_01.02 – Innovare i servizi (Peso: 60,00%)'],
    ['a colon', 'OS_01.02: Innovare i servizi - Peso 60,00%'],
    ['an underscore', 'OS_01.02_Innovare i servizi (Peso:60,00%)'],
    ['a space', 'OS_01.02 Innovare i servizi (peso: 60,00%)'],
    ['a title on two lines', 'OS_01.02 - Innovare\ni servizi\n(Peso: 60,00%)'],
  ])('reads titles with %s', (_, title) => {
    expect(tree(planOf(PLAN.map((row, i) => (i === 5 ? [title] : row))))).toEqual(TREE);
  });

  it('reads titles that go on in the next row, or have their code in a cell of its own', () => {
    const [, ...rest] = FIRST;
    const wrapped = [['OS_01.02 - Innovare'], ['i servizi (Peso: 60,00%)'], ...rest];
    const split = [['OS_01.02', 'Innovare i servizi (Peso: 60,00%)'], ...rest];
    for (const first of [wrapped, split]) {
      const plan = planOf([...TITLE, ...MISSION, ...first, [], ...SECOND]);
      expect(tree(plan)).toEqual(TREE);
      expect(told(plan)).toEqual([]);
    }
  });

  it('reads missioni in two cells, or with a colon', () => {
    const mission = [['Missione', '011 - Competitività'], ['Programma: 005 - Sviluppo']];
    const plan = planOf([...TITLE, ...mission, ...FIRST]);
    expect([value(plan, 'OS_01.02', 'mission'), value(plan, 'OS_01.02', 'programme')]).toEqual([
      '011 - Competitività',
      '005 - Sviluppo',
    ]);
  });

  it('an objective of two programmi is one, and its indicators name their own', () => {
    const other = [['PROGRAMMA - 004 - Tutela'], FIRST[0] ?? [], ...HEADER, indicator('IS_0102_D - Reclami')];
    const plan = planOf([...PLAN, [], ...other]);
    expect(tree(plan)[5]).toBe('OS_01.02#3 < OS_01.02 Reclami');
    expect(value(plan, 'OS_01.02#3', 'programme')).toBe('004 - Tutela');
    expect(plan.nodes.find(({ id }) => id === 'OS_01.02')?.rows).toHaveLength(2);
    expect(told(plan)).toEqual([]);
  });

  it('tells a code with two names, and a weight that is not the same', () => {
    const rest = SECOND.slice(1);
    const renamed = planOf([...PLAN, [], ['OS_01.02 - Vigilare sui mercati (Peso: 40%)'], ...rest]);
    expect(told(renamed)).toContain('warning code.duplicate 18');
    const reweighted = planOf([
      ...PLAN,
      [],
      ['PROGRAMMA - 004 - Tutela'],
      ['OS_01.02 - Innovare i servizi (Peso: 50%)'],
      ...rest,
    ]);
    expect(told(reweighted)).toEqual(['warning weight.otherElsewhere 19']);
  });
});

describe('the ambiti of a PIRA', () => {
  it('come in the order of their codes, whatever programme stands first', () => {
    const plan = planOf([...TITLE, ...MISSION, ...SECOND, [], ...FIRST]);
    expect(plan.nodes.filter(({ level }) => level === 'area').map(({ code }) => code)).toEqual(['01', '02']);
  });

  it('are those of any declaration that says as much of titles, brought as a file', () => {
    const text = layoutFileText({ name: 'PIRA', layout: missionPlan.declaration });
    const plan = recognised({ Piano: PLAN }, 'Piano', {
      declaration: readLayoutFile(text).value?.layout ?? null,
    });
    expect(plan?.layout).toBe('declared');
    expect(plan && tree(plan)).toEqual(TREE);
  });
});

describe('a damaged PIRA', () => {
  it('with page breaks, blank rows, and rows of totals is the same', () => {
    const [title = [], resources = [], ...table] = FIRST;
    const broken = [
      title,
      [],
      resources,
      ...table.slice(0, 3),
      ['(segue)'],
      ['Pagina 3 di 40'],
      ...MISSION,
      title,
      ...HEADER,
      ...table.slice(3),
      ['Totale pesi', '', ''],
    ];
    const plan = planOf([...TITLE, ...MISSION, ...broken, [], ...SECOND]);
    expect(tree(plan)).toEqual(TREE);
    expect(told(plan)).toEqual(['note row.subtotal 19']);
  });

  it('shifted right, with a column that repeats the codes, is the same', () => {
    const rows = PLAN.map((row) => [
      String(row[0] ?? '')
        .slice(0, 8)
        .replace(/^(?!OS).*/, ''),
      '',
      ...row,
    ]);
    expect(tree(planOf(rows))).toEqual(TREE);
  });

  it('reads a table without its headings, or with half of them, like the others', () => {
    const plan = planOf(PLAN.filter((_, i) => i !== 14 && i !== 15));
    expect(tree(plan)).toEqual(TREE);
    expect(told(plan)).toEqual(['note block.withoutHeader 12']);
    const half = PLAN.map((row, i) => (i === 7 ? ['', 'Algoritmo', 'Target', '', '', 'Tipologia'] : row));
    expect(tree(planOf(half))).toEqual(TREE);
    const noYears = PLAN.filter((_, i) => i !== 8);
    expect(planOf(noYears).nodes.find(({ id }) => id === 'OS_01.02#1')?.targets).toHaveLength(3);
    const onlyYears = PLAN.filter((_, i) => i !== 14);
    expect(tree(planOf(onlyYears))).toEqual(TREE);
  });

  it('with rows that were swapped is the same', () => {
    for (const at of [3, 4, 5, 6, 7]) {
      const rows = [...PLAN.slice(0, at), PLAN[at + 1] ?? [], PLAN[at] ?? [], ...PLAN.slice(at + 2)];
      const plan = planOf(rows);
      expect(tree(plan)).toEqual(TREE);
      expect(told(plan)).toEqual([]);
    }
    const swapped = planOf([...PLAN.slice(0, 4), PLAN[5] ?? [], PLAN[4] ?? [], ...PLAN.slice(6)]);
    expect(value(swapped, 'OS_01.02', 'programme')).toBe('005 - Sviluppo');
  });

  it('with the heading of the names over other texts: names begin with codes, and a person is asked', () => {
    const swapped = ['Algoritmo', 'Indicatore', 'Target', '', '', 'Tipologia'];
    const plan = planOf(PLAN.map((row) => (row === HEADER[0] ? swapped : row)));
    expect(tree(plan)).toEqual(TREE);
    expect(told(plan)).toEqual(['warning column.swapped 7']);
    expect(plan.confidence).toBeLessThan(ASKING_BELOW);
  });

  it('gives indicators that lost their title to the objective of their codes, and tells it', () => {
    const plan = planOf(PLAN.filter((_, i) => i !== 12));
    expect(tree(plan)).toEqual(TREE.map((line) => line.replace('Sostenere le imprese 100%', '')));
    expect(told(plan)).toEqual(['warning block.withoutTitle 12']);
  });

  it('gives indicators that lost their title to the objective that a column repeats, or to one of their own', () => {
    const beside = PLAN.map((row, i) => [
      ...Array.from({ length: 6 }, (_, column) => row[column] ?? ''),
      /^(?:OS|IS)_/.test(String(row[0])) ? (i < 12 ? 'OS_01.02' : 'OS_02.01') : '',
    ]);
    const repeated = planOf(beside.filter((_, i) => i !== 12 && i !== 13));
    expect(tree(repeated)).toEqual(TREE.map((line) => line.replace('Sostenere le imprese 100%', '')));
    expect(told(repeated)).toEqual(['warning block.withoutTitle 14']);
    const below = [...PLAN.slice(0, 12), ['PROGRAMMA - 004 - Tutela'], ...SECOND.slice(2)];
    expect(tree(planOf(below))).toEqual(tree(repeated));
  });

  it('keeps indicators without a name or without figures, and tells them', () => {
    const nameless = ['', 'A / B', '>= 1 N.', '', '', ''];
    const plan = planOf([...PLAN, nameless, ['IS_0201_E - Senza target']]);
    expect(tree(plan).slice(-2)).toEqual(['OS_02.01#2 < OS_02.01 ', 'OS_02.01#3 < OS_02.01 Senza target']);
    expect(told(plan)).toEqual(['warning indicator.withoutName 17']);
  });

  it('leaves other tables out, and tells them', () => {
    const other = [[], ['Ufficio', 'Responsabile', 'Telefono'], ['Provveditorato', 'Bianchi', '0574 61261']];
    const below = planOf([...PLAN, ...other]);
    expect(tree(below)).toEqual(TREE);
    expect(told(below)).toEqual(['note table.other 18']);
    const between = planOf([...TITLE, ...MISSION, ...FIRST, ...other, [], ...SECOND]);
    expect(tree(between)).toEqual(TREE);
  });

  it('tells indicators above the first objective; without missioni it is another document, and a person is asked', () => {
    const stray = planOf([...TITLE, ...HEADER, indicator('IS_0101_Z - Solo\n(Peso: 1%)'), ...PLAN.slice(3)]);
    expect(tree(stray).at(-1)).toBe('ente#1 < ente Solo 1%');
    expect(told(stray)).toEqual(['warning indicator.withoutObjective 5']);
    const bare = recognised({ Piano: [...FIRST, [], ...SECOND] }, 'Piano');
    expect(bare?.layout).toBe('declared');
    expect(bare?.confidence).toBeLessThan(ASKING_BELOW);
  });
});

describe('the sheets of a PIRA', () => {
  it('with other objectives are one plan; one with the same objectives is another, and is told', () => {
    const parts = { Uno: [...TITLE, ...MISSION, ...FIRST], Due: [...MISSION, ...SECOND] };
    for (const front of ['Uno', 'Due']) {
      const plan = recognised(parts, front);
      expect(plan && tree(plan)).toEqual(TREE);
    }
    const copied = recognised({ Nuovo: PLAN, Vecchio: PLAN }, 'Vecchio');
    expect(copied && tree(copied)).toEqual(TREE);
    expect(copied?.nodes[2]?.rows[0]?.sheet).toBe('Vecchio');
    expect(copied && told(copied)).toEqual(['warning sheet.copy 0']);
  });

  it('are not those of notes', () => {
    expect(recognised({ Piano: PLAN, Note: [['Note'], ['OS_01.02 - da rivedere']] }, 'Note')).toBeNull();
  });
});

it('reads objectives whose codes end in letters or have a word glued on', () => {
  const renamed = PLAN.map((row) =>
    row.map((cell) =>
      String(cell).startsWith('OS_')
        ? String(cell).replace('OS_01.02', 'OS_01.2InnovaProcessi').replace('OS_02.01', 'OS_02.01b')
        : cell,
    ),
  );
  expect(tree(planOf(renamed)).filter((line) => line.startsWith('OS_') && !line.includes('#'))).toEqual([
    'OS_01.2InnovaProcessi < 01 Innovare i servizi 60,00%',
    'OS_02.01b < 02 Sostenere le imprese 100%',
  ]);
});
