import { countingWeights } from '../rollup/rollup';
import type { Rules } from '../rules/rules';
import { missingAt, type Contribution, type LeftOut, type Missing, type NodeResult } from './results';
import type { ChildWeight } from './weights';

/**
 * How the score of a node comes about from its children, those included that do not count.
 * @param weights of the children that feed the node
 * @param computed whether the node has a computed score: where one child cannot be read nothing counts
 */
export function contributionsOf(
  children: readonly NodeResult[],
  weights: readonly ChildWeight[],
  { withoutScore }: Rules,
  computed: boolean,
): Contribution[] {
  const byNode = new Map(children.map((child) => [child.node.id, child]));
  const scoreOf = ({ node }: ChildWeight): number | null => byNode.get(node.id)?.score ?? null;
  const written = weights.map(({ value, origin }) => (origin === 'equal' ? 1 : (value ?? 0)));
  const counting = computed
    ? countingWeights(
        weights.map((weight, i) => ({ weight: written[i] ?? 0, score: scoreOf(weight) })),
        withoutScore,
      )
    : [];
  const [whole, total] = [sumOf(written), sumOf(counting)];
  const places = new Map(weights.map(({ node }, place) => [node.id, place]));
  return children.map((child) => {
    const place = places.get(child.node.id) ?? -1;
    const counted = (counting[place] ?? 0) / (total || 1);
    return {
      child,
      written: (written[place] ?? 0) / (whole || 1),
      counted,
      contribution: counted * (child.score ?? 0),
      lost: counted * (1 - (child.score ?? 0)),
      leftOut: counted > 0 ? null : whyLeftOut(child, weights[place]),
      weight: missingWeight(weights[place]),
    };
  });
}

/** How much of the weight below a node has a score; nothing where nothing weighs. The whole is 1, without binary noise. */
export function evaluatedShare(contributions: readonly Contribution[]): number {
  const share = sumOf(contributions.map(({ child, written }) => written * child.evaluated));
  return Number(share.toPrecision(12));
}

function whyLeftOut(child: NodeResult, weight: ChildWeight | undefined): LeftOut | null {
  if (!weight) return 'notFeeding';
  if (weight.problem) return 'unreadable';
  if (weight.origin === 'none') return 'noWeight';
  if (child.problem) return 'unreadable';
  if (weight.value === 0) return 'zeroWeight';
  if (child.notAssessable) return 'notAssessable';
  return child.score === null ? 'noScore' : null;
}

function missingWeight(weight: ChildWeight | undefined): Missing | null {
  if (!weight) return null;
  const at = weight.node.weight ?? weight.node.rows[0] ?? null;
  if (weight.problem) return missingAt('unreadable', weight.problem.reason, at);
  return weight.origin === 'none' ? missingAt('weight', { id: 'weight.leftOut' }, at) : null;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
