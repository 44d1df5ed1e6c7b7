import type { CellValue } from '../../../src/core/cell';
import { readDeclared } from '../../../src/core/layout/engine/declared';
import { NO_HINTS } from '../../../src/core/layout/layout';
import { recognise } from '../../../src/core/layout/recognise';
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

  describe('but for one of them that differs in a few', () => {
    const of = (headings: string[], objective: string, ...more: CellValue[]): Rows => [
      headings,
      [objective, `Imprese per ${objective}`, 60, '>= 40', 43, ...more],
      ['^', `Missioni per ${objective}`, 40, '>= 5', 4, ...more],
    ];
    const HEADINGS = ['Obiettivo', 'Indicatore', 'Peso', 'Target', 'Risultato'];
    const others = { Imprese: of(HEADINGS, 'Favorire l’export'), Servizi: of(HEADINGS, 'Velocizzare') };
    const tops = (third: Rows): string[] =>
      proposedTree({ ...others, Risorse: third }).filter((line) => !/^ {3}/.test(line));
    const ALL = ['Imprese', '  Favorire l’export', 'Servizi', '  Velocizzare', 'Risorse', '  Risparmiare'];
    const with3 = (at: number, heading: string): string[] =>
      HEADINGS.map((text, i) => (i === at ? heading : text));

    it('are one plan, and a node each, it too', () => {
      expect(tops(of([...HEADINGS, 'Note'], 'Risparmiare', 'visto'))).toEqual(ALL);
      expect(tops(of(with3(2, 'Incidenza'), 'Risparmiare'))).toEqual(ALL);
    });

    it('are a node each where codes give the tree of each, too', () => {
      const coded = (letter: string, ...more: CellValue[]): Rows => [
        ['Cod.', 'Descrizione', 'Peso', 'Target', 'Risultato', ...more],
        [`${letter}1`, `Obiettivo ${letter}`, 100, '', '', ...more],
        [`${letter}1.1`, `Imprese di ${letter}`, 60, '>= 40', 43, ...more],
        [`${letter}1.2`, `Missioni di ${letter}`, 40, '>= 5', 4, ...more],
      ];
      const tree = proposedTree({ Uno: coded('A'), Due: coded('B'), Tre: coded('C', 'Note') });
      expect(tree.filter((line) => !/^ {3}/.test(line)).map((line) => line.split(' [')[0])).toEqual([
        'A Uno',
        '  A1 Obiettivo A',
        'B Due',
        '  B1 Obiettivo B',
        'C Tre',
        '  C1 Obiettivo C',
      ]);
    });

    it('are none where its figures are others, or the same words say something else', () => {
      expect(tops(of(with3(4, 'Responsabile'), 'Risparmiare'))).toEqual(ALL.slice(0, 4));
      const rows = of(['Obiettivo', ...HEADINGS.slice(1)], 'Risparmiare');
      const below = rows.map((cells, i) => [['Ambito', 'Conti', '^'][i] ?? '', ...cells]);
      expect(tops(below)).toEqual(ALL.slice(0, 4));
    });

    it('are a copy where they measure the same again, whatever they call themselves', () => {
      const called = (area: string, rows: Rows): Rows => [['Area', area], [], ...rows];
      const same = of([...HEADINGS, 'Note'], 'Favorire l’export', 'visto');
      const tree = proposedTree({
        Uno: called('Imprese', others.Imprese),
        Due: called('Servizi', others.Servizi),
        Tre: called('Imprese e altro', same),
      });
      expect(tree.filter((line) => !/^ {3}/.test(line))).toEqual(ALL.slice(0, 4));
    });
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

describe('sheets of one plan, each with its ambito above the table', () => {
  const HEADINGS = ['Cod.', 'Obiettivo operativo', 'Peso ob. %', 'Indicatore', 'Peso ind. %', 'Target 2024'];
  const sheet = (letter: string, title: string, result: string): Rows => [
    ['Camera di commercio di Valdoria'],
    [title],
    [...HEADINGS, result, '% ragg.'],
    [`${letter}1`, `Obiettivo strategico: Aiutare ${letter}`, 60],
    [`${letter}1.1`, `Assistere ${letter}`, 100, `Imprese ${letter}`, 50, '>= 120', 134, 1],
    ['', '', '', `Eventi ${letter}`, 50, '>= 15', 13, 0.87],
    [`${letter}2`, `Obiettivo strategico: Regolare ${letter}`, 40],
    [`${letter}2.1`, `Vigilare ${letter}`, 100, `Visite ${letter}`, 100, '>= 8', 9, 1],
    ['', 'Risultato dell’ambito', '', '', '', '', '', 0.97],
  ];
  const tree = (letter: string, title: string): string[] => [
    title,
    `  ${letter}1 Aiutare ${letter} [60]`,
    `    ${letter}1.1 Assistere ${letter} [100]`,
    `      Imprese ${letter} [50] >= 120 | 134`,
    `      Eventi ${letter} [50] >= 15 | 13`,
    `  ${letter}2 Regolare ${letter} [40]`,
    `    ${letter}2.1 Vigilare ${letter} [100]`,
    `      Visite ${letter} [100] >= 8 | 9`,
  ];
  const inNextYear = (value: CellValue): CellValue =>
    typeof value === 'string' ? value.replace('2024', '2025') : value;
  const [A, B] = ['AMBITO STRATEGICO A: Imprese', 'AMBITO STRATEGICO B: Mercato'];

  it('is one tree: letters that begin all codes of a sheet are the code of its ambito, and each title has its weight', () => {
    expect(
      proposedTree({ Uno: sheet('A', A, 'Consuntivo 2024'), Due: sheet('B', B, 'Consuntivo 2024') }),
    ).toEqual([...tree('A', 'A Imprese'), ...tree('B', 'B Mercato')]);
  });

  it('have a column more on one of them, a label with a colon on another, and codes that go on beyond 9', () => {
    const office = (from: number, label: string, source: string[]): Rows => {
      const cells = (code: number, objective: string, figures: CellValue[]): CellValue[] => [
        `KPI ${code}`,
        objective,
        `Pratiche ${code}`,
        ...source.map(() => 'Priamo'),
        ...figures,
      ];
      return [
        ['Scheda di assegnazione degli obiettivi'],
        [label, `Servizi ${from}`],
        ['Dirigente', 'dott. Ceredi'],
        ['Cod. ind.', 'Obiettivo operativo', 'Indicatore', ...source, 'Peso', 'Target', 'Consuntivo'],
        cells(from, `Ridurre ${from}`, [60, '>= 90', 92]),
        cells(from + 1, '', [40, '<= 5', 4]),
      ];
    };
    const office9 = office(8, 'Ambito', []);
    const sheets = {
      Uno: office9,
      Due: office(10, 'Ambito:', []),
      Tre: office(12, 'Ambito', ['Fonte dati']),
    };
    expect(proposedTree(sheets)).toEqual(
      [8, 10, 12].flatMap((from) => [
        `Servizi ${from}`,
        `  Ridurre ${from}`,
        `    KPI ${from} Pratiche ${from} [60] >= 90 | 92`,
        `    KPI ${from + 1} Pratiche ${from + 1} [40] <= 5 | 4`,
      ]),
    );
  });

  it('are the offices’ where their tables have the ambiti of the whole ente, which recur from sheet to sheet', () => {
    const office = (name: string, ...rows: Rows): Rows => [
      ['Servizio:', name],
      ['Ambito strategico', 'Obiettivo operativo', 'Indicatore', 'Target', 'Consuntivo'],
      ...rows,
    ];
    const sheets = {
      Promozione: office(
        'Promozione e turismo',
        ['Imprese', 'Assistere', 'Colloqui', '>= 10', 12],
        ['', '', 'Corsi', '>= 5', 5],
      ),
      Registro: office(
        'Registro imprese',
        ['Imprese', 'Avvicinare', 'Incontri', '>= 4', 4],
        ['Mercato', 'Vigilare', 'Visite', '>= 8', 9],
      ),
    };
    expect(proposedTree(sheets)).toEqual([
      'Imprese',
      '  Assistere',
      '    Colloqui >= 10 | 12',
      '    Corsi >= 5 | 5',
      '  Avvicinare',
      '    Incontri >= 4 | 4',
      'Mercato',
      '  Vigilare',
      '    Visite >= 8 | 9',
    ]);
  });

  it('are no nodes above titles that are the ambiti of the whole ente', () => {
    const part = (...rows: Rows): Rows => [
      ['Valdoria'],
      ['Obiettivo strategico', 'Indicatore', 'Peso', 'Target', 'Consuntivo'],
      ...rows,
    ];
    const sheets = {
      'Obiettivi propri': part(
        ['*AMBITO 1 – Imprese', '<', '<', '<', '<'],
        ['Digitalizzare', 'Corsi', 50, '>= 10', 12],
        ['', 'Imprese formate', 50, '>= 5', 5],
        ['*AMBITO 2 – Mercato', '<', '<', '<', '<'],
        ['Vigilare', 'Visite', 100, '>= 8', 9],
      ),
      'Obiettivi comuni': part(
        ['*AMBITO 3 – Sistema camerale', '<', '<', '<', '<'],
        ['Semplificare', 'Cassetti', 100, '>= 4', 4],
      ),
    };
    expect(proposedTree(sheets)).toEqual([
      '1 Imprese',
      '  Digitalizzare',
      '    Corsi [50] >= 10 | 12',
      '    Imprese formate [50] >= 5 | 5',
      '2 Mercato',
      '  Vigilare',
      '    Visite [100] >= 8 | 9',
      '3 Sistema camerale',
      '  Semplificare',
      '    Cassetti [100] >= 4 | 4',
    ]);
  });

  it('have the same headings in other words, and services merged over their indicators stand above these', () => {
    const standards = (letter: string, headings: string[]): Rows => [
      ['Area:', `Servizi ${letter}`],
      headings,
      [`${letter}.1`, `Registro ${letter}`, `Pratiche evase ${letter}`, '>= 90', 94, '>= 92'],
      ['', '^', `Tempo medio ${letter}`, '<= 4', 3.6, '<= 4'],
      [`${letter}.2`, `Certificati ${letter}`, `Attesa ${letter}`, '<= 15', 11, '<= 12'],
      ['', '^', `Copie ${letter}`, '<= 5', 6.5, '<= 5'],
    ];
    const [one, other] = [
      ['N.', 'Servizio', 'Indicatore di qualità', 'Standard 2024', 'Valore rilevato 2024', 'Standard 2025'],
      ['N', 'SERVIZIO', "INDICATORE DI QUALITA'", 'STANDARD 2024', 'VALORE RILEVATO 2024', 'STANDARD 2025'],
    ];
    const sheets = { Anagrafici: standards('A', one), Promozione: standards('B', other) };
    expect(proposedTree(sheets)).toEqual(
      ['A', 'B'].flatMap((letter) => [
        `Servizi ${letter}`,
        `  ${letter}.1 Registro ${letter}`,
        `    Pratiche evase ${letter} >= 90 | 94`,
        `    Tempo medio ${letter} <= 4 | 3.6`,
        `  ${letter}.2 Certificati ${letter}`,
        `    Attesa ${letter} <= 15 | 11`,
        `    Copie ${letter} <= 5 | 6.5`,
      ]),
    );
  });

  it('have the same headings where one is mistyped on one of them, also when they were taught', () => {
    const uno = sheetOf('Uno', sheet('A', A, 'Consuntivo 2024'));
    const due = sheetOf('Due', sheet('B', B, 'Consutivo 2024'));
    const { declaration, plan } = readProposed([uno, due]) ?? {};
    expect(declaration?.tables).toHaveLength(1);
    const visits = plan?.nodes.find(({ name }) => name === 'Visite B');
    expect(visits?.actual?.value).toBe(9);
    const next = ['Consuntivo 2025', 'Cosuntivo 2025'].map((result, i) =>
      sheetOf(
        `${i}`,
        sheet('AB'.charAt(i), [A, B][i] ?? '', result).map((row) => row.map(inNextYear)),
      ),
    );
    const again = declaration && readDeclared(next, declaration, null);
    expect(again?.plan.nodes.find(({ name }) => name === 'Visite B')?.actual?.value).toBe(9);
    const { plan: inPane } = recognise(next, '0', { ...NO_HINTS, declaration: declaration ?? null });
    expect(inPane?.findings.map(({ message }) => message.id)).not.toContain('column.otherYear');
  });

  it('have other headings where these are of another part of the year', () => {
    const [half, whole] = ['Consuntivo 30/06', 'Consuntivo 31/12'].map((result, i) =>
      sheetOf(`${i}`, sheet('AB'.charAt(i), [A, B][i] ?? '', result)),
    );
    expect(readProposed([half, whole].flatMap((one) => one ?? []))?.declaration.tables).toHaveLength(2);
  });

  it('may have the code of it before its label, and sums of weights in German below each objective', () => {
    const bereich = (letter: string, name: string): Rows => [
      ['Performance-Bericht 2024'],
      [letter, 'Strategischer Bereich / Ambito strategico', name, 'Gewicht', 40],
      ['Kode\nCodice', 'Ziel / Indikator', 'Gewicht\nPeso', 'Zielwert 2024', 'Ergebnis 2024'],
      [`${letter}.1`, `Betriebe ${name}`, 100],
      [`${letter}.1.1`, `Beratungen ${name}`, 60, '>= 330', 352],
      [`${letter}.1.2`, `Kurse ${name}`, 40, '>= 8', 9],
      ['', `Zwischensumme Gewichte ${letter}.1`, 100],
      ['', 'Gesamtergebnis / Risultato complessivo', 100],
    ];
    const sheets = { 'A Wirtschaft': bereich('A', 'Wirtschaft'), 'B Dienste': bereich('B', 'Dienste') };
    expect(proposedTree(sheets).slice(0, 5)).toEqual([
      'A Wirtschaft [40]',
      '  A.1 Betriebe Wirtschaft [100]',
      '    A.1.1 Beratungen Wirtschaft [60] >= 330 | 352',
      '    A.1.2 Kurse Wirtschaft [40] >= 8 | 9',
      'B Dienste [40]',
    ]);
  });

  it('are called by what names an ambito, not by the title of the document that all have', () => {
    const scheda = (area: string): Rows => [
      ['SCHEDA DI VALUTAZIONE – ANNO 2024'],
      [`AREA: ${area}`],
      ['Dirigente:', `Dirigente ${area}`],
      ['Obiettivo', 'Peso', 'Indicatore', 'Target', 'Risultato'],
      [`Gestire ${area}`, 60, `Pratiche ${area}`, '>= 90', 93],
      [`Formare ${area}`, 40, `Corsi ${area}`, '>= 5', 5],
    ];
    const titles = proposedTree({ Uno: scheda('Anagrafe'), Due: scheda('Promozione') }).filter(
      (line) => !line.startsWith(' '),
    );
    expect(titles).toEqual(['Anagrafe', 'Promozione']);
  });
});

it('a level goes on from sheet to sheet by the codes of the one above; days of objectives are no targets then', () => {
  const sheets = {
    'Ob. strategici': [
      ['Cod. indirizzo', 'Indirizzo strategico', 'Cod. obiettivo strategico', 'Obiettivo strategico'],
      ['A', 'Città sicura', 'A1', 'Manutenere le strade'],
      ['A', 'Città sicura', 'A2', 'Garantire la sicurezza'],
      ['B', 'Comunità', 'B1', 'Sostenere le famiglie'],
      ['B', 'Comunità', 'B2', 'Proteggere le persone'],
    ],
    'Ob. operativi': [
      ['Cod. obiettivo operativo', 'Cod. obiettivo strategico', 'Obiettivo operativo', 'Peso', 'Scadenza'],
      ['P03', 'B1', 'Ampliare i nidi', 60, '31/08/2024'],
      ['P04', 'B1', 'Qualificare la mensa', 40, '31/12/2024'],
      ['P01', 'A1', 'Rifare le strade', 100, '31/12/2024'],
      ['P02', 'A2', 'Vigilare di sera', 100, '30/09/2024'],
      ['P05', 'A2', 'Educare alla strada', 100, '30/09/2024'],
    ],
    Indicatori: [
      ['Cod. obiettivo operativo', 'Cod. indicatore', 'Indicatore', 'Peso', 'Atteso 2024', 'Rilevato 2024'],
      ['P01', 'P01.1', 'Metri rifatti', 50, '>= 32000', 34150],
      ['P01', 'P01.2', 'Lavori a giugno', 50, '>= 80', 81],
      ['P02', 'P02.1', 'Servizi serali', 100, '>= 90', 96],
      ['P03', 'P03.1', 'Posti nei nidi', 100, '>= 20', 20],
      ['P04', 'P04.1', 'Menu rivisti', 100, '>= 4', 3],
      ['P05', 'P05.1', 'Ore in classe', 100, '>= 80', 84],
    ],
  };
  expect(proposedTree(sheets)).toEqual([
    'A Città sicura',
    '  A1 Manutenere le strade',
    '    P01 Rifare le strade [100]',
    '      P01.1 Metri rifatti [50] >= 32000 | 34150',
    '      P01.2 Lavori a giugno [50] >= 80 | 81',
    '  A2 Garantire la sicurezza',
    '    P02 Vigilare di sera [100]',
    '      P02.1 Servizi serali [100] >= 90 | 96',
    '    P05 Educare alla strada [100]',
    '      P05.1 Ore in classe [100] >= 80 | 84',
    'B Comunità',
    '  B1 Sostenere le famiglie',
    '    P03 Ampliare i nidi [60]',
    '      P03.1 Posti nei nidi [100] >= 20 | 20',
    '    P04 Qualificare la mensa [40]',
    '      P04.1 Menu rivisti [100] >= 4 | 3',
    '  B2 Proteggere le persone',
  ]);
  const { plan } = readProposed(Object.entries(sheets).map(([name, rows]) => sheetOf(name, rows))) ?? {};
  const levels = new Map(plan?.nodes.map(({ code, level }) => [code, level]));
  expect(['A', 'A1', 'P01', 'P01.1'].map((code) => levels.get(code))).toEqual([
    'area',
    'strategic',
    'operational',
    'indicator',
  ]);
});

it('targets of objectives whose codes another sheet names are not dropped without a word', () => {
  const sheets = {
    Obiettivi: [
      ['Cod. obiettivo operativo', 'Cod. obiettivo strategico', 'Obiettivo operativo', 'Target 2024'],
      ['P01', 'A1', 'Rifare le strade', '>= 32'],
      ['P02', 'A1', 'Vigilare di sera', '>= 90'],
      ['P03', 'A2', 'Ampliare i nidi', '>= 20'],
    ],
    Indicatori: [
      ['Cod. obiettivo operativo', 'Cod. indicatore', 'Indicatore', 'Atteso 2024', 'Rilevato 2024'],
      ['P01', 'P01.1', 'Metri rifatti', '>= 32000', 34150],
      ['P02', 'P02.1', 'Servizi serali', '>= 90', 96],
      ['P03', 'P03.1', 'Posti nei nidi', '>= 20', 20],
    ],
  };
  const grids = Object.entries(sheets).map(([name, rows]) => sheetOf(name, rows));
  const targets = readProposed(grids)?.plan.nodes.flatMap(({ target }) => target?.value ?? []);
  expect(targets).toEqual(expect.arrayContaining(['>= 32', '>= 90', '>= 20']));
});

it('a title right above the first headings is of the table where one like it stands above those that repeat them', () => {
  const area = (n: number, name: string): Rows => [
    [`*AREA ${n} - ${name}`],
    ['Obiettivo', 'Indicatore', 'Valore atteso 2025', 'Peso', 'Risultato 2025'],
    [`Garantire ${name}`, `Copertura ${name}`, '>= 95', 4, 96],
    [`Ridurre ${name}`, `Attese ${name}`, '<= 60', 5, 71],
    ['', '', `Totale punti area ${n}`, 9],
    [],
  ];
  const rows = [['ASL Valle'], ['Obiettivi 2025'], [], ...area(1, 'Prevenzione'), ...area(2, 'Assistenza')];
  expect(proposedTree({ Obiettivi: rows })).toEqual([
    '1 Prevenzione',
    '  Garantire Prevenzione',
    '    Copertura Prevenzione [4] >= 95 | 96',
    '  Ridurre Prevenzione',
    '    Attese Prevenzione [5] <= 60 | 71',
    '2 Assistenza',
    '  Garantire Assistenza',
    '    Copertura Assistenza [4] >= 95 | 96',
    '  Ridurre Assistenza',
    '    Attese Assistenza [5] <= 60 | 71',
  ]);
});

it('ambiti with the result that is printed of each are nodes of the table that names their codes, even seen from their own sheet', () => {
  const sheets = {
    Sintesi: [
      ['Cod.', 'Ambito strategico', 'Peso', 'Risultato 2024'],
      ['A1', 'Imprese', 0.6, 0.95],
      ['A2', 'Mercato', 0.4, 0.9],
      ['', 'Performance dell’ente', 1, 0.93],
    ],
    'Consuntivo 2024': [
      ['Cod.', 'Ambito strategico', 'Indicatore', 'Peso', 'Target 2024', 'Consuntivo 2024'],
      ['A1', 'Imprese', 'Corsi', 50, '>= 10', 11],
      ['A1', 'Imprese', 'Imprese formate', 50, '>= 50', 45],
      ['A2', 'Mercato', 'Visite', 100, '>= 10', 9],
    ],
  };
  expect(proposedTree(sheets)).toEqual([
    'A1 Imprese [0.6]',
    '  Corsi [50] >= 10 | 11',
    '  Imprese formate [50] >= 50 | 45',
    'A2 Mercato [0.4]',
    '  Visite [100] >= 10 | 9',
  ]);
});

describe('objectives with indicators on one sheet, what is below them on another', () => {
  const OBJECTIVES: Rows = [
    [
      'Cod.',
      'Ambito strategico',
      'Cod. OS',
      'Obiettivo strategico',
      'Indicatore',
      'Algoritmo',
      'Peso',
      'Target 2025',
    ],
    ['A1', 'Imprese', 'OS01', 'Rafforzare le imprese', 'Imprese migliorate', 'M / T', 60, '>= 74%'],
    ['', '', '', '', 'Imprese nate', 'N / T', 40, '>= 9%'],
    ['', '', 'OS02', 'Esportare di più', 'Esportatrici', 'E / T', 100, '>= 12%'],
    ['A2', 'Mercato', 'OS03', 'Vigilare', 'Prodotti conformi', 'C / P', 100, '>= 90%'],
  ];
  const below = (third: string): Rows => [
    [
      ...[
        'Cod. OS',
        'Obiettivo strategico di riferimento',
        'Cod. OO',
        'Obiettivo operativo',
        'Servizio',
        'KPI',
      ],
      ...['Peso KPI', 'Valore atteso', 'Fonte'],
    ],
    [
      'OS01',
      'RAFFORZARE LE IMPRESE',
      'OO01.1',
      'Erogare servizi',
      'PID',
      'Assessment',
      100,
      '>= 150',
      'Portale',
    ],
    ['OS02', 'Esportare di più', 'OO02.1', 'Accompagnare', 'Estero', 'Percorsi', 50, '>= 50', 'Registro'],
    ['', '', '', '', 'Estero', 'Check-up', 50, '>= 24', 'Registro'],
    [third, 'Vigilare', 'OO03.1', 'Controllare', 'Mercato', 'Visite', 100, '>= 5', 'Verbali'],
  ];

  it('are one tree, by the codes that both have', () => {
    const sheets = { 'Obiettivi strategici': OBJECTIVES, 'Obiettivi operativi': below('OS03') };
    expect(proposedTree(sheets)).toEqual([
      'A1 Imprese',
      '  OS01 Rafforzare le imprese',
      '    Imprese migliorate [60] >= 74% | ',
      '    Imprese nate [40] >= 9% | ',
      '    OO01.1 Erogare servizi',
      '      Assessment [100] >= 150 | ',
      '  OS02 Esportare di più',
      '    Esportatrici [100] >= 12% | ',
      '    OO02.1 Accompagnare',
      '      Percorsi [50] >= 50 | ',
      '      Check-up [50] >= 24 | ',
      'A2 Mercato',
      '  OS03 Vigilare',
      '    Prodotti conformi [100] >= 90% | ',
      '    OO03.1 Controllare',
      '      Visite [100] >= 5 | ',
    ]);
  });

  it('are each below the objective of its own name where codes begin anew, and what stands below none is told', () => {
    const anew = (rows: Rows): Rows =>
      rows.map((row) => row.map((cell) => (cell === 'OS03' ? 'OS01' : cell)));
    const grids = [
      sheetOf('Obiettivi strategici', anew(OBJECTIVES)),
      sheetOf('Obiettivi operativi', anew(below('OS03'))),
    ];
    const { plan } = readProposed(grids) ?? {};
    const nameOf = (id: string | null | undefined): string =>
      plan?.nodes.find((node) => node.id === id)?.name ?? '';
    const under = plan?.nodes.filter(({ code }) => code === 'OO03.1').map(({ parent }) => nameOf(parent));
    expect(under).toEqual(['Vigilare']);
    const found = (rows: Rows): string[] => {
      const both = [sheetOf('Obiettivi strategici', OBJECTIVES), sheetOf('Obiettivi operativi', rows)];
      return readProposed(both)?.plan.findings.map(({ message }) => message.id) ?? [];
    };
    expect(found(below('OS03'))).not.toContain('parent.unknown');
    expect(found(below('OS99'))).toContain('parent.unknown');
  });

  it('are two plans where their codes are others', () => {
    const others = below('OS93').map((row) => row.map((cell) => String(cell).replace(/^OS0/, 'OS9')));
    const grids = [sheetOf('Uno', OBJECTIVES), sheetOf('Due', others)];
    const { plan } = readProposed(grids) ?? {};
    expect(plan?.nodes.filter(({ level }) => level === 'operational')).toEqual([]);
    expect(plan?.findings.map(({ message }) => message.id)).toContain('sheet.leftOut');
  });
});
