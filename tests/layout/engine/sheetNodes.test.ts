import type { Rows } from '../treeOf';
import { readProposed } from './readProposed';
import { proposedTree, sheetOf } from './smallWorkbook';

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

  it('may be a map of the objectives over sheets of the offices, whose lines name the code of theirs', () => {
    const MAP: Rows = [
      ['Ambito strategico', 'Codice', 'Obiettivo strategico', 'Peso OS'],
      ['Impresa', 'OS1', 'Sostenere le imprese', 60],
      ['^', 'OS2', 'Aprire i mercati', 40],
      ['Ente', 'OS3', 'Semplificare i processi', 100],
      [],
      ['I due ambiti hanno la stessa rilevanza.'],
    ];
    const office = (name: string, ...rows: Rows): Rows => [
      [`Area: ${name}`],
      [],
      ['Rif. OS', 'Cod.', 'Obiettivo operativo / indicatore', 'Peso', 'Target 2025', 'Risultato 2025'],
      ...rows,
      [],
      ['Ancona, 26 gennaio 2026'],
    ];
    const sheets = {
      Mappa: MAP,
      'Area 1': office(
        'Segreteria',
        ['OS3', '1.01', '*Riscrivere i procedimenti', 65],
        ['OS3', '1.01.a', 'Procedimenti riscritti', 100, '>= 8', 8],
        ['OS1', '1.02', '*Accelerare i pagamenti', 35],
        ['OS1', '1.02.a', 'Giorni di pagamento', 100, '<= 18', 16],
      ),
      'Area 2': office(
        'Promozione',
        ['OS2', '2.01', '*Portare le imprese alle fiere', 60],
        ['', '2.01.a', 'Imprese alle fiere', 100, '>= 140', 152],
        ['OS1', '2.02', '*Erogare i contributi', 40],
        ['', '2.02.a', 'Contributi erogati', 100, '>= 80', 78],
      ),
    };
    expect(proposedTree(sheets)).toEqual([
      'Impresa',
      '  OS1 Sostenere le imprese [60]',
      '    1.02 Accelerare i pagamenti [35]',
      '      1.02.a Giorni di pagamento [100] <= 18 | 16',
      '    2.02 Erogare i contributi [40]',
      '      2.02.a Contributi erogati [100] >= 80 | 78',
      '  OS2 Aprire i mercati [40]',
      '    2.01 Portare le imprese alle fiere [60]',
      '      2.01.a Imprese alle fiere [100] >= 140 | 152',
      'Ente',
      '  OS3 Semplificare i processi [100]',
      '    1.01 Riscrivere i procedimenti [65]',
      '      1.01.a Procedimenti riscritti [100] >= 8 | 8',
    ]);
    const grids = Object.entries(sheets).map(([name, rows]) => sheetOf(name, rows));
    const levels = readProposed(grids)?.plan.nodes.map(({ level }) => level);
    expect(levels?.slice(0, 5)).toEqual(['entity', 'area', 'strategic', 'operational', 'indicator']);
  });

  it('are named behind a code beside the label that differs', () => {
    const area = (code: string, name: string, objective: string): Rows => [
      ['Area strategica', '', code, name],
      [],
      ['Cod.', 'Obiettivo operativo', 'Peso', 'Indicatore', 'Valore atteso', 'Valore rilevato'],
      [`${code}1`, objective, 12, `Estensione di ${objective}`, '>= 95', 97],
      ['', '', '', `Adesione a ${objective}`, '>= 60', 58],
    ];
    const tree = proposedTree({
      Uno: area('A1', 'Assistenza territoriale', 'gli screening'),
      Due: area('A2', 'Assistenza ospedaliera', 'le attese'),
    });
    expect(tree.filter((line) => !line.startsWith(' '))).toEqual([
      'A1 Assistenza territoriale',
      'A2 Assistenza ospedaliera',
    ]);
  });
});
