import type { Plan, PlanNode } from './plan';

/** The nodes of a plan by what stands above and below them. */
export class PlanTree {
  private readonly nodes: ReadonlyMap<string, PlanNode>;
  private readonly below: ReadonlyMap<string, readonly PlanNode[]>;

  constructor({ nodes }: Pick<Plan, 'nodes'>) {
    this.nodes = new Map(nodes.map((node) => [node.id, node]));
    const below = new Map<string, PlanNode[]>();
    for (const node of nodes) {
      if (node.parent === null) continue;
      const siblings = below.get(node.parent);
      if (siblings) siblings.push(node);
      else below.set(node.parent, [node]);
    }
    this.below = below;
  }

  node(id: string): PlanNode | undefined {
    return this.nodes.get(id);
  }

  parent({ parent }: Pick<PlanNode, 'parent'>): PlanNode | undefined {
    return parent === null ? undefined : this.nodes.get(parent);
  }

  /** In the order of the plan. */
  children(id: string): readonly PlanNode[] {
    return this.below.get(id) ?? [];
  }

  /** All nodes that have children, with them. */
  families(): { parent: PlanNode; children: readonly PlanNode[] }[] {
    return [...this.below].flatMap(([id, children]) => {
      const parent = this.nodes.get(id);
      return parent ? [{ parent, children }] : [];
    });
  }

  /** A node and all that is below it; nothing for an unknown one. */
  subtree(id: string): PlanNode[] {
    const node = this.nodes.get(id);
    return node ? [node, ...this.children(id).flatMap((child) => this.subtree(child.id))] : [];
  }

  /** From the parent of a node up to its root. */
  ancestors(node: PlanNode): PlanNode[] {
    const above: PlanNode[] = [];
    for (let at = this.parent(node); at; at = this.parent(at)) above.push(at);
    return above;
  }

  /** Whether a node is another one, or below it. */
  isWithin(node: PlanNode, ancestor: string): boolean {
    return node.id === ancestor || this.ancestors(node).some(({ id }) => id === ancestor);
  }
}
