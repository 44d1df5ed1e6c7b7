import type { NodeCells } from '../../../src/core/plan/plan';
import type { Rows } from '../treeOf';
import { readProposed } from './readProposed';
import { sheetOf } from './smallWorkbook';

/** What is said of each node beside its figures. */
function saidOf(role: keyof NodeCells, rows: Rows): string[] {
  const nodes = readProposed([sheetOf('Piano', rows)])?.plan.nodes ?? [];
  return nodes.slice(1).map(({ name, cells }) => `${name}: ${String(cells[role]?.value ?? '')}`);
}

const HEADINGS = [
  'Obiettivo strategico',
  'Benefici attesi',
  'Obiettivo operativo',
  'Indicatore',
  'Target',
  'Ufficio',
];

describe('what is said once holds for the lines below', () => {
  it('merged down to them', () => {
    const rows = [
      HEADINGS,
      ['Turismo', 'Attrattività', 'Fiere', 'fiere organizzate', '>= 3', 'Promozione'],
      ['^', '^', '^', 'espositori', '>= 30', '^'],
      ['Imprese', 'Crescita', 'Sportelli', 'imprese assistite', '>= 20', ''],
    ];
    expect(saidOf('units', rows)).toEqual([
      'Turismo: ',
      'Fiere: Promozione',
      'fiere organizzate: Promozione',
      'espositori: Promozione',
      'Imprese: ',
      'Sportelli: ',
      'imprese assistite: ',
    ]);
  });

  const blank = [
    HEADINGS,
    ['Turismo', 'Attrattività', 'Fiere', 'fiere organizzate', '>= 3', 'Promozione'],
    ['', '', '', 'espositori', '>= 30', ''],
    ['', '', 'Borghi', 'borghi visitati', '>= 5', ''],
    ['Imprese', 'Crescita', 'Sportelli', 'imprese assistite', '>= 20', 'Sportello'],
    ['', '', 'Credito', 'domande', '>= 8', ''],
  ];

  it('without merges where it stands just where a level is named', () => {
    expect(saidOf('units', blank).filter((line) => /espositori|borghi|domande/.test(line))).toEqual([
      'espositori: Promozione',
      'borghi visitati: Promozione',
      'domande: Sportello',
    ]);
  });

  it('without merges before the lowest level, until something to its left changes', () => {
    const rows = blank.map((row, i) => (i === 4 ? row.map((cell, at) => (at === 1 ? '' : cell)) : row));
    expect(saidOf('description', rows).filter((line) => /borghi|domande/.test(line))).toEqual([
      'borghi visitati: Attrattività',
      'domande: ',
    ]);
  });

  it('not where some lines have it and others do not', () => {
    const rows = blank.map((row, i) =>
      i === 3 ? row.map((cell, at) => (at === 5 ? 'Cultura' : cell)) : row,
    );
    expect(saidOf('units', rows).filter((line) => /espositori|domande/.test(line))).toEqual([
      'espositori: ',
      'domande: ',
    ]);
  });
});

describe('money beside the first indicator of an objective', () => {
  it('is of the objective, and counted once', () => {
    const rows = [
      ['Obiettivo operativo', 'Risorse', 'Indicatore', 'Target'],
      ['Fiere', 800, 'fiere organizzate', '>= 3'],
      ['', '', 'espositori', '>= 30'],
      ['Sportelli', 200, 'imprese assistite', '>= 20'],
    ];
    expect(saidOf('resources', rows)).toEqual([
      'Fiere: 800',
      'fiere organizzate: ',
      'espositori: ',
      'Sportelli: 200',
      'imprese assistite: ',
    ]);
  });
});

describe('missione and programma behind the levels', () => {
  const rows = [
    ['Area', 'Obiettivo', 'Indicatore', 'Target', 'Missione', 'Programma'],
    ['Sviluppo', 'Fiere', 'fiere organizzate', '>= 3', '011', '005'],
    ['', '', 'espositori', '>= 30', '', ''],
    ['', 'Estero', 'missioni', '>= 2', '', ''],
    ['', 'Sportelli', 'imprese assistite', '>= 20', '012', '004'],
    ['', '', 'pratiche evase', '>= 90', '032', '004'],
    ['Servizi', 'Registro', 'bilanci depositati', '>= 8', '012', '004'],
  ];

  it('are of the lowest level too, until others stand there; not where its indicators have others', () => {
    expect(saidOf('mission', rows)).toEqual([
      'Sviluppo: ',
      'Fiere: 011',
      'fiere organizzate: 011',
      'espositori: 011',
      'Estero: 011',
      'missioni: 011',
      'Sportelli: ',
      'imprese assistite: 012',
      'pratiche evase: 032',
      'Servizi: ',
      'Registro: 012',
      'bilanci depositati: 012',
    ]);
  });

  it('go together: the programme of another missione is another one', () => {
    expect(saidOf('programme', rows)).toEqual(expect.arrayContaining(['Fiere: 005', 'Sportelli: ']));
  });
});
