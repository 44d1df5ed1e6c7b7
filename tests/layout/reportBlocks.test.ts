import type { CellValue } from '../../src/core/cell';
import { builtIn } from '../../src/core/layout/engine/builtIn';
import { reportBlocks } from '../../src/core/layout/families/reportBlocks';
import { NO_HINTS } from '../../src/core/layout/layout';
import { recognise } from '../../src/core/layout/recognise';
import type { Plan } from '../../src/core/plan/plan';
import { finish } from '../../src/core/steps';
import { EditableSheet } from './editableWorkbook';
import { readRelazione2022 } from './sampleFiles';
import { trueNodes } from './treeLines';

const HEADER = ['Peso', 'Indicatore', 'Target', 'Consuntivo 2022', 'Performance', 'Esito'];
const indicator = (name: string, weight: CellValue = 0.5): CellValue[] => [
  weight,
  name,
  '>= 10,00 N.',
  8,
  0.8,
  'IN LINEA',
];
const heading = (code: string, name = 'Obiettivo'): CellValue[] => [code, name, '', '', 0.8, 'RAGGIUNTO'];

const AREA: CellValue[][] = [
  ['Camera di Commercio di Valdoria'],
  ['1 Promozione', '', '', '', 0.8, 'RAGGIUNTO'],
  HEADER,
  ['01_01 Digitalizzazione'],
  heading('OC_01', 'Transizione'),
  indicator('EC07\nCosti di gestione'),
  indicator('Bando PID'),
  heading('01_01_02', 'Punto impresa digitale'),
  indicator('DFP 4.2', 1),
  ['01_02 Internazionalizzazione'],
  heading('01_02_01'),
  indicator('Imprese assistite', 1),
];
const TREE: CellValue[][] = [
  ['Peso', 'Codice', 'Nome', 'Performance'],
  ['', '', 'Camera di Commercio di Valdoria', 0.8],
  ['', '01', 'Promozione', 0.8],
  [0.6, '01_01', 'Digitalizzazione', 0.8],
  [0.4, '01_02', 'Internazionalizzazione', 0.8],
];

function recognised(
  sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>,
  front = Object.keys(sheets)[0] ?? '',
): Plan | null {
  const grids = Object.entries(sheets).map(([name, rows]) => EditableSheet.from(name, name, rows).grid());
  return recognise(grids, front).plan;
}

function planOf(sheets: Parameters<typeof recognised>[0]): Plan {
  const plan = recognised(sheets);
  if (!plan) throw new Error('not recognised');
  return plan;
}

function tree({ nodes }: Plan): string[] {
  return nodes.map(({ id, parent, level }) => `${id} < ${parent ?? '-'} ${level}`);
}

function told({ findings }: Plan): string[] {
  return findings.map(({ severity, message }) => `${severity} ${message.id}`);
}

describe('a sheet of blocks', () => {
  it('is an ambito with titles, headings and indicators', () => {
    expect(tree(planOf({ Uno: AREA }))).toEqual([
      'ente < - entity',
      '01 < ente area',
      '01_01 < 01 strategic',
      'OC_01 < 01_01 operational',
      'OC_01#1 < OC_01 indicator',
      'OC_01#2 < OC_01 indicator',
      '01_01_02 < 01_01 operational',
      '01_01_02#1 < 01_01_02 indicator',
      '01_02 < 01 strategic',
      '01_02_01 < 01_02 operational',
      '01_02_01#1 < 01_02_01 indicator',
    ]);
    expect(told(planOf({ Uno: AREA }))).toEqual([]);
  });

  it('has the name and the score of the ambito above the headings', () => {
    expect(planOf({ Uno: AREA }).nodes[1]).toMatchObject({
      name: 'Promozione',
      published: { value: 0.8, row: 1 },
    });
  });

  it('has code and name of an indicator in one cell, or one of the two', () => {
    const names = planOf({ Uno: AREA }).nodes.filter(({ level }) => level === 'indicator');
    expect(names.map(({ code, name }) => [code, name])).toEqual([
      ['EC07', 'Costi di gestione'],
      ['', 'Bando PID'],
      ['DFP 4.2', 'DFP 4.2'],
      ['', 'Imprese assistite'],
    ]);
  });

  it('may have the strategic objective as a heading too', () => {
    const rows = AREA.map((row) =>
      row[0] === '01_01 Digitalizzazione' ? ['01_01', 'Digitalizzazione'] : row,
    );
    expect(tree(planOf({ Uno: rows }))).toEqual(tree(planOf({ Uno: AREA })));
  });

  it('goes on after a page break that repeats headings and objective', () => {
    const rows = [...AREA.slice(0, 6), [], HEADER, AREA[4] ?? [], ...AREA.slice(6)];
    expect(tree(planOf({ Uno: rows }))).toEqual(tree(planOf({ Uno: AREA })));
    expect(told(planOf({ Uno: rows }))).toEqual([]);
  });

  it('keeps an indicator whose name was lost', () => {
    const rows = AREA.map((row) => (row[1] === 'Bando PID' ? [row[0] ?? '', '', ...row.slice(2)] : row));
    expect(planOf({ Uno: rows }).nodes).toHaveLength(11);
  });

  it('passes over notes, in whatever column', () => {
    const notes = [['* Nessuna richiesta pervenuta'], ['', 'Fonte: Infocamere']];
    const rows = [...AREA.slice(0, 7), ...notes, ...AREA.slice(7)];
    expect(tree(planOf({ Uno: rows }))).toEqual(tree(planOf({ Uno: AREA })));
  });
});

