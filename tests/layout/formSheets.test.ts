import type { CellValue } from '../../src/core/cell';
import { propose } from '../../src/core/layout/engine/proposal/propose';
import { recognise } from '../../src/core/layout/recognise';
import { NO_HINTS, type Hints } from '../../src/core/layout/layout';
import { ASKING_BELOW, type Plan } from '../../src/core/plan/plan';
import { unitsOf } from '../../src/core/plan/grouping';
import type { WorkbookFile } from '../../tools/readWorkbook';
import { EditableSheet } from './editableWorkbook';
import { readSchede2024 } from './sampleFiles';
import { treeLines, trueNodes } from './treeLines';

type Row = readonly CellValue[];

interface Scheda {
  code?: string;
  area?: string;
  name?: string;
  labels?: readonly Row[];
  header?: Row;
  indicators?: readonly Row[];
  below?: readonly Row[];
}

const HEADER: Row = [
  'Indicatori',
  'Tipologia',
  'UdM',
  '30/06/2024',
  'Target 2024',
  '',
  'Target 2025',
  'Performance',
  'Peso\nindicatori',
];
const INDICATORS: readonly Row[] = [
  ['Desk\nNumero di desk', 'Efficienza', 'n.', 1, '>=', 2, 'n.d.', 0.5, 0.4],
  ['Imprese\nNumero di imprese', 'Efficacia', 'n.', 40, '>=', 30, '>= 35', 1, 0.6],
];

function labelRows({
  code = '01_01_OS01',
  area = '01_01 Sostegno digitale',
  name = 'Doppia transizione',
}: Scheda): Row[] {
  return [
    ['D.M. 27/03/2013 Missione:', '11 – Competitività e sviluppo delle imprese'],
    ['D.M. 27/03/2013 Programma:', '005 – Promozione'],
    ['Ambito strategico CCIAA PT-PO:', area],
    ['Obiettivo:', name],
    ['Codice:', code],
    ['Descrizione:', 'Il progetto prosegue'],
    ['Risorse economiche:', 439846.96],
    ['Unità organizzative coinvolte:', 'Area di responsabilità: Promozione'],
    ['', 'Ufficio: Punto impresa digitale'],
  ];
}

function rowsOf(scheda: Scheda): Row[] {
  const { labels = labelRows(scheda), header = HEADER, indicators = INDICATORS, below = [] } = scheda;
  return [...labels, [], header, ...indicators, ...below];
}

function sheet(scheda: Scheda, id = scheda.code ?? '01_01_OS01', name = id): EditableSheet {
  return EditableSheet.from(id, name, rowsOf(scheda));
}

function planOf(sheets: readonly EditableSheet[], hints: Hints = NO_HINTS): Plan {
  const grids = sheets.map((one) => one.grid());
  const { plan } = recognise(grids, grids[0]?.id ?? '', hints);
  if (!plan) throw new Error('not recognised');
  return plan;
}

function told({ findings }: Plan): string[] {
  return findings.map(({ severity, message }) => `${severity} ${message.id}`);
}

/** The tree without the ente. */
function lines(plan: Plan): string[] {
  return treeLines(trueNodes(plan)).slice(1);
}

function unitsIn({ nodes }: Plan): string[] {
  return nodes.filter(({ id }) => id === '01_01_OS01').flatMap(unitsOf);
}

/** Columns without anything in them. */
const NO_CELLS: Row = Array<CellValue>(10).fill('');

const SECOND: Scheda = { code: '01_02_OS01', area: '01_02 Estero', name: 'Punti SEI' };
const UNDAMAGED = (): string[] => lines(planOf([sheet({}), sheet(SECOND)]));

describe('a scheda', () => {
  it('is an operational objective below the strategic one and the ambito that its codes say, whichever sheet is in front', () => {
    const sheets = [sheet({}), sheet(SECOND)].map((one) => one.grid());
    const trees = sheets.map(({ id }) => recognise(sheets, id).plan?.nodes.map((node) => node.id));
    expect(trees[0]).toEqual([
      'ente',
      '01',
      '01_01',
      '01_01_OS01',
      '01_01_OS01#1',
      '01_01_OS01#2',
      '01_02',
      '01_02_OS01',
      '01_02_OS01#1',
      '01_02_OS01#2',
    ]);
    expect(trees[1]).toEqual(trees[0]);
  });

  it('is not seen from a sheet that is none', () => {
    const notes = EditableSheet.from('note', 'Note', [['Note'], ['Tutto bene']]).grid();
    expect(recognise([sheet({}).grid(), notes], 'note').plan).toBeNull();
  });

  it('tells a column that has no heading of its own, and quotes none', () => {
    const { columns } = planOf([sheet({})]).sheets[0] ?? { columns: [] };
    const reasons = columns.map(({ role, reason }) => [role, reason.id]);
    expect(reasons).toContainEqual(['target', 'column.reasonUnheaded']);
    expect(reasons).toContainEqual(['weight', 'column.reason']);
  });

  it('that is hidden takes no part', () => {
    const hidden = sheet(SECOND);
    hidden.visible = false;
    expect(planOf([sheet({}), hidden]).sheets).toHaveLength(1);
  });

  it('keeps the parts of a cell that says name and algorithm', () => {
    const { cells, name } = planOf([sheet({})]).nodes.at(-2) ?? { cells: {}, name: '' };
    expect(name).toBe('Desk');
    expect(cells.name).toMatchObject({ value: 'Desk', part: [0, 4], row: 11, column: 0 });
    expect(cells.algorithm).toMatchObject({ value: 'Numero di desk', part: [5, 19] });
  });
});

