import { perfCheck } from '../../src/functions/list/check';
import { CellError, column, formula, refused } from './worksheet';

const PERF_CHECK = formula(perfCheck);

describe('PERF_CHECK: simple arguments', () => {
  it.each([
    ['100', column(60, 40), null, 'OK'],
    ['fractions', column(0.6, 0.4), null, 'OK'],
    ['one value', 100, null, 'OK'],
    ['a row', [[60, 40]], null, 'OK'],
    ['within the default tolerance', column(99.95), null, 'OK'],
    ['beyond the default tolerance', column(99.94), null, 'La somma dei pesi è 99,94%: mancano 0,06 punti'],
    ['the example of the contract', column(99.98), 0, 'La somma dei pesi è 99,98%: mancano 0,02 punti'],
    ['within a wider tolerance', column(33.3, 33.3, 33.3), 0.1, 'OK'],
    ['too much', column(60, 50), null, 'La somma dei pesi è 110,00%: 10,00 punti di troppo'],
    [
      'a blank weight is named',
      column(60, null, 40),
      null,
      'La somma dei pesi è 100,00%, ma mancano i pesi alle righe: 2',
    ],
  ])('%s', (_, weights, tolerance, text) => expect(PERF_CHECK(weights, tolerance)).toBe(text));
});

describe('PERF_CHECK: casting, error cells, refusals', () => {
  it.each([
    ['text weights', column('60', '40,00'), null, 'OK'],
    ['percentages as text', column('60%', '40,00 %'), null, 'OK'],
    ['a text tolerance', column(100.5), '0,5', 'OK'],
    ['a blank tolerance is the default', column(99.94), '', expect.stringContaining('0,06')],
  ])('%s', (_, weights, tolerance, text) => expect(PERF_CHECK(weights, tolerance)).toEqual(text));

  it('passes an error cell on', () => {
    expect(PERF_CHECK(column(60, new CellError('#REF!')))).toEqual(refused(expect.stringContaining('#RIF!')));
  });
  it.each([
    ['text', column('abc'), null, expect.stringContaining('Peso «abc» non leggibile')],
    ['a negative weight', column(105, -5), null, expect.stringContaining('Peso negativo (-5)')],
    [
      'a tolerance that is text',
      100,
      'poca',
      'Tolleranza «poca» non leggibile: scrivere i punti ammessi, per esempio 0,05.',
    ],
    ['a negative tolerance', 100, -1, expect.stringContaining('Tolleranza «-1»')],
  ])('refuses %s', (_, weights, tolerance, text) =>
    expect(PERF_CHECK(weights, tolerance)).toEqual(refused(text)),
  );
});
