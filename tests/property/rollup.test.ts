import fc from 'fast-check';
import { rollup, type WeightedScore } from '../../src/core/rollup/rollup';
import '../hunting';

const score = fc.double({ min: 0, max: 1, noNaN: true });
const weight = fc.integer({ min: 1, max: 10_000 }).map((hundredths) => hundredths / 100);
const child = fc.record({ weight, score }) as fc.Arbitrary<WeightedScore>;
const children = fc.array(child, { minLength: 1, maxLength: 12 });
/** Left out: no score, weight 0, or both. */
const excluded = fc.oneof(
  weight.map((value): WeightedScore => ({ weight: value, score: null })),
  score.map((value): WeightedScore => ({ weight: 0, score: value })),
);

const close = (one: number | null, other: number | null): void => expect(one).toBeCloseTo(other ?? NaN, 12);

it('a node is between the worst and the best of its children', () => {
  fc.assert(
    fc.property(children, (all) => {
      const scores = all.map((one) => one.score ?? NaN);
      expect(rollup(all)).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-12);
      expect(rollup(all)).toBeLessThanOrEqual(Math.max(...scores) + 1e-12);
    }),
  );
});

it('the scale of the weights does not matter', () => {
  fc.assert(
    fc.property(children, fc.constantFrom(0.01, 10, 100), (all, scale) => {
      close(rollup(all.map((one) => ({ ...one, weight: (one.weight ?? 0) * scale }))), rollup(all));
    }),
  );
});

it('the order of the children does not matter', () => {
  fc.assert(
    fc.property(
      children.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      ),
      ([all, shuffled]) => close(rollup(shuffled), rollup(all)),
    ),
  );
});

it('children that are left out do not matter, wherever they stand', () => {
  fc.assert(
    fc.property(children, fc.array(excluded), (all, others) => {
      close(rollup([...others, ...all]), rollup(all));
      close(rollup([...all, ...others]), rollup(all));
    }),
  );
});

it('where every weight is blank, the children weigh the same', () => {
  fc.assert(
    fc.property(children, (all) => {
      const blank = all.map((one) => ({ ...one, weight: null }));
      close(rollup(blank), all.reduce((sum, one) => sum + (one.score ?? NaN), 0) / all.length);
    }),
  );
});

it('children that all score the same give their score, under every policy', () => {
  fc.assert(
    fc.property(children, score, (all, same) => {
      const equal = all.map((one) => ({ ...one, score: same }));
      for (const policy of ['renormalise', 'zero', 'shareEqually'] as const)
        close(rollup(equal, policy), same);
    }),
  );
});

it('a child without a score can only lower the node where it counts 0', () => {
  fc.assert(
    fc.property(children, weight, (all, lost) => {
      const without = [...all, { weight: lost, score: null }];
      expect(rollup(without, 'zero')).toBeLessThanOrEqual((rollup(all) ?? NaN) + 1e-12);
    }),
  );
});
