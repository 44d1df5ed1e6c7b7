import type { Plan, PlanNode } from '../plan/plan';
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
export class Places {
  private readonly nodes: ReadonlyMap<string, PlanNode>;
  private readonly children = new Map<string, PlanNode[]>();
  /** How many nodes of each level are below those of another one. */
  private readonly below = new Map<Level, Map<Level, number>>();

  constructor(private readonly plan: Plan) {
    this.nodes = new Map(plan.nodes.map((node) => [node.id, node]));
    for (const node of plan.nodes) {
      const parent = this.parent(node);
      if (!parent) continue;
      const siblings = this.children.get(parent.id);
      if (siblings) siblings.push(node);
      else this.children.set(parent.id, [node]);
      const levels = this.levelsUnder(parent.level);
      levels.set(node.level, (levels.get(node.level) ?? 0) + 1);
    }
  }

  /** What may be added below a node; first what is most usual there. */
  levelsBelow(id: string): readonly Level[] {
    const parent = this.nodes.get(id);
    if (!parent) return [];
    const [first] = this.children.get(id) ?? [];
    const usual = [...this.levelsUnder(parent.level)].sort((a, b) => b[1] - a[1]).map(([level]) => level);
    return [...new Set([...(first ? [first.level] : []), ...usual, ...BELOW[parent.level]])];
  }

  /** One place up or down among the siblings of its level; null: it is the first, or the last. */
  shifted(id: string, by: -1 | 1): Move | null {
    const node = this.nodes.get(id);
    if (!node || node.parent === null) return null;
    const siblings = this.siblings(node);
    const at = siblings.indexOf(node) + by;
    if (at < 0 || at >= siblings.length) return null;
    const before = siblings[by < 0 ? at : at + 1]?.id ?? null;
    return { kind: 'move', node: id, parent: node.parent, before };
  }

  /** The move that letting a node go there means; null: it cannot stand there, or stands there already. */
  dropped(id: string, target: string, zone: DropZone): Move | null {
    const node = this.nodes.get(id);
    const place = this.nodes.get(target);
    if (!node || !place || this.isWithin(place, node)) return null;
    if (zone === 'into') {
      const fits = this.canHold(place, node) && node.parent !== target;
      return fits ? { kind: 'move', node: id, parent: target, before: null } : null;
    }
    const parent = this.parent(place);
    if (!parent || place.level !== node.level || !this.canHold(parent, node)) return null;
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
    const siblings = this.siblings(node);
    return siblings[siblings.indexOf(node) + 1] ?? null;
  }

  node(id: string): PlanNode | undefined {
    return this.nodes.get(id);
  }

  childrenOf(id: string): readonly PlanNode[] {
    return this.children.get(id) ?? [];
  }

  /** How many nodes are below one. */
  countBelow(id: string): number {
    return this.childrenOf(id).reduce((count, child) => count + 1 + this.countBelow(child.id), 0);
  }

  private canHold(parent: PlanNode, node: PlanNode): boolean {
    return BELOW[parent.level].includes(node.level) || this.levelsUnder(parent.level).has(node.level);
  }

  private isWithin(node: PlanNode, ancestor: PlanNode): boolean {
    for (let at: PlanNode | undefined = node; at; at = this.parent(at)) if (at === ancestor) return true;
    return false;
  }

  private siblings(node: PlanNode): readonly PlanNode[] {
    return this.childrenOf(node.parent ?? '').filter(({ level }) => level === node.level);
  }

  private parent({ parent }: PlanNode): PlanNode | undefined {
    return parent === null ? undefined : this.nodes.get(parent);
  }

  private levelsUnder(level: Level): Map<Level, number> {
    const levels = this.below.get(level) ?? new Map<Level, number>();
    this.below.set(level, levels);
    return levels;
  }
}
