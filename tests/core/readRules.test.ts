import { PROFILES, standard } from '../../src/core/rules/profiles';
import { proposeRules } from '../../src/core/rules/proposeRules';
import { profileNamed, readRules } from '../../src/core/rules/readRules';
import type { CellValue } from '../../src/core/cell';
import { refusalOf } from './refusalOf';

describe('profileNamed', () => {
  it.each([
    ['Standard', 'Standard'],
    ['PT-PO', 'PT-PO'],
    ['pt po', 'PT-PO'],
    [' tno ', 'TNO'],
  ])('"%s" is %s', (name, profile) => expect(profileNamed(name).name).toBe(profile));

  it('refuses another name and says which there are', () => {
    expect(refusalOf(() => profileNamed('Firenze'))).toEqual({
      id: 'rules.unknownProfile',
      params: { name: 'Firenze', known: 'Standard, PT-PO, TNO' },
    });
  });
});

describe('readRules sets one rule with each row', () => {
  it.each<[string, CellValue, object]>([
    ['Nome', 'Camera di prova', { name: 'Camera di prova' }],
    ['Da valutare', 'In attesa', { toAssess: 'In attesa' }],
    ['Non valutabile', 'Stralciato', { notAssessable: 'Stralciato' }],
    ['Data in ritardo', 'tutto o niente', { lateDate: { policy: 'allOrNothing' } }],
    ['Data in ritardo', 'Lineare', { lateDate: { policy: 'linear' } }],
    ['Punti per giorno di ritardo', 0.5, { lateDate: { pointsPerDay: 0.5 } }],
    ['Punti per giorno di ritardo', '0,5', { lateDate: { pointsPerDay: 0.5 } }],
    ['Giorni fino a zero', 60, { lateDate: { daysToZero: 60 } }],
    ['Data in ritardo assegnata a mano', 'sì', { lateDate: { byHand: true } }],
    ['Punteggio massimo', 1.2, { cap: 1.2 }],
    ['Punteggio massimo', '120%', { cap: 1.2 }],
    ['Punteggio massimo', 120, { cap: 1.2 }],
    ['Uguale superato', 'simmetrico', { equalExceeded: 'symmetric' }],
    ['Figli senza punteggio', 'zero', { withoutScore: 'zero' }],
    ['Figli senza punteggio', 'parti uguali', { withoutScore: 'shareEqually' }],
    ['Strategico da', 'obiettivi operativi', { strategicFrom: 'objectives' }],
    ['Strategico da', 'indicatori', { strategicFrom: 'indicators' }],
    ['Tolleranza dei pesi', 0.2, { weightTolerance: 0.2 }],
    ['Verso', '≤', { defaultDirection: '<=' }],
    [
      'Esiti a parole',
      'Raggiunto = 100%; Quasi raggiunto: 0,75; In ritardo = 40',
      {
        outcomes: [
          { words: 'Raggiunto', score: 1 },
          { words: 'Quasi raggiunto', score: 0.75 },
          { words: 'In ritardo', score: 0.4 },
        ],
      },
    ],
    ['Monitoraggi', '31/03; 30/06', { monitoring: ['31/03', '30/06'] }],
  ])('%s: %p', (rule, value, expected) => expect(readRules([[rule, value]])).toMatchObject(expected));

  it('an empty sheet is Standard', () => expect(readRules([])).toEqual(standard));
  it('a first row "Profilo" starts from that profile', () => {
    expect(readRules([['Profilo', 'TNO']])).toEqual(profileNamed('TNO'));
    expect(
      readRules([
        ['Profilo', 'PT-PO'],
        ['Punteggio massimo', '110%'],
      ]),
    ).toEqual({ ...profileNamed('PT-PO'), cap: 1.1 });
  });
  it('passes over the heading, blank rows and rules without a value', () => {
    const rules = readRules([
      ['Regola', 'Valore'],
      [null, null],
      ['Verso', ''],
      ['\u00a0punteggio  massimo ', 1.1],
    ]);
    expect(rules).toEqual({ ...standard, cap: 1.1 });
  });
  it('does not change the built-in profile', () => {
    const before = JSON.stringify(PROFILES);
    readRules([
      ['Profilo', 'TNO'],
      ['Punti per giorno di ritardo', 7],
      ['Verde', 'Alto: >= 70%'],
      ['Rosso', 'Basso: < 70%'],
    ]);
    expect(JSON.stringify(PROFILES)).toBe(before);
  });
});

