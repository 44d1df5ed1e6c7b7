import type { CellValue } from '../../../src/core/cell';
import { planOfSheets, type Rows } from '../treeOf';
import { readProposed } from './readProposed';
import { proposedTree, sheetOf } from './smallWorkbook';

const HEADINGS = ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'];
const node = (code: string, name: string, weight = 50): CellValue[] => [code, name, weight, '', ''];
const leaf = (code: CellValue, name: string, weight = 50): CellValue[] => [code, name, weight, '>= 5', 6];
const ROWS: Rows = [
  node('01', 'Sviluppo'),
  node('01_01', 'Digitale', 100),
  leaf('01_01_01', 'Voucher'),
  leaf('01_01_02', 'Corsi'),
  node('02', 'Tutela'),
  leaf('02_01', 'Verifiche', 100),
];
const TREE = [
  '01 Sviluppo [50]',
  '  01_01 Digitale [100]',
  '    01_01_01 Voucher [50] >= 5 | 6',
  '    01_01_02 Corsi [50] >= 5 | 6',
  '02 Tutela [50]',
  '  02_01 Verifiche [100] >= 5 | 6',
];

/** What is told, in the order of the sheets. */
function told(sheets: Readonly<Record<string, Rows>>): string[] {
  const grids = Object.entries(sheets).map(([name, rows]) => sheetOf(name, rows));
  const findings = readProposed(grids)?.plan.findings ?? [];
  return findings.map(({ severity, message }) => `${severity} ${message.id}`);
}

describe('a table whose codes give its tree', () => {
  it.each<[string, Rows]>([
    ['has headings', [HEADINGS, ...ROWS]],
    ['has none', [['Piano 2024'], [], ...ROWS]],
    ['has none over its codes', [HEADINGS.map((text) => (text === 'Codice' ? '' : text)), ...ROWS]],
    [
      'has a blank column within',
      [HEADINGS, ...ROWS].map((row) => [...row.slice(0, 3), '', ...row.slice(3)]),
    ],
    [
      'sums up under a code again',
      [HEADINGS, ...ROWS.slice(0, 4), ['01', 'Totale 01', 100, '', ''], ...ROWS.slice(4)],
    ],
    [
      'has a second line of headings',
      [HEADINGS, ['(ID)', '(testo)', '(punti)', '(scritto)', '(dato)'], ...ROWS],
    ],
  ])('%s', (_, rows) => {
    expect(proposedTree({ Piano: rows })).toEqual(TREE);
  });

  it('shows the ente above its codes, with its score', () => {
    const scored = [[...HEADINGS, 'Performance'], ['', 'Valdoria', '', '', '', 0.97], ...ROWS];
    const plan = readProposed([sheetOf('Piano', scored)])?.plan;
    expect(plan?.nodes[0]).toMatchObject({ level: 'entity', name: 'Valdoria', published: { value: 0.97 } });
    expect(plan?.nodes).toHaveLength(TREE.length + 1);
  });

  it('implies the ambiti that no line shows, where letters say that its highest codes are objectives', () => {
    const rows = ['01', '03'].flatMap((area) => [
      node(`OS_${area}.01`, `Obiettivo ${area}`),
      leaf(`IS_${area}.01.01`, `Voce ${area}`),
      leaf(`IS_${area}.01.02`, `Altra ${area}`),
    ]);
    expect(proposedTree({ Piano: [HEADINGS, ...rows] })).toEqual(
      ['01', '03'].flatMap((area) => [
        `${area} `.trim(),
        `  OS_${area}.01 Obiettivo ${area} [50]`,
        `    IS_${area}.01.01 Voce ${area} [50] >= 5 | 6`,
        `    IS_${area}.01.02 Altra ${area} [50] >= 5 | 6`,
      ]),
    );
  });

  it('hangs indicators of other letters under the objective above them, not under an ambito of their number', () => {
    const rows = [
      node('AS1', 'Sviluppo'),
      node('OS1.1', 'Digitale'),
      leaf('IND1', 'Voucher'),
      leaf('IND2', 'Corsi'),
    ];
    const more = [node('OS1.2', 'Estero'), leaf('IND3', 'Fiere')];
    expect(proposedTree({ Piano: [HEADINGS, ...rows, ...more] })).toEqual([
      'AS1 Sviluppo [50]',
      '  OS1.1 Digitale [50]',
      '    IND1 Voucher [50] >= 5 | 6',
      '    IND2 Corsi [50] >= 5 | 6',
      '  OS1.2 Estero [50]',
      '    IND3 Fiere [50] >= 5 | 6',
    ]);
  });

  it('is told of codes that come twice, lines without a code, and sheets that are left out', () => {
    const twice = [HEADINGS, ...ROWS, leaf('02_01', 'Ispezioni'), leaf('', 'Sanzioni')];
    expect(told({ Piano: twice })).toEqual(['warning code.duplicateRow', 'warning row.withoutCode']);
    const other: Rows = [
      ['Indicatore', 'Target', 'Fonte', 'Note', 'Stato'],
      ['Voce', '>= 1', 'x', 'y', 'z'],
    ];
    expect(told({ Piano: [HEADINGS, ...ROWS], Altro: other })).toEqual(['warning sheet.leftOut']);
    const log: Rows = [
      ['Data', 'Autore', 'Modifica'],
      ['12/02/2025', 'KM', 'Inseriti i consuntivi'],
      ['03/03/2025', 'KM', 'Target 2025 rivisti'],
    ];
    expect(told({ Piano: [HEADINGS, ...ROWS], Modifiche: log })).toEqual([]);
  });
});

