import { checkTable, type TestCell, type TestTable } from './checkTable';

const HEADINGS = ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'];
const PERCENT = '0.0%';
const day = (value: number): TestCell => ({ value, format: 'dd/mm/yyyy' });
const share = (value: number): TestCell => ({ value, format: PERCENT });

/** What is found of some pairs of target and actual. */
function swapped(...pairs: readonly (readonly [TestCell, TestCell])[]): string[] {
  const rows = pairs.map(([target, actual], i): TestTable[number] => [
    ...[`01_${i + 10}`, `Indicatore ${i}`, 5, target, actual],
  ]);
  return checkTable('figuresSwapped', HEADINGS, ['01', 'Competitività', 100, '', ''], ...rows);
}

describe('round targets and precise actuals', () => {
  const ROUND = [
    [60, 57.25],
    [1500, 1612],
    [90, 94.75],
    [40, 41.5],
    [200, 187],
    [8, 7.75],
  ] as const;

  it('tell of a row in which it is the other way round', () => {
    expect(swapped(...ROUND, [83.45, 80])).toEqual(['D9 figures.swapped']);
    expect(swapped(...ROUND, [80, 83.45])).toEqual([]);
  });

  it('not of one that scores the same either way, nor of an actual that is precise, too', () => {
    expect(swapped(...ROUND, [83.45, 83.45])).toEqual([]);
    expect(swapped(...ROUND, [83.45, 80.15])).toEqual([]);
  });

  it('nor where the target says its sign, which would have gone with it', () => {
    expect(swapped(...ROUND, ['>= 83,45', 80])).toEqual([]);
  });

  it('nor of what a formula gives', () => {
    expect(swapped(...ROUND, [{ value: 83.45, formula: '=83+0.45' }, 80])).toEqual([]);
    expect(swapped(...ROUND, [83.45, { value: 80, formula: '=40+40' }])).toEqual([]);
  });

  it('nor where few others are there, where their targets are precise, or their actuals round', () => {
    expect(swapped(...ROUND.slice(1), [83.45, 80])).toEqual([]);
    expect(swapped(...ROUND, [71.25, 73.15], [83.45, 80])).toEqual([]);
    expect(swapped(...ROUND.map(([target]) => [target, target] as const), [83.45, 80])).toEqual([]);
  });

  it('nor of a percentage and a number', () => {
    expect(swapped(...ROUND, [share(0.8345), 0.8])).toEqual([]);
  });
});

it('deadlines end a month, or half of it: one that does not has changed places with its day', () => {
  const END = [day(45473), day(45657), day(45565), day(45458)].map(
    (deadline, i) => [deadline, day(45400 + 7 * i)] as const,
  );
  expect(swapped(...END.slice(0, 3), [day(45605), day(45626)])).toEqual(['D6 figures.swapped']);
  expect(swapped(...END, [day(45605), day(45626)])).toEqual(['D7 figures.swapped']);
  expect(swapped(...END, [day(45626), day(45605)])).toEqual([]);
  expect(swapped(...END, [day(45605), day(45627)])).toEqual([]);
  expect(swapped(...END.slice(0, 2), [day(45605), day(45626)])).toEqual([]);
});
