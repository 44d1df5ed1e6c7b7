import { checkSheets, checkTable, type TestTable } from './checkTable';
import { findingsOf } from './findingsOf';
import { handMadePlan, type Draft } from '../plan/handMadePlan';
import type { CellValue } from '../../src/core/cell';
import type { RuleId } from '../../src/core/checks/rule';

const HEADINGS = ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'];

function found(rule: RuleId, ...drafts: Draft[]): string[] {
  return findingsOf(handMadePlan(drafts))
    .filter((finding) => finding.rule === rule)
    .map(({ message, node }) => `${message.id} ${node}`);
}

describe('the same indicator has the same target and actual everywhere', () => {
  const values = (one: CellValue, other: CellValue, name = 'Imprese assistite'): string[] => {
    const indicator = (actual: CellValue, own: string): Draft => ({
      ...{ level: 'indicator', code: 'IS_0301', name: own, target: '>= 1', actual },
    });
    return found(
      'indicatorTwoValues',
      { level: 'strategic', code: '01', children: [indicator(one, 'Imprese assistite')] },
      { level: 'strategic', code: '02', children: [indicator(other, name)] },
    );
  };
  it('not two', () => expect(values(60, 70)).toEqual(['indicator.twoValues 02#1']));
  it('nor one more, where things are counted', () => {
    expect(values(60, 61)).toEqual(['indicator.twoValues 02#1']);
    expect(values('60 N.', '61 N.')).toEqual(['indicator.twoValues 02#1']);
    expect(values('60 N.', '59,8 N.')).toEqual([]);
  });
  it('printed with fewer decimals it is the same', () => expect(values('71,49 %', '71,5 %')).toEqual([]));
  it('another one with its code is another one', () =>
    expect(values(60, 70, 'Imprese iscritte')).toEqual([]));
  it('a blank one says nothing', () => expect(values(60, '')).toEqual([]));
});

describe('the same indicator has one target', () => {
  const targets = (one: CellValue, other: CellValue): string[] => {
    const indicator = (target: CellValue): Draft => ({
      ...{ level: 'indicator', code: 'IS_0301', name: 'Imprese assistite', target, actual: 60 },
    });
    return found(
      'indicatorTwoValues',
      { level: 'strategic', code: '01', children: [indicator(one)] },
      { level: 'strategic', code: '02', children: [indicator(other)] },
    );
  };
  it.each<[CellValue, CellValue, string[]]>([
    ['>= 50', '>= 70', ['indicator.twoTargets 02#1']],
    ['>= 50', '<= 50', ['indicator.twoTargets 02#1']],
    ['>= 4 N.', '>= 5 N.', ['indicator.twoTargets 02#1']],
    ['>= 50%', '>= 50', ['indicator.twoTargets 02#1']],
    ['≥ 50,00 N.', '>= 50', []],
    ['>= 50', 'n.d.', []],
  ])('%s and %s', (one, other, expected) => expect(targets(one, other)).toEqual(expected));
});

it('an objective has one code', () => {
  const objective = (code: string, name: string): Draft => ({ level: 'operational', code, name });
  const twice = [
    objective('OO_02.06.01', 'Valorizzare il patrimonio informativo'),
    objective('PO_02.06.01', 'Valorizzare il patrimonio informativo'),
  ];
  expect(found('objectiveTwoCodes', ...twice)).toEqual(['objective.twoCodes PO_02.06.01']);
  expect(
    found('objectiveTwoCodes', objective('01', 'Comunicazione'), objective('02', 'Comunicazione')),
  ).toEqual([]);
});

it('a programme has one name in its mission', () => {
  const objective = (code: string, mission: string, programme: string): Draft => ({
    level: 'strategic',
    code,
    mission,
    programme,
  });
  const plan = (mission: string, programme: string): string[] =>
    found(
      'programmeDiffers',
      objective('01', '011 - Competitività', '005 - Regolamentazione'),
      objective('02', mission, programme),
    );
  expect(plan('011 - Competitività', '005 - Promozione')).toEqual(['programme.twoNames 02']);
  expect(plan('011 - Competitività', '005 – REGOLAMENTAZIONE')).toEqual([]);
  expect(plan('016 - Commercio', '005 - Sostegno')).toEqual([]);
});

