import { unitsOf } from '../../plan/grouping';
import type { PlanNode } from '../../plan/plan';
import type { ChildWeight } from '../../plan/weights';
import type { CheckFacts } from '../facts';
import { foundAtCell } from '../foundAtCell';
import type { Found } from '../rule';
import { sumProblem, weightBlocks, type WeightBlock } from './weightBlocks';

/** Sums that the units explain, by the nodes below which they stand. */
interface SumsByUnit {
  found: readonly Found[];
  parents: ReadonlySet<PlanNode>;
}

/** Weights of one level that make 100 for each unit whose work they share out, and not below each node. */
export function sumsByUnit(facts: CheckFacts): SumsByUnit {
  const found: Found[] = [];
  const parents = new Set<PlanNode>();
  for (const blocks of blocksByLevel(facts)) {
    const weights = blocks.flatMap((block) => block.weights);
    const wrong = blocks.filter(({ problem }) => problem !== null);
    const units = weightsByUnit(weights);
    const [first] = wrong;
    if (!first || !units || !makeWhole(units, facts)) continue;
    for (const { parent } of wrong) parents.add(parent);
    const params = { count: weights.length, units: units.size };
    found.push(foundAtCell({ id: 'weights.byUnit', params }, first.cells[0] ?? null, first.parent));
  }
  return { found, parents };
}

function blocksByLevel(facts: CheckFacts): readonly WeightBlock[][] {
  const levels = new Map<string, WeightBlock[]>();
  for (const block of facts.once(weightBlocks)) {
    const [level, ...others] = new Set(block.weights.map(({ node }) => node.level));
    if (level === undefined || others.length > 0) continue;
    const known = levels.get(level);
    if (known) known.push(block);
    else levels.set(level, [block]);
  }
  return [...levels.values()];
}

/** null: one has no weight, or not one unit. */
function weightsByUnit(weights: readonly ChildWeight[]): ReadonlyMap<string, ChildWeight[]> | null {
  const units = new Map<string, ChildWeight[]>();
  for (const weight of weights) {
    const [unit, ...others] = unitsOf(weight.node);
    if (unit === undefined || others.length > 0 || weight.node.weight === null) return null;
    const known = units.get(unit);
    if (known) known.push(weight);
    else units.set(unit, [weight]);
  }
  return units;
}

/** One unit alone is the whole plan, and one weight of 100 in each says nothing. */
function makeWhole(units: ReadonlyMap<string, readonly ChildWeight[]>, { results }: CheckFacts): boolean {
  const own = [...units.values()];
  const isWhole = (weights: readonly ChildWeight[]): boolean =>
    weights.every(({ origin, problem }) => origin === 'cell' && !problem) &&
    sumProblem(weights, results.rules) === null;
  return own.length > 1 && own.some(({ length }) => length > 1) && own.every(isWhole);
}
