import type { CellValue } from '../../src/core/cell';
import type { RuleId } from '../../src/core/checks/rule';
import { checkTable, type TestTable } from './checkTable';

const HEADINGS = [
  'Codice',
  'Nome',
  'Peso',
  'Unità di misura',
  'Tipologia',
  'Responsabile',
  'Target',
  'Consuntivo',
];
const AREA = ['01', 'Competitività', 100, '', '', '', '', ''];
const row = (code: string, measure = 'N.', type = 'Volume', unit = 'Promozione'): TestTable[number] => [
  ...[code, `Imprese ${code}`, 20, measure, type, unit, '>= 10', 9],
];
const codes = ['01_01', '01_02', '01_03', '01_04'];

describe('an indicator has the details that nearly all others have', () => {
  const missing = (...last: TestTable[number]): string[] =>
    checkTable('detailMissing', HEADINGS, AREA, ...codes.map((code) => row(code)), last);

  it.each([
    ['unit of measure', row('01_05', ''), ['D7 node.noMeasure']],
    ['type', row('01_05', 'N.', ''), ['E7 node.noType']],
    ['owner', row('01_05', 'N.', 'Volume', ''), ['F7 node.noUnits']],
    ['nothing', row('01_05'), []],
  ])('%s', (_, last, expected) => expect(missing(...last)).toEqual(expected));

  it('where many do without it, it is meant so', () => {
    const bare = codes.map((code) => row(code, ''));
    expect(checkTable('detailMissing', HEADINGS, AREA, ...bare, row('01_05'))).toEqual([]);
  });
});

it('three of four are enough to miss the unit of measure of the fourth', () => {
  const missing = (...measures: string[]): string[] =>
    checkTable(
      'detailMissing',
      HEADINGS,
      AREA,
      ...measures.map((measure, i) => row(codes[i] ?? '', measure)),
    );
  expect(missing('N.', 'N.', 'N.', '')).toEqual(['D6 node.noMeasure']);
  expect(missing('N.', 'N.', '')).toEqual([]);
});

describe('an indicator right below an ambito where others have objectives is told: the row of its own got lost', () => {
  const TABLE_HEADINGS = ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'];
  const area = (code: string): CellValue[] => [code, `Ambito ${code}`, 50, '', ''];
  const objective = (code: string): CellValue[] => [code, `Obiettivo ${code}`, 50, '', ''];
  const indicator = (code: string): CellValue[] => [code, `Corsi ${code}`, 100, '>= 10', 9];
  const check = (...table: TestTable): string[] => checkTable('rowWithoutPlace', ...table);

  it('of an ambito without any', () => {
    const titles = (second: CellValue[]): TestTable => [
      ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
      ...[
        ['I', 'BIODIVERSITÀ', '', '', ''],
        ['I.1', 'Flora', 100, '', ''],
        ['I.1.a', 'Specie', 100, '>= 5', 6],
      ],
      ...[['II', 'COMUNITÀ', '', '', ''], second, ['II.1.a', 'Marchi', 100, '>= 5', 6]],
    ];
    expect(check(...titles(['II.1', 'Turismo', 100, '', '']))).toEqual([]);
  });

  it('beside objectives only where its code names one that is not there', () => {
    const plan = (...below: TestTable): string[] =>
      check(
        TABLE_HEADINGS,
        ...[area('A'), objective('A-01'), indicator('A-01-a'), objective('A-02'), indicator('A-02-a')],
        ...[area('B'), ...below, objective('B-02'), indicator('B-02-a')],
      );
    expect(plan(indicator('B-a'))).toEqual([]);
  });
});

it('the same row twice below one parent is found; of two measures with one name it is noted', () => {
  const measure = (name: string, target: string): TestTable[number] => ['', name, 50, '', '', '', target, 9];
  const twice = (...rows: TestTable): string[] => checkTable('nodeTwice', HEADINGS, AREA, ...rows);
  const copied = measure('Imprese assistite', '>= 10');
  expect(twice(copied, copied)).toEqual(['B4 node.twice']);
  expect(twice(copied, measure('Imprese assistite', '>= 20'))).toEqual(['B4 node.sameName']);
  expect(twice(copied, measure('Imprese visitate', '>= 10'))).toEqual([]);
});