describe('a list of objectives', () => {
  const plan: TestTable = [
    HEADINGS,
    ...['01', '02', '03', '04', '05'].flatMap((code): CellValue[][] => [
      [code, `Ambito ${code}`, 20, '', ''],
      [`${code}_01`, `Imprese ${code}`, 100, '>= 10', 9],
    ]),
  ];
  const list = (...codes: string[]): TestTable => [
    ['Riepilogo', ''],
    ...codes.map((code) => [code, 'raggiunto']),
  ];

  it('names all of them', () => {
    expect(checkSheets('nodeNotListed', { Piano: plan, Sintesi: list('01', '02', '04', '05') })).toEqual([
      'Sintesi!A2 node.notListed',
    ]);
    expect(
      checkSheets('nodeNotListed', { Piano: plan, Sintesi: list('01', '02', '03', '04', '05') }),
    ).toEqual([]);
  });
  it('of a few is none', () => {
    expect(checkSheets('nodeNotListed', { Piano: plan, Sintesi: list('01', '02') })).toEqual([]);
  });
});

const PLAN: TestTable = [HEADINGS, ['01', 'Ambito', 100, '', ''], ['01_01', 'Imprese', 100, '>= 10', 9]];

describe('a total', () => {
  const totals = (...total: CellValue[]): string[] =>
    checkSheets('totalDiffers', {
      Piano: PLAN,
      Risorse: [
        ['Voce', 'Previste', 'Quota'],
        ['Promozione', 18_834_029.85, '87,34%'],
        ['Regolazione', 2_634_790.62, '12,22%'],
        ['Internazionale', 95_000, '0,44%'],
        total,
      ],
    });
  it('is the sum of its rows', () => expect(totals('Totale', 21_563_820.47, '100,00%')).toEqual([]));
  it('not another figure', () => {
    expect(totals('Totale', 21_536_820.47, '100,00%')).toEqual(['Risorse!B5 total.differs']);
    expect(totals('Totale', 21_563_820.47, '99,00%')).toEqual(['Risorse!C5 total.differs']);
  });
  it('a percentage among those above is their mean', () =>
    expect(totals('Totale', 21_563_820.47, '78,66%')).toEqual([]));
  it('leaves out the year that heads its column', () => {
    const budget = (total: number): string[] => {
      const rows: TestTable = [
        ['Voce', 2025],
        ['Contributi', 20_000],
        ['Tariffe', 30_000],
        ['Totale', total],
      ];
      return checkSheets('totalDiffers', { Piano: PLAN, Bilancio: rows });
    };
    expect(budget(50_000)).toEqual([]);
    expect(budget(50_100)).toEqual(['Bilancio!B4 total.differs']);
  });
  it('scores are not added up', () => {
    const plan = (heading: string): string[] =>
      checkTable(
        'totalDiffers',
        ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo', heading],
        ['01', 'Ambito', 100, '', '', ''],
        ['01_01', 'Imprese', 40, '>= 10', 8, 80],
        ['01_02', 'Sportelli', 60, '>= 10', 10, 100],
        ['', 'Totale', 100, '', '', 152],
      );
    expect(plan('Punteggio')).toEqual([]);
    expect(plan('Risultato ambito')).toEqual(['F5 total.differs']);
  });
  it('counts once a weight that is repeated beside each indicator of its objective', () => {
    const rows = (total: number): string[] =>
      checkTable(
        'totalDiffers',
        ['Codice obiettivo', 'Obiettivo', 'Peso obiettivo', 'Indicatore', 'Target', 'Consuntivo'],
        ['OB1', 'Cure domiciliari', 50, 'Assistiti in carico', '>= 900', 940],
        ['OB1', 'Cure domiciliari', 50, 'Accessi per assistito', '>= 12', 11],
        ['OB2', 'Case della comunità', 50, 'Case attivate', '>= 3', 2],
        ['Totale', '', total, '', '', ''],
      );
    expect(rows(100)).toEqual([]);
    expect(rows(95)).toEqual(['C5 total.differs']);
  });
  it('is that of the figures of its own level, where a row names an objective beside its first indicator', () => {
    const rows = (total: number): string[] =>
      checkTable(
        'totalDiffers',
        ['Obiettivo', 'Codice', 'Indicatore', 'Peso', 'Target', 'Consuntivo'],
        ['Cure', 'A1', 'Assistiti in carico', 30, '>= 900', 940],
        ['', 'A2', 'Accessi per assistito', 20, '>= 12', 11],
        ['Case', 'A3', 'Case attivate', 40, '>= 3', 2],
        ['', 'A4', 'Sedi collaudate', 10, '>= 3', 3],
        ['Totale', '', '', total, '', ''],
      );
    expect(rows(100)).toEqual([]);
    expect(rows(90)).toEqual(['D6 total.differs']);
  });
  it('right after other totals it is theirs', () => {
    const rows = (total: number): string[] =>
      checkSheets('totalDiffers', {
        Piano: PLAN,
        Risorse: [
          ['Voce', 'Previste'],
          ...[
            ['Promozione', 10_000],
            ['Fiere', 5_000],
            ['Totale ambito 1', 15_000],
          ],
          ...[
            ['Albi', 8_000],
            ['Protesti', 2_000],
            ['Totale ambito 2', 10_000],
          ],
          ['Totale complessivo', total],
        ],
      });
    expect(rows(25_000)).toEqual([]);
    expect(rows(24_000)).toEqual(['Risorse!B8 total.differs']);
  });
  it('a row that counts something else is no sum', () => expect(totals('Totale voci', 3, '')).toEqual([]));
});

