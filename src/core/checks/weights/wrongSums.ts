import type { Message } from '../../../messages/message';
import type { ChildWeight } from '../../plan/weights';
import { explainedByRounding } from '../../plan/weightSum';
import { Refusal } from '../../refusal';
import type { Rules } from '../../rules/rules';
import { checkWeights } from '../../weights/checkWeights';
import type { CheckFacts } from '../facts';
import { foundAtCell } from '../foundAtCell';
import type { Found } from '../rule';
import { sumsTogether } from './sumsTogether';
import { weightGroups } from './weightGroups';

/** Weights below one node that do not make 100. */
interface WrongSum {
  found: Found;
  isRounded: boolean;
  areMixed: boolean;
}

/** All sums that are not 100: three rules tell them apart by what explains them. */
export function wrongSums(facts: CheckFacts): readonly WrongSum[] {
  const { rules } = facts.results;
  const blocks = facts.once(weightGroups).flatMap(({ parent, weights, areShares }) =>
    (areShares ? [weights] : blocksOf(weights, rules)).map((block) => {
      const message = areShares ? null : wrongSum(block, rules);
      return { parent, block, cells: block.flatMap(({ node }) => node.weight ?? []), message };
    }),
  );
  const families = blocks.flatMap(({ parent, block, cells, message }) =>
    cells.length > 0 ? [{ parent, children: block.map(({ node }) => node), isRight: message === null }] : [],
  );
  const { found, explained } = sumsTogether(facts, families);
  const together = found.map((each) => ({ found: each, isRounded: false, areMixed: false }));
  const apart = blocks.flatMap(({ parent, block, cells, message }): WrongSum[] => {
    if (!message || explained.has(parent)) return [];
    // A node that no row shows has its weights below it.
    const at = parent.rows[0] ?? cells[0] ?? null;
    const isRounded = explainedByRounding(cells);
    return [
      { found: foundAtCell(message, at, parent), isRounded, areMixed: !isRounded && haveTwoScales(block) },
    ];
  });
  return [...together, ...apart];
}

/** Whether some weights are fractions and others points, and only together make 100. */
function haveTwoScales(weights: readonly ChildWeight[]): boolean {
  const values = weights.map(({ value }) => value ?? 0);
  const [fractions, points] = [values.filter((value) => value <= 1), values.filter((value) => value > 1)];
  const total = [...fractions.map((value) => value * 100), ...points].reduce((sum, value) => sum + value, 0);
  return points.length > 0 && fractions.some((value) => value > 0) && Math.abs(100 - total) < 0.5;
}

/** Weights that make 100 together; where all do not, indicators and objectives may each make 100 of their own. */
function blocksOf(weights: readonly ChildWeight[], rules: Rules): (readonly ChildWeight[])[] {
  const isIndicator = ({ node }: ChildWeight): boolean => node.level === 'indicator';
  const kinds = [weights.filter(isIndicator), weights.filter((weight) => !isIndicator(weight))];
  if (kinds.some((kind) => kind.length === 0) || !wrongSum(weights, rules)) return [weights];
  return kinds.some((kind) => wrongSum(kind, rules) === null) ? kinds : [weights];
}

/** Only a whole set of weights has a sum to report: blank and unreadable ones are reported one by one. */
function wrongSum(weights: readonly ChildWeight[], { weightTolerance }: Rules): Message | null {
  const cells = weights.flatMap(({ node }) => (node.weight ? [node.weight.value] : []));
  if (cells.length < weights.length || cells.length === 0) return null;
  try {
    return checkWeights(cells, weightTolerance);
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return null;
  }
}
