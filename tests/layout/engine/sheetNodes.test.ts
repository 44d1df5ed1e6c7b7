import type { Rows } from '../treeOf';
import { proposedTree } from './smallWorkbook';

const ABOVE = [['Piano 2024'], []];
const FIRST = [
  ['*Ambito A - Imprese'],
  ['Obiettivo', 'Indicatore', 'Target', 'Risultato'],
  ['Favorire l’export', 'Imprese accompagnate', '>= 40', 43],
  ['^', 'Missioni', '>= 5', 4],
  [],
];
const OTHER_HEADINGS = [
  ['Obiettivo', 'Indicatore', 'Formula', 'Dato iniziale', 'Target', 'Risultato', 'Note'],
  ['Velocizzare il registro', 'Pratiche in 5 giorni', 'rapporto', 80, '>= 90', 93, ''],
  ['^', 'Solleciti ricevuti', 'somma', 60, '<= 50', 38, ''],
];
const FIRST_ALONE = ['  Favorire l’export', '    Imprese accompagnate >= 40 | 43', '    Missioni >= 5 | 4'];

describe('tables below one another with other headings', () => {
  it('are parts of one plan where each has a title of its own right above it, and the titles look alike', () => {
    expect(
      proposedTree({ Albero: [...ABOVE, ...FIRST, ['*Ambito B - Servizi'], ...OTHER_HEADINGS] }),
    ).toEqual([
      'A Imprese',
      ...FIRST_ALONE,
      'B Servizi',
      '  Velocizzare il registro',
      '    Pratiche in 5 giorni >= 90 | 93',
      '    Solleciti ricevuti <= 50 | 38',
    ]);
  });

  it('are none of its business where the second has no such title', () => {
    expect(
      proposedTree({ Albero: [...ABOVE, ...FIRST, ['Allegato statistico'], ...OTHER_HEADINGS] }),
    ).toEqual(FIRST_ALONE.map((line) => line.slice(2)));
  });
});

describe('sheets with the same headings', () => {
  const sheet = (objective: string): Rows => [
    ['Obiettivo', 'Indicatore', 'Target', 'Risultato'],
    [objective, 'Imprese accompagnate', '>= 40', 43],
    ['^', 'Missioni', '>= 5', 4],
  ];

  it('are a node each', () => {
    const tree = proposedTree({ Imprese: sheet('Favorire l’export'), Servizi: sheet('Velocizzare') });
    expect(tree.filter((line) => !line.startsWith(' '))).toEqual(['Imprese', 'Servizi']);
  });

  it('are the same plan of two years where their names name them, and the last counts', () => {
    const sheets = { 'Albero 2025': sheet('Velocizzare'), 'Albero 2024 (vecchio)': sheet('Velocizzare') };
    expect(proposedTree(sheets).filter((line) => !line.startsWith(' '))).toEqual(['Velocizzare']);
  });
});