describe('a plan that is only begun', () => {
  it.each<[string, Rows, string[]]>([
    ['has nodes before it has indicators', [HEADINGS, ...ROWS.slice(0, 2)], TREE.slice(0, 2)],
    ['may have one indicator', [HEADINGS, ...ROWS.slice(4)], TREE.slice(4)],
    ['may have names that look like targets', [HEADINGS, node('01', '= Nodo')], ['01 = Nodo [50]']],
    ['may be nothing but headings', [['Piano 2026'], HEADINGS], []],
  ])('%s', (_, rows, tree) => {
    expect(proposedTree({ Piano: rows })).toEqual(tree);
  });

  it('has the levels that its codes say, whatever stands on the other sheets', () => {
    const sheets = {
      Nuovo: [HEADINGS, ...ROWS],
      Vecchio: [
        ['Obiettivo strategico', 'Obiettivo operativo', 'Indicatore', 'Target'],
        ['Esportare', 'Visitare', 'Fiere', '>= 3'],
        ['', '', 'Missioni', '>= 2'],
        ['Innovare', 'Finanziare', 'Voucher', '>= 9'],
      ],
    };
    const plan = planOfSheets(sheets);
    expect(plan.nodes.slice(1).map(({ level }) => level)).toEqual([
      'area',
      'strategic',
      'indicator',
      'indicator',
      'area',
      'indicator',
    ]);
    expect(plan.confidence).toBe(1);
  });
});

