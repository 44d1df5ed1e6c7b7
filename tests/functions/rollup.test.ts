import { perfRollup } from '../../src/functions/list/rollup';
import { CellError, column, errorCell, formula, refused } from './worksheet';

const PERF_ROLLUP = formula(perfRollup);

describe('PERF_ROLLUP: simple arguments', () => {
  it.each([
    ['one child', 50, 0.8, null, 0.8],
    ['a column', column(30, 70), column(1, 0.5), null, 0.65],
    ['a row', [[30, 70]], [[1, 0.5]], null, 0.65],
    [
      'a block',
      [
        [10, 20],
        [30, 40],
      ],
      [
        [1, 1],
        [0, 0],
      ],
      null,
      0.3,
    ],
    ['weights as fractions', column(0.3, 0.7), column(1, 0.5), null, 0.65],
    ['a child without score', column(30, 70), column(1, 'N/D'), null, 1],
    ['a child declared not assessable', column(30, 70), column('NV', 0.5), null, 0.5],
    ['a child with a blank score', column(30, 70), column(null, 0.5), null, 0.5],
    ['a child of weight 0', column(0, 70), column(1, 0.5), null, 0.5],
    ['a child of blank weight', column('', 70), column(1, 0.5), null, 0.5],
    ['blank weights: the same for all', column(null, ''), column(1, 0.5), null, 0.75],
    ['all left out', column(30, 70), column('N/D', 'NV'), null, 'N/D'],
    ['a child of weight 0 only', 0, 1, null, 'N/D'],
  ])('%s', (_, weights, scores, others, expected) =>
    expect(PERF_ROLLUP(weights, scores, others)).toEqual(
      typeof expected === 'number' ? expect.closeTo(expected, 14) : expected,
    ),
  );
});

describe('PERF_ROLLUP: further pairs, and rules as an odd last argument', () => {
  const zero = [['Figli senza punteggio', 'zero']];
  it.each([
    ['one more pair', [[[70]], [[1]]], 0.85],
    ['two more pairs', [[[40]], [[1]], [[30]], [[0]]], 0.55],
    ['pairs of different shapes among themselves', [column(35, 35), column(1, 1)], 0.85],
    ['pairs of single values', [70, 1], 0.85],
    ['rules alone', [[['TNO']]], 0.5],
    ['rules after a pair', [[[70]], [['N/D']], zero], 0.15],
    ['an odd argument that an old Excel hands over as 0', [[[70]], [[1]], [[0]]], 0.85],
    ['omitted, as an old Excel hands it over', [[[0]]], 0.5],
    ['a blank odd argument', [[[70]], [[1]], null], 0.85],
    ['omitted', null, 0.5],
    ['omitted, as one null', [null], 0.5],
    ['none', [], 0.5],
  ])('%s', (_, others, expected) => expect(PERF_ROLLUP(30, 0.5, others)).toBeCloseTo(expected, 14));

  it('takes as many children as a sheet has rows', () => {
    const weights = Array.from({ length: 300_000 }, () => [1]);
    expect(PERF_ROLLUP(weights, weights)).toBe(1);
  });

  it('all weights of all pairs blank: children weigh the same', () => {
    expect(PERF_ROLLUP('', 1, [[['']], [[0]], [['']], [[0.5]]])).toBe(0.5);
    expect(PERF_ROLLUP('', 1, [[[10]], [[0]]])).toBe(0);
  });
});

describe('PERF_ROLLUP: casting, and error cells', () => {
  it.each([
    ['text numbers', column('30', '70,0'), column('1', '0,5'), 0.65],
    ['percentages as text', column('30 %', '70,00%'), column('100%', '50 %'), 0.65],
    ['no-break spaces', column('30\u00a0', 70), column('\u00a0N/D', 0.5), 0.5],
    ['n.d.', column(30, 70), column('n.d.', 0.5), 0.5],
  ])('%s', (_, weights, scores, expected) => expect(PERF_ROLLUP(weights, scores)).toBeCloseTo(expected, 14));

  it('passes on the first error cell, even of a child that would be left out', () => {
    expect(PERF_ROLLUP(column(30, 0), column(1, new CellError('#N/A')))).toEqual(errorCell('#N/A', ''));
    expect(PERF_ROLLUP(30, 1, [[[new CellError('#REF!')]], [[1]]])).toEqual(
      refused(expect.stringContaining('#RIF!')),
    );
  });
});

describe('PERF_ROLLUP: refusals', () => {
  it.each([
    [
      'different shapes',
      column(30, 70),
      [[1, 0.5]],
      null,
      'Gli intervalli hanno forme diverse: 2×1 e 1×2 (righe × colonne). Sceglierli uguali.',
    ],
    ['a range against one cell', column(30, 70), 1, null, expect.stringContaining('2×1 e 1×1')],
    ['different shapes in a later pair', 30, 1, [column(1, 2), [[1]]], expect.stringContaining('2×1 e 1×1')],
    [
      'a weight that is text',
      'abc',
      1,
      null,
      'Peso «abc» non leggibile: scrivere un numero, per esempio 12,5 oppure 12,5%.',
    ],
    ['a weight that is true', true, 1, null, expect.stringContaining('non leggibile')],
    [
      'a score that is text',
      30,
      'abc',
      null,
      'Punteggio «abc» non leggibile: scrivere una percentuale (85%), "N/D" oppure "NV".',
    ],
    ['a negative weight', -2.5, 1, null, 'Peso negativo (-2,5): i pesi vanno da 0 a 100.'],
    [
      'a negative weight of a child without score',
      -2.5,
      'N/D',
      null,
      expect.stringContaining('Peso negativo'),
    ],
    [
      'a score in points',
      column(50, 50),
      column(85, 0.9),
      null,
      expect.stringContaining('Punteggio 85 fuori scala'),
    ],
    ['a score below 0', column(50, 50), column(-1, 1), null, expect.stringContaining('fuori scala')],
    [
      'a score that another formula could not compute',
      column(50, 50),
      column('Non leggibile: Target «abc»', 1),
      null,
      'Un punteggio non è stato calcolato («Non leggibile: Target «abc»»): correggere prima la sua riga.',
    ],
    ...['da controllare', 'incompleto'].map(
      (word): [string, ReturnType<typeof column>, ReturnType<typeof column>, null, string] => [
        `«${word}», which is no score and does not count as none`,
        column(50, 50),
        column(word, 1),
        null,
        `Un punteggio non è stato calcolato («${word}»): correggere prima la sua riga.`,
      ],
    ),
    [
      'percentages beside points',
      column('50%', 50),
      column(1, 1),
      null,
      'Alcuni pesi hanno il segno % («50%») e altri no («50»): scriverli tutti allo stesso modo.',
    ],
    [
      'percentages beside points of another pair',
      '50%',
      1,
      [[[50]], [[1]]],
      expect.stringContaining('il segno %'),
    ],
    [
      'a weight of more digits than Excel keeps',
      '9'.repeat(400),
      1,
      null,
      expect.stringContaining('non leggibile'),
    ],
    ['a weight that no cell shows', 1e308, 1, null, expect.stringContaining('non leggibile')],
    [
      'a word that every object knows as rules',
      30,
      1,
      [[['constructor']]],
      expect.stringContaining('Regole «constructor» sconosciute'),
    ],
    ['unknown rules', 30, 1, [[['Firenze']]], expect.stringContaining('Regole «Firenze» sconosciute')],
  ])('%s', (_, weights, scores, others, text) =>
    expect(PERF_ROLLUP(weights, scores, others)).toEqual(refused(text)),
  );
});
