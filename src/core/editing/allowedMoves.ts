import type { Plan, PlanNode } from '../plan/plan';
import { PlanTree } from '../plan/planTree';
import type { Level } from '../rules/rules';
import type { TreeEdit } from './edit';

export type Move = Extract<TreeEdit, { kind: 'move' }>;
/** Where a node is let go: beside another one, or below it. */
export type DropZone = 'before' | 'into' | 'after';

/** What stands below what in any plan (docs/dominio.md §2.1), the most usual first. */
const BELOW: Readonly<Record<Level, readonly Level[]>> = {
  entity: ['area'],
  area: ['strategic'],
  strategic: ['operational', 'indicator'],
  operational: ['indicator'],
  dashboard: ['indicator'],
  indicator: [],
};

/** Where the nodes of a plan may go: as the levels say, and wherever the workbook itself already has them. */
export class AllowedMoves {
  readonly tree: PlanTree;
  /** How many nodes of each level are below those of another one. */
  private readonly below = new Map<Level, Map<Level, number>>();
  /** Levels that a new node can have. */
  private readonly writable: ReadonlySet<Level>;

  constructor(private readonly plan: Plan) {
    this.tree = new PlanTree(plan);
    for (const { parent, children } of this.tree.families()) {
      const levels = this.levelsUnder(parent.level);
      this.below.set(parent.level, levels);
      for (const { level } of children) levels.set(level, (levels.get(level) ?? 0) + 1);
    }
    this.writable = writableLevels(plan);
  }

  /** What may be added below a node; first what is most usual there. */
  levelsBelow(id: string): readonly Level[] {
    const parent = this.tree.node(id);
    if (!parent) return [];
    const [first] = this.tree.children(id);
    const usual = [...this.levelsUnder(parent.level)].sort((a, b) => b[1] - a[1]).map(([level]) => level);
    const levels = new Set([...(first ? [first.level] : []), ...usual, ...BELOW[parent.level]]);
    return [...levels].filter((level) => this.writable.has(level) && this.canHold(parent, level));
  }

  /** One place up or down among the siblings of its level; null: it is the first, or the last. */
  shifted(id: string, by: -1 | 1): Move | null {
    const node = this.tree.node(id);
    if (!node || node.parent === null) return null;
    const siblings = this.siblings(node);
    const at = siblings.indexOf(node) + by;
    if (at < 0 || at >= siblings.length) return null;
    const before = siblings[by < 0 ? at : at + 1]?.id ?? null;
    return { kind: 'move', node: id, parent: node.parent, before };
  }

  /** The move that letting a node go there means; null: it cannot stand there, or stands there already. */
  dropped(id: string, target: string, zone: DropZone): Move | null {
    const node = this.tree.node(id);
    const place = this.tree.node(target);
    if (!node || !place || this.tree.isWithin(place, id)) return null;
    if (zone === 'into') {
      const fits = this.canHold(place, node.level) && node.parent !== target;
      return fits ? { kind: 'move', node: id, parent: target, before: null } : null;
    }
    const parent = this.tree.parent(place);
    if (!parent || place.level !== node.level || !this.canHold(parent, node.level)) return null;
    const before = zone === 'before' ? place : this.next(place);
    const stays = before === node || (node.parent === parent.id && before === this.next(node));
    return stays ? null : { kind: 'move', node: id, parent: parent.id, before: before?.id ?? null };
  }

  /** The nodes below which a node may be moved, in the order of the tree. */
  parentsFor(id: string): PlanNode[] {
    return this.plan.nodes.filter((parent) => this.dropped(id, parent.id, 'into'));
  }

  /** The next sibling of its level, or null. */
  next(node: PlanNode): PlanNode | null {
    return this.following(node)[0] ?? null;
  }

  /** The siblings after a node. */
  following(node: PlanNode): readonly PlanNode[] {
    const siblings = this.siblings(node);
    return siblings.slice(siblings.indexOf(node) + 1);
  }

  /**
   * What the workbook has below such nodes it can have again. Anything else needs rows below the node's own: a node that
   * only other rows name has none, but in a plain table, where any row can be of any node.
   */
  canHold({ level: above, own }: PlanNode, level: Level): boolean {
    if (this.levelsUnder(above).has(level)) return true;
    return BELOW[above].includes(level) && (own !== null || this.plan.rowsAlike === true);
  }

  private siblings(node: PlanNode): readonly PlanNode[] {
    return this.tree.children(node.parent ?? '').filter(({ level }) => level === node.level);
  }

  private levelsUnder(level: Level): Map<Level, number> {
    return this.below.get(level) ?? new Map<Level, number>();
  }
}

/**
 * In a plain table every row is alike. Elsewhere a new node is like one that is there; those that are named only in the
 * blocks of what is below them, or nowhere, have nothing of their own to be like.
 */
function writableLevels({ rowsAlike, nodes }: Plan): Set<Level> {
  if (rowsAlike) return new Set(nodes.flatMap(({ level }) => [level, ...BELOW[level]]));
  const blocks = new Set<string>();
  for (const { own } of nodes) {
    if (!own || own.first === own.last) continue;
    for (let row = own.first; row <= own.last; row++) blocks.add(`${own.sheet}|${row}`);
  }
  const hasRows = ({ own, rows }: PlanNode): boolean =>
    own !== null || rows.some(({ sheet, row }) => !blocks.has(`${sheet}|${row}`));
  return new Set(nodes.flatMap((node) => (hasRows(node) ? [node.level] : [])));
}
