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

describe('a sheet for each level', () => {
  const AREAS: Rows = [
    ['Codice', 'Ambito strategico', 'Peso'],
    ['A1', 'Competitività', 60],
    ['A2', 'Tutela', 40],
  ];
  const OBJECTIVES: Rows = [
    ['Ambito', 'Codice', 'Obiettivo strategico', 'Peso'],
    ['A1', 'OS01', 'Accompagnare le imprese', 70],
    ['A2', 'OS02', 'Vigilare sul mercato', 100],
    ['A1', 'OS03', 'Far crescere il turismo', 30],
  ];
  const INDICATORS: Rows = [
    ['Obiettivo', 'Codice', 'Indicatore', 'Target 2025'],
    ['OS01', 'OS01.1', 'Imprese assistite', '>= 220'],
    ['OS01', 'OS01.2', 'Voucher liquidati', '>= 85%'],
    ['OS02', 'OS02.1', 'Controlli svolti', '>= 75'],
    ['OS03', 'OS03.1', 'Eventi organizzati', '>= 6'],
  ];
  const RESULTS: Rows = [
    ['Ufficio', 'Codice', 'Valore', 'Data'],
    ['Metrico', 'OS02.1', 77, ''],
    ['PID', 'OS01.2', '81%', ''],
    ['', 'OS01.1', 241, ''],
  ];

  it('names the codes of the sheet above it, whatever their order; another one may have the results', () => {
    const sheets = { Indicatori: INDICATORS, Obiettivi: OBJECTIVES, Ambiti: AREAS, Consuntivo: RESULTS };
    expect(proposedTree(sheets)).toEqual([
      'A1 Competitività [60]',
      '  OS01 Accompagnare le imprese [70]',
      '    OS01.1 Imprese assistite >= 220 | 241',
      '    OS01.2 Voucher liquidati >= 85% | 81%',
      '  OS03 Far crescere il turismo [30]',
      '    OS03.1 Eventi organizzati >= 6 | ',
      'A2 Tutela [40]',
      '  OS02 Vigilare sul mercato [100]',
      '    OS02.1 Controlli svolti >= 75 | 77',
    ]);
  });
});
