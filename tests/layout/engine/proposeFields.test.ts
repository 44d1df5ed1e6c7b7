import type { Rows } from '../treeOf';
import { proposedTree } from './smallWorkbook';

describe('what the columns of a table mean', () => {
  it('is the figure of the whole year beside those of its parts', () => {
    const tree = (...times: string[]): string[] =>
      proposedTree({
        Piano: [
          ['Denominazione', 'Codice', 'Importanza (1-5)', 'Numeratore', 'Denominatore', 'Atteso', ...times],
          ['Raccolta differenziata', 'A', 5],
          ['Comuni con analisi', 'A1', 3, 'Comuni analizzati', 'Comuni campione', '>= 90', 20, 45, 94],
          ['Centri del riuso', 'A2', 2, '', '', '>= 6', 1, 2, 6],
          ['Bonifiche', 'B', 4],
          ['Procedimenti chiusi', 'B1', 5, 'Procedimenti chiusi', 'Procedimenti aperti', '>= 15', 2, 6, 13],
        ],
      });
    const whole = [
      'A Raccolta differenziata [5]',
      '  A1 Comuni con analisi [3] >= 90 | 94',
      '  A2 Centri del riuso [2] >= 6 | 6',
      'B Bonifiche [4]',
      '  B1 Procedimenti chiusi [5] >= 15 | 13',
    ];
    expect(tree('I trim.', 'II trim.', 'Anno 2025')).toEqual(whole);
    expect(tree('Q1', 'Mid-year 2025', 'Year-end 2025')).toEqual(whole);
    expect(tree('31 marzo', '30 giugno', '31 dicembre')).toEqual(whole);
    expect(tree('I semestre', 'A metà anno', 'A fine anno')).toEqual(whole);
  });

  it('is the figure beside what only says whether it was reached', () => {
    const tree = proposedTree({
      Piano: [
        ['Obiettivo', 'Indicatore', 'Target', 'Consuntivo', 'Raggiunto (sì/no)'],
        ['Aiutare', 'Imprese assistite', '>= 10', 12, 'sì'],
        ['Regolare', 'Pratiche evase', '>= 20', 8, 'no'],
      ],
    });
    expect(tree.filter((line) => line.startsWith(' '))).toEqual([
      '  Imprese assistite >= 10 | 12',
      '  Pratiche evase >= 20 | 8',
    ]);
  });

  it('is told by the lines down to the last figure: judgements and signatures stand wherever there is room', () => {
    expect(
      proposedTree({
        Scheda: [
          ['N.', 'Obiettivo', 'Peso', 'Indicatore', 'Target', 'Risultato'],
          ['1', 'Trasferire gli uffici', 0.6, 'Trasloco della sede', 'Entro il 30/09/2024', '20/09/2024'],
          ['^', '^', '^', 'Canoni risparmiati', '>= 20%', '23%'],
          ['2', 'Aderire ai progetti', 0.4, 'Progetti avviati', '>= 4', 5],
          ['^', '^', '^', 'Rendiconti inviati', 'sì', 'sì'],
          ['', 'TOTALE', 1],
          [],
          ['', 'Giudizio sintetico: ottimo'],
          ['', 'Data ____________', '', 'Il Dirigente ________', '', 'Il Valutatore ________'],
        ],
      }),
    ).toEqual([
      '1 Trasferire gli uffici [0.6]',
      '  Trasloco della sede Entro il 30/09/2024 | 20/09/2024',
      '  Canoni risparmiati >= 20% | 23%',
      '2 Aderire ai progetti [0.4]',
      '  Progetti avviati >= 4 | 5',
      '  Rendiconti inviati sì | sì',
    ]);
  });

  it('is no level where codes are headed as those of indicators', () => {
    const indicator = (code: string, name: string): Rows => [
      [code, name, 0.5, '>= 5', 6],
      ['^', `Algoritmo: ${name} / totale`, '^', '^', '^'],
    ];
    const block = (code: string, name: string): Rows => [
      [`*${code}`, `*${name}`],
      ['*KPI', '*Indicatore e algoritmo di calcolo', '*Peso', '*Target 2024', '*Consuntivo 2024'],
      ...indicator(`${code.slice(3)}/a`, `Imprese ${name}`),
      ...indicator(`${code.slice(3)}/b`, `Eventi ${name}`),
      ['*Risultato dell’obiettivo', '', '', '', 0.98],
      [],
    ];
    expect(
      proposedTree({
        Relazione: [
          ...block('OS 1.1', 'accompagnate'),
          ...block('OS 1.2', 'assistite'),
          ...block('OS 1.3', 'formate'),
        ],
      }).slice(0, 4),
    ).toEqual([
      'OS 1.1 accompagnate',
      '  1.1/a Imprese accompagnate [0.5] >= 5 | 6',
      '  1.1/b Eventi accompagnate [0.5] >= 5 | 6',
      'OS 1.2 assistite',
    ]);
  });

  it('is a level also behind the indicators, the higher the more of them say the same', () => {
    expect(
      proposedTree({
        Estrazione: [
          [
            'Indicatore',
            'Target',
            'Risultato',
            'Peso indicatore',
            'Obiettivo operativo',
            'Ambito strategico',
          ],
          ['Degustazioni guidate', '>= 6', 6, 40, 'Accompagnare le imprese', 'Competitività'],
          ['Operatori inseriti', '>= 70', 64, 60, 'Accompagnare le imprese', 'Competitività'],
          ['Educational tour', '>= 3', 4, 100, 'Promuovere i borghi', 'Competitività'],
          ['Incasso sul dovuto', '>= 55', 56, 100, 'Recuperare il diritto annuale', 'Organizzazione'],
        ],
      }),
    ).toEqual([
      'Competitività',
      '  Accompagnare le imprese',
      '    Degustazioni guidate [40] >= 6 | 6',
      '    Operatori inseriti [60] >= 70 | 64',
      '  Promuovere i borghi',
      '    Educational tour [100] >= 3 | 4',
      'Organizzazione',
      '  Recuperare il diritto annuale',
      '    Incasso sul dovuto [100] >= 55 | 56',
    ]);
  });

  it('stands in three lines of which some are merged downwards, below the caption of the table', () => {
    expect(
      proposedTree({
        Piano: [
          ['Tabella 1 – Risorse per area'],
          ['Area', 'FTE', 'Budget'],
          ['Ricerca', 22, 940000],
          ['Sedi', 30, 3120000],
          [],
          ['Tabella 2 – Obiettivi e indicatori'],
          ['OBIETTIVO', '<', 'INDICATORE', '<', '<', '<', 'NOTE'],
          ['^', '<', 'Misura', '<', 'Valori 2025', '<', '^'],
          ['Descrizione', 'Peso', 'Descrizione', 'Peso', 'Target', 'Esito', '^'],
          ['AREA RICERCA', '<', '<', '<', '<', '<', '<'],
          ['Accrescere la progettazione', 0.7, 'Proposte inviate', 0.6, '>= 45', 51],
          ['', '', 'Tasso di successo', 0.4, '>= 14', 12],
          ['Sostenere gli spin-off', 0.3, 'Spin-off accreditati', 1, '>= 3', 3],
          ['AREA SEDI', '<', '<', '<', '<', '<', '<'],
          ['Riqualificare gli spazi', 1, 'Nuovi posti', 1, '>= 150', 162],
        ],
      }),
    ).toEqual([
      'AREA RICERCA',
      '  Accrescere la progettazione [0.7]',
      '    Proposte inviate [0.6] >= 45 | 51',
      '    Tasso di successo [0.4] >= 14 | 12',
      '  Sostenere gli spin-off [0.3]',
      '    Spin-off accreditati [1] >= 3 | 3',
      'AREA SEDI',
      '  Riqualificare gli spazi [1]',
      '    Nuovi posti [1] >= 150 | 162',
    ]);
  });

  it('is a weight of the level that is named in just its lines, totals left out', () => {
    expect(
      proposedTree({
        Piano: [
          ['Linea di attività', 'Peso', 'Indicatore', 'Valore obiettivo', 'Risultato'],
          ['Monitoraggio della fauna', 60, 'Transetti percorsi', '>= 40', 44],
          ['^', '^', 'Schede validate', '>= 300', 280],
          ['Ripristino degli habitat', 40, 'Ettari ripristinati', '>= 12', 12],
          ['Totale', 100],
        ],
      }),
    ).toEqual([
      'Monitoraggio della fauna [60]',
      '  Transetti percorsi >= 40 | 44',
      '  Schede validate >= 300 | 280',
      'Ripristino degli habitat [40]',
      '  Ettari ripristinati >= 12 | 12',
    ]);
  });

  it('is a weight in any of its words, of the level that its heading names', () => {
    expect(
      proposedTree({
        Piano: [
          ['Obiettivo', 'Pesatura obiettivo', 'Indicatore', 'Pesatura indicatore', 'Target'],
          ['Favorire le imprese', 70, 'Imprese assistite', 60, '>= 5'],
          ['^', '^', 'Incontri', 40, '>= 2'],
          ['Ridurre i tempi', 30, 'Tempo medio', 100, '<= 9'],
        ],
      }),
    ).toEqual([
      'Favorire le imprese [70]',
      '  Imprese assistite [60] >= 5 | ',
      '  Incontri [40] >= 2 | ',
      'Ridurre i tempi [30]',
      '  Tempo medio [100] <= 9 | ',
    ]);
  });

  it('is a number of the level that stands in just its lines, though another level is next to it', () => {
    expect(
      proposedTree({
        Ziele: [
          ['Nr.', 'Bereich', 'Ziel', 'Messgröße', 'Zielwert', 'Istwert'],
          [1, 'Bürgerdienste', 'Anträge schneller erledigen', 'Bearbeitungszeit', '<= 10', 9],
          ['', '', '', 'Online eingereichte Anträge', '>= 50', 53],
          [2, '', 'Schalter gut erreichen', 'Öffnungsstunden', '>= 34', 34],
          [3, 'Mobilität', 'Radwege ausbauen', 'Neue Radwege', '>= 4', 3],
          ['', '', '', 'Abstellplätze', '>= 160', 171],
        ],
      }),
    ).toEqual([
      'Bürgerdienste',
      '  1 Anträge schneller erledigen',
      '    Bearbeitungszeit <= 10 | 9',
      '    Online eingereichte Anträge >= 50 | 53',
      '  2 Schalter gut erreichen',
      '    Öffnungsstunden >= 34 | 34',
      'Mobilität',
      '  3 Radwege ausbauen',
      '    Neue Radwege >= 4 | 3',
      '    Abstellplätze >= 160 | 171',
    ]);
  });

  it('is no code where numbers only count the lines', () => {
    expect(
      proposedTree({
        Piano: [
          ['N.', 'Obiettivo', 'Indicatore', 'Target'],
          [1, 'Favorire le imprese', 'Imprese assistite', '>= 5'],
          [2, '', 'Incontri', '>= 2'],
          [3, 'Ridurre i tempi', 'Tempo medio', '<= 9'],
          [4, '', 'Reclami', '<= 2'],
        ],
      })[0],
    ).toBe('Favorire le imprese');
  });

  it('is the names of the indicators where no heading stands over them', () => {
    expect(
      proposedTree({
        Piano: [
          ['Obiettivo gestionale', 'Peso indicatore', '', 'Atteso', 'Ottenuto'],
          ['Aggiornare il piano strade', 60, 'Approvazione del piano entro giugno', 'SI', ''],
          ['^', 40, 'Strade con rilievo eseguito', '>= 200', ''],
          ['Sostituire gli impianti', 50, 'Impianti sostituiti', 6, ''],
          ['^', 50, 'Risparmio energetico stimato', '>= 15%', ''],
          ['Riordinare gli archivi', 100, 'Scaffali riordinati', '>= 35', ''],
        ],
      }),
    ).toEqual([
      'Aggiornare il piano strade',
      '  Approvazione del piano entro giugno [60] SI | ',
      '  Strade con rilievo eseguito [40] >= 200 | ',
      'Sostituire gli impianti',
      '  Impianti sostituiti [50] 6 | ',
      '  Risparmio energetico stimato [50] >= 15% | ',
      'Riordinare gli archivi',
      '  Scaffali riordinati [100] >= 35 | ',
    ]);
  });

  it('is a weight of the objectives, whatever kind of them their heading names', () => {
    const rows = (weight: string): string[] =>
      proposedTree({
        PIRA: [
          [
            'Codice obiettivo',
            'Obiettivo strategico',
            weight,
            'Codice indicatore',
            'Indicatore',
            'Peso indicatore',
            'Target',
          ],
          ['OS1.1', 'Favorire le imprese', 70, 'I1.1.1', 'Imprese assistite', 60, '>= 5'],
          ['OS1.1', 'Favorire le imprese', 70, 'I1.1.2', 'Incontri', 40, '>= 2'],
          ['OS1.2', 'Ridurre i tempi', 30, 'I1.2.1', 'Tempo medio', 100, '<= 9'],
        ],
      });
    const tree = [
      'OS1.1 Favorire le imprese [70]',
      '  I1.1.1 Imprese assistite [60] >= 5 | ',
      '  I1.1.2 Incontri [40] >= 2 | ',
      'OS1.2 Ridurre i tempi [30]',
      '  I1.2.1 Tempo medio [100] <= 9 | ',
    ];
    expect(rows('Peso obiettivo')).toEqual(tree);
    expect(rows('Peso')).toEqual(tree);
  });

  it('is a weight of the level that has its words, where two levels are of one kind', () => {
    expect(
      proposedTree({
        Programma: [
          ['Obiettivo operativo', 'Azione', 'Indicatore', 'Target', 'Consuntivo', 'Peso azione'],
          ['Coprire le reti', 'Manutenere le centraline', 'Dati orari validi', '>= 92', 94, 40],
          ['', '', 'Centraline sostituite', '>= 4', 3, ''],
          ['', 'Campionare i corpi idrici', 'Campioni prelevati', '>= 10', 9, 60],
          ['Diffondere i dati', 'Aggiornare il portale', 'Dataset pubblicati', '>= 70', 74, 100],
        ],
      }).filter((line) => line.includes('[')),
    ).toEqual([
      '  Manutenere le centraline [40]',
      '  Campionare i corpi idrici [60]',
      '  Aggiornare il portale [100]',
    ]);
  });

  describe('repeated beside each indicator', () => {
    const tree = (weights: readonly number[]): string[] =>
      proposedTree({
        Budget: [
          ['Cod.', 'Obiettivo aziendale', 'Punti', 'Indicatore', 'Valore atteso', 'Valore rilevato'],
          ['1.1', 'Migliorare gli esiti', weights[0] ?? '', 'Fratture operate in 48 ore', '75%', '78%'],
          ['1.1', 'Migliorare gli esiti', weights[1] ?? '', 'Parti cesarei primari', '<= 20%', '19%'],
          ['1.2', 'Aumentare le coperture', weights[2] ?? '', 'Copertura esavalente', '95%', '96%'],
          ['1.2', 'Aumentare le coperture', weights[3] ?? '', 'Copertura antinfluenzale', '60%', '55%'],
        ],
      })
        .filter((line) => line.includes('['))
        .map((line) => line.replace(/^( *).*(\[.*\]).*/, '$1$2'));
    it('is a weight of the objective, where those of its indicators make up no whole', () =>
      expect(tree([20, 20, 25, 25])).toEqual(['[20]', '[25]']));
    it.each([
      ['they make up a whole for an objective', [50, 50, 40, 40]],
      ['they make up a whole together', [20, 20, 30, 30]],
      ['they differ under an objective', [20, 15, 25, 25]],
      ['they are the same everywhere', [20, 20, 20, 20]],
    ])('is one of the indicators, where %s', (_, weights) =>
      expect(tree(weights)).toEqual(weights.map((weight) => `  [${weight}]`)),
    );
  });

  it('is a number of the objective, where its line lists several indicators', () => {
    expect(
      proposedTree({
        Piao: [
          ['N.', 'Obiettivo', 'Peso', 'Indicatori', 'Target 2024', 'Risultato 2024'],
          [
            1,
            'Sostenere le famiglie',
            60,
            '1) Nuclei seguiti\n2) Posti al centro estivo',
            '1) >= 210\n2) >= 120',
            '1) 223\n2) 118',
          ],
          [2, 'Rendere accessibili gli edifici', 40, 'Edifici adeguati', '>= 2', 2],
        ],
      }).filter((line) => !line.startsWith(' ')),
    ).toEqual(['1 Sostenere le famiglie [60]', '2 Rendere accessibili gli edifici [40]']);
  });

  it('is the result of the year in the last of its parts, under headings that say no more', () => {
    const parts = ['I trim.', 'II trim.', 'III trim.', 'IV trim.'];
    expect(
      proposedTree({
        Budget: [
          ['N.', 'Obiettivi e indicatori', 'Peso', 'Valore atteso', ...parts],
          ['1', '*Governo delle liste di attesa', 100],
          ['I.1', 'Prime visite nei tempi', 60, '>= 90%', '70%', '80%', '88%', '91%'],
          ['I.2', 'Prestazioni recuperate', 40, '>= 1200', 200, 500, 900, 1310],
        ],
      }).filter((line) => line.includes('|')),
    ).toEqual([
      '  I.1 Prime visite nei tempi [60] >= 90% | 91%',
      '  I.2 Prestazioni recuperate [40] >= 1200 | 1310',
    ]);
  });
});

