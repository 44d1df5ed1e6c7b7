import type { CellValue } from '../../src/core/cell';
import { NO_HINTS, type Hints } from '../../src/core/layout/layout';
import { recognise } from '../../src/core/layout/recognise';
import { ASKING_BELOW, type Plan } from '../../src/core/plan/plan';
import type { WorkbookFile } from '../../tools/readWorkbook';
import { EditableSheet } from './editableWorkbook';
import { readCruscotto2021 } from './sampleFiles';
import { treeLines, trueNodes } from './treeLines';

type Row = readonly CellValue[];

const objective = (name: string, ...years: CellValue[]): Row => [
  name,
  ...(years.length > 0 ? years : [2019, 2020, 2021]),
  'Owner',
];
const STRATEGIC: readonly Row[] = [
  ['All. 1.1 D GC n.14 28.01.2021'],
  ['CRUSCOTTO STRATEGICO'],
  [],
  ['011_Competitività delle Imprese'],
  objective('1. Semplificazione amministrativa'),
  [
    'fascicoli creati/fascicoli ricevuti',
    '< 20%',
    '< 10%',
    1,
    'S.Anagrafico',
    'Aggiornato nel 2019',
    'Aggiornato nel 2020',
  ],
  [
    'pratiche evase entro 5 giorni',
    'Anno di rilevazione',
    '≥1',
    '',
    'S.Anagrafico',
    'Eliminato in sede di rolling annuale',
  ],
  objective('2.Promozione integrata del territorio'),
  ['iniziative sostenute', '≥1', '≥2', '≥3', 'S.Promozione'],
];

const HEADER: Row = [
  'Obiettivi strategici',
  'Programma di intervento',
  'Benefici Attesi',
  'Risorse Economiche',
  'Obiettivi operativi',
  'Indicatori',
  'Target',
  'Albero',
  'Produttività',
  'Strutture Coinvolte',
];
const MERGED: readonly Row[] = [
  [
    '1. Semplificazione amministrativa',
    'Qualità dei dati',
    'Efficienza',
    800,
    'Revisione periti',
    'posizioni revisionate',
    0.5,
    'X',
    'X',
    'Anagrafe',
  ],
  ['', '', '', '', 'Revisione agenti', 'agenti revisionati', '>=2', 'X', 'X'],
  ['', '', 'Tempestività', 100, 'Riduzione dei tempi', 'tempo istruttorio', '<= 40 gg', 'X', 'X'],
  ['', '', '', '', '', 'reclami', '<= 3', 'X', 'X'],
  ['', 'Servizi digitali', '', '-', 'Rilascio token', 'modalità di rilascio', '>90', 'X', '', 'Digitale'],
  [
    '2, Promozione integrata del territorio',
    'Distretto rurale',
    'Governance',
    30000,
    'Progetto di distretto',
    'attività',
    '≥3',
    'X',
    'X',
    'Promozione',
  ],
];
const OPERATIONAL: readonly Row[] = [
  ['Imprese Territorio e Consumatori'],
  ['011_Competitività delle Imprese'],
  HEADER,
  ...MERGED,
];

const sheet = (name: string, rows: readonly Row[]): EditableSheet => EditableSheet.from(name, name, rows);
const strategic = (rows: readonly Row[] = STRATEGIC): EditableSheet => sheet('Cruscotto strategico', rows);
const operational = (rows: readonly Row[] = OPERATIONAL): EditableSheet => sheet('Imprese', rows);

function planOf(sheets: readonly EditableSheet[], hints: Hints = NO_HINTS): Plan {
  const grids = sheets.map((one) => one.grid());
  const { plan } = recognise(grids, grids[0]?.id ?? '', hints);
  if (!plan) throw new Error('not recognised');
  return plan;
}

function lines(plan: Plan): string[] {
  return treeLines(trueNodes(plan)).slice(1);
}