describe('a table whose levels have columns of their own', () => {
  const LEVELS = ['Ambito', 'Obiettivo', 'Indicatore', 'Peso', 'Target', 'Consuntivo'];

  it('may name them in a line of their own, with their weight', () => {
    const rows = [
      LEVELS,
      ['Sviluppo', 'Digitale', '', 60, '', ''],
      ['', '', 'Voucher', 70, '>= 5', 6],
      ['', '', 'Corsi', 30, '>= 5', 6],
      ['', 'Estero', 'Fiere', 100, '>= 5', 6],
    ];
    expect(proposedTree({ Piano: rows })).toEqual([
      'Sviluppo',
      '  Digitale [60]',
      '    Voucher [70] >= 5 | 6',
      '    Corsi [30] >= 5 | 6',
      '  Estero',
      '    Fiere [100] >= 5 | 6',
    ]);
  });

  it('is told of indicators without a name, or without an objective', () => {
    const rows = [
      LEVELS,
      ['', '', 'Voucher', 50, '>= 5', 6],
      ['Sviluppo', 'Digitale', '', 50, '>= 5', 6],
      ['', '', 'Corsi', 50, '>= 5', 6],
    ];
    expect(told({ Piano: rows })).toEqual([
      'warning indicator.withoutObjective',
      'warning indicator.withoutName',
    ]);
  });

  const repeated = (weight: number): Rows => [
    ['Obiettivo', 'Peso obiettivo', 'Indicatore', 'Peso', 'Target', 'Consuntivo'],
    ['Digitale', 60, 'Voucher', 70, '>= 5', 6],
    ['Digitale', weight, 'Corsi', 30, '>= 5', 6],
    ['Estero', 40, 'Fiere', 100, '>= 5', 6],
  ];

  it('is told of a node that another line gives another weight: the first one counts', () => {
    expect(told({ Piano: repeated(60) })).toEqual([]);
    expect(told({ Piano: repeated(50) })).toEqual(['warning weight.repeatedOther']);
    expect(proposedTree({ Piano: repeated(50) })[0]).toBe('Digitale [60]');
  });

  it('is told of two names with one code: they are one node, with the first', () => {
    const named = (name: string): Rows => [
      ['Codice obiettivo', 'Obiettivo', 'Indicatore', 'Peso', 'Target', 'Consuntivo'],
      ['1.1', 'Digitale', 'Voucher', 50, '>= 5', 6],
      ['1.1', 'DIGITALE', 'Corsi', 50, '>= 5', 6],
      ['1.2', 'Fiere', 'Espositori', 50, '>= 5', 6],
      ['1.2', name, 'Missioni', 50, '>= 5', 6],
    ];
    expect(told({ Piano: named('fiere') })).toEqual([]);
    expect(told({ Piano: named('Estero') })).toEqual(['warning code.otherName']);
  });

  it('has names in each line of their own, where none of them only refers to another line', () => {
    const grid = sheetOf('Piano', repeated(60));
    const inEveryRow = (formulas = grid.formulas) =>
      readProposed([{ ...grid, formulas }])?.plan.nodes[1]?.repeats.map((row) => row.inEveryRow);
    expect(inEveryRow()).toEqual([true]);
    expect(inEveryRow(grid.formulas.map((row, i) => (i === 2 ? ['=A2', ...row.slice(1)] : row)))).toEqual([
      false,
    ]);
  });

  it('is an ambito in each sheet of objectives', () => {
    const sheet = (name: string): Rows => [
      LEVELS.slice(1),
      ['Digitale', `Voucher ${name}`, 100, '>= 5', 6],
      ['Estero', `Fiere ${name}`, 100, '>= 5', 6],
    ];
    const grids = ['Sviluppo', 'Tutela'].map((name) => sheetOf(name, sheet(name)));
    const nodes = readProposed(grids)?.plan.nodes ?? [];
    expect(nodes.filter(({ level }) => level === 'area').map(({ name }) => name)).toEqual([
      'Sviluppo',
      'Tutela',
    ]);
  });
});

it('indicators that nothing groups are told', () => {
  const rows = [HEADINGS.slice(1), ...['Voucher', 'Corsi', 'Fiere'].map((name) => leaf('', name).slice(1))];
  expect(told({ Piano: rows })).toEqual(['warning table.flat']);
});