describe('labels', () => {
  const rows = labelRows({});
  it.each<[string, readonly Row[]]>([
    ['in another order', [...rows.slice(7), ...rows.slice(0, 7).reverse()]],
    ['without colons', rows.map(([label, value = '']) => [String(label).replace(':', ''), value])],
    [
      'in capitals and with no-break spaces',
      rows.map(([label, value = '']) => [`${String(label).toUpperCase()}\u00a0`, value]),
    ],
    ['with a column between', rows.map(([label = '', value = '']) => [label, '', value])],
    [
      'with their values in the same cell',
      rows.map(([label, value]) => (label === '' ? ['', value ?? ''] : [`${label} ${value}`])),
    ],
    [
      'with blank rows between',
      rows
        .slice(0, 7)
        .flatMap((row) => [row, []])
        .concat(rows.slice(7)),
    ],
    ['below titles', [['Camera di commercio di Pistoia-Prato'], ['Schede 2024'], [], ...rows]],
  ])('%s say the same', (_, labels) => {
    const plan = planOf([sheet({ labels }), sheet(SECOND)]);
    expect(lines(plan)).toEqual(UNDAMAGED());
    expect(unitsIn(plan)).toEqual(['Promozione', 'Punto impresa digitale']);
  });

  it('the title above them names the ente', () => {
    const labels = [['Camera di commercio di Pistoia-Prato'], ...labelRows({})];
    expect(planOf([sheet({ labels })]).nodes[0]?.name).toBe('Camera di commercio di Pistoia-Prato');
  });

  it('have nothing to do with a table beside them', () => {
    const beside: Row[] = [
      ['Ufficio', 'Responsabile', 'Telefono'],
      ['PID', 'Rossi', '0573 99141'],
    ];
    const at = (i: number): Row => beside[i - 3] ?? [];
    const labels = labelRows({}).map(([label = '', value = ''], i) => [label, value, ...NO_CELLS, ...at(i)]);
    expect(lines(planOf([sheet({ labels }), sheet(SECOND)]))).toEqual(UNDAMAGED());
  });

  it('that stand in a further line of a value belong to it', () => {
    const labels = labelRows({}).flatMap((row): Row[] =>
      row[0] === 'Descrizione:' ? [row, ['', 'Obiettivo: rendere più semplice il digitale']] : [row],
    );
    expect(lines(planOf([sheet({ labels }), sheet(SECOND)]))).toEqual(UNDAMAGED());
  });

  it('say nothing of the ente, nor of the year of the plan', () => {
    const labels = labelRows({}).map(([label = '', value = '']): Row => {
      if (label === 'Descrizione:') return [label, 'Il progetto è partito nel 2021'];
      return String(label).startsWith('Risorse')
        ? ['Responsabile:', 'Camera di commercio di Prato']
        : [label, value];
    });
    const undated = (rows: readonly Row[]): Row[] => rows.filter(([label]) => !/2013/.test(String(label)));
    const titled = [['Schede 2024'], ...undated(labelRows(SECOND))];
    const plan = planOf([sheet({ ...SECOND, labels: titled }), sheet({ labels: undated(labels) })]);
    expect(plan.nodes.map(({ id }) => id)).toContain('01_01_OS01');
    expect(plan.year).toBe(2024);
    expect(plan.nodes[0]?.name).toBe('');
  });

  it('the code of the strategic objective above is none of its own', () => {
    const labels = [['Codice obiettivo strategico:', '09_09_OS09'], ...labelRows({})];
    const plan = planOf([sheet({ labels }), sheet(SECOND)]);
    expect(lines(plan)).toEqual(UNDAMAGED());
  });

  it('without a code: the name of the sheet, if it looks like one', () => {
    const labels = labelRows({}).filter(([label]) => label !== 'Codice:');
    const named = planOf([sheet({ labels }, 'a', '01_01_OS01'), sheet(SECOND)]);
    expect(lines(named)).toEqual(UNDAMAGED());
    expect(told(named)).toEqual(['warning form.codeOfSheet']);
    const nameless = planOf([sheet({ labels }, 'a', 'Doppia transizione')]);
    expect(nameless.nodes.find(({ level }) => level === 'operational')?.code).toBe('');
    expect(told(nameless)).toEqual(['warning node.withoutCode']);
  });

  it.each<[string, (rows: Row[]) => Row[]]>([
    [
      'the code beside the name',
      (rows) =>
        rows.map((row) => (row[0] === 'Obiettivo:' ? [row[0], `01_01_OS01 - ${String(row[1])}`] : row)),
    ],
    [
      'the name beside the code',
      (rows) =>
        rows.map((row) => (row[0] === 'Codice:' ? [row[0], `${String(row[1])} - Doppia transizione`] : row)),
    ],
  ])('%s', (_, change) => {
    const both = change(labelRows({}));
    const named = both.filter(
      ([label, value]) => !/obiettivo:|codice:/i.test(String(label)) || /OS01 - /.test(String(value)),
    );
    const plan = planOf([sheet({ labels: named }), sheet(SECOND)]);
    expect(lines(plan)).toEqual(UNDAMAGED());
    expect(told(plan)).toEqual([]);
    expect(plan.nodes.find(({ id }) => id === '01_01_OS01')?.cells).toMatchObject({
      code: { value: '01_01_OS01', part: [0, 10] },
      name: { value: 'Doppia transizione', part: [13, 31] },
    });
  });

  it('of a strategic and an operational objective: the scheda is of the operational one', () => {
    const labels = labelRows({ code: '01_01_02' }).flatMap((row) =>
      row[0] === 'Obiettivo:'
        ? [
            ['Obiettivo strategico:', '01_01 Digitale'],
            ['Obiettivo operativo:', 'Transizione'],
          ]
        : [row],
    );
    const ambito = labels.map((row) =>
      String(row[0]).startsWith('Ambito') ? [row[0] ?? '', '01 Sostegno'] : row,
    );
    const plan = planOf([sheet({ labels: ambito })]);
    expect(plan.nodes.slice(0, 4).map(({ id, level }) => `${id} ${level}`)).toEqual([
      'ente entity',
      '01 area',
      '01_01 strategic',
      '01_01_02 operational',
    ]);
    const alone = labelRows({}).map((row) =>
      row[0] === 'Obiettivo:' ? ['Obiettivo strategico:', row[1] ?? ''] : row,
    );
    expect(lines(planOf([sheet({ labels: alone }), sheet(SECOND)]))).toEqual(UNDAMAGED());
  });

  it('with code and weight of the strategic objective of their own: these are its, and none of the scheda', () => {
    const labels = [
      ['Codice obiettivo strategico:', 'OS1'],
      ['Obiettivo strategico:', 'Imprese più digitali'],
      ['Peso obiettivo strategico:', 60],
      ['Codice:', 'OO1'],
      ['Obiettivo operativo:', 'Transizione'],
      ['Peso:', 40],
      ['Descrizione:', 'Il progetto prosegue'],
    ];
    const plan = planOf([sheet({ labels })]);
    expect(plan.nodes.slice(1, 3).map(({ code, name, weight }) => [code, name, weight?.value])).toEqual([
      ['OS1', 'Imprese più digitali', 60],
      ['OO1', 'Transizione', 40],
    ]);
    expect(told(plan)).toEqual([]);
  });

  it('without an ambito: that of the schede whose code begins alike, otherwise none', () => {
    const labels = labelRows({ code: '01_01_OS02' }).filter(([label]) => !String(label).startsWith('Ambito'));
    const alike = planOf([sheet({ labels, code: '01_01_OS02' }), sheet({})]);
    expect(alike.nodes.find(({ id }) => id === '01_01_OS02')?.parent).toBe('01_01');
    expect(told(alike)).toContain('warning form.areaByCode');
    const alone = planOf([sheet({ labels, code: '01_01_OS02' })]);
    expect(alone.nodes.find(({ id }) => id === '01_01_OS02')?.parent).toBe('ente');
    expect(told(alone)).toContain('warning form.noArea');
  });

  it('without the name of the objective', () => {
    const labels = labelRows({}).filter(([label]) => label !== 'Obiettivo:');
    expect(told(planOf([sheet({ labels })]))).toEqual(['warning form.noName']);
  });

  it('schede of one strategic objective share it; another name of it is told, the first holds', () => {
    const plan = planOf([sheet({}), sheet({ code: '01_01_OS02', area: '01_01 Altro nome' })]);
    expect(plan.nodes.filter(({ level }) => level === 'strategic').map(({ name }) => name)).toEqual([
      'Sostegno digitale',
    ]);
    expect(told(plan)).toEqual(['warning code.otherName']);
  });

  it('an ambito with one number is one, and the scheda a strategic objective below it', () => {
    const plan = planOf([sheet({ area: '01 Sostegno digitale' })]);
    expect(plan.nodes.slice(1, 3).map(({ id, level }) => `${id} ${level}`)).toEqual([
      '01 area',
      '01_01_OS01 strategic',
    ]);
  });

  it('a code under another ambito is told', () => {
    expect(told(planOf([sheet({ code: '03_04_OS04', area: '03_01 Servizi' })]))).toEqual([
      'warning code.wrongParent',
    ]);
  });
});

