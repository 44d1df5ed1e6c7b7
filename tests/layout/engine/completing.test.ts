import { recognise } from '../../../src/core/layout/recognise';
import { ASKING_BELOW } from '../../../src/core/plan/plan';
import type { Rows } from '../treeOf';
import { readProposed } from './readProposed';
import { proposedTree, sheetOf } from './smallWorkbook';

const PLAN: Rows = [
  ['Obiettivo', 'Codice', 'Indicatore', 'Target 2025'],
  ['Aiutare le imprese', 'I.01', 'Imprese assistite', '>= 5'],
  ['', 'I.02', 'Eventi organizzati', '>= 6'],
  ['Vigilare sui mercati', 'I.03', 'Visite ispettive', '>= 7'],
  ['Semplificare i servizi', 'I.04', 'Pratiche telematiche', '>= 80%'],
];
const results = (heading: string): Rows => [
  ['Codice', 'Indicatore', heading],
  ['I.04', 'Pratiche telematiche', '85%'],
  ['I.01', 'Imprese assistite', 4],
  ['I.02', 'Eventi organizzati', 9],
  ['I.03', 'Visite ispettive', ''],
];
const MEASURED = [
  'Aiutare le imprese',
  '  I.01 Imprese assistite >= 5 | 4',
  '  I.02 Eventi organizzati >= 6 | 9',
  'Vigilare sui mercati',
  '  I.03 Visite ispettive >= 7 | ',
  'Semplificare i servizi',
  '  I.04 Pratiche telematiche >= 80% | 85%',
];

describe('actuals in a table of their own', () => {
  it('are those of the indicators with their codes, below the plan or on another sheet', () => {
    const own = results('Consuntivo 2025');
    expect(proposedTree({ Piano: [...PLAN, [], ['Risultati'], ...own] })).toEqual(MEASURED);
    expect(proposedTree({ Piano: PLAN, Risultati: own })).toEqual(MEASURED);
  });

  it('have days and words beside them, which are no targets and no headings', () => {
    const own: Rows = [
      ['Codice', 'Indicatore', 'Valore 2025', 'Data', 'Commento'],
      ['I.01', 'Imprese assistite', 4, '31/12/2025', ''],
      ['I.02', 'Strutture certificate', '9, come nel 2024', '14/01/2026', ''],
      ['I.03', 'Visite ispettive', 8, '12/01/2026', 'due ispettori in meno'],
      ['I.04', 'Pratiche telematiche', '85%', '13/01/2026', ''],
    ];
    const plan = PLAN.map((row) =>
      row.map((cell) => (cell === 'Eventi organizzati' ? 'Strutture certificate' : cell)),
    );
    expect(proposedTree({ Piano: plan, Rilevazione: own })).toEqual([
      'Aiutare le imprese',
      '  I.01 Imprese assistite >= 5 | 4',
      '  I.02 Strutture certificate >= 6 | 9, come nel 2024',
      'Vigilare sui mercati',
      '  I.03 Visite ispettive >= 7 | 8',
      'Semplificare i servizi',
      '  I.04 Pratiche telematiche >= 80% | 85%',
    ]);
  });

  it("are no less those of the plan where last year's has some of its own", () => {
    const before: Rows = PLAN.map((row, i) => [
      ...row.slice(0, 3),
      i === 0 ? 'Target 2024' : 3,
      i === 0 ? 'Consuntivo 2024' : 2,
    ]);
    const sheets = { 'Piano 2025': PLAN, Rilevazione: results('Valore al 31/12'), 'Piano 2024': before };
    expect(proposedTree(sheets)).toEqual(MEASURED);
  });

  it('of another year are none', () => {
    const tree = proposedTree({ Piano: PLAN, Risultati: results('Consuntivo 2024') });
    expect(tree).toEqual(MEASURED.map((line) => line.replace(/\| .*/, '| ')));
  });
});