it('of two with one name what they count says which is which', () => {
  const twice = (...algorithms: string[]): string[] =>
    checkTable(
      'nodeTwice',
      ['Codice', 'Nome', 'Peso', 'Algoritmo', 'Target', 'Consuntivo'],
      ['01', 'Competitività', 100, '', '', ''],
      ...algorithms.map((algorithm, i): CellValue[] => [
        ...[`01_0${i + 1}`, 'Prepara il tuo futuro', 50, algorithm, '>= 10', 9],
      ]),
    );
  expect(twice('Numero di istituti', 'Numero di corsi')).toEqual([]);
  expect(twice('Numero di istituti', 'Numero di istituti ')).toEqual(['B4 node.sameName']);
});

it('two of one name side by side are noted, too', () => {
  const beside = (name: string): string[] =>
    checkTable(
      'nodeTwice',
      [
        'Codice',
        'Obiettivo',
        'Indicatore 1',
        'Target 1',
        'Consuntivo 1',
        'Indicatore 2',
        'Target 2',
        'Consuntivo 2',
      ],
      ['A.1', 'Greggi', 'Recinzioni posate', '>= 10', 12, name, '>= 50', 60],
      ['A.2', 'Sentieri', 'Chilometri segnati', '>= 20', 25, 'Aree di sosta', '>= 3', 4],
      ['A.3', 'Scuole', 'Classi coinvolte', '>= 30', 31, 'Uscite svolte', '>= 8', 9],
    );
  expect(beside('Recinzioni posate')).toEqual(['F2 node.sameName']);
  expect(beside('Allevatori')).toEqual([]);
});

it('an owner that is told once for each objective is missing where an objective has none', () => {
  const missing = (owner: string): string[] =>
    checkTable(
      'detailMissing',
      ['Codice', 'Nome', 'Peso', 'Responsabile', 'Target', 'Consuntivo'],
      ...['01', '02', '03', '04', '05'].flatMap((code): TestTable[number][] => [
        [code, `Obiettivo ${code}`, 20, '', '', ''],
        [`${code}_01`, `Imprese ${code}`, 50, code === '04' ? owner : 'Promozione', '>= 10', 9],
        [`${code}_02`, `Corsi ${code}`, 50, '', '>= 10', 9],
      ]),
    );
  expect(missing('Personale')).toEqual([]);
  expect(missing('')).toEqual(['D11 node.noUnits']);
});

it('a row of totals that has a code is no indicator', () => {
  const total = ['01_06', 'Totale', 100, '', '', '', '>= 50', 45];
  const table = [HEADINGS, AREA, ...codes.map((code) => row(code))];
  expect(checkTable('totalRow', ...table, total)).toContain('B7 row.totalCounted');
  const whole = (name: string): TestTable[number] => ['', name, '', '', '', '', '>= 50', 45];
  expect(checkTable('totalRow', ...table, whole('Media ponderata'))).toEqual(['B7 row.totalCounted']);
  expect(checkTable('totalRow', ...table, whole('Risultato complessivo'))).toEqual(['B7 row.totalCounted']);
  expect(checkTable('totalRow', ...table, whole('Media dei tempi di pagamento'))).toEqual([]);
  const share = [
    '01_06',
    'Totale pratiche evase su pervenute',
    20,
    'N.',
    'Volume',
    'Promozione',
    '>= 50',
    45,
  ];
  expect(checkTable('totalRow', ...table, share)).toEqual([]);
});

it('of a total that is counted the sum of the weights is not told as well', () => {
  const weighed = (code: string, name: string, weight: number): TestTable[number] => [
    ...[code, name, weight, 'N.', 'Volume', 'Promozione', '>= 10', 9],
  ];
  const sums = (last: TestTable[number]): string[] =>
    checkTable(
      'weightsSum',
      HEADINGS,
      AREA,
      weighed('01_01', 'Corsi', 40),
      weighed('01_02', 'Fiere', 60),
      last,
    );
  expect(sums(weighed('01_03', 'Totale', 100))).toEqual([]);
  expect(sums(weighed('01_03', 'Seminari', 100))).toEqual(['B2 weights.twoSets']);
});

