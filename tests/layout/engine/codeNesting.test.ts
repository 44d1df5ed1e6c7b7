import type { Rows } from '../treeOf';
import { propose } from '../../../src/core/layout/engine/proposal/propose';
import { readDeclared } from '../../../src/core/layout/engine/declared';
import { readProposed } from './readProposed';
import { proposedTree, sheetOf } from './smallWorkbook';

const HEADINGS = ['Codice', 'Descrizione', 'Peso', 'Target', 'Consuntivo'];

describe('codes', () => {
  it('that nothing goes on from are of titles over the codes with other letters that follow', () => {
    expect(
      proposedTree({
        Albero: [
          HEADINGS,
          ['AS1', 'Competitività delle imprese', 50],
          ['OS1', 'Doppia transizione', 60],
          ['OS1.I1', 'Eventi svolti', 40, '>= 20', 24],
          ['OS1.I2', 'Voucher concessi', 60, '>= 60', 54],
          ['OS2', 'Mercati esteri', 40],
          ['OS2.I1', 'Imprese assistite', 100, '>= 45', 47],
          ['AS2', 'Tutela del mercato', 50],
          ['OS3', 'Registro delle imprese', 100],
          ['OS3.I1', 'Pratiche evase', 100, '>= 95', 83],
        ],
      }),
    ).toEqual([
      'AS1 Competitività delle imprese [50]',
      '  OS1 Doppia transizione [60]',
      '    OS1.I1 Eventi svolti [40] >= 20 | 24',
      '    OS1.I2 Voucher concessi [60] >= 60 | 54',
      '  OS2 Mercati esteri [40]',
      '    OS2.I1 Imprese assistite [100] >= 45 | 47',
      'AS2 Tutela del mercato [50]',
      '  OS3 Registro delle imprese [100]',
      '    OS3.I1 Pratiche evase [100] >= 95 | 83',
    ]);
  });

  it('may have letters for their levels before letters of their own', () => {
    expect(
      proposedTree({
        Albero: [
          HEADINGS,
          ['AS-A', 'Imprese e territorio', 50],
          ['OS-A1', 'Rafforzare le imprese', 100],
          ['OO-A1.1', 'Diffondere le tecnologie', 100],
          ['A1.1.k1', 'Imprese assistite', 60, '>= 20', 24],
          ['A1.1.k2', 'Eventi svolti', 40, '>= 60', 54],
          ['AS-B', 'Regole e tutela', 50],
          ['OS-B1', 'Semplificare', 100],
          ['OO-B1.1', 'Ridurre i tempi', 100],
          ['B1.1.k1', 'Pratiche evase', 100, '>= 95', 83],
        ],
      }),
    ).toEqual([
      'AS-A Imprese e territorio [50]',
      '  OS-A1 Rafforzare le imprese [100]',
      '    OO-A1.1 Diffondere le tecnologie [100]',
      '      A1.1.k1 Imprese assistite [60] >= 20 | 24',
      '      A1.1.k2 Eventi svolti [40] >= 60 | 54',
      'AS-B Regole e tutela [50]',
      '  OS-B1 Semplificare [100]',
      '    OO-B1.1 Ridurre i tempi [100]',
      '      B1.1.k1 Pratiche evase [100] >= 95 | 83',
    ]);
  });

  it('may end in letters, and go on with numbers right behind them', () => {
    expect(
      proposedTree({
        Albero: [
          HEADINGS,
          ['AS1', 'Sviluppo economico', 30],
          ['OS1.1', 'Imprese innovative', 35],
          ['IS1.1.1', 'Imprese iscritte', 60, '>= 95', 97],
          ['OO1.1.A', 'Programma del PID', 60],
          ['IO1.1.A1', 'Eventi di formazione', 30, '>= 14', 15],
          ['IO1.1.A2', 'Assessment guidati', 70, '>= 160', 172],
          ['OO1.1.B', 'Voucher', 40],
          ['IO1.1.B1', 'Tempo di liquidazione', 100, '<= 60', 62],
        ],
      }),
    ).toEqual([
      'AS1 Sviluppo economico [30]',
      '  OS1.1 Imprese innovative [35]',
      '    IS1.1.1 Imprese iscritte [60] >= 95 | 97',
      '    OO1.1.A Programma del PID [60]',
      '      IO1.1.A1 Eventi di formazione [30] >= 14 | 15',
      '      IO1.1.A2 Assessment guidati [70] >= 160 | 172',
      '    OO1.1.B Voucher [40]',
      '      IO1.1.B1 Tempo di liquidazione [100] <= 60 | 62',
    ]);
  });

  it('keep letters that alone tell them apart', () => {
    const tree = proposedTree({
      Albero: [
        HEADINGS,
        ['AA-B', 'Imprese', 50],
        ['AA-B.1', 'Imprese assistite', 60, '>= 20', 24],
        ['AC-B', 'Servizi', 50],
        ['AC-B.1', 'Pratiche evase', 60, '>= 20', 24],
      ],
    });
    expect(tree.map((line) => line.replace(/ \[.*/, ''))).toEqual([
      'AA-B Imprese',
      '  AA-B.1 Imprese assistite',
      'AC-B Servizi',
      '  AC-B.1 Pratiche evase',
    ]);
  });

  it('may be missing on an objective that stands beside its indicator', () => {
    const rows: Rows = [
      ['Codice', 'Obiettivo', 'Peso', 'Indicatori', 'Target 2024', 'Risultato 2024'],
      ['R1', 'Ricerca'],
      ['R1.1', 'Aprire lo sportello', 60, 'Aperture', '>= 1', 1],
      ['', '', '', 'Proposte assistite', '>= 40', 47],
      ['', 'Semplificare', 40, 'Progetti rendicontati', '>= 80', 86],
      ['D1', 'Didattica'],
      ['D1.1', 'Ampliare gli spazi', 100, 'Posti nuovi', '>= 180', 180],
    ];
    expect(proposedTree({ Piano: rows })).toEqual([
      'R1 Ricerca',
      '  R1.1 Aprire lo sportello [60]',
      '    Aperture >= 1 | 1',
      '    Proposte assistite >= 40 | 47',
      '  Semplificare [40]',
      '    Progetti rendicontati >= 80 | 86',
      'D1 Didattica',
      '  D1.1 Ampliare gli spazi [100]',
      '    Posti nuovi >= 180 | 180',
    ]);
    const findings = readProposed([sheetOf('Piano', rows)])?.plan.findings ?? [];
    expect(findings.map(({ message }) => message.id)).toContain('title.withoutCode');
  });

  it('may be missing on an objective that stands in the field of those with a code, weighed as they are', () => {
    const rows = (weight: number | string): Rows => [
      [
        'Codice',
        'Linea',
        'Obiettivo strategico',
        'Obiettivo operativo',
        'Indicatore',
        'Peso',
        'Target',
        'Dato',
      ],
      ['1', 'Comunità'],
      ['1.1', '', 'Promuovere la cultura'],
      ['1.1.1', '', '', 'Rilanciare la biblioteca', '', 60],
      ['', '', '', '', 'Prestiti', 100, '>= 10', 12],
      ['', '', '', 'Realizzare la stagione', '', weight],
      ['', '', '', '', 'Eventi', 100, '>= 5', 5],
      ['1.1.3', '', '', 'Garantire la mensa', '', 10],
      ['', '', '', '', 'Pasti', 100, '>= 5', 5],
    ];
    const titles = (weight: number | string): string[] =>
      proposedTree({ Piano: rows(weight) }).filter((line) => !line.includes('>='));
    expect(titles(30)).toEqual([
      '1 Comunità',
      '  1.1 Promuovere la cultura',
      '    1.1.1 Rilanciare la biblioteca [60]',
      '    Realizzare la stagione [30]',
      '    1.1.3 Garantire la mensa [10]',
    ]);
    // Without a weight it may be a remark.
    expect(titles('')).toHaveLength(4);
  });

  it('may be capitals alone under a heading that calls them codes', () => {
    const [first] = proposedTree({
      Piano: [
        ['Cod. ambito', 'Ambito', 'Obiettivo', 'Indicatore', 'Target', 'Risultato'],
        ['A', 'Imprese', 'Aiutare le imprese', 'Imprese assistite', '>= 5', 4],
        ['A', 'Imprese', 'Aiutare le imprese', 'Eventi organizzati', '>= 6', 9],
        ['B', 'Mercato', 'Vigilare sui mercati', 'Visite ispettive', '>= 7', 8],
        ['B', 'Mercato', 'Vigilare sui mercati', 'Verbali chiusi', '>= 2', 3],
      ],
    });
    expect(first).toBe('A Imprese');
  });

  it('may be missing on a title: those that go on from it tell which it is', () => {
    expect(
      proposedTree({
        Albero: [
          HEADINGS,
          ['1', 'Doppia transizione', 60],
          ['1.1', 'Digitale', 100],
          ['1.1.1', 'Eventi svolti', 40, '>= 20', 24],
          ['', 'Voucher concessi', 60, '>= 60', 54],
          ['2', 'Tutela del mercato', 40],
          ['2.1', 'Registro delle imprese', 70],
          ['2.1.1', 'Pratiche evase', 60, '>= 95', 83],
          ['', 'Bilanci verificati', 40, '>= 90', 91],
          ['', 'Metrologia', 30],
          ['2.2.1', 'Visite concluse', 70, '>= 62', 62],
          ['2.2.2', 'Esposti evasi', 30, '>= 9', 9],
        ],
      }).slice(5),
    ).toEqual([
      '  2.1 Registro delle imprese [70]',
      '    2.1.1 Pratiche evase [60] >= 95 | 83',
      '    Bilanci verificati [40] >= 90 | 91',
      '  Metrologia [30]',
      '    2.2.1 Visite concluse [70] >= 62 | 62',
      '    2.2.2 Esposti evasi [30] >= 9 | 9',
    ]);
  });

  it('may be missing on a title that a field of its own calls what others of its level are called', () => {
    expect(
      proposedTree({
        Albero: [
          ['Livello', ...HEADINGS],
          ['Ambito', '1', 'Doppia transizione', 60],
          ['Obiettivo', '1.1', 'Digitale', 50],
          ['Indicatore', '1.1.1', 'Eventi svolti', 100, '>= 20', 24],
          ['Obiettivo', '', 'Energia', 50],
          ['Indicatore', '', 'Diagnosi finanziate', 100, '>= 60', 54],
          ['Ambito', '2', 'Tutela del mercato', 40],
          ['Obiettivo', '2.1', 'Registro delle imprese', 100],
          ['Indicatore', '2.1.1', 'Pratiche evase', 100, '>= 95', 83],
        ],
      }).slice(1, 5),
    ).toEqual([
      '  1.1 Digitale [50]',
      '    1.1.1 Eventi svolti [100] >= 20 | 24',
      '  Energia [50]',
      '    Diagnosi finanziate [100] >= 60 | 54',
    ]);
  });

  it('hang under the bands above them', () => {
    expect(
      proposedTree({
        Stato: [
          HEADINGS,
          ['*AREA A – CONTROLLI (punti 45)', '<', '<', '<', '<'],
          ['A-01', 'Controlli', 45],
          ['A-01-a', 'Visite concluse', 25, '>= 62', 62],
          ['A-01-b', 'Esposti evasi', 20, '>= 90', 84],
          ['*AREA B – LABORATORI (punti 55)', '<', '<', '<', '<'],
          ['B-01', 'Pareri', 55],
          ['B-01-a', 'Pareri nei termini', 55, '>= 92', 94],
        ],
      }),
    ).toEqual([
      'A CONTROLLI [45]',
      '  A-01 Controlli [45]',
      '    A-01-a Visite concluse [25] >= 62 | 62',
      '    A-01-b Esposti evasi [20] >= 90 | 84',
      'B LABORATORI [55]',
      '  B-01 Pareri [55]',
      '    B-01-a Pareri nei termini [55] >= 92 | 94',
    ]);
  });

  it('hang under the band above them, also where no higher band stands above that one', () => {
    const below = (band: string, code: string): Rows => [
      [band, '<', '<', '<', '<'],
      [code, 'Controlli', 50],
      [`${code}-a`, 'Visite concluse', 25, '>= 62', 62],
      [`${code}-b`, 'Esposti evasi', 20, '>= 90', 84],
    ];
    const grids = [
      sheetOf('Stato', [HEADINGS, ...below('*Segreteria', 'A-01'), ...below('*Protocollo', 'B-01')]),
    ];
    const declaration = propose(grids);
    if (!declaration) throw new Error('not proposed');
    const deeper = declaration.tables.map((table) => ({
      ...table,
      lines: table.lines.map((line) => ({ ...line, depth: 1 })),
    }));
    const { plan } = readDeclared(grids, { ...declaration, tables: deeper }, null) ?? {};
    const names = new Map(plan?.nodes.map(({ id, name }) => [id, name]));
    const titles = plan?.nodes.filter(({ code }) => code === null || code === '') ?? [];
    expect(titles.slice(1).map(({ name, parent }) => [name, parent && names.get(parent)])).toEqual([
      ['Segreteria', ''],
      ['Protocollo', ''],
    ]);
  });

  it('that letters alone tell apart are not taken by their numbers', () => {
    expect(
      proposedTree({
        Obiettivi: [
          HEADINGS,
          ['A-01', 'Controlli', 60],
          ['A-01-a', 'Visite concluse', 50, '>= 62', 62],
          ['A-01-b', 'Esposti evasi', 50, '>= 90', 84],
          ['B-01', 'Pareri', 40],
          ['B-01-a', 'Pareri nei termini', 70, '>= 92', 94],
          ['B-01-b', 'Tempo medio', 30, '<= 25', 23],
        ],
      }).filter((line) => line.startsWith('  B')),
    ).toEqual(['  B-01-a Pareri nei termini [70] >= 92 | 94', '  B-01-b Tempo medio [30] <= 25 | 23']);
  });
});

describe('codes beside names of objectives, whose indicators stand beside them and in the lines below', () => {
  const rows = (heading: string, ...weights: (number | '')[]): Rows => [
    ['Codice', heading, 'Pesatura', 'Indicatore', 'Valore programmato', 'Valore realizzato'],
    ['1', 'Una città che cura'],
    ['1.1', 'Estendere il tempo pieno', weights[0] ?? '', 'Sezioni a tempo pieno', '>= 12', 12],
    ['', '', weights[1] ?? '', 'Domande accolte', '>= 95%', '96%'],
    ['1.2', 'Sostenere gli anziani', weights[2] ?? '', 'Anziani presi in carico', '>= 80', 74],
    ['2', 'Una città che si muove'],
    ['2.1', 'Potenziare il trasporto', weights[3] ?? '', 'Corse effettuate', '>= 2000', 2140],
    ['', '', weights[4] ?? '', 'Gradimento', '>= 7', '7,8'],
  ];
  const tree = (...weights: string[]): string[] => [
    '1 Una città che cura',
    `  1.1 Estendere il tempo pieno${weights[0]}`,
    `    Sezioni a tempo pieno${weights[1]} >= 12 | 12`,
    `    Domande accolte${weights[2]} >= 95% | 96%`,
    `  1.2 Sostenere gli anziani${weights[3]}`,
    `    Anziani presi in carico${weights[4]} >= 80 | 74`,
    '2 Una città che si muove',
    `  2.1 Potenziare il trasporto${weights[5]}`,
    `    Corse effettuate${weights[6]} >= 2000 | 2140`,
    `    Gradimento${weights[7]} >= 7 | 7,8`,
  ];

  it.each(['Obiettivo', 'Descrizione', 'Denominazione'])('are those of the objectives: %s', (heading) => {
    expect(proposedTree({ DUP: rows(heading, 55, '', 45, 100, '') })).toEqual(
      tree(' [55]', '', '', ' [45]', '', ' [100]', '', ''),
    );
    const { findings = [] } = readProposed([sheetOf('DUP', rows(heading, 55, '', 45, 100, ''))])?.plan ?? {};
    expect(findings.filter(({ node, message }) => node !== null || message.id === 'row.withoutCode')).toEqual(
      [],
    );
  });

  it('and weights are of the indicators where all of these have one', () =>
    expect(proposedTree({ DUP: rows('Obiettivo', 60, 40, 100, 30, 70) })).toEqual(
      tree('', ' [60]', ' [40]', '', ' [100]', '', ' [30]', ' [70]'),
    ));

  it('unless an objective that is repeated has several: these are of what stands beside it', () => {
    const repeated = [
      ['Codice', 'Obiettivo', 'Indicatore', 'Target', 'Consuntivo'],
      ['1', 'Una città che cura'],
      ['1.1', 'Estendere il tempo pieno', 'Sezioni a tempo pieno', '>= 12', 12],
      ['1.2', 'Estendere il tempo pieno', 'Domande accolte', '>= 95%', '96%'],
    ];
    expect(proposedTree({ DUP: repeated }).filter((line) => line.includes('|'))).toEqual([
      '  1.1 Sezioni a tempo pieno >= 12 | 12',
      '  1.2 Domande accolte >= 95% | 96%',
    ]);
  });
});
