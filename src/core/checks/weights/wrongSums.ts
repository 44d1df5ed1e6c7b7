import { nodeInMessage } from '../../plan/nodeInMessage';
import type { Message } from '../../../messages/message';
import type { PlanNode } from '../../plan/plan';
import type { ChildWeight } from '../../plan/weights';
import { explainedByRounding } from '../../plan/weightSum';
import type { CheckFacts } from '../facts';
import { foundAtCell } from '../foundAtCell';
import type { Found } from '../rule';
import { ownScale } from './ownScale';
import { isTotalRow } from '../rows/totalRow';
import { setsOfWeights } from './setsOfWeights';
import { sumsByUnit } from './sumsByUnit';
import { sumsTogether } from './sumsTogether';
import { tooLarge } from './tooLarge';
import { weightBlocks, type WeightBlock } from './weightBlocks';

/** Weights below one node that do not make 100. */
interface WrongSum {
  found: Found;
  isRounded: boolean;
  areMixed: boolean;
}

const MIXED = { id: 'weights.mixedBelow' } as const;

/** All sums that are not 100: three rules tell them apart by what explains them. */
export function wrongSums(facts: CheckFacts): readonly WrongSum[] {
  const own = facts.once(ownScale);
  if (own) return own.map(plainly);
  const { found, parents } = facts.once(sumsTogether);
  const byUnit = facts.once(sumsByUnit).parents;
  const apart = facts.once(weightBlocks).flatMap((block): WrongSum[] => {
    const other = otherScale(block.weights);
    if (other)
      return [
        { found: foundAtCell(MIXED, other.node.weight, block.parent), isRounded: false, areMixed: true },
      ];
    // A total among them is told as what it is.
    const hasTotal = block.weights.some(({ node }) => isTotalRow(node));
    if (!block.problem || hasTotal || parents.has(block.parent) || byUnit.has(block.parent)) return [];
    return [wrongSum(block, block.problem)];
  });
  return [...found.map(plainly), ...apart];
}

function plainly(found: Found): WrongSum {
  return { found, isRounded: false, areMixed: false };
}

function wrongSum({ parent, weights, cells }: WeightBlock, problem: Message): WrongSum {
  // A node that no row shows has its weights below it.
  const at = parent.rows[0] ?? cells[0] ?? null;
  const message = lostTitle(parent, weights) ?? sumBelow(parent, problem);
  return { found: foundAtCell(message, at, parent), isRounded: explainedByRounding(cells), areMixed: false };
}

/** The same of the weights below a node. */
function sumBelow(parent: PlanNode, { id, params }: Message): Message {
  const isShort = id === 'weights.short';
  return {
    id: isShort ? 'weights.shortBelow' : 'weights.overBelow',
    params: { ...params, name: nodeInMessage(parent) },
  };
}

/** Where the rows of two nodes stand below one. */
function lostTitle(parent: PlanNode, weights: readonly ChildWeight[]): Message | null {
  const [first = [], second] = setsOfWeights(weights);
  const [last, next] = [first.at(-1), second?.[0]];
  if (!last || !next) return null;
  const params = {
    name: nodeInMessage(parent),
    before: nodeInMessage(last.node),
    after: nodeInMessage(next.node),
    row: (next.node.rows[0]?.row ?? 0) + 1,
  };
  return { id: 'weights.twoSets', params };
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
