import { codeKey } from '../codes/codeTree';
import type { MessageId, MessageParams } from '../../messages/message';
import { addressOf } from '../sheet/address';
import type { CellAddress } from '../sheet/grid';
import type { CellReading, Finding, PlanNode, RowSpan, Severity } from './plan';

export const ENTITY_ID = 'ente';

type MutableNode = { -readonly [K in keyof PlanNode]: PlanNode[K] };

/** What a layout knows of a node; the rest is blank. */
export type NodeDraft = Pick<PlanNode, 'level' | 'code' | 'name' | 'rows'> &
  Partial<Omit<PlanNode, 'id' | 'parent'>>;

/** Collects the nodes of a plan as a layout comes upon them: ids unique, parents before children. */
export class PlanBuilder {
  readonly findings: Finding[] = [];
  private readonly nodes = new Map<string, MutableNode>();
  private leading: readonly string[] = [];
  private readonly leaves = new Map<string, number>();

  constructor(entity: Pick<NodeDraft, 'name' | 'rows'> & Partial<NodeDraft>) {
    this.insert(ENTITY_ID, null, { code: '', ...entity, level: 'entity' });
  }

  /** A root beside the ente (a dashboard); returns its id. */
  addRoot(id: string, draft: NodeDraft): string {
    let free = id;
    for (let n = 2; this.nodes.has(free); n++) free = `${id}~${n}`;
    return this.insert(free, null, draft);
  }

  /** A node below `parent`; returns its id. Its code is its id unless another node has it. */
  addNode(parent: string, draft: NodeDraft): string {
    const base = codeKey(draft.code) === '' ? `${parent}/${this.nextUnder(`${parent}/`)}` : draft.code;
    let id = base;
    for (let n = 2; this.nodes.has(id); n++) id = `${base}~${n}`;
    if (id !== base) this.find('warning', 'code.duplicate', { code: draft.code }, draft.rows[0] ?? null, id);
    return this.insert(id, parent, draft);
  }

  /** An indicator below `parent`, named after its place there. */
  addIndicator(parent: string, draft: Omit<NodeDraft, 'level'>): string {
    return this.insert(`${parent}#${this.nextUnder(parent)}`, parent, { ...draft, level: 'indicator' });
  }

  /** Another row shows a node that is already here: what it says there is added. */
  merge(id: string, more: Partial<NodeDraft>): void {
    const node = this.nodes.get(id);
    if (!node) return;
    node.rows = [...node.rows, ...(more.rows ?? [])];
    node.repeats = [...node.repeats, ...(more.repeats ?? [])];
    node.weight ??= more.weight ?? null;
    node.published ??= more.published ?? null;
    node.resultAt ??= more.resultAt ?? (node.published && addressOf(node.published));
    node.cells = { ...more.cells, ...node.cells };
    node.name ||= more.name ?? '';
  }

  /** Another sheet goes on with an indicator: figures that were blank are added. */
  complete(id: string, { target, actual, published, weight, resultAt, cells }: Partial<NodeDraft>): void {
    const node = this.nodes.get(id);
    if (!node) return;
    node.target ??= target ?? null;
    node.actual ??= actual ?? null;
    node.weight ??= weight ?? null;
    node.published ??= published ?? null;
    node.resultAt ??= resultAt ?? (node.published && addressOf(node.published));
    node.cells = { ...cells, ...node.cells };
  }

  /** The title goes on in another cell: none has the whole name. */
  continueTitle(id: string, { name, weight }: { name: string; weight: CellReading }): void {
    const node = this.nodes.get(id);
    if (!node) return;
    node.weight = weight;
    if (name === '') return;
    node.cells = Object.fromEntries(Object.entries(node.cells).filter(([role]) => role !== 'name'));
    node.name = `${node.name} ${name}`;
  }

  /** The rows that are a node's own where it is shown first go on around its title. */
  extendOwn(id: string, own: RowSpan): void {
    const node = this.nodes.get(id);
    const { sheet, first = -1 } = node?.own ?? {};
    if (node && sheet === own.sheet && own.first <= first && first <= own.last) node.own = own;
  }

  node(id: string): PlanNode | undefined {
    return this.nodes.get(id);
  }

  find(
    severity: Severity,
    id: MessageId,
    params: MessageParams,
    at: CellAddress | null,
    node: string | null = null,
  ): void {
    this.findings.push({ severity, message: { id, params }, at, node });
  }

  /** These come before their siblings, in this order. */
  putFirst(ids: readonly string[]): void {
    this.leading = ids;
  }

  /** All nodes, each followed by what is below it. */
  ordered(): PlanNode[] {
    const below = new Map<string | null, PlanNode[]>();
    for (const node of this.nodes.values()) {
      const siblings = below.get(node.parent) ?? [];
      siblings.push(node);
      below.set(node.parent, siblings);
    }
    const ordered: PlanNode[] = [];
    const rank = (node: PlanNode): number => this.leading.indexOf(node.id) + 1 || Infinity;
    if (this.leading.length > 0)
      for (const siblings of below.values()) siblings.sort((a, b) => rank(a) - rank(b) || 0);
    const waiting = (below.get(null) ?? []).reverse();
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      node.path = this.pathOf(node);
      ordered.push(node);
      for (const child of (below.get(node.id) ?? []).reverse()) waiting.push(child);
    }
    return ordered;
  }

  /** Asked of parents first: a name may have come with a later row. */
  private pathOf({ parent }: MutableNode): string {
    const above = this.nodes.get(parent ?? ENTITY_ID);
    if (!above || above.level === 'entity') return '';
    return [above.path, above.code || above.name].filter((part) => part !== '').join('/');
  }

  private insert(id: string, parent: string | null, draft: NodeDraft): string {
    const { level, code, name, rows, repeats = [] } = draft;
    const { weight = null, target = null, actual = null, direction = null, published = null } = draft;
    const {
      own = rowOf(rows[0]),
      resultAt = published && addressOf(published),
      targets = [],
      cells = {},
    } = draft;
    const figures = { weight, target, actual, direction, published, resultAt, targets };
    this.nodes.set(id, { id, parent, path: '', level, code, name, rows, repeats, own, ...figures, cells });
    return id;
  }

  private nextUnder(parent: string): number {
    const next = (this.leaves.get(parent) ?? 0) + 1;
    this.leaves.set(parent, next);
    return next;
  }
}

function rowOf(at: CellAddress | undefined): RowSpan | null {
  return at ? { sheet: at.sheet, first: at.row, last: at.row } : null;
}