describe('the same code twice', () => {
  it('with the same indicators is two objectives, and told', () => {
    const plan = planOf([sheet({}), sheet({}, 'copia', 'Copia')]);
    expect(plan.nodes.filter(({ level }) => level === 'operational')).toHaveLength(2);
    expect(told(plan)).toEqual(['warning code.duplicate']);
  });

  it('with other indicators is one objective on two sheets', () => {
    const plan = planOf([
      sheet({ indicators: INDICATORS.slice(0, 1) }),
      sheet({ indicators: INDICATORS.slice(1) }, 'segue', '01_01_OS01 (segue)'),
    ]);
    expect(lines(plan)).toEqual(lines(planOf([sheet({})])));
    expect(told(plan)).toEqual(['note form.continued']);
  });
});

describe('tables', () => {
  it('two schede on one sheet are two objectives', () => {
    const both = EditableSheet.from('due', 'Schede', [...rowsOf({}), [], ...rowsOf(SECOND)]);
    expect(lines(planOf([both]))).toEqual(UNDAMAGED());
  });

  it('a second table of a scheda goes on with it, with its own columns', () => {
    const header: Row = ['Indicatori', 'UdM', 'Target 2024', 'Peso', '30/06/2024'];
    const below: Row[] = [[], header, ['Fiere\nNumero di fiere', 'n.', '>= 3', 0.2, 4]];
    const plan = planOf([sheet({ below })]);
    expect(lines(plan).at(-1)).toContain(
      '01_01_OS01 | indicator |  | Fiere | 0.2 | {"kind":"threshold","operator":">=","value":3}',
    );
    expect(told(plan)).toEqual([]);
  });

  it('below labels that name no objective goes on with the scheda above', () => {
    const below: Row[] = [
      [],
      ['Descrizione:', 'Seconda parte'],
      ['Risorse economiche:', 9000],
      ['Indicatori', 'UdM', 'Target 2024', 'Peso', '30/06/2024'],
      ['Fiere', 'n.', '>= 3', 0.2, 4],
    ];
    const plan = planOf([sheet({ below })]);
    expect(plan.nodes.at(-1)).toMatchObject({ name: 'Fiere', parent: '01_01_OS01' });
    expect(told(plan)).toEqual([]);
  });

  it('an indicator whose name begins like a label is one, with a scheda below it', () => {
    const described: Row = ['Descrizione', 'Efficacia', 'n.', 40, '>=', 30, '>= 35', 1, 0.6];
    const [first = []] = INDICATORS;
    const rows = [...rowsOf({ indicators: [described, first] }), [], ...rowsOf(SECOND)];
    const { nodes } = planOf([EditableSheet.from('due', 'Schede', rows)]);
    const below = nodes.filter(({ parent }) => parent === '01_01_OS01').map(({ name }) => name);
    expect(below).toEqual(['Descrizione', 'Desk']);
  });

  it('repeated headings and page numbers are no indicators', () => {
    const [first = [], second = []] = INDICATORS;
    const plan = planOf([sheet({ indicators: [first, ['Pag. 1'], HEADER, second] }), sheet(SECOND)]);
    expect(lines(plan)).toEqual(UNDAMAGED());
    expect(plan.sheets[0]?.headerRows).toEqual([10, 13]);
    expect(told(plan)).toEqual([]);
  });

  it.each<[string, readonly Row[]]>([
    ['a footnote', [['* Dati provvisori']]],
    ['a footnote whose merge was undone', [Array<CellValue>(9).fill('* Dati provvisori')]],
  ])('%s below is no indicator', (_, below) => {
    const plan = planOf([sheet({ below }), sheet(SECOND)]);
    expect(lines(plan)).toEqual(UNDAMAGED());
    expect(told(plan)).toEqual([]);
  });

  it.each<[string, readonly Row[], string]>([
    ['a line of totals', [['Totale', '', '', '', '', '', '', '', 1]], 'note row.subtotal'],
    ['a note without a mark', [['Iniziative con le associazioni']], 'note line.unread'],
    [
      'another table',
      [
        [],
        ['Rischio', 'Probabilità', 'Impatto', 'Misura', 'Responsabile'],
        ['Ritardo', 'media', 'alto', 'penali', 'Rossi'],
      ],
      'note table.other',
    ],
  ])('%s below is told and no indicator', (_, below, finding) => {
    const plan = planOf([sheet({ below }), sheet(SECOND)]);
    expect(lines(plan)).toEqual(UNDAMAGED());
    expect(told(plan)).toEqual([finding]);
  });

  it('a text by itself between indicators may be one that lost its figures: told', () => {
    const [first = [], second = []] = INDICATORS;
    const plan = planOf([sheet({ indicators: [first, ['Sportello'], second] }), sheet(SECOND)]);
    expect(lines(plan)).toEqual(UNDAMAGED());
    expect(told(plan)).toEqual(['warning line.unread']);
    expect(plan.confidence).toBeLessThan(ASKING_BELOW);
  });

  it('an indicator without a name stays, and is told', () => {
    const plan = planOf([sheet({ indicators: [['', 'Efficienza', 'n.', 1, '>=', 2, '', '', 1]] })]);
    expect(plan.nodes.at(-1)).toMatchObject({ level: 'indicator', name: '' });
    expect(told(plan)).toEqual(['warning indicator.withoutName']);
  });

  it('without headings has the columns of the other schede, and is told', () => {
    const headless = sheet({});
    headless.deleteRow(10);
    const plan = planOf([headless, sheet(SECOND)]);
    expect(lines(plan)).toEqual(UNDAMAGED());
    expect(told(plan)).toEqual(['warning header.formTaken']);
    expect(plan.sheets).toHaveLength(2);
  });

  it('a heading that was lost is taken from the other schede', () => {
    const header = HEADER.map((heading, column) => (column === 8 ? '' : heading));
    expect(lines(planOf([sheet({ header }), sheet(SECOND)]))).toEqual(UNDAMAGED());
  });

  it('a scheda with labels and no table stays in the tree, and is told', () => {
    const labels = labelRows({ code: '01_01_OS09' });
    const plan = planOf([sheet({}), EditableSheet.from('x', '01_01_OS09', labels)]);
    expect(plan.nodes.map(({ id }) => id)).toContain('01_01_OS09');
    expect(told(plan)).toContain('warning form.noTable');
  });

  it('a sheet with targets that is no scheda is told', () => {
    const other = EditableSheet.from('altro', 'Riepilogo', [
      ['Ufficio', 'Indicatore', 'Target', 'Peso'],
      ['PID', 'Desk', '>= 1', 1],
    ]);
    expect(told(planOf([sheet({}), other]))).toEqual(['warning sheet.leftOut']);
  });

  it('merged cells that were undone and filled say the same', () => {
    const filled = rowsOf({}).map((row, i): Row => {
      if (i < 9) return [row[0] ?? '', ...Array<CellValue>(8).fill(row[1] ?? '')];
      return row.length > 0 ? [row[0] ?? '', row[0] ?? '', ...row.slice(1)] : [];
    });
    const header = filled[10] as CellValue[];
    header[6] = 'Target 2024';
    const plan = planOf([EditableSheet.from('01_01_OS01', '01_01_OS01', filled), sheet(SECOND)]);
    expect(lines(plan)).toEqual(UNDAMAGED());
    expect(unitsIn(plan)).toEqual(['Promozione', 'Punto impresa digitale']);
  });
});

