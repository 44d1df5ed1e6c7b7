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
import { tooLarge } from './tooLarge';
import { weightGroups } from './weightGroups';

/** Weights below one node that do not make 100. */
interface WrongSum {
  found: Found;
  isRounded: boolean;
  areMixed: boolean;
}

const MIXED = { id: 'weights.mixedBelow' } as const;

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
    const other = otherScale(block);
    if (other)
      return [{ found: foundAtCell(MIXED, other.node.weight, parent), isRounded: false, areMixed: true }];
    if (!message || explained.has(parent)) return [];
    // A node that no row shows has its weights below it.
    const at = parent.rows[0] ?? cells[0] ?? null;
    return [
      { found: foundAtCell(message, at, parent), isRounded: explainedByRounding(cells), areMixed: false },
    ];
  });
  return [...together, ...apart];
}

/** Points by which weights in two scales may miss 100 together. */
const ROUNDING_OF_MIXED = 0.5;

/**
 * A weight that is a fraction among points, or points among fractions: together they make 100 only each in its own scale,
 * or the others are shares of one whole already. null: all are in one.
 */
function otherScale(weights: readonly ChildWeight[]): ChildWeight | null {
  const written = weights.filter(({ value, origin }) => origin === 'cell' && value !== null && value > 0);
  const fractions = written.filter(({ value }) => (value ?? 0) <= 1);
  const points = written.filter(({ value }) => (value ?? 0) > 1);
  const [share, total] = [sumOfValues(fractions), sumOfValues(points)];
  if (fractions.length === 0 || points.length === 0 || points.some((weight) => tooLarge(weight))) return null;
  const makeWhole = Math.abs(100 - total - share * 100) < ROUNDING_OF_MIXED;
  const areShares = fractions.length > points.length && share < 1 + ROUNDING_OF_MIXED / 100;
  if (!makeWhole && !areShares) return null;
  return (fractions.length > points.length ? points : fractions)[0] ?? null;
}

function sumOfValues(weights: readonly ChildWeight[]): number {
  return weights.reduce((sum, { value }) => sum + (value ?? 0), 0);
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
  if (weights.some((weight) => tooLarge(weight))) return null;
  if (cells.length < weights.length || cells.length === 0) return null;
  try {
    return checkWeights(cells, weightTolerance);
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return null;
  }
}
