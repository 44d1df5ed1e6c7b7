import { nodeInMessage } from '../../plan/nodeInMessage';
import { formatNumber } from '../../number/formatNumber';
import type { CheckFacts } from '../facts';
import { foundAtCell } from '../foundAtCell';
import type { Found } from '../rule';
import { sumsTogether } from './sumsTogether';
import { weightBlocks, type WeightBlock } from './weightBlocks';

/** Fewer blocks, or a smaller part of them, are weights of 100 that are wrong. */
const FEWEST_OWN_SCALED = 3;
const MOST_FAR = 0.8;
/** A sum that was meant to be 100 misses it by this part at most. */
const FARTHEST_OWN_SUM = 0.1;
/** Importance is told on a scale from 1 to 3, 5 or 10; a weight among so many may be wrong. */
const LARGEST_IMPORTANCE = 10;
const MOST_IMPORTANCE = 0.9;
/** Such a part of the nodes with a weight have what those below them make, where weights are handed down. */
const HANDED_DOWN = 0.6;
/** Sums of decimals are never quite equal. */
const SUM_NOISE = 1e-6;

/**
 * Weights that are no points of 100 (docs/dominio.md §5.1): an importance from 1 to 5, or parts of 1.000 handed down from node to
 * node. Hardly any of them come near 100: one thing is told then, and not each sum. The roll-up takes them in proportion.
 * @returns null: they are points of 100
 */
export function ownScale(facts: CheckFacts): readonly Found[] | null {
  const { parents } = facts.once(sumsTogether);
  const blocks = facts
    .once(weightBlocks)
    .filter(({ isWhole, areShares, parent }) => isWhole && !areShares && !parents.has(parent));
  const far = blocks.filter((block) => !isNearWhole(blockSum(block)));
  const [first] = far;
  if (!first || far.length < FEWEST_OWN_SCALED || far.length < blocks.length * MOST_FAR) return null;
  const handedDown = unlikeParents(blocks);
  if (handedDown || !areImportance(blocks)) return handedDown;
  const params = { sum: formatNumber(blockSum(first)), name: nodeInMessage(first.parent) };
  const found = foundAtCell({ id: 'weights.ownScale', params }, first.cells[0] ?? null, null);
  return [{ ...found, severity: 'warning' }];
}

/** As fractions or as points. */
function isNearWhole(sum: number): boolean {
  return [1, 100].some((whole) => Math.abs(1 - sum / whole) <= FARTHEST_OWN_SUM);
}

function areImportance(blocks: readonly WeightBlock[]): boolean {
  const values = blocks.flatMap(({ weights }) => weights.map(({ value }) => value ?? 0));
  const steps = values.filter((value) => Number.isInteger(value) && value > 0 && value <= LARGEST_IMPORTANCE);
  return steps.length >= values.length * MOST_IMPORTANCE;
}

/** Where weights are handed down: those that do not make what their parent weighs. null: they are not. */
function unlikeParents(blocks: readonly WeightBlock[]): Found[] | null {
  const values = new Map(blocks.flatMap(({ weights }) => weights.map(({ node, value }) => [node, value])));
  const compared = blocks.flatMap((block) => {
    const weight = values.get(block.parent) ?? null;
    return weight === null ? [] : [{ block, weight, sum: blockSum(block) }];
  });
  const unlike = compared.filter(({ weight, sum }) => Math.abs(weight - sum) > weight * SUM_NOISE);
  if (compared.length - unlike.length < Math.max(FEWEST_OWN_SCALED, compared.length * HANDED_DOWN))
    return null;
  return unlike.map(({ block: { parent }, weight, sum }) => {
    const params = { name: nodeInMessage(parent), sum: formatNumber(sum), weight: formatNumber(weight) };
    return foundAtCell({ id: 'weights.unlikeParent', params }, parent.weight, parent);
  });
}

/** In the scale in which they are written. */
function blockSum({ weights }: WeightBlock): number {
  return weights.reduce((sum, { value }) => sum + (value ?? 0), 0);
}