describe('the columns of a sheet of blocks', () => {
  const headed = (...headings: string[]) => AREA.map((row) => (row === HEADER ? headings : row));

  it.each([0, 1, 2, 3])('are known by their content where a heading was lost (%d)', (lost) => {
    const plan = planOf({ Uno: headed(...HEADER.map((heading, i) => (i === lost ? '' : heading))) });
    expect(tree(plan)).toEqual(tree(planOf({ Uno: AREA })));
    expect(told(plan)).toContainEqual(expect.stringMatching('column.inferred'));
  });

  it('are those that a person chose', () => {
    const grid = EditableSheet.from(
      'Uno',
      'Uno',
      headed('Peso', 'Indicatore', 'Target', 'Dato', 'Esito'),
    ).grid();
    const columns = [{ heading: 'dato', offset: 0, role: 'actual' }] as const;
    const { plan } = recognise([grid], 'Uno', { ...NO_HINTS, layout: 'reportBlocks', columns });
    expect(plan?.nodes.find(({ code }) => code === 'EC07')?.actual?.value).toBe(8);
  });

  it('say the year', () => {
    expect(planOf({ Uno: AREA })).toMatchObject({ years: [], year: 2022 });
  });

  it('may have targets of several years', () => {
    const rows = AREA.map((row) =>
      row === HEADER
        ? ['Peso', 'Indicatore', 'Target 2022', 'Consuntivo 2022', 'Performance', 'Esito', 'Target 2023']
        : [...row, ...(row[2] === '>= 10,00 N.' ? ['>= 20,00 N.'] : [])],
    );
    const grid = EditableSheet.from('Uno', 'Uno', rows).grid();
    const target = (year: number | null) =>
      recognise([grid], 'Uno', { ...NO_HINTS, layout: 'reportBlocks', year }).plan?.nodes[4]?.target?.value;
    expect([target(null), target(2023)]).toEqual(['>= 10,00 N.', '>= 20,00 N.']);
  });
});

describe('what stands beside the figures', () => {
  const { nodes } = planOf({ Albero: TREE, Uno: AREA });
  const cellsOf = (id: string) =>
    Object.entries(nodes.find((node) => node.id === id)?.cells ?? {}).map(
      ([role, { row, column, part }]) => `${role} ${row},${column} ${part?.join('-') ?? ''}`,
    );

  it('goes with the node, cell by cell and part by part', () => {
    expect(cellsOf('OC_01')).toEqual(['name 4,1 ', 'status 4,5 ', 'code 4,0 ']);
    expect(cellsOf('OC_01#1')).toEqual(['name 5,1 5-22', 'status 5,5 ', 'code 5,1 0-4']);
    expect(cellsOf('01_01')).toEqual(['code 3,0 0-5', 'name 3,0 6-22']);
    expect(cellsOf('ente')).toEqual(['name 1,2 ']);
  });

  it('has the place of the result: in its row, or on the sheet of the tree', () => {
    const at = (id: string) => nodes.find((node) => node.id === id)?.resultAt;
    expect(at('OC_01#1')).toEqual({ sheet: 'Uno', row: 5, column: 4 });
    expect(at('OC_01')).toEqual({ sheet: 'Uno', row: 4, column: 4 });
    expect(at('01_01')).toMatchObject({ sheet: 'Albero', row: 3, column: 3 });
  });
});

