import fc from 'fast-check';
import { readActual } from '../../src/core/actual/readActual';
import { standard } from '../../src/core/rules/profiles';
import type { Rules } from '../../src/core/rules/rules';
import { Refusal } from '../../src/core/refusal';
import { compare, type Comparison } from '../../src/core/score/compare';
import { gapOf } from '../../src/core/score/gap';
import { scoreOf, type Score } from '../../src/core/score/score';
import { readTarget } from '../../src/core/targets/readTarget';
import type { Operator } from '../../src/core/targets/target';
import '../hunting';

const figure = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 3 }))
  .map(([digits, places]) => Number(`${digits}e-${places}`));
const positive = figure.map(Math.abs).filter((value) => value > 0);
const operator = fc.constantFrom<Operator>('>=', '>', '<=', '<', '=');
const rules = fc
  .record({
    cap: fc.constantFrom(1, 1.04, 1.2, 3),
    equalExceeded: fc.constantFrom('atLeast' as const, 'symmetric' as const),
  })
  .map((chosen): Rules => ({ ...standard, ...chosen }));

function comparisonOf(target: number, actual: number, sign: Operator | null = null): Comparison | null {
  try {
    return compare(readTarget(target, sign), readActual(actual));
  } catch (refusal) {
    if (refusal instanceof Refusal) return null;
    throw refusal;
  }
}

function score(sign: Operator, target: number, actual: number, by: Rules = standard): Score {
  // What may be on two scales is refused, never scored: there is nothing to hold against the rule.
  const comparison = comparisonOf(target, actual, sign);
  fc.pre(comparison !== null);
  const found = comparison && scoreOf(comparison, by);
  if (!found) throw new Error('not scored');
  return found;
}

it('a score is a number between 0 and the cap', () => {
  fc.assert(
    fc.property(operator, figure, figure, rules, (sign, target, actual, by) => {
      const { value } = score(sign, target, actual, by);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(by.cap);
    }),
  );
});

it('a target that is met scores 1, or more up to the cap', () => {
  fc.assert(
    fc.property(operator, figure, figure, rules, (sign, target, actual, by) => {
      fc.pre(score(sign, target, actual).met);
      expect(score(sign, target, actual).value).toBe(1);
      const capped = score(sign, target, actual, by);
      if (capped.met) expect(capped.value).toBeGreaterThanOrEqual(1);
    }),
  );
});

it('a target that is missed scores less than 1, but for equality with a strict one', () => {
  fc.assert(
    fc.property(operator, figure, figure, (sign, target, actual) => {
      fc.pre(target !== actual && !score(sign, target, actual).met);
      expect(score(sign, target, actual).value).toBeLessThan(1);
    }),
  );
});

it.each([
  ['>=', 1],
  ['>', 1],
  ['<=', -1],
  ['<', -1],
] as const)('with %s a better actual never scores less', (sign, direction) => {
  fc.assert(
    fc.property(figure, figure, figure, rules, (target, one, other, by) => {
      const worse = direction > 0 ? Math.min(one, other) : Math.max(one, other);
      const better = direction > 0 ? Math.max(one, other) : Math.min(one, other);
      const found = [worse, better].map((actual) => score(sign, target, actual, by).value);
      expect(found[1]).toBeGreaterThanOrEqual((found[0] ?? NaN) - 1e-12);
    }),
  );
});

it('with = nothing scores more than the target itself, and below it the nearer never scores less', () => {
  fc.assert(
    fc.property(positive, figure, figure, rules, (target, one, other, by) => {
      expect(score('=', target, one, by).value).toBeLessThanOrEqual(score('=', target, target, by).value);
      const [low = 0, high = 0] = [Math.min(one, other, target), Math.min(Math.max(one, other), target)];
      expect(score('=', target, high, by).value).toBeGreaterThanOrEqual(
        score('=', target, low, by).value - 1e-12,
      );
    }),
  );
});

it('the unit does not matter: target and actual ten times as large score the same', () => {
  fc.assert(
    fc.property(operator, positive, figure, (sign, target, actual) => {
      expect(score(sign, target * 10, actual * 10).value).toBeCloseTo(score(sign, target, actual).value, 9);
    }),
  );
});

it('a later date never scores more, whatever the rule of the chamber', () => {
  const day = fc.integer({ min: 45_000, max: 46_000 });
  const lateDate = fc.record({
    policy: fc.constantFrom('pointsPerDay' as const, 'allOrNothing' as const, 'linear' as const),
    pointsPerDay: fc.double({ min: 0, max: 50, noNaN: true }),
    daysToZero: fc.integer({ min: 1, max: 400 }),
    byHand: fc.boolean(),
  });
  fc.assert(
    fc.property(day, day, day, lateDate, (deadline, one, other, chosen) => {
      const by = { ...standard, lateDate: chosen };
      const at = (date: number): number =>
        scoreOf(compare(readTarget(deadline, 'entro'), readActual(date)), by)?.value ?? NaN;
      expect(at(Math.max(one, other))).toBeLessThanOrEqual(at(Math.min(one, other)));
      expect(at(one)).toBeGreaterThanOrEqual(0);
      expect(at(Math.min(one, deadline))).toBe(1);
    }),
  );
});

it('the gap is on the side of the target on which the actual is', () => {
  fc.assert(
    fc.property(figure, figure, (target, actual) => {
      const comparison = comparisonOf(target, actual, '>=');
      fc.pre(comparison !== null);
      const gap = comparison && gapOf(comparison);
      expect(Math.sign(gap ?? NaN)).toBe(Math.sign(actual - target));
      expect(target + (gap ?? NaN)).toBeCloseTo(actual, 6);
    }),
  );
});
