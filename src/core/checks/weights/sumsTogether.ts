import { formatNumber, formatPercent } from '../../number/formatNumber';
import type { PlanNode } from '../../plan/plan';
import type { ChildWeight } from '../../plan/weights';
import { areFractions } from '../../weights/checkWeights';
import type { CheckFacts } from '../facts';
import { nodeInMessage } from '../../plan/nodeInMessage';
import { foundAtCell, foundBlank } from '../foundAtCell';
import type { Found } from '../rule';
import { tooLarge } from './tooLarge';
import { weightBlocks, type WeightBlock } from './weightBlocks';

const FEWEST_SHARING = 3;
/** Points of 100 by which the weights of a whole may miss it and still be meant as its shares. */
const FARTHEST_FROM_WHOLE = 10;
const MOST_OF_MEAN = 2;

/** Blocks that one thing explains, by their parents, and the nodes between these and the whole. */
interface ExplainedSums {
  found: readonly Found[];
  parents: ReadonlySet<PlanNode>;
  between: ReadonlySet<PlanNode>;
}

/**
 * Weights that are shares of a whole (docs/dominio.md §5.2) of which one is wrong, blank or unreadable: no block of one level
 * below a node makes 100 of its own, and all together nearly do, but for what the missing ones may be. One thing is
 * wrong then, and not every block.
 */
export function sumsTogether(facts: CheckFacts): ExplainedSums {
  const parents = new Set<PlanNode>();
  const between = new Set<PlanNode>();
  const found: Found[] = [];
  const groups = [...blocksByAncestor(facts)].sort(([, one], [, other]) => other.length - one.length);
  for (const [node, blocks] of groups) {
    const points = pointsTogether(blocks);
    if (points === null || blocks.some(({ parent }) => parents.has(parent))) continue;
    const params = {
      name: nodeInMessage(node),
      count: blocks.reduce((sum, { weights }) => sum + weights.length, 0),
      sum: formatPercent(points / 100),
      points: formatNumber(Math.abs(100 - points), 2),
    };
    const blank = blocks.flatMap(({ weights }) => weights).filter(({ node: { weight } }) => weight === null);
    found.push(
      blank[0]
        ? lostAmongShares(facts, blank[0].node, { sum: params.sum, missing: blank.length })
        : foundAtCell({ id: 'weights.together', params }, node.rows[0] ?? blocks[0]?.cells[0] ?? null, node),
    );
    for (const { parent } of blocks) {
      parents.add(parent);
      for (const above of [parent, ...facts.tree.ancestors(parent)])
        if (above !== node && facts.tree.ancestors(above).includes(node)) between.add(above);
    }
  }
  return { found, parents, between };
}

/** A weight that is missing among shares of a whole: the others have no sum to be judged by. */
function lostAmongShares(facts: CheckFacts, node: PlanNode, params: { sum: string; missing: number }): Found {
  const message = { id: 'weights.togetherBlank', params: { ...params, name: nodeInMessage(node) } } as const;
  return foundBlank(message, facts, node, 'weight');
}

/** Blocks with weights of one level below each node that has several, as pairs: a node has several levels below it. */
function blocksByAncestor(facts: CheckFacts): readonly (readonly [PlanNode, WeightBlock[]])[] {
  const groups = new Map<string, readonly [PlanNode, WeightBlock[]]>();
  for (const block of facts.once(weightBlocks)) {
    const levels = new Set(block.weights.map(({ node }) => node.level));
    const [level] = levels;
    if (levels.size !== 1 || block.cells.length === 0) continue;
    for (const above of facts.tree.ancestors(block.parent)) {
      const key = `${level}|${above.id}`;
      const known = groups.get(key);
      if (known) known[1].push(block);
      else groups.set(key, [above, [block]]);
    }
  }
  return [...groups.values()];
}

/** Points of 100 that all weights of some blocks make, where none makes 100 of its own and all nearly do; otherwise null. */
function pointsTogether(blocks: readonly WeightBlock[]): number | null {
  const isRight = ({ isWhole, problem, weights }: WeightBlock): boolean =>
    isWhole && problem === null && !weights.some((weight) => tooLarge(weight));
  if (blocks.length < FEWEST_SHARING || blocks.some(isRight)) return null;
  const values = blocks.flatMap(({ weights }) => weights.map(readableWeight));
  const scale = areFractions(values) ? 100 : 1;
  const written = values.flatMap((value) => (value === null ? [] : [value * scale]));
  const points = written.reduce((sum, value) => sum + value, 0);
  // What is missing, or written in another scale, may be larger than most.
  const lost = Math.max(1, values.length - written.length);
  const most = (MOST_OF_MEAN * points * lost) / Math.max(1, written.length);
  const isNear = points <= 100 + FARTHEST_FROM_WHOLE && points + Math.max(FARTHEST_FROM_WHOLE, most) >= 100;
  return isNear ? points : null;
}

/** null: blank, 0, or no weight that anything can have. */
function readableWeight(weight: ChildWeight): number | null {
  const { value, origin } = weight;
  return origin === 'cell' && !tooLarge(weight) ? value || null : null;
}