it.each<[string, string, string[]]>([
  ['Corsi tenuti (ELIMINATO)', '', ['G3 indicator.eliminatedCounted']],
  ['Eliminato – Corsi tenuti', '', ['G3 indicator.eliminatedCounted']],
  ['Corsi tenuti', 'Soppresso con delibera n. 12', ['G3 indicator.eliminatedCounted']],
  ['Corsi tenuti ELIMINATO', '', ['G3 indicator.eliminatedCounted']],
  ['Corsi tenuti (non più attivo)', '', ['G3 indicator.eliminatedCounted']],
  ['Corsi tenuti – indicatore cancellato', '', ['G3 indicator.eliminatedCounted']],
  ['Corsi tenuti', 'Indicatore non più rilevato dal 2024', ['G3 indicator.eliminatedCounted']],
  ['Corsi tenuti', 'Rimosso', ['G3 indicator.eliminatedCounted']],
  ['Corsi tenuti', 'Eliminato il 30/06', ['G3 indicator.eliminatedCounted']],
  ['Corsi tenuti', 'Annullata la gara per mancanza di offerte', []],
  ['Corsi tenuti', 'non più di due rinvii', []],
  ['CORSI SU CHI È STATO ELIMINATO', '', []],
  ['Arretrati eliminati', '', []],
  ['Tempo fra domanda e certificato annullato', 'eliminati gli arretrati', []],
])('%s, with the note «%s», is said to count still where it is taken out', (name, note, expected) => {
  const noted = (code: string, own: string, remark: string): TestTable[number] => [
    ...[code, own, 50, 'N.', 'Volume', 'Promozione', '>= 10', 9, remark],
  ];
  expect(
    checkTable(
      'eliminated',
      [...HEADINGS, 'Note'],
      [...AREA, ''],
      noted('01_01', name, note),
      noted('01_02', 'Imprese assistite', 'dato provvisorio'),
    ),
  ).toEqual(expected);
});

it('of indicators side by side only a name says which of them was taken out', () => {
  const eliminated = (name: string, target: string): string[] =>
    checkTable(
      'eliminated',
      [
        'Codice',
        'Obiettivo',
        'Indicatore 1',
        'Target 1',
        'Consuntivo 1',
        'Indicatore 2',
        'Target 2',
        'Consuntivo 2',
      ],
      ['A.1', 'Greggi', 'Recinzioni posate', '>= 10', 12, name, target, 60],
      ['A.2', 'Sentieri', 'Chilometri segnati', '>= 20', 25, 'Aree di sosta', '>= 3', 4],
      ['A.3', 'Scuole', 'Classi coinvolte', '>= 30', 31, 'Uscite svolte', '>= 8', 9],
    );
  expect(eliminated('Allevatori (ELIMINATO)', '>= 50')).toHaveLength(1);
  expect(eliminated('Allevatori', '>= 50')).toEqual([]);
});

it('a note is read in whatever column it stands; without a target an indicator counts for nothing already', () => {
  const eliminated = (target: string): string[] =>
    checkTable(
      'eliminated',
      ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo', 'Vicende'],
      ['01', 'Competitività', 100, '', '', ''],
      ['01_01', 'Corsi tenuti', 50, target, 9, 'Indicatore eliminato a giugno'],
      ['01_02', 'Fiere', 50, '>= 10', 9, ''],
    );
  expect(eliminated('>= 10')).toEqual(['D3 indicator.eliminatedCounted']);
  expect(eliminated('n.d.')).toEqual([]);
});