/** What is told beside what this plan always tells: an indicator taken out, and no actuals. */
function told({ findings }: Plan): string[] {
  const always = [
    'note indicator.eliminated',
    'note plan.noActuals',
    // Operational sheets alone are read as any table.
    'warning column.no.weight',
    'warning column.no.actual',
  ];
  return findings
    .map(({ severity, message }) => `${severity} ${message.id}`)
    .filter((one) => !always.includes(one));
}

const node = ({ nodes }: Plan, id: string) => nodes.find((one) => one.id === id);
const tree = ({ nodes }: Plan): string[] => nodes.map(({ id, name }) => `${id} ${name}`);
const WHOLE = (): Plan => planOf([strategic(), operational()]);

describe('both sheets', () => {
  it('are one tree, whichever is in front', () => {
    const grids = [strategic(), operational()].map((one) => one.grid());
    const trees = grids.map(({ id }) => recognise(grids, id).plan);
    expect(trees[0] && tree(trees[0])).toEqual([
      'ente ',
      '1 Semplificazione amministrativa',
      '1#1 fascicoli creati/fascicoli ricevuti',
      '1#2 pratiche evase entro 5 giorni',
      '1/1 Revisione periti',
      '1/1#1 posizioni revisionate',
      '1/2 Revisione agenti',
      '1/2#1 agenti revisionati',
      '1/3 Riduzione dei tempi',
      '1/3#1 tempo istruttorio',
      '1/3#2 reclami',
      '1/4 Rilascio token',
      '1/4#1 modalità di rilascio',
      '2 Promozione integrata del territorio',
      '2#1 iniziative sostenute',
      '2/1 Progetto di distretto',
      '2/1#1 attività',
    ]);
    expect(trees[1] && tree(trees[1])).toEqual(trees[0] && tree(trees[0]));
  });

  it('show an objective in its own row and where the other sheet names it', () => {
    expect(node(WHOLE(), '2')).toMatchObject({
      code: '2',
      rows: [
        { sheet: 'Cruscotto strategico', row: 7, column: 0 },
        { sheet: 'Imprese', row: 8, column: 0 },
      ],
      own: { sheet: 'Cruscotto strategico', first: 7, last: 7 },
      cells: { code: { part: [0, 1] }, name: { part: [2, 37] } },
    });
  });

  it('may stand alone', () => {
    expect(planOf([strategic()]).nodes).toHaveLength(6);
    expect(planOf([operational()]).nodes).toHaveLength(14);
  });

  it.each<[string, string, string[]]>([
    ['other punctuation', '2, Promozione: integrata  del Territorio', []],
    ['another number', '3. Promozione integrata del territorio', ['warning objective.twoCodes']],
    ['a shorter name', '2. Promozione del territorio', ['note objective.otherName']],
    ['no number', 'Promozione integrata del territorio', []],
    [
      'another name',
      '2. Internazionalizzazione',
      ['note objective.onlyOperational', 'warning code.duplicate'],
    ],
    [
      'one that the strategic sheet lacks',
      '6. Internazionalizzazione',
      ['note objective.onlyOperational', 'warning objective.gap'],
    ],
  ])('with %s of an objective', (_, name, findings) => {
    const rows = OPERATIONAL.map((row, i) => (i === 8 ? [name, ...row.slice(1)] : row));
    const plan = planOf([strategic(), operational(rows)]);
    expect(told(plan).sort()).toEqual(findings);
    expect(plan.nodes.filter(({ level }) => level === 'strategic')).toHaveLength(
      findings.some((one) => /only/.test(one)) ? 3 : 2,
    );
  });

  it('with the sheets of other prospettive: objectives of their own', () => {
    const rows = [
      ['Processi interni'],
      ['032_Servizi istituzionali'],
      HEADER,
      ['7. Efficienza', 'Personale', '', '', 'Lavoro agile', 'giornate', '>= 10', 'X'],
    ];
    const plan = planOf([strategic(), operational(), sheet('Processi interni', rows)]);
    expect(node(plan, '7/1#1')?.cells.mission?.value).toBe('032_Servizi istituzionali');
    expect(told(plan)).toEqual(['note objective.onlyOperational']);
  });

  it('a copy of a sheet is left out, and told; never the one in front', () => {
    const plan = planOf([strategic(), sheet('Cruscotto 2020', STRATEGIC), operational()]);
    expect(lines(plan)).toEqual(lines(WHOLE()));
    expect(told(plan)).toEqual(['note sheet.otherPlan']);
    const copied = planOf([strategic(), sheet('Copia', STRATEGIC), operational()]);
    expect(lines(copied)).toEqual(lines(WHOLE()));
    expect(told(copied)).toEqual(['warning sheet.copy']);
    const front = planOf([sheet('Cruscotto 2020', STRATEGIC), strategic()]);
    expect(front.sheets.map(({ name }) => name)).toEqual(['Cruscotto 2020']);
  });

  it('are not seen from a sheet of notes; a hidden one takes no part', () => {
    const notes = sheet('Note', [['Note'], ['Tutto bene']]);
    expect(recognise([strategic().grid(), notes.grid()], 'Note').plan).toBeNull();
    const hidden = operational();
    hidden.visible = false;
    expect(planOf([strategic(), hidden]).sheets).toHaveLength(1);
  });
});