it('names whose first word is a label elsewhere are names, and cells that were merged across, taken apart and filled one field', () => {
  expect(
    proposedTree({
      Piano: [
        ['Obiettivo', 'Indicatore', 'Indicatore', 'Target', 'Consuntivo'],
        ['Servizi più rapidi', 'Tempo medio', 'Tempo medio', '<= 9', 9],
        ['Servizi più rapidi', 'Imprese assistite', 'Imprese assistite', '>= 30', 31],
        ['Imprese più forti', 'Eventi', 'Eventi', '>= 5', 6],
      ],
    }),
  ).toEqual([
    'Servizi più rapidi',
    '  Tempo medio <= 9 | 9',
    '  Imprese assistite >= 30 | 31',
    'Imprese più forti',
    '  Eventi >= 5 | 6',
  ]);
});

describe('a column without a heading', () => {
  const list = (...weights: number[]): string[] =>
    proposedTree({
      Piano: [
        ['Ambiti e indicatori', '', 'Atteso', 'Raggiunto'],
        ['*A) Imprese', 60],
        ['a) Imprese assistite', weights[0] ?? 0, '>= 5', 6],
        ['b) Eventi organizzati', weights[1] ?? 0, '>= 6', 6],
        ['tot. pesi', 100],
        ['*B) Mercati', 40],
        ['a) Visite ispettive', weights[2] ?? 0, '>= 7', 6],
        ['b) Reclami accolti', weights[3] ?? 0, '<= 4', 2],
        ['tot. pesi', 100],
      ],
    });

  it('has the weights where those of the indicators below each title make 100; a line of sums is none of the tree', () => {
    expect(list(60, 40, 70, 30)).toEqual([
      'A) Imprese [60]',
      '  a) Imprese assistite [60] >= 5 | 6',
      '  b) Eventi organizzati [40] >= 6 | 6',
      'B) Mercati [40]',
      '  a) Visite ispettive [70] >= 7 | 6',
      '  b) Reclami accolti [30] <= 4 | 2',
    ]);
  });

  it('has none where they do not', () => {
    expect(list(60, 12, 70, 5).filter((line) => line.includes('['))).toEqual([]);
  });
});

