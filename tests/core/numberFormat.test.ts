import {
  isDateFormat,
  isPercentFormat,
  readNumberFormat,
  withoutUnit,
} from '../../src/core/sheet/numberFormat';

describe('readNumberFormat', () => {
  test.each([
    ['0%', 'percent', 0, ''],
    ['0.00%', 'percent', 2, ''],
    ['[Red]0.0%;-0.0%', 'percent', 1, ''],
    ['"▲ "0.00%', 'percent', 2, ''],
    ['0"%"', 'number', 0, '%'],
    ['0\\%', 'number', 0, '%'],
    ['0.0" %"', 'number', 1, '%'],
    ['0;0%', 'number', 0, ''],
    ['0";"0" gg"', 'number', 0, 'gg'],
    ['#,##0.00" N."', 'number', 2, 'N.'],
    ['0\\ \\g\\g', 'number', 0, 'gg'],
    ['0_ "gg"_-', 'number', 0, 'gg'],
    ['_-* #,##0.00 "€"_-;-* #,##0.00 "€"_-;_-* "-"?? "€"_-;_-@_-', 'number', 2, '€'],
    ['#,##0 [$€-410]', 'number', 0, '€'],
    ['€ 0.00', 'number', 2, ''],
    ['0.##', 'number', null, ''],
    ['# ?/?', 'number', null, ''],
    ['[h]:mm', 'number', null, ''],
    ['General', 'general', null, ''],
    ['', 'general', null, ''],
    ['General" giorni"', 'general', null, 'giorni'],
    ['@', 'text', null, ''],
    ['dd/mm/yyyy', 'date', null, ''],
    ['[$-410]mmm\\-yy;@', 'date', null, ''],
    ['dd.mm.yyyy', 'date', null, ''],
    ['yyyy', 'year', null, ''],
    ['0" mld di dym"', 'number', 0, 'mld di dym'],
  ])('%s is a %s', (format, kind, decimals, unit) => {
    expect(readNumberFormat(format)).toMatchObject({ kind, decimals, unit });
  });

  test('tells the zeros before the comma and the grouping', () => {
    expect(readNumberFormat('00')).toMatchObject({ wholeDigits: 2, grouped: false });
    expect(readNumberFormat('#,##0')).toMatchObject({ wholeDigits: 1, grouped: true });
  });
});

describe('isPercentFormat, isDateFormat', () => {
  test('a percent sign in quotes or after a backslash, or of another section, is no percentage', () => {
    expect(['0%', '0"%"', '0\\%', '0;0%', 'General'].map(isPercentFormat)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  test('letters in quotes or brackets are no date', () => {
    expect(['d/m/yy', '0" dm"', '[$dm-410]0', 'h:mm', 'yyyy'].map(isDateFormat)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

test('withoutUnit leaves the figure', () => {
  expect(['#,##0.00" N."', '0\\%', '0.0 [$€-410]', '"gg"', '0%'].map(withoutUnit)).toEqual([
    '#,##0.00',
    '0',
    '0.0',
    'General',
    '0%',
  ]);
});