describe('results beside objectives', () => {
  const PLAN_OF_OBJECTIVES: Rows = [
    ['Codice', 'Obiettivo operativo', 'Peso', 'Indicatori', 'Target 2025'],
    ['R1', 'Ricerca'],
    ['R1.1', 'Aprire lo sportello', 60, '1) Apertura\n2) Proposte assistite', '1) 30/06/2025\n2) >= 40'],
    ['R1.2', 'Semplificare', 40, 'Progetti rendicontati', '>= 80'],
    ['D1', 'Didattica'],
    ['D1.1', 'Ampliare gli spazi', 100, 'Posti nuovi', '>= 180'],
  ];
  const resultsOf = (both: string): Rows => [
    ['Codice', 'Obiettivo operativo', 'Risultato 2025'],
    ['R1.1', 'Aprire lo sportello', both],
    ['R1.2', 'Semplificare', 86],
    ['D1.1', 'Ampliare gli spazi', 180],
  ];

  it('are of their only indicator, or numbered as their indicators are', () => {
    const tree = proposedTree({
      Piano: PLAN_OF_OBJECTIVES,
      Risultati: resultsOf('1) 12/06/2025\n2) 47'),
    });
    expect(tree).toEqual([
      'R1 Ricerca',
      '  R1.1 Aprire lo sportello [60]',
      '    Apertura 30/06/2025 | 12/06/2025',
      '    Proposte assistite >= 40 | 47',
      '  R1.2 Semplificare [40]',
      '    Progetti rendicontati >= 80 | 86',
      'D1 Didattica',
      '  D1.1 Ampliare gli spazi [100]',
      '    Posti nuovi >= 180 | 180',
    ]);
  });

  it('are asked about where none is numbered: they may say how much of each objective was reached', () => {
    const told = (both: string): unknown[] => {
      const sheets = [sheetOf('Piano', PLAN_OF_OBJECTIVES), sheetOf('Risultati', resultsOf(both))];
      const { plan } = recognise(sheets, sheets[0]?.id ?? '');
      const own = plan?.findings.filter(({ message }) => message.id === 'actual.ofObjective') ?? [];
      return [
        own.map(({ at, message }) => [at?.row, message.params]),
        (plan?.confidence ?? 0) < ASKING_BELOW,
      ];
    };
    expect(told('fatto')).toEqual([[[2, { count: 2 }]], true]);
    expect(told('1) 12/06/2025\n2) 47')).toEqual([[], false]);
  });

  it('that do not say of which of several indicators are told', () => {
    const sheets = [sheetOf('Piano', PLAN_OF_OBJECTIVES), sheetOf('Risultati', resultsOf('fatto'))];
    const { plan } = readProposed(sheets) ?? {};
    const told = plan?.findings.filter(({ message }) => message.id === 'actual.ofSeveral') ?? [];
    expect(told.map(({ at, message }) => [at?.row, message.params])).toEqual([
      [1, { name: 'Aprire lo sportello', count: 2 }],
    ]);
    const [first] = plan?.nodes.filter(({ name }) => name === 'Apertura') ?? [];
    expect(first?.actual).toBeNull();
  });
});

describe('weights in a summary', () => {
  const summary = (...rows: Rows): Rows => [['*Obiettivo', '*Peso'], ...rows];
  const OWN = summary(
    ['Semplificare i servizi', 20],
    ['Aiutare le imprese', 50],
    ['Vigilare sui mercati', 30],
  );

  it('are those of the objectives with their names', () => {
    expect(proposedTree({ Piano: PLAN, Pesi: OWN }).filter((line) => !line.startsWith(' '))).toEqual([
      'Aiutare le imprese [50]',
      'Vigilare sui mercati [30]',
      'Semplificare i servizi [20]',
    ]);
  });

  it('are found beside totals and legends, which bring none', () => {
    const more = [...OWN, ['Performance complessiva', ''], ['Legenda: da 90 in su raggiunto', '']];
    expect(proposedTree({ Piano: PLAN, Pesi: more }).filter((line) => !line.startsWith(' '))).toEqual([
      'Aiutare le imprese [50]',
      'Vigilare sui mercati [30]',
      'Semplificare i servizi [20]',
    ]);
  });

  it('are not those of indicators: a list of an executive weighs them otherwise', () => {
    const list = summary(['Imprese assistite', 60], ['Eventi organizzati', 20], ['Visite ispettive', 20]);
    expect(proposedTree({ Piano: PLAN, Dirigente: list }).filter((line) => line.includes('['))).toEqual([]);
  });

  it('are of another plan where most names are others', () => {
    const other = summary(['Aiutare le imprese', 50], ['Innovare', 25], ['Formare il personale', 25]);
    expect(proposedTree({ Piano: PLAN, Pesi: other }).filter((line) => line.includes('['))).toEqual([]);
  });

  it('that the plan says otherwise are told', () => {
    const weighted = PLAN.map(([objective = '', ...rest], i) => [
      objective,
      i === 0 ? 'Peso' : objective && 40,
      ...rest,
    ]);
    const { plan } = readProposed([sheetOf('Piano', weighted), sheetOf('Pesi', OWN)]) ?? {};
    expect(plan?.findings.filter(({ message }) => message.id === 'weight.repeatedOther')).toHaveLength(3);
    expect(plan?.nodes.find(({ name }) => name === 'Aiutare le imprese')?.weight?.value).toBe(40);
  });
});