describe('levels that have columns of their own', () => {
  const levelsUnder = (...headings: readonly [string, string]): string[] => {
    const { nodes } = planOfSheets({
      Piano: [
        [...headings, 'Indicatore', 'Target'],
        ['Sviluppo', 'Porto', 'navi attraccate', '>= 3'],
        ['', '', 'merci sbarcate', '>= 4'],
        ['Servizi', 'Sportello', 'utenti serviti', '>= 5'],
      ],
    });
    return [...new Set(nodes.map(({ level }) => level))];
  };

  it.each([
    ['Linea strategica', 'Progetto', ['entity', 'area', 'operational', 'indicator']],
    ['Linea strategica', 'Azione', ['entity', 'area', 'operational', 'indicator']],
    ['Obiettivi strategici', 'Obiettivi operativi', ['entity', 'strategic', 'operational', 'indicator']],
  ])('are what their headings call them: «%s», «%s»', (above, below, levels) => {
    expect(levelsUnder(above, below)).toEqual(levels);
  });

  it('may stand behind the indicators, named only where they change', () => {
    expect(
      proposedTree({
        Piano: [
          ['Indicatore', 'Target', 'Obiettivo strategico', 'Obiettivo operativo'],
          ['navi attraccate', '>= 3', 'Sviluppo', 'Porto'],
          ['merci sbarcate', '>= 4', '', ''],
          ['fiere organizzate', '>= 1', '', 'Fiere'],
          ['utenti serviti', '>= 5', 'Servizi', 'Sportello'],
        ],
      }),
    ).toEqual([
      'Sviluppo',
      '  Porto',
      '    navi attraccate >= 3 | ',
      '    merci sbarcate >= 4 | ',
      '  Fiere',
      '    fiere organizzate >= 1 | ',
      'Servizi',
      '  Sportello',
      '    utenti serviti >= 5 | ',
    ]);
  });

  it('are no titles where a name that is merged down stands alone in its line', () => {
    expect(
      proposedTree({
        Piano: [
          ['Obiettivo strategico', 'Obiettivo operativo', 'Indicatore', 'Target'],
          ['Sviluppo', '', '', ''],
          ['^', 'Porto', 'navi attraccate', '>= 3'],
          ['^', 'Fiere', 'fiere organizzate', '>= 1'],
          ['Servizi', 'Sportello', 'utenti serviti', '>= 5'],
        ],
      }).filter((line) => !line.includes('>=')),
    ).toEqual(['Sviluppo', '  Porto', '  Fiere', 'Servizi', '  Sportello']);
  });

  it('keep a line whose programme begins with a word that heads columns', () => {
    const rows = [
      ['Obiettivo', 'Programma', 'Indicatore', 'Target'],
      ['Semplificare', 'Servizi digitali', 'token rilasciati', '>= 90'],
      ['Promuovere', 'Servizi alle fiere', 'fiere organizzate', '>= 3'],
    ];
    expect(proposedTree({ Piano: rows }).filter((line) => line.includes('>='))).toHaveLength(2);
  });
});

describe('headings with figures of another table beside them', () => {
  it('are found', () => {
    const tree = proposedTree({
      Piano: [
        ['', '', '', '', '', 'Anno', 'Entrate'],
        ['Obiettivo', 'Indicatore', 'Target', 'Consuntivo', '', 2024, 7321000],
        ['Semplificare', 'token rilasciati', '>= 90', 95, '', 2025, 7410500],
        ['Promuovere', 'fiere organizzate', '>= 3', 4],
      ],
    });
    expect(tree).toEqual([
      'Semplificare',
      '  token rilasciati >= 90 | 95',
      'Promuovere',
      '  fiere organizzate >= 3 | 4',
    ]);
  });
});

it('a heading that begins with «Note» goes on with other words, and two weights are of two levels by the lines that have them', () => {
  const rows: Rows = [
    [
      'Obiettivo comune',
      'Peso OC',
      'Indicatore',
      'Peso KPI',
      'Target',
      'Consuntivo',
      'Note e azioni correttive',
    ],
    ['Digitalizzare', 60, 'Imprese assistite', 50, '>= 10', 12, ''],
    ['', '', 'Corsi svolti', 50, '>= 5', 5, ''],
    ['Semplificare', 40, 'Pratiche evase', 70, '>= 90', 93, ''],
    ['', '', 'Tempi medi', 30, '<= 5', 4, 'Picco a dicembre'],
  ];
  expect(proposedTree({ Piano: rows })).toEqual([
    'Digitalizzare [60]',
    '  Imprese assistite [50] >= 10 | 12',
    '  Corsi svolti [50] >= 5 | 5',
    'Semplificare [40]',
    '  Pratiche evase [70] >= 90 | 93',
    '  Tempi medi [30] <= 5 | 4',
  ]);
});