describe('bands', () => {
  const bands = (...intervals: string[]) =>
    readRules(
      intervals.map((interval, i) => [
        ['Verde', 'Giallo', 'Rosso'][i] ?? '',
        `${'ABC'[i] ?? ''}: ${interval}`,
      ]),
    ).bands;

  it('each reaches up to where the better one begins, and says to which the boundary belongs', () => {
    expect(bands('> 90%', '>= 50% e <= 90%', '< 50%').default).toEqual([
      { label: 'A', light: 'green', from: 0.9, fromIncluded: false },
      { label: 'B', light: 'yellow', from: 0.5, fromIncluded: true },
      { label: 'C', light: 'red', from: null, fromIncluded: false },
    ]);
  });

  it.each([
    ['percentages', '>= 80%', '< 80%'],
    ['points', '≥ 80', '< 80'],
    ['fractions', '>= 0,8', '< 0,8'],
  ])('may be written as %s', (_, green, yellow) =>
    expect(bands(green, yellow).default).toMatchObject([{ from: 0.8 }, { from: null }]),
  );

  it.each(['>= 60% e < 80%', '>= 60%; < 80%', '< 80%, >= 60%'])('%s is an interval', (interval) =>
    expect(bands('>= 80%', interval, '< 60%').default[1]).toMatchObject({ from: 0.6 }),
  );

  it('hold for indicators too, where they have none of their own', () => {
    expect(bands('>= 70%', '< 70%').indicator).toMatchObject([{ label: 'A' }, { label: 'B' }]);
    const own = readRules([
      ['Verde', 'Alto: >= 70%'],
      ['Rosso', 'Basso: < 70%'],
      ['Verde indicatori', 'In linea: >= 95%'],
      ['Rosso indicatori', 'Fuori target: < 95%'],
    ]);
    expect(own.bands.indicator).toMatchObject([{ label: 'In linea', from: 0.95 }, { label: 'Fuori target' }]);
    expect(own.bands.default).toMatchObject([{ label: 'Alto' }, { label: 'Basso' }]);
    expect(own.bands.strategic).toEqual(own.bands.default);
    expect(own.bands.operational).toEqual(own.bands.default);
  });

  it.each([
    ['a gap', ['>= 80%', '>= 50% e < 79%', '< 50%'], 'rules.bandsGap'],
    ['the gap that TNO prints, 50 to 51', ['> 90%', '>= 51% e <= 90%', '< 50%'], 'rules.bandsGap'],
    ['an overlap', ['>= 80%', '>= 50% e < 85%', '< 50%'], 'rules.bandsGap'],
    ['a boundary in both', ['>= 80%', '<= 80%'], 'rules.bandsGap'],
    ['a boundary in neither', ['> 80%', '< 80%'], 'rules.bandsGap'],
    ['a best band with a maximum', ['>= 80% e <= 100%', '< 80%'], 'rules.bandsOpen'],
    ['a worst band with a minimum', ['>= 80%', '>= 10% e < 80%'], 'rules.bandsOpen'],
    ['one band only', ['>= 0%'], 'rules.bandsOpen'],
    ['an interval without operator', ['80%', '< 80%'], 'rules.band'],
    ['an interval in words', ['alto', '< 80%'], 'rules.band'],
  ])('refuses %s', (_, intervals, id) => expect(refusalOf(() => bands(...intervals))?.id).toBe(id));
});

describe('readRules refuses, in the words of the row', () => {
  it.each<[string, CellValue, string]>([
    ['Semaforo', 'sì', 'rules.unknownRule'],
    ['Profilo', 'Firenze', 'rules.unknownProfile'],
    ['Data in ritardo', 'boh', 'rules.wrongValue'],
    ['Punti per giorno di ritardo', 'molti', 'rules.wrongValue'],
    ['Data in ritardo assegnata a mano', 'forse', 'rules.wrongValue'],
    ['Verso', 'entro', 'rules.wrongValue'],
    ['Verde', '>= 80%', 'rules.wrongValue'],
    ['Esiti a parole', 'Raggiunto', 'rules.wrongValue'],
    ['Esiti a parole', 'Raggiunto = molto', 'rules.wrongValue'],
    ['Esiti a parole', 'sì = 100%', 'rules.wrongValue'],
    ['Esiti a parole', 'Raggiunto = 100%; raggiunto = 90%', 'rules.wrongValue'],
    ['Punteggio massimo', 0.9, 'rules.invalid'],
    ['Punti per giorno di ritardo', -1, 'rules.invalid'],
    ['Giorni fino a zero', -1, 'rules.invalid'],
    ['Tolleranza dei pesi', -0.1, 'rules.invalid'],
    ['Monitoraggi', 'giugno', 'rules.invalid'],
  ])('%s: %p', (rule, value, id) => expect(refusalOf(() => readRules([[rule, value]]))?.id).toBe(id));
});

describe('proposeRules names the profile of the chamber written at the top of the workbook', () => {
  const sheet = (...cells: (string | null)[]) =>
    ({ row: 0, column: 0, values: cells.map((cell) => [cell]) }) as unknown as Parameters<
      typeof proposeRules
    >[0][number];

  it.each([
    ['Camera di Commercio di Pistoia-Prato', 'PT-PO'],
    ['CCIAA PISTOIA - PRATO, Relazione 2022', 'PT-PO'],
    ['CCIAA PT-PO - Schede 2024', 'PT-PO'],
    ['Camera della Toscana Nord-Ovest', 'TNO'],
    ['Relazione TNO 2025', 'TNO'],
    ['Codice TNO1', 'Standard'],
    ['Camera della Maremma', 'Standard'],
  ])('%s: %s', (title, profile) => expect(proposeRules([sheet(null, title)]).rules.name).toBe(profile));

  it('says why, and looks at the top rows only', () => {
    expect(proposeRules([sheet('Pistoia-Prato')]).reason).toMatchObject({
      params: { chamber: 'Pistoia-Prato' },
    });
    const far = sheet(...Array.from({ length: 10 }, () => null), 'Pistoia-Prato');
    expect(proposeRules([far])).toEqual({ rules: standard, reason: null });
  });
});
