import {
  isNotAssessable,
  readFraction,
  readScore,
  readWeight,
  readWeights,
  rollup,
  type WeightedScore,
} from '../../src/core/rollup/rollup';
import { refusalOf } from './refusalOf';

/** Children written as pairs: weight, score. */
const children = (...pairs: (readonly [number | null, number | null])[]): WeightedScore[] =>
  pairs.map(([weight, score]) => ({ weight, score }));

describe('rollup is the weighted mean of the children', () => {
  it.each([
    ['equal weights', children([50, 1], [50, 0.5]), 0.75],
    ['one child', children([30, 0.4]), 0.4],
    ['weights as fractions', children([0.3, 1], [0.7, 0]), 0.3],
    ['weights that do not sum to 100', children([1, 1], [2, 0.5]), 2 / 3],
    ['nothing is rounded inside', children([1, 1 / 3], [1, 1 / 3]), 1 / 3],
    ['a score above 1 where the cap allows it', children([50, 1.2], [50, 1]), 1.1],
    ['a score of 0 counts', children([50, 0], [50, 1]), 0.5],
  ])('%s', (_, of, expected) => expect(rollup(of)).toBeCloseTo(expected, 14));

  it('PT-PO 2022: the ente is the mean of its ambiti, which have no weights', () => {
    expect(rollup(children([null, 97.51], [null, 97.37], [null, 99.05]))).toBeCloseTo(97.98, 2);
  });
  it('TNO 2025: the ente is the mean of its ambiti, which have no weights', () => {
    expect(rollup(children([null, 98.52], [null, 100], [null, 99.47]))).toBeCloseTo(99.33, 2);
  });
});

describe('children left out, the other weights growing in proportion', () => {
  it.each([
    ['without a score', children([50, null], [30, 1], [20, 0.5]), 0.8],
    ['of weight 0', children([0, 0], [30, 1], [20, 0.5]), 0.8],
    ['of blank weight beside written ones', children([null, 0], [30, 1], [20, 0.5]), 0.8],
    ['without a score, all weights blank', children([null, null], [null, 1], [null, 0.5]), 0.75],
  ])('%s', (_, of, expected) => expect(rollup(of)).toBeCloseTo(expected, 14));

  it.each([
    ['no child has a score', children([50, null], [50, null])],
    ['no child has a weight above 0', children([0, 1], [0, 0.5])],
    ['the only written weight is 0', children([0, 1], [null, 0.5])],
    ['there are no children', children()],
  ])('nothing is left where %s', (_, of) => expect(rollup(of)).toBeNull());
});

describe('other policies for children without a score', () => {
  const of = children([50, null], [30, 1], [20, 0.5]);

  it('"zero": they count 0', () => expect(rollup(of, 'zero')).toBeCloseTo(0.4, 14));
  it('"parti uguali": their weight is shared equally', () =>
    expect(rollup(of, 'shareEqually')).toBeCloseTo(0.55 + 0.225, 14));
  it('"ripesatura": it is shared in proportion', () =>
    expect(rollup(of, 'renormalise')).toBeCloseTo(0.8, 14));

  it.each(['zero', 'shareEqually', 'renormalise'] as const)('%s: weight 0 stays out', (policy) => {
    expect(rollup(children([0, null], [10, 0.5]), policy)).toBe(0.5);
    expect(rollup(children([10, null]), policy)).toBeNull();
  });
});

describe('readWeight', () => {
  it.each([
    [12.5, 12.5],
    [0, 0],
    ['12,5', 12.5],
    ['14,30 %', 0.143],
    [null, null],
    ['\u00a0', null],
  ])('%p is %p', (cell, weight) => expect(readWeight(cell)).toBe(weight));

  it.each([
    ['other text', 'abc', 'weight.notNumber'],
    ['a number with a unit', '12 N.', 'weight.notNumber'],
    ['true', true, 'weight.notNumber'],
    ['a negative weight', -5, 'weight.negative'],
    ['a negative weight as text', '-5%', 'weight.negative'],
  ])('refuses %s', (_, cell, id) => expect(refusalOf(() => readWeight(cell))?.id).toBe(id));
});

describe('readWeights: one scale for the children of one parent', () => {
  it.each([
    ['percentages', ['40%', '60 %'], [0.4, 0.6]],
    ['points, with a blank', [40, '60', null], [40, 60, null]],
    ['a percentage beside fractions', ['40%', 0.6], [0.4, 0.6]],
    ['a percentage beside the whole, as a number cell holds 100%', ['40%', 1], [0.4, 1]],
    ['percentages above the whole', ['40%', '160%'], [0.4, 1.6]],
  ])('%s', (_, cells, weights) => expect(readWeights(cells)).toEqual(weights));

  it.each([
    ['the percentage first', ['50%', 50], '50'],
    ['the points first', [50, '50%'], '50'],
  ])('percentages beside points are refused: %s', (_, cells, points) =>
    expect(refusalOf(() => readWeights(cells))).toEqual({
      id: 'weights.mixedSigns',
      params: { signed: '50%', points },
    }),
  );
});

describe('readScore', () => {
  it.each([
    [0.9798, 0.9798],
    ['95,83%', 0.9583],
    ['0,5', 0.5],
    [0, 0],
    ['', null],
    [null, null],
    ['N/D', null],
    ['n.d.', null],
    ['NV', null],
    ['-', null],
    ['Da valutare', null],
    ['Non valutabile', null],
    ['ND', null],
    ['n. d.', null],
    ['n/a', null],
    ['---', null],
  ])('%p is %p', (cell, score) => expect(readScore(cell)).toBe(score));

  it.each(['abc', 'Raggiunto', true, '0,5 punti', 'non disponibile', 'vedi n.d.', 'N/D per ora', 'nxd'])(
    'refuses %p',
    (cell) => expect(refusalOf(() => readScore(cell))?.id).toBe('score.notNumber'),
  );

  it('tells a score that another formula could not compute from other text', () => {
    expect(refusalOf(() => readScore('Non leggibile: Target «abc»'))?.id).toBe('score.failed');
    expect(refusalOf(() => readScore('Target non leggibile'))?.id).toBe('score.notNumber');
  });
});

describe('readFraction: a score on the scale of a fraction', () => {
  it.each([
    ['the whole', 1, 1, 1],
    ['twice the whole', 2, 1, 2],
    ['up to the highest score of the rules', 3, 3, 3],
    ['binary noise below 0', -1e-10, 1, 0],
    ['binary noise above the highest', 2 + 1e-10, 1, 2 + 1e-10],
    ['none', 'N/D', 1, null],
  ])('%s', (_, cell, cap, score) => expect(readFraction(cell, cap)).toBe(score));

  it.each([
    ['points', 97.98, 1, '97,98'],
    ['above the highest score of the rules', 3.1, 3, '3,1'],
    ['a cap below twice the whole', 2.1, 1.2, '2,1'],
    ['below 0', -0.01, 1, '-0,01'],
  ])('refuses %s', (_, cell, cap, text) =>
    expect(refusalOf(() => readFraction(cell, cap))).toEqual({ id: 'score.outOfScale', params: { text } }),
  );
});

describe('declared not assessable', () => {
  it.each(['NV', 'n.v.', 'nv.', 'Non valutabile', ' NV\u00a0'])('is %p', (cell) =>
    expect(isNotAssessable(cell)).toBe(true),
  );
  it.each(['N/D', 'NV 2024', 'CNV', 'non valutabile per ora', 'nxv', null, 0, true])('is not %p', (cell) =>
    expect(isNotAssessable(cell)).toBe(false),
  );
});