it('resources stay near those planned', () => {
  const used = (euro: CellValue): string[] =>
    checkSheets('resourcesExceeded', {
      Piano: PLAN,
      Risorse: [
        ['Obiettivo', 'Risorse previste', 'Risorse utilizzate'],
        ['OS_01.01', 100_000, 95_860],
        ['OS_01.02', 10_000, euro],
      ],
    });
  expect(used(76_000)).toEqual(['Risorse!C3 resources.exceeded']);
  expect(used('€ 9.500,00')).toEqual([]);
});

describe('a summary says what comes of the indicators', () => {
  const results = (actual: CellValue, printed = '60%'): string[] => {
    const objective = (n: number, ...figures: CellValue[]): TestTable => [
      [`0${n}`, `Obiettivo ${n}`, 20, '', ''],
      [`0${n}_01`, `Pratiche ${n}`, 50, '>= 10', ...figures],
      [`0${n}_02`, `Corsi ${n}`, 50, '>= 10', 5],
    ];
    const plan = [HEADINGS, ...[1, 2, 3, 4].flatMap((n) => objective(n, 10)), ...objective(5, actual)];
    const summary: TestTable = [
      ['Obiettivo', 'Punteggio'],
      ...[1, 2, 3, 4, 5].map((n) => [`Obiettivo ${n}`, n === 5 ? printed : '75%']),
    ];
    return checkSheets('objectiveTwoResults', { Piano: plan, Riepilogo: summary });
  };
  it('of all of them', () => expect(results(10)).toEqual(['Riepilogo!B6 result.otherThanComputed']));
  it('or more, or less, where one of them has no score: it may be known there, and that is noted', () => {
    expect(results('')).toEqual(['Riepilogo!B6 result.unscoredPart']);
    expect(results('', '80%')).toEqual(['Riepilogo!B6 result.otherThanComputed']);
  });
});

it('a flat table that repeats the codes of objectives beside indicators is no list of them', () => {
  const row = (n: number, i: number): TestTable[number] => [
    ...[`OO${n}`, `Obiettivo operativo ${n}`, `OO${n}.${i}`, `Pratiche ${n}.${i}`],
    ...[50, '>= 10', 12],
  ];
  const plan = [
    ['Cod. obiettivo', 'Obiettivo operativo', 'Codice', 'Indicatore', 'Peso', 'Target', 'Consuntivo'],
    ...[1, 2, 3, 4].flatMap((n) => [row(n, 1), row(n, 2)]),
    row(5, 1),
  ];
  expect(checkSheets('nodeNotListed', { Piano: plan })).toEqual([]);
});

it('half-way through the year «In linea» beside a low score is no mistake, at its end it is', () => {
  const plan = (heading: string): TestTable => [
    ['Obiettivo', 'Indicatore', 'Peso', 'Target 2025', heading, 'Stato'],
    ['Assistere le imprese', 'Imprese assistite', 50, '>= 85', 30, 'In linea'],
    ['', 'Corsi svolti', 50, '>= 10', 10, 'In linea'],
  ];
  expect(checkSheets('statusDiffers', { Piano: plan('Valore al 30/06/2025') })).toEqual([]);
  expect(checkSheets('statusDiffers', { Piano: plan('Valore al 31/12/2025') })).toEqual([
    'Piano!F2 status.reached',
  ]);
});
