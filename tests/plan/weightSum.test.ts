import type { CellValue } from '../../src/core/cell';
import type { CellReading } from '../../src/core/plan/plan';
import { explainedByRounding, makesWhole } from '../../src/core/plan/weightSum';

const cells = (values: readonly CellValue[], format = 'General'): CellReading[] =>
  values.map((value, row) => ({ sheet: 's', row, column: 0, value, format }));
const times = (value: CellValue, count: number): CellValue[] => Array.from({ length: count }, () => value);

describe('rounding explains what is missing to 100', () => {
  it.each<[string, CellValue[], string, boolean]>([
    ['three times 33,3%', times(0.333, 3), '0.0%', true],
    ['three times 33,1%', times(0.331, 3), '0.0%', false],
    ['beside a blank one', [...times(0.333, 3), ''], 'General', true],
    ['three times 33%', times(0.33, 3), '0%', true],
    ['three times 32%: half a point each is too little', times(0.32, 3), '0%', false],
    ['seven times 14,3 points', times(14.3, 7), 'General', true],
    ['seven times 14 points', times(14, 7), 'General', true],
    ['eight times 12 points: 4 are missing, and rounding makes 4 at most', times(12, 8), 'General', true],
    ['eight times 11,9', times(11.9, 8), 'General', false],
    ['as fractions: two decimals of a point', times(0.3333, 3), 'General', true],
    ['as fractions: tenths show no decimals of a point', times(0.3, 3), 'General', false],
    ['as text', times('33,3 %', 3), '@', true],
    ['as text in fractions', times('0,333', 3), '@', true],
    ['as text in points', times('33,33', 3), '@', true],
    ['as text, more than rounding makes', times('33,2', 3), '@', false],
    ['a format that shows more decimals than the value has', times(33.3, 3), '0.00', false],
    ['a format that shows fewer', [33.34, 33.34, 33.24], '0.0', true],
  ])('%s', (_, values, format, expected) =>
    expect(explainedByRounding(cells(values, format))).toBe(expected),
  );

  it('not of whole numbers that differ: they were typed so', () => {
    expect(explainedByRounding(cells([33, 33, 33]))).toBe(true);
    expect(explainedByRounding(cells([34, 33, 32]))).toBe(false);
    expect(explainedByRounding(cells([50, 30, 19.9]))).toBe(false);
    expect(explainedByRounding(cells([50, 30.1, 19.5]))).toBe(true);
    expect(explainedByRounding([...cells([50, 30]), ...cells([19.96], '0.0')])).toBe(true);
  });

  it('of many that differ some are rounded up and some down: three standard deviations, not the worst', () => {
    const nine = (missing: number): CellReading[] => {
      const first = [7.1, 8.2, 9.3, 10.4, 11.6, 12.7, 13.8, 14.9];
      const rest = 100 - missing - first.reduce((sum, value) => sum + value, 0);
      return cells([...first, Number(rest.toFixed(1))]);
    };
    expect(explainedByRounding(nine(0.2))).toBe(true);
    expect(explainedByRounding(nine(-0.2))).toBe(true);
    expect(explainedByRounding(nine(0.3))).toBe(false);
  });
});

it('weights make 100 within the tolerance of the rules, or by rounding', () => {
  expect(makesWhole(cells([60, 39]), { weightTolerance: 1 })).toBe(true);
  expect(makesWhole(cells([60, 38.9]), { weightTolerance: 1 })).toBe(false);
  expect(makesWhole(cells(times(0.333, 3), '0.0%'), { weightTolerance: 0 })).toBe(true);
});
