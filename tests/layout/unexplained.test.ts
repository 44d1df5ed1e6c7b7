import type { CellValue } from '../../src/core/cell';
import { ASKING_BELOW, type Finding } from '../../src/core/plan/plan';
import { planOfSheets, type Rows } from './treeOf';

const HEADINGS = ['Obiettivo', 'Indicatore', 'Target', 'Consuntivo'];

const row = (objective: string, n: number, figures: CellValue[] = [`>= ${n}`, n]): CellValue[] => [
  objective,
  `Imprese assistite dallo sportello ${n}`,
  ...figures,
];

const PLAN: Rows = [
  HEADINGS,
  row('Promozione del territorio', 1),
  row('', 2),
  row('', 3),
  row('Regolazione del mercato', 4),
  row('', 5),
  row('', 6),
];

/** What is told under these ids, and whether the pane asks. */
function doubtOf(rows: Rows, id: Finding['message']['id']): { params: unknown[]; asks: boolean } {
  const { findings, confidence } = planOfSheets({ Piano: rows });
  const params = findings.filter(({ message }) => message.id === id).map(({ message }) => message.params);
  return { params, asks: confidence < ASKING_BELOW };
}

const NO_DOUBT = { params: [], asks: false };

const CODED: Rows = [
  ['Codice', 'Nome', 'Target', 'Consuntivo'],
  ['01', 'Promozione del territorio', '', ''],
  ...[1, 2, 3, 4].map((n) => [`01_0${n}`, `Imprese assistite dallo sportello ${n}`, `>= ${n}`, n]),
];

describe('a tree that leaves out what stands in its table is not gone on with in silence', () => {
  it.each(['texts.unread', 'column.groups', 'titles.unread', 'indicators.bare'] as const)(
    'a plain table gives no reason for %s',
    (id) => {
      expect(doubtOf(PLAN, id)).toEqual(NO_DOUBT);
    },
  );

  it('a column of texts to the left of the names may group them', () => {
    const groups = (...texts: string[]): Rows => CODED.map((cells, i) => [texts[i] ?? '', ...cells]);
    expect(
      doubtOf(groups('Area', '', 'Servizi alle imprese', '', 'Servizi interni'), 'column.groups'),
    ).toEqual({
      params: [{ sheet: 'Piano', text: 'Servizi alle imprese', count: 2 }],
      asks: true,
    });
    expect(doubtOf(groups('Area', '', 'Servizi alle imprese'), 'column.groups')).toEqual(NO_DOUBT);
  });

  it('a column of a level that stands behind the names, read by nobody', () => {
    const level = (heading: string): Rows =>
      PLAN.map((cells, i) => [...cells, i === 0 ? heading : i < 4 ? 'Servizi alle imprese' : 'Anagrafica']);
    expect(doubtOf(level('Area strategica'), 'column.groups')).toEqual({
      params: [{ sheet: 'Piano', text: 'Servizi alle imprese', count: 2 }],
      asks: true,
    });
    expect(doubtOf(level('Canale'), 'column.groups')).toEqual(NO_DOUBT);
  });

  it('a column among the names is a level where its heading is the word for one', () => {
    const titles = (heading: string): string[] =>
      planOfSheets({
        Programma: [
          ['Obiettivo strategico', 'Obiettivo operativo', heading, 'Indicatore', 'Target', 'Consuntivo'],
          ['1. Conoscere l’ambiente', '1.1 Coprire le reti', 'Centraline', 'Dati validi', '>= 92', 94],
          ['', '', 'Corpi idrici', 'Campioni prelevati', '>= 10', 9],
          ['', '1.2 Diffondere i dati', 'Portale dei dati', 'Dataset pubblicati', '>= 70', 74],
        ],
      }).nodes.flatMap(({ level, name }) => (level === 'indicator' || name === '' ? [] : [name]));
    const objectives = ['Conoscere l’ambiente', 'Coprire le reti', 'Diffondere i dati'];
    expect(titles('Portatori di interesse')).toEqual(objectives);
    expect(titles('Azione').filter((name) => !objectives.includes(name))).toEqual([
      'Centraline',
      'Corpi idrici',
      'Portale dei dati',
    ]);
  });

  it('titles between the rows of the table that are no node', () => {
    const bands = (...texts: string[]): Rows =>
      CODED.flatMap((cells, i) => (texts[i] ? [[texts[i]], cells] : [cells]));
    expect(
      doubtOf(bands('', '', '', 'AREA STRATEGICA PREVENZIONE', 'AREA STRATEGICA CONTRASTO'), 'titles.unread'),
    ).toEqual({
      params: [{ count: 2, text: 'AREA STRATEGICA PREVENZIONE' }],
      asks: true,
    });
    for (const remarks of [
      ['Nota: dati provvisori del servizio', 'Fonte: elaborazione del servizio'],
      ['Totale del primo obiettivo', 'Subtotale del secondo obiettivo'],
    ])
      expect(doubtOf(bands('', '', '', ...remarks), 'titles.unread')).toEqual(NO_DOUBT);
    const sentences = [
      'Il dato è stato rivisto dopo la verifica del secondo semestre.',
      'I fondi sono esauriti dalla fine di settembre in poi.',
    ];
    for (const few of [['AREA STRATEGICA PREVENZIONE'], sentences])
      expect(doubtOf(bands('', '', '', ...few), 'titles.unread').params).toEqual([]);
  });

  it('texts beside the indicators that are nowhere in the tree; columns that the pane lists as unused are told there', () => {
    const beside = (heading: string): Rows =>
      PLAN.map((cells, i) => {
        const phases = ['Prima', 'Seconda', 'Terza'].map((phase) => `${phase} fase del lavoro ${i}`);
        return [...cells, ...(i === 0 ? [heading, heading, heading, 'Peso'] : [...phases, 10])];
      });
    const { params, asks } = doubtOf(beside(''), 'texts.unread');
    expect([params, asks]).toEqual([[expect.objectContaining({ count: 18 })], true]);
    expect(doubtOf(beside('Fasi'), 'texts.unread').params).toEqual([]);
  });

  it('indicators of which many measure nothing, while others do', () => {
    const measured = (bare: number): Rows => [
      [...HEADINGS, 'Peso'],
      ...Array.from({ length: 10 }, (_, i) => [
        ...row(i === 0 ? 'Regolazione del mercato' : '', i + 1, i < bare ? ['', ''] : ['>= 5', 5]),
        10,
      ]),
    ];
    expect(doubtOf(measured(3), 'indicators.bare')).toEqual({
      params: [{ count: 3, total: 10, name: 'Imprese assistite dallo sportello 1' }],
      asks: true,
    });
    expect(doubtOf(measured(2), 'indicators.bare')).toEqual(NO_DOUBT);
  });
});

