import { Refusal } from '../refusal';
import { readWeight, readWeights } from '../rollup/rollup';
import { areFractions } from '../weights/checkWeights';
import { isPercentFormat } from '../sheet/numberFormat';
import type { CellReading, PlanNode } from './plan';
import type { WeightShares } from './weightShares';

/** The weight with which a child enters its parent. */
export interface ChildWeight {
  node: PlanNode;
  /** In the scale of its siblings; null where no sibling has one (all weigh the same). */
  value: number | null;
  /**
   * `cell`: as written; `rest`: blank, its share of what the others leave; `sum`: of the weights below it; `equal`: no
   * weights here; `none`: left out.
   */
  origin: 'cell' | 'rest' | 'sum' | 'equal' | 'none';
  /** Those that are summed. */
  summed?: readonly CellReading[];
  problem: Refusal | null;
}

/**
 * The weights of the children of one parent. Where some are blank they share what the others leave of 100: the
 * Relazione 2022 lost four in print (01_01_02, 02_01_02, two in 03_01_07) and its results come out only so (docs/dominio.md §5.2).
 */
export function childWeights(
  children: readonly PlanNode[],
  shares: WeightShares | null = null,
): { weights: ChildWeight[]; total: 1 | 100 } {
  const weights = refuseMixedSigns(children.map(weightOf));
  const written = weights.filter(({ origin }) => origin === 'cell');
  if (written.length === 0 && weights.every(({ problem }) => !problem)) {
    return summedWeights(weights, shares) ?? { weights: weights.map(equal), total: 100 };
  }
  const scale = shares?.totalBelow(children[0]?.parent ?? '');
  if (scale) return { weights: [...weights], total: scale };
  const sum = written.reduce((total, { value }) => total + (value ?? 0), 0);
  const total = areFractions(written.map(({ value }) => value)) ? 1 : 100;
  const blank = weights.filter(({ origin, problem }) => origin === 'none' && !problem).length;
  const rest = (total - sum) / Math.max(1, blank);
  // Weights on a scale of their own (1, 2, 3) leave nothing of 100 to share.
  const shared = rest > total * 1e-4 && sum >= total / 2;
  return {
    total,
    weights: weights.map((weight) =>
      weight.origin === 'none' && !weight.problem && shared
        ? { ...weight, value: rest, origin: 'rest' }
        : weight,
    ),
  };
}

/** Where the weights further down are shares of a whole, each node without one has the sum of those below it. */
function summedWeights(
  weights: readonly ChildWeight[],
  shares: WeightShares | null,
): { weights: ChildWeight[]; total: 1 | 100 } | null {
  const sums = weights.flatMap(({ node }) => shares?.summed(node) ?? []);
  const [first] = sums;
  if (!first || sums.length < weights.length) return null;
  const withSum = ({ node, problem }: ChildWeight, i: number): ChildWeight => {
    const { value = 0, cells = [] } = sums[i] ?? {};
    return { node, problem, value, origin: 'sum', summed: cells };
  };
  return { weights: weights.map(withSum), total: first.total };
}

function equal(weight: ChildWeight): ChildWeight {
  return { ...weight, origin: 'equal' };
}

/** "50%" beside 50 is a half beside fifty: the function refuses them, and so those with the sign are refused here. */
function refuseMixedSigns(weights: readonly ChildWeight[]): readonly ChildWeight[] {
  const ownCells = weights.map(({ node, origin }) =>
    origin === 'cell' && !node.weight?.part ? (node.weight?.value ?? null) : null,
  );
  try {
    readWeights(ownCells);
    return weights;
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    return weights.map((weight, i) => (String(ownCells[i]).includes('%') ? { ...weight, problem } : weight));
  }
}

function weightOf(node: PlanNode): ChildWeight {
  try {
    const value = node.weight ? readWeight(node.weight.value) : null;
    return { node, value, origin: value === null ? 'none' : 'cell', problem: null };
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    return { node, value: null, origin: 'none', problem };
  }
}

/** Points above which weights are those of two sets of 100. */
const MORE_THAN_ONE_SET = 150;

/** Indicators and objectives below one node may each make 100 of their own (TNO), or make it together. */
export function weightSets(children: readonly PlanNode[]): (readonly PlanNode[])[] {
  const isIndicator = ({ level }: PlanNode): boolean => level === 'indicator';
  const kinds = [children.filter(isIndicator), children.filter((child) => !isIndicator(child))];
  if (kinds.some((kind) => kind.length === 0)) return [children];
  const { weights, total } = childWeights(children);
  const written = weights.filter(({ origin }) => origin === 'cell');
  const sum = written.reduce((points, { value }) => points + (value ?? 0) * (100 / total), 0);
  return sum > MORE_THAN_ONE_SET ? kinds : [children];
}

/** A weight in percentage points: 0.125 shown as 12,50% is 12.5, like 12,5. */
export function weightPoints(cell: CellReading | null, total: 1 | 100, value: number | null): number | null {
  if (value === null) return null;
  const percent = cell !== null && (isPercentFormat(cell.format) || /%/.test(String(cell.value)));
  return percent || total === 1 ? Number((value * 100).toPrecision(12)) : value;
}
