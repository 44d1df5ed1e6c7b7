import type { CellValue } from '../../src/core/cell';
import type { CheckedFinding, RuleId } from '../../src/core/checks/rule';
import { PlanBuilder, ENTITY_ID } from '../../src/core/plan/planBuilder';
import { italian } from '../../src/messages/it';
import { say } from '../../src/messages/message';
import { handMadePlan } from '../plan/handMadePlan';
import { checkSheets, checkTable, gridOf } from './checkTable';
import { findingsOf } from './findingsOf';
import { checkedWorkbook } from './openedWorkbook';

/** What is found of the sum of some weights of an ente of which nobody wrote the name. */
function foundOfSum(values: readonly CellValue[], format: string): readonly CheckedFinding[] {
  const builder = new PlanBuilder({ name: '', rows: [] });
  values.forEach((value, row) => {
    const weight = { sheet: 's', row, column: 0, value, format };
    builder.addIndicator(ENTITY_ID, { code: '', name: `n${row}`, rows: [weight], weight });
  });
  return findingsOf({ ...handMadePlan([]), nodes: builder.ordered() });
}

function toldOfSum(values: readonly CellValue[], format: string): string[] {
  return foundOfSum(values, format).map(({ severity, message }) => `${severity} ${message.id}`);
}

const ROUNDED = ['note weights.rounded'];

it.each<[string, readonly CellValue[], string]>([
  ['three times 33,3% (PT-PO 2024)', [0.333, 0.333, 0.333], '0.0%'],
  ['33,3% as text', ['33,3%', '33,3%', '33,3 %'], '@'],
  ['33,3 as points', [33.3, 33.3, 33.3], 'General'],
  ['0,333 as fractions', [0.333, 0.333, 0.333], 'General'],
  ['100,2 in six weights with one decimal', [16.7, 16.7, 16.7, 16.7, 16.7, 16.7], 'General'],
  ['equal whole numbers', [33, 33, 33], 'General'],
])('the rounding of the printed weights explains %s', (_, values, format) => {
  expect(toldOfSum(values, format)).toEqual(ROUNDED);
});

it.each<[string, readonly CellValue[], string, string]>([
  ['more is missing than the last digits', [0.333, 0.333, 0.332], 'weights.shortBelow', '0.00%'],
  ['a weight is missing a point', [20, 20, 20, 20, 19], 'weights.shortBelow', 'General'],
  [
    'one of many different whole numbers is a fraction',
    [20, 30, 15, 12, 8, 7, 5, 0.05],
    'weights.shortBelow',
    'General',
  ],
  ['fractions with one decimal', [0.3, 0.3, 0.3], 'weights.shortBelow', 'General'],
  ['the sum is above 100', [0.4, 0.4, 0.4], 'weights.overBelow', '0.0%'],
])('it does not where %s', (_, values, id, format) => {
  expect(toldOfSum(values, format)).toEqual([`error ${id}`]);
});

it('of many weights that differ some are rounded up and some down: a point in a hundred is no rounding', () => {
  const weights = Array.from({ length: 25 }, (_, i) => 2.8 + i / 10);
  const lacking = (points: number): string[] =>
    toldOfSum([...weights.slice(0, -1), (weights.at(-1) ?? 0) - points], '0.0');
  expect(lacking(0.4)).toEqual(ROUNDED);
  expect(lacking(1)).toEqual(['error weights.shortBelow']);
});

it('nothing is told of weights that sum to 100', () => {
  expect(toldOfSum([0.125, 0.375, 0.5], '0.0%')).toEqual([]);
});

it('the ente is called so where nobody wrote its name', () => {
  const [found] = foundOfSum([40, 40], 'General');
  expect(found && say(italian, found.message)).toMatch(/^I pesi delle voci sotto l’ente fanno 80,00%/);
});

it('a percentage beside points is refused, as by PERF_ROLLUP: "50%" is a half and 50 fifty', () => {
  expect(toldOfSum(['50%', 50], 'General')).toContain('error weights.mixedSigns');
  expect(toldOfSum(['50%', '50,00 %'], 'General')).toEqual([]);
  expect(toldOfSum(['50%', 0.5], 'General')).toEqual([]);
});