describe('the strategic sheet', () => {
  it('has targets by year, owners, missions and notes', () => {
    const plan = planOf([strategic()]);
    expect(plan).toMatchObject({ year: 2021, years: [2019, 2020, 2021] });
    expect(node(plan, '1#1')).toMatchObject({
      target: { value: 1, row: 5, column: 3 },
      targets: [{ year: 2019 }, { year: 2020 }, { year: 2021 }],
      cells: {
        units: { value: 'S.Anagrafico' },
        mission: { value: '011_Competitività delle Imprese' },
        note: { value: 'Aggiornato nel 2019' },
      },
    });
    expect(node(plan, '1#2')).toMatchObject({ target: null, targets: [{ year: 2019 }, { year: 2020 }] });
    expect(plan.findings.map(({ message }) => message.id)).toEqual([
      'indicator.eliminated',
      'plan.noActuals',
    ]);
  });

  it('a person may say what a column means, also one without a heading', () => {
    const columns = [
      { heading: 'owner', offset: 1, role: 'description' as const },
      { heading: '2020', offset: 0, role: null },
    ];
    // One cell alone beside a table is somebody's jotting.
    const noted = STRATEGIC.map((row, i) => (i === 8 ? [...row, '', 'Inserito nel 2020'] : row));
    expect(node(planOf([strategic(noted)], { ...NO_HINTS, columns }), '1#1')).toMatchObject({
      targets: [{ year: 2019 }, { year: 2021 }],
      cells: { description: { value: 'Aggiornato nel 2019' }, note: { value: 'Aggiornato nel 2020' } },
    });
    const unused = [{ heading: 'owner', offset: 1, role: null }];
    expect(node(planOf([strategic(noted)], { ...NO_HINTS, columns: unused }), '1#1')?.cells.note?.value).toBe(
      'Aggiornato nel 2020',
    );
  });

  it('tells an indicator that was taken out and still has a target', () => {
    const rows = STRATEGIC.map((row, i) =>
      i === 6 ? row.map((cell, column) => (column === 3 ? '≥1' : cell)) : row,
    );
    expect(told(planOf([strategic(rows)]))).toEqual(['warning indicator.eliminatedCounted']);
  });

  it.each<[string, readonly Row[]]>([
    ['with blank rows', STRATEGIC.flatMap((row) => [row, []])],
    ['with a blank column between', STRATEGIC.map(([name = '', ...rest]) => [name, '', ...rest])],
    [
      'with years as texts',
      STRATEGIC.map((row) =>
        row.map((cell) => (typeof cell === 'number' && cell > 2000 ? `Anno ${cell}` : cell)),
      ),
    ],
    [
      'with its page numbers and titles repeated',
      [...STRATEGIC.slice(0, 6), ['Pag. 1 di 2'], ['CRUSCOTTO STRATEGICO'], ...STRATEGIC.slice(6)],
    ],
    [
      'with the row of an objective repeated',
      [
        ...STRATEGIC.slice(0, 6),
        objective('1. Semplificazione amministrativa (segue)'),
        ...STRATEGIC.slice(6),
      ],
    ],
    [
      'with a year that one objective lacks a heading for',
      STRATEGIC.map((row, i) => (i === 7 ? row.map((cell) => (cell === 2021 ? '' : cell)) : row)),
    ],
    [
      'with titles whose merge was undone',
      STRATEGIC.map((row) => (row.length === 1 ? Array<CellValue>(7).fill(row[0] ?? '') : row)),
    ],
    [
      'with years in another order',
      STRATEGIC.map(([name = '', a = '', b = '', c = '', ...rest]) => [name, b, c, a, ...rest]),
    ],
    [
      'with figures of another table beside it',
      STRATEGIC.map((row, i) => (i === 7 ? [...row, '', '', 2020, 7321000] : row)),
    ],
  ])('%s is the same', (_, rows) => {
    const plan = planOf([strategic(rows)]);
    expect(lines(plan)).toEqual(lines(planOf([strategic()])));
    expect(told(plan)).toEqual([]);
  });

  it.each<[string, Row, string]>([
    [
      'the years beside an objective are lost',
      ['2.Promozione integrata del territorio'],
      'warning header.taken',
    ],
    [
      'all but the word Owner is lost',
      ['2.Promozione integrata del territorio', '', '', '', 'Owner'],
      'warning header.taken',
    ],
  ])('%s: those of the others hold, and it is told', (_, row, finding) => {
    const plan = planOf([strategic(STRATEGIC.map((own, i) => (i === 7 ? row : own)))]);
    expect(lines(plan)).toEqual(lines(planOf([strategic()])));
    expect(told(plan)).toEqual([finding]);
  });

  it('a title above an objective may be a level of its own: a person is asked', () => {
    const rows = [...STRATEGIC.slice(0, 7), ['Prospettiva dei processi'], ...STRATEGIC.slice(7)];
    const plan = planOf([strategic(rows)]);
    expect(plan.confidence).toBeLessThan(ASKING_BELOW);
    expect(plan.nodes.find(({ code }) => code === '2')?.path).toBe('Prospettiva dei processi');
  });

  it('a table of yearly figures is none', () => {
    const figures = sheet('Proventi', [
      ['Diritto annuale', 2019, 2020, 2021],
      ['Incassi', 7321000, 7410500, 7500000],
      ['Sanzioni', 120000, 131500, 99000],
    ]);
    expect(planOf([strategic(), figures]).sheets).toHaveLength(1);
  });

  it('tells the row of an objective that is missing', () => {
    const first = planOf([strategic(STRATEGIC.filter((_, i) => i !== 4))]);
    expect(first.nodes.filter(({ level }) => level === 'indicator')).toHaveLength(3);
    expect(told(first)).toEqual(['warning indicator.withoutObjective']);
    const rows = [...STRATEGIC, objective('4. Infrastrutture'), ['opere', 1, 1, 1, 'S.Segreteria']];
    expect(told(planOf([strategic(rows)]))).toEqual(['warning objective.gap']);
  });

  it('tells the number of an objective, and the name of an indicator, that are missing', () => {
    const rows = STRATEGIC.map((row, i) =>
      i === 7 ? objective('Promozione') : i === 5 ? ['', ...row.slice(1)] : row,
    );
    expect(told(planOf([strategic(rows)]))).toEqual([
      'warning indicator.withoutName',
      'warning node.withoutCode',
    ]);
  });

  it('tells an objective that comes again after another one', () => {
    const rows = [
      ...STRATEGIC,
      objective('1. Semplificazione amministrativa'),
      ['altro', 1, 1, 1, 'S.Anagrafico'],
    ];
    const plan = planOf([strategic(rows)]);
    expect(node(plan, '1#3')?.name).toBe('altro');
    expect(told(plan)).toEqual(['warning objective.resumed']);
  });

  it.each<[string, readonly Row[], string]>([
    ['a text by itself', [['Iniziative con le associazioni']], 'note line.unread'],
    [
      'another table',
      [[], ['Rischio', 'Probabilità', 'Impatto'], ['Ritardo', 'media', 'alto']],
      'note table.other',
    ],
    [
      'a table of figures',
      [
        ['Anno', 'Entrate', 'Uscite'],
        [2020, 7321000, 120000],
      ],
      'note table.other',
    ],
  ])('%s below is no indicator, and told', (_, below, finding) => {
    const plan = planOf([strategic([...STRATEGIC, ...below])]);
    expect(lines(plan)).toEqual(lines(planOf([strategic()])));
    expect(told(plan)).toEqual([finding]);
  });

  it('a footnote below is no indicator', () => {
    const plan = planOf([strategic([...STRATEGIC, ['(1) nota al testo']])]);
    expect(lines(plan)).toEqual(lines(planOf([strategic()])));
    expect(told(plan)).toEqual([]);
  });

  it('years may be days shown as years', () => {
    const dated = strategic();
    for (const row of [4, 7]) [43830, 44196, 44561].forEach((day, i) => dated.set(row, 1 + i, day, 'yyyy'));
    expect(lines(planOf([dated]))).toEqual(lines(planOf([strategic()])));
  });

  it('other years and other columns: results beside the targets', () => {
    const rows: Row[] = [
      ['1. Semplificazione', 2022, 2023, 'Valore ottenuto 31/12/2023', 'U.d.M.', 'Responsabile'],
      ['pratiche evase', '≥ 90%', '≥ 95%', 0.97, '%', 'Anagrafe'],
    ];
    const plan = planOf([sheet('Cruscotto 2023', rows)]);
    expect(node(plan, '1#1')).toMatchObject({
      target: { value: '≥ 95%' },
      actual: { value: 0.97 },
      cells: { measure: { value: '%' }, units: { value: 'Anagrafe' } },
    });
    expect(plan.findings).toEqual([]);
  });
});