describe('a dash where a level has a column', () => {
  const HEADINGS_OF_LEVELS = [
    'Ambito',
    'Obiettivo',
    'Progetto',
    'Indicatore',
    'Peso',
    'Target',
    'Consuntivo',
  ];
  const line = (area: string, objective: string, project: string, name: string): CellValue[] => [
    ...[area, objective, project, name],
    ...[50, '>= 10', 12],
  ];

  it('is none of that level where names come again, or blank cells repeat them', () => {
    const rows: Rows = [
      HEADINGS_OF_LEVELS,
      line('Imprese', 'Digitalizzare', 'Doppia transizione', 'Imprese raggiunte'),
      line('Imprese', 'Digitalizzare', 'Doppia transizione', 'Assessment svolti'),
      line('Imprese', 'Digitalizzare', '-', 'Maturità digitale'),
      line('Mercato', 'Vigilare', 'Sportello legalità', 'Utenti assistiti'),
      line('Mercato', 'Vigilare', '–', 'Visite svolte'),
    ];
    const tree = [
      'Imprese',
      '  Digitalizzare',
      '    Doppia transizione',
      '      Imprese raggiunte [50] >= 10 | 12',
      '      Assessment svolti [50] >= 10 | 12',
      '    Maturità digitale [50] >= 10 | 12',
      'Mercato',
      '  Vigilare',
      '    Sportello legalità',
      '      Utenti assistiti [50] >= 10 | 12',
      '    Visite svolte [50] >= 10 | 12',
    ];
    expect(proposedTree({ Piano: rows })).toEqual(tree);
    const [head = [], first = [], second = [], ...more] = rows;
    const blank = [head, first, ['', '', '', ...second.slice(3)], ...more];
    expect(proposedTree({ Piano: blank })).toEqual(tree);
  });

  it('repeats the name above where nothing else does', () => {
    const rows: Rows = [
      HEADINGS_OF_LEVELS,
      line('Imprese', 'Digitalizzare', 'Doppia transizione', 'Imprese raggiunte'),
      line('-', '-', '-', 'Assessment svolti'),
      line('Mercato', 'Vigilare', 'Controlli', 'Visite svolte'),
      line('-', '-', '-', 'Verbali trattati'),
      ['Totale', '', '', '', 200],
    ];
    expect(proposedTree({ Piano: rows })).toEqual([
      'Imprese',
      '  Digitalizzare',
      '    Doppia transizione',
      '      Imprese raggiunte [50] >= 10 | 12',
      '      Assessment svolti [50] >= 10 | 12',
      'Mercato',
      '  Vigilare',
      '    Controlli',
      '      Visite svolte [50] >= 10 | 12',
      '      Verbali trattati [50] >= 10 | 12',
    ]);
  });
});