it('a title that got lost is told where the numbers miss one and the rows above are those of two', () => {
  const objective = (code: string): CellValue[] => [code, `Obiettivo ${code}`, 50, '', ''];
  const below = (code: string, count: number): CellValue[][] =>
    Array.from({ length: count }, (_, i) => [`${code}_0${i + 1}`, `Indicatore ${i}`, 25, '>= 10', 9]);
  const table = (count: number): string[] =>
    checkTable(
      'rowWithoutPlace',
      ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
      ['01', 'Competitività', 100, '', ''],
      objective('01_01'),
      ...below('01_01', count),
      objective('01_03'),
      ...below('01_03', 4),
    );
  expect(table(8)).toEqual(['B12 objective.gap']);
  expect(table(4)).toEqual([]);
});

it('an indicator that was taken out with its target lacks nothing', () => {
  const missing = (note: string): string[] =>
    (['targetMissing', 'weightMissing'] as const).flatMap((rule) =>
      checkTable(
        rule,
        ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo', 'Note'],
        ['01', 'Ambito', 100, '', '', ''],
        ['01_01', 'Corsi tenuti', 60, '>= 10', 9, ''],
        ['01_02', 'Sportelli aperti', 40, '>= 10', 9, ''],
        ['01_03', 'Accessi allo sportello', '', '', 9, note],
      ),
    );
  expect(missing('eliminato – sostituito da un altro')).toEqual([]);
  expect(missing('')).toEqual(['D5 node.noTarget', 'C5 weight.leftOut']);
});

describe('what lies beside a target or an actual that is not there', () => {
  const TABLE_HEADINGS = ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'];
  const table = (rule: RuleId, target: CellValue, actual: CellValue): string[] =>
    checkTable(
      rule,
      TABLE_HEADINGS,
      ['01', 'Competitività', 100, '', ''],
      ['01_01', 'Corsi', 30, '>= 10', 9],
      ['01_02', 'Fiere', 30, '>= 10', 9],
      ['01_03', 'Sportelli', 40, target, actual],
    );

  it('an actual beside a target that says there is none is noted', () => {
    expect(table('targetMissing', 'n.d.', 9)).toEqual(['D5 target.noneBesideActual']);
    expect(table('targetMissing', '-', 9)).toEqual(['D5 target.noneBesideActual']);
    expect(table('targetMissing', 'n.d.', '')).toEqual([]);
    expect(table('targetMissing', 'Anno di rilevazione', 9)).toEqual([]);
  });

  it('a target without an actual is told where most others have theirs', () => {
    expect(table('actualsMissing', '>= 10', '')).toEqual(['E5 node.noActual']);
    expect(table('actualsMissing', '>= 10', 'n.d.')).toEqual([]);
    expect(table('actualsMissing', 'n.d.', '')).toEqual([]);
  });

  it.each(['-', '–', ' -- '])(
    'an actual that is only a dash (%s) may mean 0, and that is noted once',
    (dash) => {
      expect(table('actualsMissing', '>= 10', dash)).toEqual(['E5 actual.dashes']);
      expect(table('actualsMissing', 'n.d.', dash)).toEqual([]);
      const rows = ['Corsi', 'Fiere', 'Sportelli (eliminato)'].map((name, i): CellValue[] => [
        ...[`01_0${i + 1}`, name, 30, '>= 10', dash],
      ]);
      const told = checkTable('actualsMissing', TABLE_HEADINGS, ['01', 'Ambito', 100, '', ''], ...rows);
      expect(told).toEqual(['E3 actual.dashes']);
      expect(
        checkTable('actualsMissing', TABLE_HEADINGS, ['01', 'Ambito', 100, '', ''], ...rows.slice(2)),
      ).toEqual([]);
    },
  );

  it('where most have none the year is not over', () => {
    const rows = ['01_01', '01_02', '01_03'].map((code): CellValue[] => [
      code,
      `Corsi ${code}`,
      30,
      '>= 10',
      '',
    ]);
    expect(
      checkTable('actualsMissing', TABLE_HEADINGS, ['01', 'Ambito', 100, '', ''], ...rows, [
        ...['01_04', 'Fiere', 10, '>= 10', 9],
      ]),
    ).toEqual([]);
  });
});