describe('what is told of a sheet of blocks', () => {
  it('an objective under another one than its code says', () => {
    const rows = AREA.map((row) => (row[0] === '01_02_01' ? heading('01_04_01') : row));
    expect(planOf({ Uno: rows }).findings[0]).toMatchObject({
      message: { id: 'code.wrongParent', params: { code: '01_04_01', parent: '01_02' } },
      at: { row: 10, column: 0 },
    });
  });

  it('an objective without a code', () => {
    const rows = AREA.map((row) => (row[0] === '01_02_01' ? heading('') : row));
    expect(told(planOf({ Uno: rows }))).toEqual(['warning node.withoutCode']);
  });

  it('a line that looks like a heading without code and score', () => {
    const rows = [...AREA.slice(0, 10), [], ['', 'Sostegno all’export'], ...AREA.slice(11)];
    expect(told(planOf({ Uno: rows }))).toEqual(['warning line.unread']);
  });

  it('the same code for two objectives', () => {
    const rows = AREA.map((row) => (row[0] === '01_02_01' ? heading('OC_01', 'Altro') : row));
    expect(told(planOf({ Uno: rows }))).toEqual(['warning code.duplicate']);
  });

  it('a line of totals, even with a score', () => {
    const totals = [
      ['', 'Media degli obiettivi', '', '', 0.8],
      ['Totale', '', '', '', 0.9],
    ];
    const plan = planOf({ Uno: [...AREA, ...totals] });
    expect(tree(plan)).toEqual(tree(planOf({ Uno: AREA })));
    expect(told(plan)).toEqual(['note row.subtotal', 'note row.subtotal']);
  });

  it('another table, left out, even with codes of its own', () => {
    const other = [
      [],
      ['Rischio', 'Misura', 'Scadenza'],
      ['R01', 'Penali', '30/06/2022'],
      ['R02', 'Backup', '31/12/2022'],
    ];
    const plan = planOf({ Uno: [...AREA, ...other] });
    expect(tree(plan)).toEqual(tree(planOf({ Uno: AREA })));
    expect(plan.findings[0]?.message).toEqual({ id: 'table.other', params: { row: 14, heading: 'Rischio' } });
  });
});

describe('several sheets', () => {
  const second = AREA.map((row) =>
    row.map((cell) => String(cell).replace(/^01_|^1 P|^OC_01/, (text) => text.replace('1', '2'))),
  );

  it('are one tree, whichever of them is in front', () => {
    const sheets = { Albero: TREE, Uno: AREA, Due: second };
    for (const front of Object.keys(sheets)) {
      expect(
        recognised(sheets, front)
          ?.nodes.filter(({ level }) => level === 'area')
          .map(({ code }) => code),
      ).toEqual(['01', '02']);
    }
  });

  it('are no tree from a sheet that is not part of it', () => {
    expect(recognised({ Note: [['Appunti']], Albero: TREE, Uno: AREA }, 'Note')).toBeNull();
  });

  it('that are hidden do not take part', () => {
    const grids = [
      EditableSheet.from('uno', 'Uno', AREA).grid(),
      { ...EditableSheet.from('due', 'Due', second).grid(), visible: false },
    ];
    expect(recognise(grids, 'uno').plan?.sheets.map(({ name }) => name)).toEqual(['Uno']);
  });

  it('have the ente and the weights of the strategic objectives on the sheet of the tree', () => {
    const plan = planOf({ Albero: TREE, Uno: AREA });
    const at = (id: string) => plan.nodes.find((node) => node.id === id);
    expect(at('ente')).toMatchObject({ name: 'Camera di Commercio di Valdoria', published: { value: 0.8 } });
    expect(at('01_01')).toMatchObject({
      weight: { sheet: 'Albero', value: 0.6 },
      rows: [{ sheet: 'Uno' }, { sheet: 'Albero' }],
    });
  });

  it('tell the objectives that only the tree lists, and those that it lists twice', () => {
    const extra = [...TREE, ['', '01_03', 'Turismo', ''], ['', '01_01', 'Digitale', '']];
    expect(told(planOf({ Albero: extra, Uno: AREA }))).toEqual([
      'warning code.duplicate',
      'warning node.onlyListed',
    ]);
  });

  it('tell a sheet with targets that is not like the others', () => {
    const other = [
      ['Indicatore', 'Target', 'Fonte', 'Stato'],
      ['Voce', '>= 1', 'Infocamere', 'ok'],
    ];
    const plan = planOf({ Albero: TREE, Uno: AREA, Due: other });
    expect(plan.findings.map(({ message }) => message)).toContainEqual({
      id: 'sheet.leftOut',
      params: { sheet: 'Due' },
    });
  });

  it('tell a second sheet that lists the objectives too: the fuller one is used', () => {
    const plan = planOf({ Uno: AREA, Vecchio: TREE.slice(0, 4), Albero: TREE });
    expect(plan.findings[0]?.message).toEqual({
      id: 'sheet.otherOverview',
      params: { sheet: 'Vecchio', taken: 'Albero' },
    });
    expect(plan.nodes.find(({ id }) => id === '01_02')?.weight?.sheet).toBe('Albero');
  });
});

