import type { Rows } from '../treeOf';
import { readProposed } from './readProposed';
import { proposedTree, sheetOf } from './smallWorkbook';

it('indicators with dots behind their names are no room for signatures: they have figures', () => {
  expect(
    proposedTree({
      Piano: [
        ['Obiettivo', 'Indicatore', 'Target', 'Consuntivo'],
        ['Aiutare ..........', 'Imprese assistite', '>= 10', 12],
        ['Regolare ..........', 'Pratiche evase', '>= 20', 8],
        ['Il Dirigente ..........', '', '', ''],
      ],
    }),
  ).toEqual([
    'Aiutare ..........',
    '  Imprese assistite >= 10 | 12',
    'Regolare ..........',
    '  Pratiche evase >= 20 | 8',
  ]);
});

describe('titles between the indicators', () => {
  it('may begin with a number in a column of its own, which is no page number', () => {
    const title = (code: string, name: string): string[] => [`*${code}`, `*${name}`];
    expect(
      proposedTree({
        Scheda: [
          ['N.', 'Obiettivi e indicatori', 'Valore atteso', 'Risultato'],
          title('1', 'Governo delle liste di attesa'),
          ['I.1', 'Visite nei tempi', '>= 90', 91],
          ['I.2', 'Prestazioni recuperate', '>= 12', 13],
          title('2', 'Sicurezza delle cure'),
          ['I.3', 'Audit svolti', '>= 4', 4],
        ],
      }).filter((line) => !line.startsWith(' ')),
    ).toEqual(['1 Governo delle liste di attesa', '2 Sicurezza delle cure']);
  });

  it('stand beside the word Peso even where the weight is missing, and head no columns then', () => {
    const block = (title: string, weight: number | string): Rows => [
      [title, '', '', 'Peso', weight],
      ['*Indicatore', '*Unità di misura', '*Fonte', '*Target', '*Consuntivo'],
      [`Corsi di ${title}`, 'numero', 'Sistema interno', '>= 5', 6],
    ];
    const tree = proposedTree({
      Direttiva: [
        ...block('*Obiettivo specifico 1.1 – Completare la rete', 50),
        ...block('*Obiettivo specifico 1.2 – Rafforzare la sicurezza', ''),
        ...block('*Obiettivo specifico 1.3 – Formare il personale', 20),
      ],
    });
    expect(tree.filter((line) => !line.startsWith(' '))).toEqual([
      '1.1 Completare la rete [50]',
      '1.2 Rafforzare la sicurezza',
      '1.3 Formare il personale [20]',
    ]);
  });

  it('are not indicators that were copied, though their names begin as a label does', () => {
    const servizi = ['Servizi con identità digitale', 'numero', '>= 15', 17];
    const tree = proposedTree({
      Direttiva: [
        ['*Obiettivo 1.1 – Completare la rete'],
        ['*Indicatore', '*Unità di misura', '*Target', '*Consuntivo'],
        ['Comuni raggiunti', 'numero', '>= 300', 312],
        ['*Obiettivo 1.2 – Migliorare i servizi'],
        ...[servizi, servizi],
        ['Soddisfazione', 'numero', '>= 4', 4.2],
      ],
    });
    expect(tree.filter((line) => line.includes('identità digitale'))).toHaveLength(2);
  });

  it('may have their code with the word for their level, left of their name', () => {
    const headings = ['*Nr. / N.', '*Indikator / Indicatore', '*Plan 2024', '*Ist 2024', '*Plan 2025'];
    const title = (words: string, name: string): string[] => [`*${words}`, `*${name}`, '<', '<', '<'];
    expect(
      proposedTree({
        Bericht: [
          title('Strategisches Ziel 1', 'Der Wald schützt Siedlungen'),
          title('Operatives Ziel 1.1', 'Schutzwälder werden gepflegt'),
          headings,
          ['1.1.1', 'Gepflegte Fläche', '>= 850', 871, '>= 870'],
          ['1.1.2', 'Erledigte Anzeigen', '>= 90 %', 0.92, '>= 90 %'],
          ['Anmerkung: provisorische Daten'],
          [],
          title('Strategisches Ziel 2', 'Betriebe erhalten Auskunft'),
          title('Operatives Ziel 2.1', 'Ansuchen werden bearbeitet'),
          headings,
          ['2.1.1', 'Bearbeitete Ansuchen', '>= 70 %', 0.7, '>= 80 %'],
          ['2.1.2', 'Beantwortete Anfragen', '>= 60', 63, '>= 60'],
        ],
      }).filter((line) => !line.includes('>=')),
    ).toEqual([
      '1 Der Wald schützt Siedlungen',
      '  1.1 Schutzwälder werden gepflegt',
      '2 Betriebe erhalten Auskunft',
      '  2.1 Ansuchen werden bearbeitet',
    ]);
  });

  it('are not the signatures below the table', () => {
    expect(
      proposedTree({
        Scheda: [
          ['*Area', '*Obiettivo', '*Indicatore', '*Atteso', '*Verifica al 30/09', '*Consuntivo'],
          ['Efficienza', 'Usare i posti letto', 'Degenza media', '<= 5,8', 5.9, 5.7],
          ['^', '^', 'Tasso di occupazione', '>= 85', 86, 87],
          ['Qualità', 'Trattare l’infarto', 'PTCA entro 90 minuti', '>= 88', 90, 91],
          [],
          ['Firma del direttore di struttura', '', '', '', 'Firma del direttore sanitario'],
        ],
      }).filter((line) => line.includes('Firma')),
    ).toEqual([]);
  });

  it('that stand apart head no other table, whatever words stand beside the objective below', () => {
    const block = (objective: string, ...words: string[]): Rows => [
      [],
      ['AREA'],
      [`*${objective}`, ...words],
      [`Indicatore di ${objective}`, 50, '>= 60', 64],
    ];
    const tree = proposedTree({
      Piano: [
        ['*Denominazione', '*Peso', '*Target', '*Consuntivo'],
        ...block('Digitale', 'dott. Rossi', 'Provveditorato'),
        ...block('Estero', 'dott. Bianchi', 'Sportello'),
        ...block('Turismo', 'dott. Neri', 'Biblioteca'),
      ],
    });
    expect(tree.filter((line) => line.includes('Indicatore di'))).toHaveLength(3);
  });

  it('may be indented by spaces, and what is signed below the table is none of them', () => {
    expect(
      proposedTree({
        Albero: [
          ['*Albero', '*Peso', '*Target 2025', '*I semestre', '*Finale'],
          ['Imprese', 0.6],
          ['    Digitale', 1],
          ['         Imprese assistite', 0.4, '>= 300', 142, 318],
          ['         Gradimento', 0.6, '>= 85', 88, 86],
          ['Legalità', 0.4],
          ['    Tempi certi', 1],
          ['         Pratiche sospese', 1, '<= 22', 24, 21],
          [],
          ['Perugia, 22 gennaio 2026', '', '', 'Il dirigente'],
        ],
      }),
    ).toEqual([
      'Imprese [0.6]',
      '  Digitale [1]',
      '    Imprese assistite [0.4] >= 300 | 318',
      '    Gradimento [0.6] >= 85 | 86',
      'Legalità [0.4]',
      '  Tempi certi [1]',
      '    Pratiche sospese [1] <= 22 | 21',
    ]);
  });

  it.each(['*', ''])('are told by the word and code with which they begin, bold or not (“%s”)', (look) => {
    expect(
      proposedTree({
        Piano: [
          ['*Obiettivi e indicatori', '*Peso %', '*Valore atteso', '*Valore raggiunto'],
          [`${look}Obiettivo strategico 1 – Equità fiscale`, 60],
          [`${look}Obiettivo operativo 1.1 – Recuperare l’evasione`, 100],
          ['Avvisi notificati', 50, 'almeno 600', 645],
          ['Somme incassate', 50, 'almeno 35%', 0.315],
          [`${look}Obiettivo strategico 2 – Scuola`, 40],
          [`${look}Obiettivo operativo 2.1 – Qualificare la refezione`, 100],
          ['Controlli sui pasti', 100, 24, 26],
        ],
      }),
    ).toEqual([
      '1 Equità fiscale [60]',
      '  1.1 Recuperare l’evasione [100]',
      '    Avvisi notificati [50] almeno 600 | 645',
      '    Somme incassate [50] almeno 35% | 0.315',
      '2 Scuola [40]',
      '  2.1 Qualificare la refezione [100]',
      '    Controlli sui pasti [100] 24 | 26',
    ]);
  });

  it('are not offices past which the codes go on, nor a table of resources below its own title', () => {
    expect(
      proposedTree({
        Piano: [
          ['*Obiettivi e indicatori', '*Peso %', '*Valore atteso', '*Valore raggiunto'],
          ['*Obiettivo strategico 1 – Equità fiscale', 60],
          ['Ufficio Tributi'],
          ['*Obiettivo operativo 1.1 – Recuperare l’evasione', 100],
          ['Avvisi notificati', 50, 'almeno 600', 645],
          ['Somme incassate', 50, 'almeno 35%', 0.315],
          ['*Obiettivo strategico 2 – Scuola', 40],
          ['Ufficio Scuola'],
          ['*Obiettivo operativo 2.1 – Qualificare la refezione', 100],
          ['Controlli sui pasti', 100, 24, 26],
          [],
          ['*RISORSE ASSEGNATE'],
          ['*Missione e programma', '*N. capitoli', '*Stanziamento', '*Impegnato'],
          ['01.04 Gestione delle entrate', 7, 148000, 139250],
          ['04.06 Servizi ausiliari', 5, 612400, 598110],
        ],
      }),
    ).toEqual([
      '1 Equità fiscale [60]',
      '  1.1 Recuperare l’evasione [100]',
      '    Avvisi notificati [50] almeno 600 | 645',
      '    Somme incassate [50] almeno 35% | 0.315',
      '2 Scuola [40]',
      '  2.1 Qualificare la refezione [100]',
      '    Controlli sui pasti [100] 24 | 26',
    ]);
  });

  it('are not what a label below an objective says it is for', () => {
    const card = (code: string, name: string): string[][] => [
      [`*OBIETTIVO ${code} – ${name}`, '<', '<', '<'],
      ['*Finalità', 'Rendere trasparente la concessione di contributi'],
      ['*Fasi', 'Peso', 'Termine previsto', 'Termine effettivo'],
      ['Ricognizione', '40', '28/02/2024', '26/02/2024'],
      ['Bozza alla commissione', '60', '31/05/2024', '12/06/2024'],
    ];
    expect(
      proposedTree({ Settore: [...card('1.1', 'Nuovo regolamento'), ...card('1.2', 'Riapertura')] }).filter(
        (line) => !line.includes('|'),
      ),
    ).toEqual(['1.1 Nuovo regolamento', '1.2 Riapertura']);
  });

  describe('may have their level in a column, and no figures', () => {
    const line = (type: string, code: string, name: string, ...figures: (string | number)[]) => [
      type,
      code,
      name,
      ...figures,
    ];
    const rows = [
      ['N.', 'Tipo', 'Codice', 'Denominazione', 'Peso %', 'Target 2024', 'Consuntivo 2024'],
      ...[
        line('Priorità politica', 'PP.I', 'Modernizzazione dell’amministrazione'),
        line('Obiettivo specifico', 'OSP.1', 'Digitalizzare i procedimenti', 60),
        line('Obiettivo annuale', 'OA.1.1', 'Estendere la piattaforma', 50),
        line('Indicatore', '1', 'Procedimenti gestiti', 60, '>= 5', 6),
        line('Indicatore', '2', 'Tempo medio', 40, '<= 45', 47),
        line('Priorità politica', 'PP.II', 'Sviluppo sostenibile dei territori'),
        line('Obiettivo specifico', 'OSP.2', 'Accelerare l’attuazione', 70),
        line('Obiettivo annuale', 'OA.2.1', 'Sottoscrivere gli accordi', 40),
        line('Indicatore', '1', 'Accordi sottoscritti', 100, '>= 9', 9),
      ].map((cells, i) => [i + 1, ...cells]),
    ];
    it('each below the one above it', () =>
      expect(proposedTree({ Obiettivi: rows })).toEqual([
        'PP.I Modernizzazione dell’amministrazione',
        '  OSP.1 Digitalizzare i procedimenti [60]',
        '    OA.1.1 Estendere la piattaforma [50]',
        '      1 Procedimenti gestiti [60] >= 5 | 6',
        '      2 Tempo medio [40] <= 45 | 47',
        'PP.II Sviluppo sostenibile dei territori',
        '  OSP.2 Accelerare l’attuazione [70]',
        '    OA.2.1 Sottoscrivere gli accordi [40]',
        '      1 Accordi sottoscritti [100] >= 9 | 9',
      ]));
    it('and numbers of indicators that begin anew are no codes used twice', () =>
      expect(
        readProposed([sheetOf('Obiettivi', rows)])?.plan.findings.filter(
          ({ message: { id } }) => id === 'code.duplicateRow',
        ),
      ).toEqual([]));
  });

  it('may have a code behind the words for their level, of any letter', () => {
    const objective = (code: string, name: string) => [
      [`*Obiettivo strategico ${code}: Crescita di ${name}`, 100],
      [`Servizi per ${name}`, 50, '>= 40', 41],
      [`Tempi di ${name}`, 50, '<= 10', 9],
    ];
    expect(
      proposedTree({
        Cruscotto: [
          ['Obiettivo / Indicatore', 'Peso', 'Target', 'Risultato'],
          ...objective('A1', 'imprese'),
          ...objective('A2', 'estero'),
          ...objective('B1', 'mercato'),
          ...objective('B2', 'registri'),
          ...objective('C1', 'ente'),
        ],
      }).filter((line) => !line.includes('|')),
    ).toEqual([
      'A1 Crescita di imprese [100]',
      'A2 Crescita di estero [100]',
      'B1 Crescita di mercato [100]',
      'B2 Crescita di registri [100]',
      'C1 Crescita di ente [100]',
    ]);
  });

  it('stand among paragraphs, which are none, and have codes of two makes', () => {
    const objective = (code: string, name: string, weight: number) => [
      [`*${code}`, `*${name}`, '*Peso', weight],
      [`Le attività per ${name} sono state potenziate con due nuovi addetti.`, '<', '<', '<'],
      ['', '*Indicatore', '*Peso', '*Target 2024', '*Risultato 2024'],
      ['', `Servizi per ${name}`, 60, '>= 180', 204],
      ['', `Tempi di ${name}`, 40, '<= 20', 18],
    ];
    expect(
      proposedTree({
        Relazione: [
          ['*AMBITO 1 – Sviluppo', '<', '<', '<', '<'],
          ...objective('OS1', 'innovazione', 60),
          ...objective('OS2', 'nuove imprese', 40),
          ['*AMBITO 2 – Regolazione', '<', '<', '<', '<'],
          ...objective('OS3', 'giustizia alternativa', 100),
        ],
      }).filter((line) => !line.includes('|')),
    ).toEqual([
      '1 Sviluppo',
      '  OS1 innovazione [60]',
      '  OS2 nuove imprese [40]',
      '2 Regolazione',
      '  OS3 giustizia alternativa [100]',
    ]);
  });

  it('are not the score of all of them', () => {
    expect(
      proposedTree({
        Relazione: [
          ['Area strategica', 'Peso', 'Indicatore', 'Target', 'Risultato', '% raggiungimento'],
          ['Didattica', 60, 'Studenti che proseguono', '>= 77', 78, 100],
          ['', '', 'Studenti seguiti', '>= 400', 372, 93],
          ['Ricerca', 40, 'Progetti presentati', '>= 70', 77, 100],
          ['Performance complessiva di Ateneo', '', '', '', '', 98],
        ],
      }).filter((line) => !line.startsWith(' ')),
    ).toEqual(['Didattica [60]', 'Ricerca [40]']);
  });

  it('are no signature below the last indicator, which only looks like the titles above', () => {
    expect(
      proposedTree({
        Piano: [
          ['Assi e indicatori', 'Peso', 'Atteso 2024', 'Raggiunto 2024'],
          ['Conservazione della natura', 60],
          ['>Transetti percorsi', 50, '>= 48', 50],
          ['>Censimenti svolti', 50, '>= 3', 3],
          ['Buona amministrazione', 40],
          ['>Nulla osta nei termini', 100, '>= 90', 93],
          [],
          ['Il Direttore dell’Ente'],
        ],
      }).filter((line) => !line.startsWith(' ')),
    ).toEqual(['Conservazione della natura [60]', 'Buona amministrazione [40]']);
  });

  it('of forms below one another name two levels, and other labels say more of the lower', () => {
    const form = (number: number, strategic: string, operational: string, sector: string, weight: number) => [
      [`*SCHEDA OBIETTIVO N. ${number}`, '<', '<', '<'],
      ['*Obiettivo strategico (DUP)', strategic],
      ['*Obiettivo operativo', operational],
      ['*Settore', sector],
      ['*Peso obiettivo', weight],
      ['*INDICATORI DI RISULTATO', '', '*Valore atteso 2024', '*Valore raggiunto 2024', '*Peso %'],
      [`Servizi erogati ${number}`, '', '>= 145', 152, 100],
      [],
    ];
    expect(
      proposedTree({
        Schede: [
          ...form(
            1,
            '1. Una città che si prende cura',
            '1.1 Potenziare i nidi',
            'Settore III – Servizi alla persona',
            55,
          ),
          ...form(
            2,
            '1. Una città che si prende cura',
            '1.2 Assistere gli anziani',
            'Settore III – Servizi alla persona',
            45,
          ),
          ...form(
            3,
            '2. Una città bella e sicura',
            '2.1 Rifare le strade',
            'Settore IV – Lavori pubblici',
            100,
          ),
        ],
      }).filter((line) => !line.includes('|')),
    ).toEqual([
      '1 Una città che si prende cura',
      '  1.1 Potenziare i nidi [55]',
      '  1.2 Assistere gli anziani [45]',
      '2 Una città bella e sicura',
      '  2.1 Rifare le strade [100]',
    ]);
  });
});

