import type { ChildWeight } from '../../plan/weights';
import { areFractions } from '../../weights/checkWeights';

/** Points of 100 by which one set may miss it. */
const OFF_A_SET = 0.05;

/** Weights in their order cut where those before make 100, if all the way they make 100 again and again; otherwise none. */
export function setsOfWeights(weights: readonly ChildWeight[]): readonly (readonly ChildWeight[])[] {
  const values = weights.map(({ value }) => value);
  const whole = areFractions(values) ? 1 : 100;
  const sets: ChildWeight[][] = [];
  let sum = 0;
  let set: ChildWeight[] = [];
  for (const weight of weights) {
    set.push(weight);
    sum += weight.value ?? 0;
    if (Math.abs(sum - whole) > (whole * OFF_A_SET) / 100) continue;
    sets.push(set);
    set = [];
    sum = 0;
  }
  return set.length === 0 && sets.length > 1 ? sets : [];
}