it('the Relazione 2022 without its sheet of the tree lacks only the ente’s name and the weights of the strategici', async () => {
  const { sheets } = await readRelazione2022();
  const whole = recognise(sheets, '1').plan as Plan;
  const without = recognise(sheets.slice(1), '2').plan as Plan;
  const known = (plan: Plan) =>
    trueNodes(plan).map((node) =>
      node.level === 'strategic' || node.level === 'entity' ? [node.path, node.code] : node,
    );
  expect(known(without)).toEqual(known(whole));
  expect(
    without.nodes.filter(({ level }) => level === 'strategic').every(({ weight }) => weight === null),
  ).toBe(true);
});

it('the Relazione 2022 is recognised with its columns, sheet by sheet', async () => {
  const { sheets, activeSheet } = await readRelazione2022();
  const { plan } = recognise(sheets, activeSheet);
  expect(plan?.layout).toBe('reportBlocks');
  expect(plan?.confidence).toBe(1);
  expect(
    plan?.sheets.map(({ name, headerRows, columns }) => [
      name,
      headerRows[0],
      columns.map(({ role }) => role).join(),
    ]),
  ).toEqual([
    ['Albero', 3, 'weight,code,name,published,status'],
    ['1 Promozione e sviluppo', 2, 'weight,name,target,actual,published,status'],
    ['2 Semplificazione', 2, 'weight,name,target,actual,published,status'],
    ['3 Ottimizzazione', 2, 'weight,name,target,actual,published,status'],
  ]);
  expect(plan?.findings).toEqual([]);
});

it('lines with a number and a name are ambiti, if the codes of the objectives below begin with it', () => {
  const rows: CellValue[][] = [
    ['Descrizione', 'Peso', 'Target', 'Consuntivo'],
    ['1 Ambito', '', '', ''],
    ['1.1 Primo', '', '', ''],
    ['Tempi', 50, '>= 80', 75],
    ['3 indicatori rivisti', '', '', ''],
    ['Costi', 50, '>= 90', 95],
    ['2 Altro ambito', '', '', ''],
    ['2.1 Secondo', '', '', ''],
    ['Eventi', 100, '>= 90', 95],
  ];
  const plan = planOf({ Piano: rows });
  expect(tree(plan)).toEqual([
    'ente < - entity',
    '1 < ente area',
    '1.1 < 1 strategic',
    '1.1#1 < 1.1 indicator',
    '1.1#2 < 1.1 indicator',
    '2 < ente area',
    '2.1 < 2 strategic',
    '2.1#1 < 2.1 indicator',
  ]);
  expect(plan.nodes.filter(({ level }) => level === 'area').map(({ name }) => name)).toEqual([
    'Ambito',
    'Altro ambito',
  ]);
  expect(told(plan)).toEqual(['warning line.unread', 'warning entity.withoutName']);
});

it.each<[string, (sector: number) => number, boolean]>([
  ['go on are of this one', (sector) => sector, true],
  ['begin anew below each sector are of another document', () => 1, false],
])('titles whose numbers %s', (_, numberOf, isOfFamily) => {
  const rows = ['Mobilità', 'Salute', 'Scuola'].flatMap((name, i): CellValue[][] => [
    [`SETTORE ${name}`],
    [`${numberOf(i + 1)}. ${name} per tutti`],
    ['Obiettivo / Indicatore', 'Unità di misura', 'Target', 'Consuntivo'],
    [`${numberOf(i + 1)}.1 Più ${name}`],
    [`Utenti di ${name}`, 'N.', '>= 10', 12],
    [`${numberOf(i + 1)}.2 Meglio ${name}`],
    [`Giudizio su ${name}`, 'N.', '>= 4', 4.2],
  ]);
  const grid = EditableSheet.from('Piano', 'Piano', rows).grid();
  const plan = finish(builtIn(reportBlocks).recognise([grid], 'Piano', NO_HINTS));
  expect(plan !== null).toBe(isOfFamily);
});