describe('a weight in a row that holds nothing else is told: its item is not in the tree', () => {
  const HEADINGS = ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'];
  const AREA = ['01', 'Competitività', 100, '', ''];
  const indicator = (code: string, weight: CellValue): CellValue[] => [
    code,
    `Imprese ${code}`,
    weight,
    10,
    9,
  ];
  const found = (...between: CellValue[][]): string[] =>
    checkTable(
      'weightAlone',
      HEADINGS,
      AREA,
      indicator('01_01', 50),
      indicator('01_02', 50),
      ...between,
      ['02', 'Servizi', 100, '', ''],
      indicator('02_01', 100),
    );

  it.each<[string, CellValue[], string[]]>([
    ['a weight alone', ['', '', 20, '', ''], ['C5 weight.alone']],
    ['the sum of the group above it', ['', '', 100, '', ''], []],
    ['a line of totals', ['', 'Totale', 20, '', ''], []],
    ['nothing', ['', '', '', '', ''], []],
    ['a zero', ['', '', 0, '', ''], []],
  ])('%s', (_, row, expected) => expect(found(row)).toEqual(expected));

  it('below the last item it is a sum', () => {
    expect(checkTable('weightAlone', HEADINGS, AREA, indicator('01_01', 50), ['', '', 20, '', ''])).toEqual(
      [],
    );
  });
});

it('a column headed as weights that holds none is told once, at its heading', () => {
  const rows = (weight: CellValue): CellValue[][] => [
    ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
    ['01', 'Competitività', '', '', ''],
    ['01_01', 'Imprese assistite', weight, '>= 10', 9],
    ['01_02', 'Imprese visitate', weight, '>= 20', 19],
  ];
  expect(checkTable('weightMissing', ...rows(''))).toEqual(['C1 weights.blankColumn']);
  expect(checkTable('weightMissing', ...rows(50))).toEqual([]);
});

describe('weights of indicators that were deleted', () => {
  /** Two areas with their weights, the first one with an objective between it and its indicators. */
  const table = (...[w1, w2, w3, w4]: CellValue[]): CellValue[][] => [
    ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
    ['01', 'Competitività', 60, '', ''],
    ['01_01', 'Innovazione', 100, '', ''],
    ['01_01_01', 'Imprese assistite', w1 ?? '', '>= 10', 9],
    ['01_01_02', 'Imprese visitate', w2 ?? '', '>= 20', 19],
    ['02', 'Regolazione', 40, '', ''],
    ['02_01', 'Controlli svolti', w3 ?? '', '>= 10', 9],
    ['02_02', 'Verbali notificati', w4 ?? '', '>= 20', 19],
  ];

  it('all of them, where the titles keep theirs in the same column', () => {
    expect(checkTable('weightMissing', ...table())).toEqual(['C4 weights.onlyTitles']);
    expect(checkTable('weightMissing', ...table(70, 30, 60, 40))).toEqual([]);
  });

  it('those below one parent, whatever its level, where others have theirs', () => {
    expect(checkTable('weightMissing', ...table(70, 30))).toEqual(['C7 weights.none']);
    expect(checkTable('weightMissing', ...table('', '', 60, 40))).toEqual(['C4 weights.none']);
  });

  it('a column of another sheet that is blank is told, whatever other sheets hold', () => {
    const rows = (code: string, weight: CellValue): CellValue[][] => [
      ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
      [code, `Ambito ${code}`, '', '', ''],
      [`${code}_01`, `Imprese assistite ${code}`, weight, '>= 10', 9],
      [`${code}_02`, `Imprese visitate ${code}`, weight, '>= 20', 19],
    ];
    const found = checkSheets('weightMissing', { Uno: rows('01', 50), Due: rows('02', '') });
    expect(found).toContain('Due!C1 weights.blankColumn');
    expect(found.filter((line) => line.startsWith('Uno'))).toEqual(['Uno!C2 weights.noneOfLevel']);
  });
});