describe('the year', () => {
  it('is not that of a column of the year before that names it', () => {
    const earlier = STRATEGIC.map((row) => {
      if (row.length < 4) return row;
      const isTitle = typeof row[1] === 'number';
      return [...row.slice(0, 3), isTitle ? '2021 (n-1)' : 0.4, ...row.slice(3)];
    });
    expect(node(planOf([strategic(earlier)]), '1#1')?.target?.value).toBe(1);
  });

  const untitled = STRATEGIC.slice(3);

  it('that nothing names is the latest with targets, guessed, told and asked', () => {
    const plan = planOf([strategic(untitled)]);
    expect(plan.year).toBe(2021);
    expect(plan.confidence).toBeLessThan(ASKING_BELOW);
    expect(told(plan)).toEqual(['warning year.guessed']);
  });

  it('that is guessed is no reason to read the operational sheet alone', () => {
    const grids = [strategic(untitled), operational()].map((one) => one.grid());
    const { plan } = recognise(grids, grids[1]?.id ?? '');
    expect(plan?.sheets).toHaveLength(2);
  });

  it.each(['Cruscotto 2020', 'Piano della performance 2020'])('may be named by «%s»', (name) => {
    expect(planOf([sheet(name, untitled)])).toMatchObject({ year: 2020 });
  });

  it('may be named by the heading of the targets of the other sheet', () => {
    const rows = OPERATIONAL.map((row) => row.map((cell) => (cell === 'Target' ? 'Target 2020' : cell)));
    expect(planOf([strategic(untitled), operational(rows)])).toMatchObject({ year: 2020 });
  });

  it('a person chose', () => {
    const plan = planOf([strategic(untitled)], { ...NO_HINTS, year: 2019 });
    expect(node(plan, '1#1')?.target?.value).toBe('< 20%');
    expect(told(plan)).toEqual([]);
  });

  it('of which one objective has no column is told', () => {
    const rows = STRATEGIC.map((row, i) =>
      i === 7 ? objective('2.Promozione integrata del territorio', 2018, 2019, 2020) : row,
    );
    expect(told(planOf([strategic(rows)]))).toEqual(['warning header.yearMissing']);
  });
});

