import { decimalsOf, formatNumber, formatPercent, roundHalfUp } from '../../src/core/number/formatNumber';
import { readNumber } from '../../src/core/number/readNumber';

describe('readNumber reads Italian numbers: a point groups, a comma begins the decimals', () => {
  it.each([
    ['60', 60],
    ['60,00', 60],
    ['0,38', 0.38],
    [',5', 0.5],
    ['1.635,50', 1635.5], // PT-PO 2022
    ['530.097', 530097], // PT-PO 2022
    ['1.146.100,00', 1146100], // PT-PO 2022
    ['12 723,5', 12723.5],
    ['-6', -6],
    ['- 17,64', -17.64], // TNO 2025
    ['+ 5', 5],
    ['€ 1.000', 1000],
    ['-0', 0],
  ])('%s is %d', (text, value) => expect(readNumber(text)?.value).toBe(value));

  it.each([
    ['3.5', 3.5],
    ['95.83', 95.83],
    ['0.125', 0.125],
    ['1234.567', 1234.567],
  ])('%s has a point that cannot group: it is a decimal point', (text, value) =>
    expect(readNumber(text)).toMatchObject({ value, ambiguous: false }),
  );

  it.each([
    ['1.234', true],
    ['100.000', true],
    ['1.234,0', false],
    ['1.234.567', false],
    ['1234', false],
    ['1 234', false],
  ])('%s: may the point have been a comma? %s', (text, ambiguous) =>
    expect(readNumber(text)?.ambiguous).toBe(ambiguous),
  );
});

describe('readNumber tells what follows the number', () => {
  it.each([
    ['60,00 N.', 'N.'],
    ['2,50 gg', 'gg'],
    ['30gg', 'gg'],
    ['10 immissioni', 'immissioni'],
    ['7.176.390,00 €', '€'],
    ['7/10', '/10'], // TNO PIRA 2024
    ['3,0.', ''],
    ['60', ''],
  ])('%s has the unit "%s"', (text, unit) =>
    expect(readNumber(text)).toMatchObject({ unit, percent: false }),
  );

  it.each([
    ['95,83 %', 0.9583],
    ['67%.', 0.67],
    ['100% delle pratiche', 1],
    ['-2,32 %', -0.0232],
    ['67 per cento', 0.67],
    ['67 percento', 0.67],
    ['1,1%', 0.011], // 1.1 / 100 is 0.011000000000000001 in binary
  ])('%s is the fraction %d', (text, value) =>
    expect(readNumber(text)).toMatchObject({ value, percent: true, unit: '%' }),
  );

  it.each([
    ['60', 0],
    ['60,00 N.', 2],
    ['1.234,5', 1],
    ['3.25', 2],
  ])('%s is written with %d decimals', (text, decimals) => expect(readNumber(text)?.decimals).toBe(decimals));
});

describe('readNumber reads nothing rather than something else', () => {
  it.each([
    ['a text', 'abc'],
    ['no text', ''],
    ['a sign alone', '-'],
    ['a point before the digits', '.5'],
    ['English grouping', '1,000.50'],
    ['two decimal points', '12.34.56'],
    ['two decimal commas', '10,5,3'],
    ['a range', '10-20'],
    ['a range of percentages', '10%-20%'],
    ['a number in the words that follow', '60 su 70'],
    ['an operator after it', '5 <= 10'],
    ['scientific notation', '1e3'],
    ['a date', '30/06/2025'],
  ])('%s: %s', (_, text) => expect(readNumber(text)).toBeNull());
});

describe('formatNumber', () => {
  it.each([
    [1635.5, 2, '1.635,50'],
    [1146100, 0, '1.146.100'],
    [-17.64, 2, '-17,64'],
    [0, 2, '0,00'],
    [-0.001, 2, '0,00'],
    [999.995, 2, '1.000,00'],
  ])('%d with %d decimals is %s', (value, decimals, text) =>
    expect(formatNumber(value, decimals)).toBe(text),
  );

  it('rounds half up the digits a person sees: 79,18 / 80,00 is 98,98%', () => {
    expect(formatPercent(79.18 / 80)).toBe('98,98%'); // 98.97500000000001 or 98.97499999999999 in binary
    expect(roundHalfUp(1.005, 2)).toBe(1.01);
    expect(roundHalfUp(-1.005, 2)).toBe(-1.01);
  });

  it.each([
    [2.06, 2],
    [60, 0],
  ])('%d is written with %d decimals', (value, decimals) => expect(decimalsOf(value)).toBe(decimals));
});