it('a code that is another in each line is of the indicators, not of a level that comes again', () => {
  const rows = [
    ['Indicatore', 'ID misura', 'Target', 'Risultato', 'Obiettivo operativo', 'Ambito strategico'],
    ['Degustazioni guidate', 'M-4410', '>= 6', 6, 'Accompagnare le imprese', 'Competitività'],
    ['Imprese nei disciplinari', 'M-4417', '>= 25', 27, 'Accompagnare le imprese', 'Competitività'],
    ['Giorni di istruttoria', 'M-4459', '<= 40', 46, 'Animare lo sportello', 'Competitività'],
  ];
  expect(proposedTree({ Estrazione: rows }).filter((line) => !line.startsWith('  '))).toEqual([
    'Competitività',
  ]);
});

it('numbers that begin anew below each title are codes where the titles have theirs in the same column', () => {
  const rows = [
    ['N.', 'Obiettivo / Indicatore', 'Target', 'Consuntivo', 'Peso'],
    ['*I.1', '*Aumentare la produttività', '', '', 50],
    [1, 'Imprese assistite', '>= 260', 271, 60],
    [2, 'Bandi pubblicati', '>= 2', 2, 40],
    ['*I.2', '*Favorire il turismo', '', '', 50],
    [1, 'Rifugi aderenti', '>= 40', 43, 60],
    [2, 'Azioni di promozione', '>= 6', 5, 40],
  ];
  expect(proposedTree({ Piano: rows }).slice(3)).toEqual([
    'I.2 Favorire il turismo [50]',
    '  1 Rifugi aderenti [60] >= 40 | 43',
    '  2 Azioni di promozione [40] >= 6 | 5',
  ]);
});
