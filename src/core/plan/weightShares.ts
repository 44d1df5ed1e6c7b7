import { Refusal } from '../refusal';
import { readWeight } from '../rollup/rollup';
import type { Level, Rules } from '../rules/rules';
import { areFractions } from '../weights/checkWeights';
import type { CellReading, PlanNode } from './plan';
import type { PlanTree } from './planTree';
import { makesWhole } from './weightSum';

/** The weight of a node that has none of its own, where those below it are shares of a whole: their sum. */
export interface SummedWeight {
  /** In the scale of the whole. */
  value: number;
  cells: readonly CellReading[];
}

/** A node below which the weights of one level make 100 all together, and not below each of its parents. */
interface Whole {
  node: PlanNode;
  level: Level;
  total: 1 | 100;
}

/**
 * Weights that are shares of a whole rather than of their siblings (docs/dominio.md §5.2): 5,7 + 5,3 + 4 below an objective,
 * where all indicators below the ente make 100.
 */
export class WeightShares {
  private readonly wholes = new Map<string, Whole>();
  /** Nodes and levels that are none, so that none is added up twice. */
  private readonly tried = new Set<string>();

  constructor(
    private readonly tree: PlanTree,
    private readonly rules: Pick<Rules, 'weightTolerance'>,
  ) {
    for (const { parent, children } of tree.families()) {
      const level = commonLevel(children);
      if (!level || this.wholes.has(parent.id) || !this.isPart(children)) continue;
      for (const above of tree.ancestors(parent)) if (this.claim(above, level)) break;
    }
  }

  /** The scale of the weights right below a node, where they are shares of a whole above it; null: they are not. */
  totalBelow(parent: string): 1 | 100 | null {
    return this.wholes.get(parent)?.total ?? null;
  }

  /** null: the node has a weight of its own, or those below it are no shares of a whole above it. */
  summed(node: PlanNode): (SummedWeight & { total: 1 | 100 }) | null {
    if (node.weight) return null;
    const within = this.tree.subtree(node.id);
    const whole = within.map(({ id }) => this.wholes.get(id)).find((each) => each !== undefined);
    if (!whole || !this.tree.ancestors(node).includes(whole.node)) return null;
    const cells = weightCells(within.filter(({ level }) => level === whole.level));
    const value = cells?.reduce((sum, cell) => sum + (readWeight(cell.value) ?? 0), 0) ?? 0;
    // Sums of decimals: 5.7 + 5.3 + 4 may be 15.000000000000002.
    return cells && { value: Number(value.toPrecision(12)), cells, total: whole.total };
  }

  /** The wholes, each at the node below which it is made, with the weights that make it. */
  all(): { node: PlanNode; cells: readonly CellReading[] }[] {
    return [...new Set(this.wholes.values())].map(({ node, level }) => ({
      node,
      cells: weightCells(this.below(node, level)) ?? [],
    }));
  }

  /** Whether the weights of some siblings make less than a whole. */
  private isPart(siblings: readonly PlanNode[]): boolean {
    const cells = weightCells(siblings);
    return cells !== null && !makesWhole(cells, this.rules);
  }

  /** Takes all families of a level below a node for parts of one whole, if they are. */
  private claim(node: PlanNode, level: Level): boolean {
    const key = `${level}|${node.id}`;
    if (this.tried.has(key)) return false;
    this.tried.add(key);
    const members = this.below(node, level);
    const cells = weightCells(members);
    if (!cells || !makesWhole(cells, this.rules)) return false;
    const parents = [...new Set(members.map(({ parent }) => parent ?? ''))];
    const total = areFractions(cells.map(({ value }) => readWeight(value))) ? 1 : 100;
    const areParts = parents.every((parent) => {
      const siblings = this.tree.children(parent);
      return commonLevel(siblings) === level && this.isPart(siblings);
    });
    if (!areParts) return false;
    const whole: Whole = { node, level, total };
    for (const parent of parents) this.wholes.set(parent, whole);
    return true;
  }

  private below(node: PlanNode, level: Level): PlanNode[] {
    return this.tree.subtree(node.id).filter((each) => each !== node && each.level === level);
  }
}

/** The level that all of some siblings have; null: they are of several. */
function commonLevel(siblings: readonly PlanNode[]): Level | null {
  const [first] = siblings;
  return first && siblings.every(({ level }) => level === first.level) ? first.level : null;
}

/** The cells of the weights of some nodes; null where one is blank or cannot be read. */
function weightCells(nodes: readonly PlanNode[]): readonly CellReading[] | null {
  const cells = nodes.flatMap(({ weight }) => weight ?? []);
  if (cells.length < nodes.length || cells.length === 0) return null;
  try {
    return cells.every(({ value }) => readWeight(value) !== null) ? cells : null;
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return null;
  }
}