it('codes before the ambito are of the indicators where their heading says so, numbers of the objective right behind them', () => {
  const headings = ['Cod. indicatore', 'Ambito', 'Obiettivo strategico', 'N. ob.', 'Obiettivo operativo'];
  const rows: Rows = [
    [...headings, 'Indicatore', 'Target', 'Consuntivo'],
    ['K1', 'Imprese', 'Semplificare', '01', 'Attivare servizi', 'Procedimenti', '>= 10', 11],
    ['', '^', '^', '', '^', 'Istanze', '>= 50', 54],
    ['K3', '^', '^', '02', 'Ridurre i tempi', 'Giorni di attesa', '<= 10', 12],
    ['K4', 'Mercato', 'Vigilare', '03', 'Controllare', 'Visite', '>= 5', 6],
  ];
  expect(proposedTree({ Piano: rows })).toEqual([
    'Imprese',
    '  Semplificare',
    '    01 Attivare servizi',
    '      K1 Procedimenti >= 10 | 11',
    '      Istanze >= 50 | 54',
    '    02 Ridurre i tempi',
    '      K3 Giorni di attesa <= 10 | 12',
    'Mercato',
    '  Vigilare',
    '    03 Controllare',
    '      K4 Visite >= 5 | 6',
  ]);
});

it('codes headed as what they name stand before it, and are the same where a line goes on without one', () => {
  const headings = ['Ambito', 'Descrizione ambito', 'Ob. str.', 'Obiettivo strategico', 'Ob. op.'];
  const rows: Rows = [
    [...headings, 'Obiettivo operativo', 'Indicatore', 'Target', 'Consuntivo'],
    ['A1', 'Imprese', 'A1.1', 'Digitalizzare', 'A1.1.1', 'Formare', 'Corsi', '>= 10', 11],
    ['A1', 'Imprese', 'A1.1', 'Digitalizzare', '', 'Formare', 'Imprese formate', '>= 50', 54],
    ['A1', 'Imprese', 'A1.1', 'Digitalizzare', 'A1.1.2', 'Finanziare', 'Domande evase', '>= 20', 24],
    ['A2', 'Mercato', 'A2.1', 'Vigilare', 'A2.1.1', 'Controllare', 'Visite', '>= 5', 6],
    ['A2', 'Mercato', 'A2.1', 'Vigilare', 'A2.1.1', 'Controllare', 'Verbali', '>= 5', 5],
  ];
  expect(proposedTree({ Piano: rows })).toEqual([
    'A1 Imprese',
    '  A1.1 Digitalizzare',
    '    A1.1.1 Formare',
    '      Corsi >= 10 | 11',
    '      Imprese formate >= 50 | 54',
    '    A1.1.2 Finanziare',
    '      Domande evase >= 20 | 24',
    'A2 Mercato',
    '  A2.1 Vigilare',
    '    A2.1.1 Controllare',
    '      Visite >= 5 | 6',
    '      Verbali >= 5 | 5',
  ]);
});

it('sentences behind the figures are no level, whatever their heading, unless the first indicator has one', () => {
  const rows = (first: string): Rows => [
    ['Obiettivo strategico', 'Indicatore', 'Target', 'Consuntivo', 'Azioni'],
    ['Digitalizzare', 'Corsi', '>= 10', 11, first],
    ['^', 'Imprese formate', '>= 50', 44, 'Sportello chiuso a gennaio'],
    ['Vigilare', 'Visite', '>= 5', 4, 'Fermo del laboratorio'],
    ['^', 'Verbali', '>= 5', 5, ''],
  ];
  const nodesOf = (first: string): string[] =>
    proposedTree({ Piano: rows(first) }).filter((line) => !line.includes('>='));
  expect(nodesOf('')).toEqual(['Digitalizzare', 'Vigilare']);
  expect(nodesOf('Formare le imprese')).toHaveLength(5);
});

it('figures under an earlier year than that of the targets are no actuals', () => {
  const rows = (year: number): Rows => [
    ['Obiettivo', 'Indicatore', 'Target 2025', `Situazione ${year}`],
    ['Digitalizzare', 'Corsi', '>= 10', 11],
    ['', 'Imprese formate', '>= 50', 44],
    ['Vigilare', 'Visite', '>= 5', 4],
    ['', 'Verbali', '>= 5', 5],
  ];
  const actuals = (year: number): number =>
    proposedTree({ Piano: rows(year) }).filter((line) => /\| \d/.test(line)).length;
  expect([2025, 2024].map(actuals)).toEqual([4, 0]);
});