describe('headings on three lines', () => {
  it('of which one says nothing but which year is meant', () => {
    expect(
      proposedTree({
        Allegato: [
          ['Linea strategica', 'Obiettivo', 'Indicatore', 'Anno precedente', '<', 'Anno in corso', '<'],
          ['^', '^', '^', 2023, '<', 2024, '<'],
          ['^', '^', '^', 'Target', 'Risultato', 'Target', 'Risultato'],
          [
            'LINEA A\nDidattica',
            'A1 - Ridurre la dispersione',
            'Prosecuzione al II anno',
            52,
            53.4,
            55,
            55.8,
          ],
          ['^', '^', 'Studenti al tutorato', 600, 655, 700, 731],
          ['LINEA B\nRicerca', 'B1 - Attrarre finanziamenti', 'Progetti presentati', 90, 97, 100, 112],
        ],
      }),
    ).toEqual([
      'A Didattica',
      '  A1 Ridurre la dispersione',
      '    Prosecuzione al II anno 55 | 55.8',
      '    Studenti al tutorato 700 | 731',
      'B Ricerca',
      '  B1 Attrarre finanziamenti',
      '    Progetti presentati 100 | 112',
    ]);
  });
});

describe('names that begin with a bare number', () => {
  const codes = (...titles: string[]): string[] => {
    const sheet = sheetOf('Programma', [
      ['Obiettivo', 'Indicatore', 'Target', 'Consuntivo'],
      ...titles.flatMap((title) => [
        [title, `Dati validi per ${title.slice(2)}`, '>= 92', 94],
        ['', `Dati pubblicati per ${title.slice(2)}`, '>= 4', 3],
      ]),
    ]);
    const nodes = readProposed([sheet])?.plan.nodes ?? [];
    return nodes.flatMap(({ level, code }) => (level === 'entity' || level === 'indicator' ? [] : [code]));
  };
  it('are numbered where they count from one', () =>
    expect(
      codes(
        '1 Conoscere lo stato dell’ambiente',
        '2 Ridurre le pressioni',
        '3 Migliorare i processi interni',
      ),
    ).toEqual(['1', '2', '3']));
  it('say how many of something where they do not', () =>
    expect(
      codes('3 bandi per le imprese nuove', '5 sportelli nel territorio', '12 corsi di formazione'),
    ).toEqual(['', '', '']));
});

it('a word for its level before a name is none of the name, also beside a code of its own', () => {
  const rows: Rows = [
    ['Cod.', 'Denominazione', 'Target 2024', 'Consuntivo 2024'],
    ['A', 'Ambito: Imprese', '', ''],
    ['A.1', 'Fiere', '>= 3', 4],
    ['A.2', 'Incontri', '>= 5', 6],
  ];
  expect(proposedTree({ Piano: rows })[0]).toBe('A Imprese');
});