describe('results', () => {
  it('go in the Performance column, also while it is blank', () => {
    const indicators = INDICATORS.map((row) => row.map((cell, column) => (column === 7 ? '' : cell)));
    const plan = planOf([sheet({ indicators })]);
    expect(plan.nodes.at(-1)).toMatchObject({ published: null, resultAt: { row: 12, column: 7 } });
    expect(plan.nodes.find(({ level }) => level === 'strategic')?.resultAt).toBeNull();
  });

  it('have no cell where there is no such column', () => {
    const cut = (row: Row): Row => row.filter((_, column) => column !== 7);
    const plan = planOf([sheet({ header: cut(HEADER), indicators: INDICATORS.map(cut) })]);
    expect(plan.nodes.at(-1)).toMatchObject({ resultAt: null });
    expect(plan.nodes.at(-1)?.weight?.value).toBe(0.6);
  });

  it.each(['Pesi', 'Peso %', 'Ponderazione', '% peso'])('weights may be headed «%s»', (heading) => {
    const header = HEADER.map((cell, column) => (column === 8 ? heading : cell));
    expect(lines(planOf([sheet({ header }), sheet(SECOND)]))).toEqual(UNDAMAGED());
  });

  it('no weights, no actuals: said once for all schede', () => {
    const cut = (row: Row): Row => row.filter((_, column) => column !== 8 && column !== 3);
    const scheda = { header: cut(HEADER), indicators: INDICATORS.map(cut) };
    const plan = planOf([sheet(scheda), sheet({ ...SECOND, ...scheda })]);
    expect(told(plan)).toEqual([
      'warning column.no.weight',
      'warning column.no.actual',
      'warning year.guessed',
    ]);
  });
});

