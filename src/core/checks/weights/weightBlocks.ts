import type { Message } from '../../../messages/message';
import type { CellReading, PlanNode } from '../../plan/plan';
import type { ChildWeight } from '../../plan/weights';
import { Refusal } from '../../refusal';
import type { Rules } from '../../rules/rules';
import { checkWeights } from '../../weights/checkWeights';
import type { CheckFacts } from '../facts';
import { tooLarge } from './tooLarge';
import { weightGroups } from './weightGroups';

/** Weights below one node that are meant to make 100 together. */
export interface WeightBlock {
  parent: PlanNode;
  weights: readonly ChildWeight[];
  cells: readonly CellReading[];
  /** Why they do not; null: they do, or one is blank or cannot be read. */
  problem: Message | null;
  /** All of them are written and can be read. */
  isWhole: boolean;
  /** Of a whole above the parent: they have no sum of their own. */
  areShares: boolean;
}

/** All weights of a plan, by the node below which they stand. */
export function weightBlocks(facts: CheckFacts): readonly WeightBlock[] {
  const { rules } = facts.results;
  return facts.once(weightGroups).flatMap(({ parent, weights, areShares }) =>
    (areShares ? [weights] : blocksOf(weights, rules)).map((block) => ({
      parent,
      weights: block,
      cells: block.flatMap(({ node }) => node.weight ?? []),
      problem: areShares ? null : sumProblem(block, rules),
      isWhole: block.every(({ origin, problem }) => origin === 'cell' && !problem),
      areShares,
    })),
  );
}

/** Weights that make 100 together; where all do not, indicators and objectives may each make 100 of their own. */
function blocksOf(weights: readonly ChildWeight[], rules: Rules): (readonly ChildWeight[])[] {
  const isIndicator = ({ node }: ChildWeight): boolean => node.level === 'indicator';
  const kinds = [weights.filter(isIndicator), weights.filter((weight) => !isIndicator(weight))];
  if (kinds.some((kind) => kind.length === 0) || !sumProblem(weights, rules)) return [weights];
  return kinds.some((kind) => sumProblem(kind, rules) === null) ? kinds : [weights];
}

/** Only a whole set of weights has a sum to report: blank and unreadable ones are reported one by one. */
export function sumProblem(weights: readonly ChildWeight[], { weightTolerance }: Rules): Message | null {
  const cells = weights.flatMap(({ node }) => (node.weight ? [node.weight.value] : []));
  if (weights.some((weight) => tooLarge(weight))) return null;
  if (cells.length < weights.length || cells.length === 0) return null;
  try {
    return checkWeights(cells, weightTolerance);
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return null;
  }
}
