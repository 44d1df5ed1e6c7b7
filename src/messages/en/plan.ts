import type { plan as italian } from '../it/plan';

/** English: what is said of the computed plan. */
export const plan: Record<keyof typeof italian, string> = {
  'weight.notNumber': 'Cannot read the weight “{text}”: write a number, for example 12,5 or 12,5%.',
  'weight.negative': 'Negative weight ({text}): weights go from 0 to 100.',
  'node.noChildren': '{name}: no indicators below this node.',
  'node.childProblem': 'Cannot be computed: there is an error in {child}.',
  'weight.inferred': 'Missing weight: used {weight}, what its siblings leave of 100.',
  'weight.leftOut': 'Missing weight: left out of the calculation.',
  'weight.zeroScored': 'Weight 0 with a score: left out of the calculation.',
  'byHand.published': 'Late date: the published score {published} stands (computed {computed}).',
  'byHand.typed': 'Score typed by hand {typed} (computed {computed}): left as it is.',
  'published.different': 'Published {published}, recomputed {computed}.',
  'published.notNumber': 'Cannot read the published score “{text}”.',
  'results.outOfDate': 'The results in the sheet are out of date ({count} cells): press Calcola.',
};