describe('numbered objectives in a column of the table, out of order', () => {
  const HEAD = ['Obiettivi strategici', 'Programma', 'Obiettivi operativi', 'Indicatori', 'Target', 'Owner'];
  const line = (objective: string, n: number): CellValue[] => [
    objective,
    objective && `Programma di intervento ${n}`,
    `Attuazione del progetto ${n}`,
    `Grado di attuazione del progetto ${n}`,
    `>= ${n}`,
    'Servizio',
  ];
  const plan = (...objectives: string[]): Rows => [HEAD, ...objectives.map((text, i) => line(text, i + 1))];

  it('are told: their rows may have been sorted', () => {
    const sorted = plan(
      '1. Promozione integrata',
      '',
      '4. Regolazione del mercato',
      '2. Sostegno alle imprese',
    );
    expect(doubtOf(sorted, 'titles.unordered').params).toEqual([{ sheet: 'Piano', code: '2', before: '4' }]);
    const longer = plan(
      '1.1. Promozione integrata',
      '',
      '1.3. Regolazione del mercato',
      '1.2. Sostegno alle imprese',
    );
    expect(doubtOf(longer, 'titles.unordered').params).toHaveLength(1);
    const ordered = plan(
      '1. Promozione integrata',
      '',
      '2. Sostegno alle imprese',
      '4. Regolazione del mercato',
    );
    expect(doubtOf(ordered, 'titles.unordered').params).toEqual([]);
  });

  it('but 2.1 after 1.4 is in order', () => {
    const ordered = plan('1.3. Promozione integrata', '', '1.4. Regolazione', '2.1. Sostegno alle imprese');
    expect(doubtOf(ordered, 'titles.unordered').params).toEqual([]);
  });

  it('nor do the numbers of departments, far from each other, count anything', () => {
    const titled = (...numbers: number[]): Rows =>
      numbers.flatMap((n): CellValue[][] => [
        [`${n}. Dipartimento numero ${n}`, 2020, 2021, 'Owner'],
        [`n. imprese assistite dal servizio ${n}`, '>= 5', '>= 6', 'S1'],
      ]);
    expect(doubtOf(titled(35, 28), 'titles.unordered').params).toEqual([]);
    expect(doubtOf(titled(5, 3, 4), 'titles.unordered').params).toHaveLength(1);
  });

  it('also where each has a row of headings of its own', () => {
    const titled = (...numbers: number[]): Rows =>
      numbers.flatMap((n): CellValue[][] => [
        [`${n}. Obiettivo numero ${n}`, 2020, 2021, 'Owner'],
        [`n. imprese assistite dal servizio ${n}`, '>= 5', '>= 6', 'S1'],
      ]);
    expect(doubtOf(titled(1, 3, 2), 'titles.unordered').params).toEqual([
      { sheet: 'Piano', code: '2', before: '3' },
    ]);
    expect(doubtOf(titled(1, 2, 3), 'titles.unordered').params).toEqual([]);
  });

  it('and no doubt where the codes say what is below which', () => {
    const coded: Rows = [
      ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
      ['02', 'Regolazione del mercato', 50, '', ''],
      ['02_01', 'Controlli svolti', 100, '>= 7', 8],
      ['01', 'Promozione integrata', 50, '', ''],
      ['01_01', 'Imprese assistite', 100, '>= 7', 8],
    ];
    expect(doubtOf(coded, 'titles.unordered').params).toEqual([]);
  });
});

describe('results in a dashboard with years', () => {
  const dashboard = (heading: string, value: CellValue): Rows => [
    ['1. Obiettivo numero 1', 2024, 2025, 'Risultato 2023', heading, 'Owner'],
    ['n. imprese assistite dal servizio', '>= 5', '>= 6', 3, value, 'S1'],
    ['n. bandi pubblicati dal servizio', '>= 5', '>= 6', 3, value, 'S1'],
  ];

  it('of the year before all targets are not the actuals', () => {
    const { nodes } = planOfSheets({ '2024': dashboard('Risultato 2024', 9) });
    expect(nodes.flatMap(({ actual }) => actual?.value ?? [])).toEqual([9, 9]);
  });
});
