import type { PlanNode } from '../plan/plan';
import type { Row, RowPlace } from '../sheet/rowOrder';
import type { PlanRows } from './planRows';
import type { Placed } from './placedNode';
import type { RowLedger } from './rowLedger';

/** Whether what a formula covers are the siblings of a node, and where they stand. */
export class CoveredSiblings {
  constructor(
    private readonly rows: PlanRows,
    private readonly ledger: RowLedger,
  ) {}

  /**
   * Whether the siblings of a node, as it stands now, are what a formula covers; where it has none, its parent and the
   * children of that one's siblings: a sum over a whole table.
   */
  belongs({ node, parent, level }: Placed, covered: ReadonlySet<Row>): boolean {
    const isAlike = (child: PlanNode): boolean => child !== node && child.level === level;
    const siblings = this.rows.tree.children(parent).filter(isAlike);
    const isCovered = (each: PlanNode): boolean => this.rowsOf(each).some((row) => covered.has(row));
    if (siblings.length > 0) return siblings.every(isCovered);
    const above = this.rows.tree.node(parent);
    const spare = above && this.rows.spareRow(above);
    if (spare) return covered.has(this.ledger.at(spare.sheet, spare.first));
    const cousins = this.rows.tree.subtree(above?.parent ?? '').filter(isAlike);
    return above !== undefined && cousins.length > 0 && [above, ...cousins].every(isCovered);
  }

  /** Whether a formula covers what is below the siblings as well: a sum over a whole table. */
  coversBelow({ node, parent }: Placed, covered: ReadonlySet<Row>): boolean {
    const siblings = this.rows.tree.children(parent).filter((child) => child !== node);
    const below = siblings.flatMap(({ id }) => this.rows.tree.subtree(id).slice(1));
    return below.length > 0 && below.every((each) => this.rowsOf(each).some((row) => covered.has(row)));
  }

  private rowsOf(node: PlanNode): Row[] {
    return this.rows
      .views(node)
      .flatMap(({ sheet, first, last }) => this.ledger.span(sheet, first, last))
      .concat(node.rows.map(({ sheet, row }) => this.ledger.at(sheet, row)));
  }

  /** Whether a range may be made longer up to some rows without taking in other nodes. */
  isClear(
    like: Row,
    [first, last]: [number, number],
    [from, to]: [number, number],
    known: ReadonlySet<Row>,
  ): boolean {
    const { sheet } = this.ledger.place(like) as RowPlace;
    const [start, end] = to < first ? [to + 1, first - 1] : [last + 1, from - 1];
    for (let row = start; row <= end; row++) {
      const handle = this.ledger.rowAt(sheet, row);
      const { origin } = handle ?? {};
      if (!handle || known.has(handle) || !origin) continue;
      if (this.rows.shownAt(origin.sheet, origin.row).length > 0) return false;
    }
    return true;
  }

  /** Of the rows that show a node, the one that is to it what another row is to its own node. */
  alike(placed: Placed, like: Row, wanted: readonly Row[]): Row {
    const { origin } = like;
    if (!origin) return wanted[0] as Row;
    const [owner] = this.rows.shownAt(origin.sheet, origin.row).filter(({ level }) => level === placed.level);
    const first = owner?.own?.sheet === origin.sheet ? owner.own.first : origin.row;
    return wanted[origin.row - first] ?? (wanted[0] as Row);
  }
}
