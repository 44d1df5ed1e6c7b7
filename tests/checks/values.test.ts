import type { CellValue } from '../../src/core/cell';
import { italian } from '../../src/messages/it';
import { say } from '../../src/messages/message';
import { handMadePlan } from '../plan/handMadePlan';
import { checkTable, type TestCell, type TestTable } from './checkTable';
import { findingsOf } from './findingsOf';

const HEADINGS = ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'];
const AREA = ['01', 'Competitività', 100, '', ''];
const row = (code: string, actual: TestCell, name = `Imprese ${code}`): TestCell[] => [
  code,
  name,
  25,
  '>= 10',
  actual,
];

describe('a number is a number for Excel too', () => {
  const asText = (...actuals: CellValue[]): string[] =>
    checkTable('numberAsText', HEADINGS, AREA, ...actuals.map((actual, i) => row(`01_0${i + 1}`, actual)));

  it('not a text in a column of numbers', () => {
    expect(asText(12, 14, 9, '36')).toEqual(['E6 value.numberAsText']);
    expect(asText(12, 14, 9, '1.635,50')).toEqual(['E6 value.numberAsText']);
  });
  it.each(['36 imprese', 'n.d.', 'sì', '>= 36', '+10%', '1.234'])('%s is a person’s', (actual) =>
    expect(asText(12, 14, 9, actual)).toEqual([]),
  );
  it('percentages as text among numbers were printed so, and a bare number among them was not', () =>
    expect(asText(12, 14, '95,83 %', '9,98 %', 9, '36')).toEqual(['E8 value.numberAsText']));
  it('a column of texts was printed so', () => expect(asText('12', '14', '9', 36)).toEqual([]));
});

it('a date is a date for Excel too', () => {
  const date = (value: number): TestCell => ({ value, format: 'dd/mm/yyyy' });
  const dates = (...actuals: TestCell[]): string[] =>
    checkTable(
      'dateAsText',
      HEADINGS,
      AREA,
      ...actuals.map((actual, i): TestCell[] => [`01_0${i + 1}`, 'Bando', 25, 'Entro 30/06/2025', actual]),
    );
  expect(dates(date(45800), date(45810), date(45820), '28/05/2025')).toEqual(['E6 value.dateAsText']);
  expect(dates('27/05/2025', '28/05/2025', '29/05/2025', date(45800))).toEqual([]);
});

describe('texts have no spaces that nobody sees', () => {
  const stray = (name: string): string[] =>
    checkTable(
      'straySpaces',
      HEADINGS,
      AREA,
      row('01_01', 9, name),
      row('01_02', 9),
      row('01_03', 9),
      row('01_04', 9),
    );
  it.each(['Eventi ', ' Eventi', 'Eventi\u00a0', 'Even\u200bti', '\u200fEventi'])('%j', (name) =>
    expect(stray(name)).toEqual(['B3 value.straySpaces']),
  );
  it('one between words is none', () => expect(stray('Eventi e fiere')).toEqual([]));
  it('a column that is indented with them is meant so', () => {
    const rows = ['01_01', '01_02', '01_03', '01_04'].map((code) => row(code, 9, `   Imprese ${code}`));
    expect(checkTable('straySpaces', HEADINGS, AREA, ...rows)).toEqual([]);
  });
});

describe('an error of Excel', () => {
  it('is found in a figure, with what it shows', () => {
    const broken = { value: '#DIV/0!', formula: '=F3/G3' };
    expect(checkTable('errorCell', HEADINGS, AREA, row('01_01', broken), row('01_02', 9))).toEqual([
      'E3 value.error',
    ]);
  });
  it('is left to its own rule where Excel does not know a function', () => {
    const unknown = { value: '#NAME?', formula: '=PERF_SCORE(D3,E3)' };
    const table = [[...HEADINGS, 'Prova'], [...AREA, ''], [...row('01_01', 9), unknown], row('01_02', 9)];
    expect(checkTable('errorCell', ...table)).toEqual([]);
    expect(checkTable('functionUnknown', ...table)).toEqual(['F3 formula.ofAddIn']);
  });
});

it('a real date is no number, however near its own number is to the target', () => {
  const [code, name, weight] = row('01_01', 9);
  const date = { value: 45473, format: 'dd/mm/yyyy' };
  const found = (actual: TestCell, target: TestCell): string[] =>
    checkTable('actualUnreadable', HEADINGS, AREA, [code ?? '', name ?? '', weight ?? 1, target, actual]);
  expect(found(date, '>= 50.000 N.')).toEqual(['E3 actual.dateForNumber']);
  expect(found({ value: 45, format: 'dd/mm/yyyy' }, '>= 40 N.')).toEqual(['E3 actual.dateForNumber']);
  expect(found(date, 'Entro 30/06/2024')).toEqual([]);
  expect(found({ value: 45473, format: '0' }, '>= 50.000 N.')).toEqual([]);
});

it('an actual below zero is noted where at least so much was asked', () => {
  const negative = (target: string, actual: number): string[] =>
    checkTable('actualUnreadable', HEADINGS, AREA, ['01_01', 'Imprese', 50, target, actual], row('01_02', 9));
  expect(negative('>= 10', -9)).toEqual(['E3 actual.negative']);
  expect(negative('>= 10', 9)).toEqual([]);
  expect(negative('>= -10', -9)).toEqual([]);
  expect(negative('<= 10', -9)).toEqual([]);
});

describe('a number beside a percentage is read as one, and what score that makes is said', () => {
  const scale = (target: TestCell, actual: TestCell, ...others: TestTable): string[] =>
    checkTable(
      'scaleDiffers',
      HEADINGS,
      AREA,
      ['01_01', 'Imprese', 50, target, actual],
      ...others,
      row('01_02', 9),
    );
  const percent = (value: number): TestCell => ({ value, format: '0%' });

  it.each<[TestCell, TestCell, string[]]>([
    [2, percent(0.65), ['D3 figure.readAsPercent']],
    ['>= 2', '65%', ['D3 figure.readAsPercent']],
    [1, percent(0.65), ['D3 figure.readAsPercent']],
    ['>= 80%', 2, ['E3 figure.readAsPercent']],
    ['>= 80%', 1, ['E3 figure.readAsPercent']],
    ['>= 80%', 0.65, []],
    [0.8, percent(0.65), []],
    ['>= 80%', percent(2), []],
    ['>= 80%', 75, ['E3 actual.percentPoints']],
    ['2 N.', percent(0.65), []],
  ])('%j and %j', (target, actual, expected) => expect(scale(target, actual)).toEqual(expected));

  it('1 is 100% where other fractions stand for percentages', () => {
    const fraction = ['01_03', 'Corsi', 50, '>= 80%', 0.9];
    expect(scale('>= 80%', 1, fraction)).toEqual([]);
    expect(scale('>= 80%', 2, fraction)).toEqual(['E3 figure.readAsPercent']);
    expect(scale(1, percent(0.65), fraction)).toEqual(['D3 figure.readAsPercent']);
  });

  it('says how it is read, and the score', () => {
    const plan = handMadePlan([
      { level: 'indicator', name: 'Corsi', target: '>= 80%', actual: 1.5, weight: 100 },
    ]);
    const [found] = findingsOf(plan).filter(({ rule }) => rule === 'scaleDiffers');
    expect(found && say(italian, found.message)).toContain(
      'consuntivo 1,5: 1,5 non ha il segno % ed è letto come 150,00%, e così il punteggio è 100,00%',
    );
  });
});