describe('the year', () => {
  const years = (first: number): Row =>
    HEADER.map((cell) =>
      typeof cell === 'string'
        ? cell.replace(/Target 202(\d)/, (_, digit) => `Target ${first + Number(digit) - 4}`)
        : cell,
    );

  it('is the one of the date over the actuals', () => {
    expect(planOf([sheet({})])).toMatchObject({ year: 2024, years: [2024, 2025] });
  });

  it('is the first of a span in the title', () => {
    const header = HEADER.map((cell, column) => (column === 3 ? 'Consuntivo' : cell));
    const labels = [['Piano 2024-2026'], ...labelRows({})];
    expect(planOf([sheet({ header, labels })])).toMatchObject({ year: 2024, confidence: 1 });
  });

  it('a person chose', () => {
    const plan = planOf([sheet({})], { ...NO_HINTS, year: 2025 });
    expect(plan.nodes.at(-1)?.target?.value).toBe('>= 35');
  });

  it('that nothing names is guessed, told and asked', () => {
    const header = years(2024).map((cell, column) => (column === 3 ? 'Consuntivo' : cell));
    const plan = planOf([sheet({ header })]);
    expect(plan.year).toBe(2024);
    expect(plan.confidence).toBeLessThan(ASKING_BELOW);
    expect(told(plan)).toEqual(['warning year.guessed']);
  });

  it('needs no asking where only one year has targets', () => {
    const header = years(2024).map((cell, column) => (column === 3 ? 'Consuntivo' : cell));
    const indicators = INDICATORS.map((row) => row.map((cell, column) => (column === 6 ? 'n.d.' : cell)));
    const plan = planOf([sheet({ header, indicators })]);
    expect(plan).toMatchObject({ year: 2024 });
    expect(plan.confidence).toBeGreaterThan(ASKING_BELOW);
  });
});

