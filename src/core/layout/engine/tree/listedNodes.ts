import type { CellReading } from '../../../plan/plan';
import { ENTITY_ID, type PlanBuilder } from '../../../plan/planBuilder';
import { addressOf } from '../../../sheet/address';
import type { SheetGrid } from '../../../sheet/grid';
import { present } from '../../cells/cells';
import { readScoreOrNull } from '../../cells/leniently';
import { numbersOf } from '../../describedText/describedText';
import type { ListedNode, NodeList } from './nodeLists';
import type { TreeAssembly } from './treeAssembly';

/** Results are printed with two decimals. */
const SAME_SCORE = 0.00005;

/** Adds what lists say of the nodes of the tree, and the nodes that they alone name: each once, however many lists show it. */
export class ListedNodes {
  constructor(
    private readonly tree: TreeAssembly,
    private readonly builder: PlanBuilder,
    private readonly sheets: readonly SheetGrid[],
  ) {}

  add(lists: readonly NodeList[]): void {
    const areas = lists.flatMap(({ nodes }) => nodes.filter(({ depth }) => depth === 0));
    for (const one of areas) if (this.known(one) === undefined) this.addArea(one, areas);
    for (const { nodes, entity } of lists) {
      for (const one of nodes) this.show(one);
      if (!entity) continue;
      this.tree.showLine(ENTITY_ID, { rows: [entity.at] });
      this.showResult(ENTITY_ID, entity.published);
    }
  }

  /** By its numbers, however they are written; letters tell projects from objectives. */
  private known({ depth, draft: { code } }: ListedNode): string | undefined {
    return depth < 2 ? this.tree.nodeWithNumbers(depth, numbersOf(code)) : this.tree.nodeOfCode(code);
  }

  /** Named as the list does that does not shout. */
  private addArea({ draft }: ListedNode, areas: readonly ListedNode[]): void {
    const key = numbersOf(draft.code).join();
    const named = areas.filter((one) => numbersOf(one.draft.code).join() === key && one.draft.name !== '');
    const best = named.find((one) => /\p{Ll}/u.test(one.draft.name)) ?? named[0];
    const { name, cells = {} } = best?.draft ?? draft;
    const own = present({ code: cells.code, name: cells.name });
    this.tree.addImplied(ENTITY_ID, 0, { code: draft.code, name, rows: [], own: null, cells: own });
  }

  private show(one: ListedNode): void {
    const { depth, draft } = one;
    const { rows, name, weight = null, published = null, cells = {} } = draft;
    const known = this.known(one);
    if (known === undefined) {
      this.tree.place(this.above(one), depth, { draft, title: { code: null, name: null, weight } });
      return;
    }
    // Labels of an objective say its resources; a list says those of what has none.
    const more = present({ resources: depth === 0 ? cells.resources : null });
    this.tree.showLine(known, { rows, name, weight, cells: more });
    if (published) this.showResult(known, published);
  }

  private above({ depth, draft: { code } }: ListedNode): string {
    const numbers = numbersOf(code);
    const ids = Array.from({ length: depth }, (_, i) =>
      this.tree.nodeWithNumbers(i, numbers.slice(0, i + 1)),
    );
    return ids.reduce((last, id) => id ?? last, undefined) ?? ENTITY_ID;
  }

  /** The first result that is printed of a node stands; another one elsewhere is told. */
  private showResult(id: string, published: CellReading): void {
    const node = this.builder.node(id);
    const [own, other] = [node?.published, published].map((cell) =>
      cell ? readScoreOrNull(cell.value) : undefined,
    );
    if (!node?.published) this.builder.merge(id, { published });
    else if (typeof own === 'number' && typeof other === 'number' && Math.abs(own - other) > SAME_SCORE) {
      const sheet = this.sheets.find((grid) => grid.id === node.published?.sheet)?.name ?? '';
      const params = { code: node.code || node.name, sheet, published: String(node.published.value) };
      this.builder.find(
        'warning',
        'published.otherElsewhere',
        { ...params, other: String(published.value) },
        addressOf(published),
        id,
      );
    }
  }
}
