import { BINARY_NOISE } from '../number/binaryNoise';
import type { NodeResult } from './results';

/** What one node costs the score of another one above it. */
export interface Loss {
  result: NodeResult;
  /** Fraction of the score above: its share of it × (1 − its own score). */
  lost: number;
  /** It is lost here and not further down: an indicator, a score that a person set, a node without score that counts 0. */
  isSource: boolean;
}

/**
 * What each node below one costs its computed score, in the order of the plan; the losses of the children of a node make up its own. What
 * does not count is not there, nor what stands below a score that a person set: that score is where it is lost.
 */
export function lossesBelow({ contributions }: NodeResult, share = 1): Loss[] {
  return contributions.flatMap(({ child, counted, lost }): Loss[] => {
    if (counted === 0) return [];
    const below = child.byHand ? [] : lossesBelow(child, share * counted);
    return [{ result: child, lost: share * lost, isSource: below.length === 0 }, ...below];
  });
}

/** Where the score of a node is lost, the most costly first. */
export function largestLosses(node: NodeResult): Loss[] {
  return lossesBelow(node)
    .filter(({ lost, isSource }) => isSource && lost > BINARY_NOISE)
    .sort((one, other) => other.lost - one.lost);
}