describe('the operational sheet', () => {
  it('says with merged cells what belongs to several rows', () => {
    const plan = planOf([operational()]);
    const shown = plan.nodes
      .filter(({ level }) => level === 'operational')
      .map(({ name, cells }) => [
        name,
        cells.programme?.value,
        cells.description?.value,
        cells.units?.value,
        cells.resources?.value,
      ]);
    expect(shown).toEqual([
      ['Revisione periti', 'Qualità dei dati', 'Efficienza', 'Anagrafe', 800],
      ['Revisione agenti', 'Qualità dei dati', 'Efficienza', 'Anagrafe', undefined],
      ['Riduzione dei tempi', 'Qualità dei dati', 'Tempestività', 'Anagrafe', 100],
      ['Rilascio token', 'Servizi digitali', undefined, 'Digitale', '-'],
      ['Progetto di distretto', 'Distretto rurale', 'Governance', 'Promozione', 30000],
    ]);
  });

  it('says the same with the merges undone and filled', () => {
    const filled: CellValue[][] = [];
    for (const row of MERGED) {
      const above = filled.at(-1);
      let changed = false;
      filled.push(
        HEADER.map((_, column) => {
          const own = row[column] ?? '';
          if (column > 4 && column < 9) return own;
          changed ||= own !== '' && column < 3;
          // Columns to the right of a change have their own cells.
          return own !== '' || (changed && column < 5) ? own : (above?.[column] ?? '');
        }),
      );
    }
    const plan = planOf([operational([...OPERATIONAL.slice(0, 3), ...filled])]);
    expect(lines(plan)).toEqual(lines(planOf([operational()])));
    const cellsOf = ({ nodes }: Plan) =>
      nodes.map(({ cells }) => [cells.resources?.value, cells.units?.value]);
    expect(cellsOf(plan)).toEqual(cellsOf(planOf([operational()])));
    expect(told(plan)).toEqual([]);
  });

  it.each<[string, (rows: readonly Row[]) => readonly Row[]]>([
    ['with blank rows', (rows) => rows.flatMap((row) => [row, []])],
    [
      'with titles whose merge was undone',
      (rows) => rows.map((row) => (row.length === 1 ? Array<CellValue>(10).fill(row[0] ?? '') : row)),
    ],
    ['with a blank column first', (rows) => rows.map((row) => ['', ...row])],
    [
      'with repeated headings and title',
      (rows) => [
        ...rows.slice(0, 5),
        ['Imprese Territorio e Consumatori'],
        ['011_Competitività delle Imprese'],
        HEADER,
        ...rows.slice(5),
      ],
    ],
    ['with a page number', (rows) => [...rows.slice(0, 6), ['', '', '', '', '', 'Pag. 2'], ...rows.slice(6)]],
    [
      'with columns in another order',
      (rows) =>
        rows.map((row) =>
          row.length > 2
            ? [...row.slice(5), ...Array<CellValue>(10 - row.length).fill(''), ...row.slice(0, 5)]
            : row,
        ),
    ],
  ])('%s is the same', (_, change) => {
    const plan = planOf([operational(change(OPERATIONAL))]);
    expect(lines(plan)).toEqual(lines(planOf([operational()])));
    expect(told(plan)).toEqual([]);
  });

  it.each<[string, Row]>([
    ['a footnote where programmes are', ['', 'Nota: dati provvisori']],
    ['a footnote where objectives are', ['', '', '', '', '* Dati provvisori']],
    ['what a page break leaves', ['', '', '', '', '(segue)']],
  ])('%s ends no objective', (_, row) => {
    const at = OPERATIONAL.findIndex(([, , benefits]) => benefits === 'Tempestività') + 1;
    const plan = planOf([operational([...OPERATIONAL.slice(0, at), row, ...OPERATIONAL.slice(at)])]);
    expect(lines(plan)).toEqual(lines(planOf([operational()])));
    expect(told(plan)).toEqual([]);
  });

  it('with the headings of targets and resources swapped: targets have operators, and a person is asked', () => {
    const swapped = HEADER.map((heading) =>
      heading === 'Target' ? HEADER[3] : heading === HEADER[3] ? 'Target' : heading,
    ) as Row;
    const plan = planOf([operational(OPERATIONAL.map((row) => (row === HEADER ? swapped : row)))]);
    expect(lines(plan)).toEqual(lines(planOf([operational()])));
    expect(told(plan)).toEqual(['warning column.swapped']);
    expect(plan.confidence).toBeLessThan(ASKING_BELOW);
  });

  it('with the year of a table beside the row of an objective is no strategic sheet', () => {
    const beside = (row: Row): Row => [...row.slice(0, 9), 'Servizio promozione', '', 2021, 7000];
    const rows = (change: (row: Row) => Row): Row[] =>
      OPERATIONAL.map((row) => (String(row[0]).startsWith('2') ? change(row) : row));
    expect(lines(planOf([operational(rows(beside))]))).toEqual(lines(planOf([operational()])));
  });

  it('tells the row of a strategic objective that is missing', () => {
    const third = ['3. Infrastrutture', 'Porti', '', '', 'Monitoraggio', 'rilevazioni', '>= 2', 'X'];
    const without = (name: string): Row[] =>
      [...OPERATIONAL, third].filter(([first]) => !String(first).startsWith(name));
    expect(told(planOf([operational(without('none'))]))).toEqual([]);
    expect(told(planOf([operational(without('2'))]))).toEqual(['warning objective.gap']);
    expect(told(planOf([operational(without('1'))]))).toEqual(['warning indicator.withoutObjective']);
  });

  it('may leave out an objective that the sheet of another prospettiva has', () => {
    const row = (name: string): Row => {
      const project = `Progetto per ${name.slice(3)}`;
      return [name, 'Programma', '', '', project, 'eventi', '>= 2', 'X'];
    };
    const objectives = ['1. Imprese', '2. Innovazione', '3. Turismo'];
    const top = objectives.flatMap((name) => [objective(name), STRATEGIC[8] ?? []]);
    const sheets = [['1. Imprese', '3. Turismo'], ['2. Innovazione']].map((names, i) =>
      sheet(`Prospettiva ${i}`, [HEADER, ...names.map(row)]),
    );
    expect(told(planOf([strategic([['Cruscotto 2021'], ...top]), ...sheets]))).toEqual([]);
  });

  it('a programme and nothing else is told and no node', () => {
    const rows = [
      ...OPERATIONAL.slice(0, 3),
      ['1. Semplificazione amministrativa', 'Dialogo tra le banche dati'],
      ['', ...(MERGED[0] ?? []).slice(1)],
      ...MERGED.slice(1),
    ];
    const plan = planOf([operational(rows)]);
    expect(lines(plan)).toEqual(lines(planOf([operational()])));
    expect(told(plan)).toEqual(['note row.programmeOnly']);
  });

  it('an indicator whose programme changed and that has no objective stands below the strategic one', () => {
    const rows = [...OPERATIONAL, ['', 'Fiere', '', '', '', 'fiere organizzate', '>= 2', 'X']];
    const plan = planOf([operational(rows)]);
    expect(node(plan, '2#1')?.name).toBe('fiere organizzate');
    expect(told(plan)).toEqual(['warning row.withoutOperational']);
  });

  it('a merged indicator is measured a second time by the row below', () => {
    const again = operational([...OPERATIONAL, ['', '', '', '', '', '', '31/12/2021', 'X']]);
    again.merge({ row: OPERATIONAL.length - 1, column: 5, rows: 2, columns: 1 });
    const plan = planOf([again]);
    expect(plan.nodes.slice(-2).map(({ id, name }) => [id, name])).toEqual([
      ['2/1#1', 'attività'],
      ['2/1#2', 'attività'],
    ]);
    expect(told(plan)).toEqual(['note indicator.nameAbove']);
  });

  it.each<[string, Row, string[]]>([
    ['a footnote', ['* Dati provvisori'], []],
    ['a text where indicators are', ['', '', '', '', '', 'Iniziative varie'], ['note line.unread']],
    ['the headings of another table', ['Ufficio', 'Responsabile', 'Telefono'], ['note table.other']],
  ])('%s below is no indicator', (_, row, findings) => {
    const plan = planOf([operational([...OPERATIONAL, row])]);
    expect(lines(plan)).toEqual(lines(planOf([operational()])));
    expect(told(plan)).toEqual(findings);
  });

  it('alone without headings is told, if it names the objectives', () => {
    const plan = planOf([strategic(), operational(OPERATIONAL.filter((_, i) => i !== 2))]);
    expect(plan.sheets).toHaveLength(1);
    expect(told(plan)).toEqual(['warning table.unread']);
  });

  it('without headings has the columns of another sheet, and is told', () => {
    const rows = OPERATIONAL.map((row) =>
      row.map((cell) =>
        String(cell)
          .replace(/^1\..*/, '7. Crescita')
          .replace(/^2,.*/, '8. Bilancio'),
      ),
    );
    const plan = planOf([
      operational(),
      sheet(
        'Crescita',
        rows.filter((_, i) => i !== 2),
      ),
    ]);
    expect(plan.nodes.filter(({ level }) => level === 'indicator')).toHaveLength(12);
    expect(plan.confidence).toBeLessThan(ASKING_BELOW);
    expect(told(plan)).toEqual(['warning header.sheetTaken']);
  });

  it.each([
    ['Obiettivi strategici', 0],
    ['Obiettivi operativi', 4],
  ])('a lost heading «%s» is known by what stands below, and told', (heading, column) => {
    const rows = OPERATIONAL.map((row) => row.map((cell) => (cell === heading ? '' : cell)));
    const plan = planOf([operational(rows)]);
    expect(lines(plan)).toEqual(lines(planOf([operational()])));
    expect(told(plan)).toEqual(['warning column.inferred']);
    expect(plan.sheets[0]?.columns).toContainEqual(expect.objectContaining({ role: 'name', column }));
  });

  it('a person may say which columns name the objectives', () => {
    const rows = OPERATIONAL.map((row) =>
      row.map((cell) => (cell === 'Obiettivi operativi' ? 'Linea di lavoro' : cell)),
    );
    const columns = [{ heading: 'linea di lavoro', offset: 0, role: 'parent' as const }];
    const plan = planOf([operational(rows)], { ...NO_HINTS, columns });
    expect(lines(plan)).toEqual(lines(planOf([operational()])));
  });
});

describe('the Cruscotto of Maremma e Tirreno 2021', () => {
  let file: WorkbookFile;
  beforeAll(async () => {
    file = await readCruscotto2021();
  });

  it('is the same tree with its sheets moved, renamed, protected and in another order', () => {
    const expected = lines(planOf(file.sheets.map((grid) => EditableSheet.of(grid))));
    const sheets = file.sheets.map((grid, i) => {
      const moved = EditableSheet.of(grid);
      moved.name = `Foglio ${i + 1}`;
      for (let n = 0; n <= i; n++) moved.insertRow(0);
      for (let n = 0; n <= i; n++) moved.insertColumn(0);
      return { ...moved.grid(), protected: true };
    });
    const { plan } = recognise([...sheets].reverse(), sheets[1]?.id ?? '');
    expect(plan && lines(plan).sort()).toEqual(expected.sort());
  });
});