it('a column between operator and figure changes nothing', () => {
  const wider = (row: Row): Row => (row.length > 5 ? [...row.slice(0, 5), '', ...row.slice(5)] : row);
  const plan = planOf([sheet({ header: wider(HEADER), indicators: INDICATORS.map(wider) }), sheet(SECOND)]);
  expect(lines(plan)).toEqual(UNDAMAGED());
});

it('a person may say what a column means', () => {
  const header = HEADER.map((cell, column) => (column === 8 ? 'Incidenza' : cell));
  const columns = [{ heading: 'incidenza', offset: 0, role: 'weight' as const }];
  expect(lines(planOf([sheet({ header })], { ...NO_HINTS, columns }))).toEqual(lines(planOf([sheet({})])));
});

it('sixty schede are one tree', () => {
  const sheets = Array.from({ length: 60 }, (_, i) => {
    const area = `0${1 + Math.floor(i / 10)}_01`;
    return sheet({
      code: `${area}_OS${String((i % 10) + 1).padStart(2, '0')}`,
      area: `${area} Ambito ${area}`,
    });
  });
  const plan = planOf(sheets);
  expect(plan.nodes).toHaveLength(1 + 6 + 6 + 60 + 120);
  expect(told(plan)).toEqual([]);
});

describe('the schede of Pistoia-Prato 2024', () => {
  let file: WorkbookFile;
  beforeAll(async () => {
    file = await readSchede2024();
  });

  it('are the same tree with all sheets moved, renamed and protected', () => {
    const expected = lines(planOf(file.sheets.map((grid) => EditableSheet.of(grid))));
    const sheets = file.sheets.map((grid, i) => {
      const moved = EditableSheet.of(grid);
      moved.name = `Foglio ${i + 1}`;
      for (let n = 0; n <= i % 3; n++) moved.insertRow(0);
      for (let n = 0; n < i % 2; n++) moved.insertColumn(0);
      return { ...moved.grid(), protected: true };
    });
    const { plan } = recognise(sheets, sheets[3]?.id ?? '');
    expect(plan && lines(plan)).toEqual(expected);
    expect(plan && told(plan)).toEqual([]);
  });
});