describe('what is said not to apply counts all the same, and that is told', () => {
  const check = (name: string, note: string, last: CellValue = '', actual: CellValue = 9): string[] =>
    checkTable(
      'eliminated',
      ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo', 'Note', ''],
      ['01', 'Competitività', 100, '', '', '', ''],
      ['01_01', name, 50, '>= 10', actual, note, last],
      ['01_02', 'Imprese assistite', 50, '>= 10', 9, 'dato provvisorio', ''],
    );

  it.each([
    ['Corsi (N.A.)', '', 'B3'],
    ['Corsi - non applicabile nel 2024', '', 'B3'],
    ['Corsi [n/a]', '', 'B3'],
    ['Corsi n.d.', '', 'B3'],
    ['Corsi', 'N.A.', 'F3'],
    ['Corsi', 'Non applicabile dal 2024', 'F3'],
    ['Corsi', 'Indicatore non valutabile', 'F3'],
    ['Corsi', 'n. d.', 'F3'],
    ['Corsi', 'Nicht anwendbar', 'F3'],
  ])('«%s», with the note «%s»', (name, note, cell) =>
    expect(check(name, note)).toEqual([`${cell} node.notApplicableCounted`]),
  );

  it.each([
    ['Sanzioni non applicabili', ''],
    ['Ispezioni dei N.A.S.', ''],
    ['Corsi per il N.A.S.', 'N.A.S. Pistoia'],
    ['Corsi', 'non applicabile il confronto con il 2023'],
    ['Corsi', 'il confronto è non applicabile'],
  ])('«%s», with the note «%s», says something else', (name, note) => expect(check(name, note)).toEqual([]));

  it('in a cell beside it below no heading', () => {
    expect(check('Corsi', '', 'N.A.')).toEqual(['G3 node.notApplicableCounted']);
  });

  it('not where it has no score: then it counts for nothing', () => {
    expect(check('Corsi (N.A.)', '', '', 'n.d.')).toEqual([]);
  });

  it('nor where most notes say so: they fill their column', () => {
    const noted = (count: number): string[] =>
      checkTable(
        'eliminated',
        ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo', 'Note'],
        ['01', 'Competitività', 100, '', '', ''],
        ...[1, 2, 3, 4, 5].map((i) => [
          ...[`01_0${i}`, `Corsi ${i}`, 20, '>= 10', 9, i <= count ? 'n.d.' : 'dato provvisorio'],
        ]),
      );
    expect(noted(3)).toEqual([]);
    expect(noted(2)).toHaveLength(2);
  });

  it('of a node, too, which has its score from below', () => {
    expect(
      checkTable(
        'eliminated',
        ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
        ['01', 'Competitività (N.A.)', 100, '', ''],
        ['01_01', 'Corsi', 100, '>= 10', 9],
      ),
    ).toEqual(['B2 node.notApplicableCounted']);
  });
});

describe('indicators numbered from 1 below each objective', () => {
  const title = (name: string): CellValue[] => ['', name, '', ''];
  const numbered = (number: CellValue, name: string): CellValue[] => [number, name, '>= 10', 9];
  const check = (...rows: CellValue[][]): string[] =>
    checkTable('rowWithoutPlace', ['N.', 'Obiettivo / indicatore', 'Target', 'Consuntivo'], ...rows);
  const first = [
    title('Competitività delle imprese'),
    numbered(1, 'Imprese assistite'),
    numbered('2.', 'Corsi tenuti'),
  ];
  const second = [numbered(1, 'Controlli svolti'), numbered(2, 'Verbali notificati')];
  const third = [title('Servizi di qualità'), numbered(1, 'Certificati'), numbered('2)', 'Pratiche evase')];

  it('begin again where the row of one got lost', () => {
    expect(check(...first, title('Regolazione del mercato'), ...second, ...third)).toEqual([]);
    expect(check(...first, ...second, ...third)).toEqual(['B5 objective.restart']);
  });

  it('are numbered by something else where they jump, or begin again in most', () => {
    const jump = [numbered(1, 'Controlli svolti'), numbered(3, 'Verbali notificati')];
    expect(check(...first, ...jump, ...third)).toEqual([]);
    const again = [numbered(1, 'Firme digitali'), numbered(2, 'Visure')];
    expect(check(...first, ...second, ...third, ...again)).toEqual([]);
  });
});