describe('a level without any weight is noted where it has cells for them', () => {
  const table = (first: CellValue, second: CellValue, objectives: CellValue): CellValue[][] => [
    ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
    ['01', 'Competitività', first, '', ''],
    ['01_01', 'Innovazione', objectives, '', ''],
    ['01_01_01', 'Imprese assistite', 60, '>= 10', 9],
    ['01_01_02', 'Imprese visitate', 40, '>= 20', 19],
    ['01_02', 'Credito', objectives, '', ''],
    ['01_02_01', 'Confidi', 100, '>= 20', 19],
    ['02', 'Regolazione', second, '', ''],
    ['02_01', 'Controlli', 100, '', ''],
    ['02_01_01', 'Controlli svolti', 60, '>= 10', 9],
    ['02_01_02', 'Verbali notificati', 40, '>= 20', 19],
  ];

  it('once, where it stands', () => {
    expect(checkTable('weightMissing', ...table('', '', 50))).toEqual(['C2 weights.noneOfLevel']);
    expect(checkTable('weightMissing', ...table(60, 40, 50))).toEqual([]);
  });

  it('not where a title goes across the column of weights', () => {
    const grid = gridOf('Piano', table('', '', 50));
    const across = [1, 7].map((row) => ({ row, column: 1, rows: 1, columns: 4 }));
    const told = (merges: typeof across): string[] =>
      (checkedWorkbook([{ ...grid, merges }], 'Piano')?.findings ?? []).map(({ message }) => message.id);
    expect(told(across)).not.toContain('weights.noneOfLevel');
    expect(told([])).toContain('weights.noneOfLevel');
  });

  it('nor where the column of weights is headed for another level', () => {
    const row = (ambito: string, objective: string, weight: CellValue, indicator: string): CellValue[] => [
      ...[ambito, objective, weight, indicator, '>= 10', 9],
    ];
    const told = (...weights: CellValue[]): string[] =>
      checkTable(
        'weightMissing',
        ['Ambito strategico', 'Obiettivo operativo', 'Peso obiettivo', 'Indicatore', 'Target', 'Consuntivo'],
        ...weights.flatMap((weight, i) => [
          row(i % 2 === 0 ? `Ambito ${i}` : '', `Obiettivo ${i}`, weight, `Imprese assistite ${i}`),
          row('', '', '', `Pratiche evase ${i}`),
        ]),
      );
    expect(told(60, 40, 50, 50)).toEqual([]);
    expect(told('', '', '', '')).toEqual(['C1 weights.blankColumn']);
  });

  it('a column of one level that is blank is told, whatever the column of another one holds', () => {
    const told = (...weights: CellValue[]): string[] =>
      checkTable(
        'weightMissing',
        ['Obiettivo operativo', 'Peso obiettivo', 'Indicatore', 'Peso indicatore', 'Target', 'Consuntivo'],
        ...weights.flatMap((weight, i): CellValue[][] => [
          [`Obiettivo ${i}`, weight, `Imprese assistite ${i}`, 70, '>= 10', 9],
          ['', '', `Pratiche evase ${i}`, 30, '>= 10', 9],
        ]),
      );
    expect(told(60, 40)).toEqual([]);
    expect(told('', '')).toEqual(['B1 weights.blankColumn']);
  });

  it('not where others of it have theirs, which tells more', () => {
    expect(checkTable('weightMissing', ...table(60, '', 50))).toEqual(['C8 weight.inferred']);
    expect(checkTable('weightMissing', ...table(60, 40, ''))).toEqual(['C3 weights.none']);
  });

  it('nor where each stands alone below its parent', () => {
    const alone = table('', '', 50).slice(0, 7);
    expect(checkTable('weightMissing', ...alone)).toEqual([]);
  });
});

describe('weights that are shared out by unit', () => {
  const row = (objective: string, name: string, unit: string, weight: number): CellValue[] => [
    ...[objective, name, unit, weight, '>= 10', 9],
  ];
  const told = (last: number, unit = 'Anagrafe', rule: RuleId = 'weightsSum'): string[] =>
    checkTable(
      rule,
      ['Obiettivo', 'Indicatore', 'Ufficio', 'Peso', 'Target', 'Consuntivo'],
      ...[row('Aiutare', 'Imprese', 'Promozione', 70), row('', 'Bandi', 'Anagrafe', 40)],
      ...[row('Regolare', 'Pratiche', unit, 60), row('', 'Controlli', 'Promozione', last)],
    );
  it('make 100 for each', () => {
    expect(told(30)).toEqual([]);
    expect(told(30, 'Anagrafe', 'sharesOfWhole')).toEqual(['D2 weights.byUnit']);
  });
  it('are wrong where those of one unit do not, or there is but one', () => {
    expect(told(20)).toHaveLength(2);
    expect(told(30, 'Promozione')).toHaveLength(2);
  });
});
