import type { Rows } from '../treeOf';
import { readProposed } from './readProposed';
import { sheetOf } from './smallWorkbook';

/** What is said of each node beside its figures. */
function saidOf(role: 'units' | 'description' | 'resources', rows: Rows): string[] {
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