describe('forms of any body', () => {
  const CARDS: readonly Row[] = [
    ['Ambito strategico', 'A', 'Città sicura e mobilità'],
    ['SCHEDA OBIETTIVO'],
    ['Codice', 'A.1', 'Peso', 60, 'Servizio', 'Polizia locale'],
    ['Obiettivo', 'Presidiare il territorio'],
    ['Indicatore', 'Tipo', 'Target 2024', 'Risultato 2024'],
    ['Ore di pattuglia', 'efficacia', '>= 1800', 1865],
    ['Controlli svolti', 'efficacia', 250, 231],
    [],
    ['SCHEDA OBIETTIVO'],
    ['Codice', 'A.2', 'Peso', 40, 'Servizio', 'Mobilità'],
    ['Obiettivo', 'Completare il piano della mobilità'],
    ['Indicatore', 'Tipo', 'Target 2024', 'Risultato 2024'],
    ['Metri di pista ciclabile', 'efficacia', 1200, 1240],
    ['Spesa liquidata', 'economicità', '>= 480', 412],
  ];

  it('stand below the ambito that the first card of their sheet alone names', () => {
    const plan = planOf([EditableSheet.from('1', 'Città sicura', CARDS)]);
    expect(plan.nodes.map(({ code, name, level }) => `${level} ${code} ${name}`)).toEqual([
      'entity  ',
      'area A Città sicura e mobilità',
      'strategic A.1 Presidiare il territorio',
      'indicator  Ore di pattuglia',
      'indicator  Controlli svolti',
      'strategic A.2 Completare il piano della mobilità',
      'indicator  Metri di pista ciclabile',
      'indicator  Spesa liquidata',
    ]);
    expect(plan.nodes.map(({ weight }) => weight?.value)).toEqual([
      ...[undefined, undefined, 60, undefined, undefined, 40, undefined, undefined],
    ]);
  });

  it('have levels of their own beside codes, one card a sheet', () => {
    const card = (sheetName: string, code: string, name: string): EditableSheet =>
      EditableSheet.from(sheetName, sheetName, [
        ['Area strategica', 'AS1', 'Protezione del suolo'],
        ['Obiettivo strategico', 'OS1.A', 'Ridurre il rischio idraulico'],
        ['Obiettivo operativo', code, name],
        ['Peso', 0.5],
        ['Settore', 'Difesa del suolo'],
        [],
        ['Indicatore', '', 'Peso', 'Target 2025', 'Risultato 2025'],
        ['Argini manutenuti', '', 0.5, '>= 22', 23.4],
        [`Spesa di ${code}`, '', 0.5, '>= 80%', 0.765],
      ]);
    const plan = planOf([
      card('Scheda 1', 'OP-01', 'Curare gli argini'),
      card('Scheda 2', 'OP-02', 'Mappare'),
    ]);
    expect(
      plan.nodes.filter(({ level }) => level !== 'indicator').map(({ code, name }) => `${code} ${name}`),
    ).toEqual([
      ' ',
      'AS1 Protezione del suolo',
      'OS1.A Ridurre il rischio idraulico',
      'OP-01 Curare gli argini',
      'OP-02 Mappare',
    ]);
  });

  it('have no code but before what they name: a weight stays one beside other labels and names', () => {
    const card = (code: string, name: string): EditableSheet =>
      EditableSheet.from(name, name, [
        ['Ambito strategico', 'A', 'Turismo'],
        ['Codice', code, 'Scheda di prova'],
        ['Obiettivo', name],
        ['Peso', '30', 'Rossi Maria'],
        ['Servizio', 'Promozione'],
        [],
        ['Indicatore', 'Peso', 'Target 2025', 'Risultato 2025'],
        [`Eventi di ${name}`, 40, '>= 22', 23],
        [`Spesa di ${name}`, 60, '>= 80%', '76%'],
      ]);
    const { nodes } = planOf([card('A.1', 'Accogliere'), card('A.2', 'Promuovere')]);
    const named = nodes.filter(({ level }) => level !== 'indicator').slice(1);
    expect(named.map(({ code, name, weight }) => [code, name, weight?.value])).toEqual([
      ['A', 'Turismo', undefined],
      ['A.1', 'Accogliere', '30'],
      ['A.2', 'Promuovere', '30'],
    ]);
  });

  it('share no ambito that stands among the labels of the first one: the others may have lost theirs', () => {
    const card = (area: readonly Row[], code: string): Row[] => [
      ...area,
      ['Codice', code],
      ['Obiettivo', `Obiettivo ${code}`],
      ['Descrizione', 'Attività ordinaria'],
      ['Indicatore', 'Target 2024', 'Risultato 2024'],
      [`Eventi di ${code}`, '>= 5', 6],
      [`Pratiche di ${code}`, '>= 7', 8],
      [],
    ];
    const rows = [...card([['Ambito strategico', 'A', 'Turismo']], 'X1'), ...card([], 'X2')];
    const plan = planOf([EditableSheet.from('1', 'Schede', rows)], { ...NO_HINTS, layout: 'formSheets' });
    expect(plan.nodes.find(({ code }) => code === 'X2')?.parent).toBe('ente');
    expect(told(plan)).toContain('warning form.noArea');
  });

  it('may be of a strategic objective, with operational ones in a field of their table', () => {
    const heads = [
      'Obiettivo operativo',
      'Peso OO',
      "Codice e denominazione dell'indicatore",
      'Peso ind.',
      'Target',
      'Risultato',
    ];
    const rows: Row[] = [
      ['Ambito strategico', 'AMB.I', 'Attrattività del territorio', 'Peso', 38],
      [],
      ['Obiettivo strategico', 'OS.I.1', 'Promuovere le imprese'],
      ['Peso', 55],
      ['Responsabile', 'Area Promozione'],
      [],
      heads,
      ['OO.I.1.1 - Avvicinare i giovani', 50, 'KPI 1 - Percorsi di educazione', 40, '>= 8', 9],
      ['', '', 'Studenti partecipanti', 60, '>= 350', 371],
      ['OO.I.1.2 - Sostenere le imprese nuove', 50, 'Imprese nate', 100, 30, 26],
      [],
      ['Obiettivo strategico', 'OS.I.2', 'Valorizzare il turismo'],
      ['Peso', 45],
      ['Responsabile', 'Area Promozione'],
      [],
      heads,
      ['OO.I.2.1 - Costituire la destinazione', 100, 'Comuni aderenti', 100, 22, 19],
    ];
    const { nodes } = planOf([EditableSheet.from('1', 'Ambito I', rows)]);
    expect(nodes.map(({ level, code, name, weight }) => [level, code, name, weight?.value])).toEqual([
      ['entity', '', '', undefined],
      ['area', 'AMB.I', 'Attrattività del territorio', 38],
      ['strategic', 'OS.I.1', 'Promuovere le imprese', 55],
      ['operational', 'OO.I.1.1', 'Avvicinare i giovani', 50],
      ['indicator', 'KPI 1', 'Percorsi di educazione', 40],
      ['indicator', '', 'Studenti partecipanti', 60],
      ['operational', 'OO.I.1.2', 'Sostenere le imprese nuove', 50],
      ['indicator', '', 'Imprese nate', 100],
      ['strategic', 'OS.I.2', 'Valorizzare il turismo', 45],
      ['operational', 'OO.I.2.1', 'Costituire la destinazione', 100],
      ['indicator', '', 'Comuni aderenti', 100],
    ]);
  });

  it('stand below a title that calls itself an ambito, with a table of their own and one of their objectives, seen from the list of these too', () => {
    const indicators = ['Cod.', 'Indicatore', 'Algoritmo', 'Peso', 'Target 2024', 'Risultato 2024'];
    const objectives = [
      ...['Cod.', 'Obiettivo operativo', 'Indicatore', 'Peso ind.', 'Peso ob. operativo'],
      ...['Target 2024', 'Risultato 2024'],
    ];
    const card = (code: string, name: string): Row[] => [
      ['Obiettivo strategico', `${code} - ${name}`],
      ['Descrizione', `Come si intende ${name.toLowerCase()}`],
      ['Responsabile', 'Area II – dott. Mersini'],
      ['Peso nell’ambito', 50],
      ['Indicatori dell’obiettivo strategico'],
      indicators,
      [`KS${code}`, `Quota di imprese ${code}`, 'Imprese / totale', 100, '>= 50', 54],
      ['Obiettivi operativi collegati'],
      objectives,
      [`${code}.1`, `Formare ${code}`, `Corsi ${code}`, 50, 60, '>= 10', 12],
      ['', '', `Iscritti ${code}`, 50, '', '>= 75', 81],
      [`${code}.2`, `Finanziare ${code}`, `Domande ${code}`, 100, 40, '>= 5', 5],
      [],
    ];
    const ambito = (number: number, name: string): EditableSheet =>
      EditableSheet.from(`s${number}`, `Ambito ${number}`, [
        [`AMBITO STRATEGICO ${number} - ${name}`],
        [],
        ...card(`${number}.1`, 'Innovare'),
        ...card(`${number}.2`, 'Esportare'),
      ]);
    const list = EditableSheet.from('albero', 'Albero', [
      ['Cod.', 'Ambito / Obiettivo strategico', 'Peso', 'Pag. scheda'],
      ...[1, 2].flatMap((number) => [
        [`${number}`, 'Imprese', 45 + number, `foglio Ambito ${number}`],
        [`${number}.1`, 'Innovare', 50, `Ambito ${number}`],
        [`${number}.2`, 'Esportare', 50, `Ambito ${number}`],
      ]),
    ]);
    const { nodes } = planOf([list, ambito(1, 'Imprese'), ambito(2, 'Mercato')]);
    const titles = nodes.filter(({ level }) => level !== 'indicator');
    const one = (ambito: number): string[] => [
      `area ${ambito} ${ambito === 1 ? 'Imprese' : 'Mercato'} ${45 + ambito}`,
      ...['1', '2'].flatMap((nth) => [
        `strategic ${ambito}.${nth} ${nth === '1' ? 'Innovare' : 'Esportare'} 50`,
        `operational ${ambito}.${nth}.1 Formare ${ambito}.${nth} 60`,
        `operational ${ambito}.${nth}.2 Finanziare ${ambito}.${nth} 40`,
      ]),
    ];
    expect(
      titles
        .slice(1)
        .map(({ level, code, name, weight }) => `${level} ${code} ${name} ${String(weight?.value ?? '')}`),
    ).toEqual([...one(1), ...one(2)]);
    expect(nodes).toHaveLength(1 + titles.slice(1).length + 16);
  });

  it('are none where no label names them: titles without labels do', () => {
    const heads = ['KPI', 'Indicatore', 'Fonte', 'Peso', 'Target', 'Consuntivo'];
    const rows: Row[] = [
      ['Ambito strategico', 'AS1', 'Competitività delle imprese'],
      [],
      ['OS 1.1', 'Accompagnare le imprese', '', 'Peso obiettivo', 0.4],
      ['Descrizione', 'Il punto impresa digitale prosegue'],
      ['Ufficio responsabile', 'Promozione'],
      heads,
      ['1.1/a', 'Imprese assistite', 'Portale', 0.3, 180, 203],
      ['1.1/b', 'Risorse utilizzate', 'Oracle', 0.7, '>= 95%', 0.9],
      [],
      ['OS 1.2', 'Sostenere i mercati esteri', '', 'Peso obiettivo', 0.6],
      ['Descrizione', 'Iniziative dei progetti'],
      ['Ufficio responsabile', 'Estero'],
      heads,
      ['1.2/a', 'Imprese coinvolte', 'Albi', 1, 95, 88],
    ];
    const kindsOf = (all: readonly Row[]): unknown[] =>
      propose(['AS1', 'AS2'].map((name) => EditableSheet.from(name, name, all).grid()))?.tables.map(
        ({ forms }) => forms,
      ) ?? [];
    expect(kindsOf(rows)).toEqual([undefined]);
    const named = rows.map((row) => (/^OS/.test(String(row[0])) ? ['Obiettivo', row[1] ?? ''] : row));
    expect(kindsOf(named)).toEqual([[]]);
  });

  it('are no rows of headings, which have no values between them', () => {
    const rows: Row[] = [
      ['AS 01', 'Sviluppo economico'],
      ['Codice', 'Obiettivo', 'Peso', 'Unità organizzativa responsabile', 'Stato', 'Risorse stanziate'],
      ['01.01', 'Sostenere le imprese', 40, 'Promozione', 'RAGGIUNTO', 185000],
      ['Codice', 'Indicatore', 'Peso', 'Algoritmo', 'Target 2024', 'Risultato 2024'],
      ['01.01.a', 'Imprese assistite', 60, 'N. utenti', '>= 230', 264],
      ['01.01.b', 'Contributi concessi', 40, 'Importo', 150000, 146200],
    ];
    const grids = [EditableSheet.from('1', 'Relazione', rows).grid()];
    expect(recognise(grids, '1', { ...NO_HINTS, layout: 'formSheets' }).plan).toBeNull();
  });
});
