import type { CellReading, NodeCells, Plan, PlanNode, RepeatedRow, RowSpan } from '../plan/plan';
import type { CellAddress } from '../sheet/grid';
import { holds, rowKey, type PlanRows } from './planRows';

/** How the rows of a table say what they are below: each of them again, or the first one for those that follow. */
export class AncestorCells {
  constructor(
    private readonly plan: Plan,
    private readonly rows: PlanRows,
  ) {}

  /** Whether nodes of this sheet are read from the rows of others: texts that are filled down, as a rule merged cells. */
  fillsDown(sheet: string): boolean {
    return this.plan.nodes.some((node) =>
      cellsOf(node).some(
        (cell) =>
          cell.sheet === sheet &&
          !(node.own?.sheet === sheet && holds(node.own, cell.row)) &&
          this.rows
            .shownAt(sheet, cell.row)
            .some(({ own }) => own?.sheet === sheet && holds(own, cell.row)) &&
          !this.isOnlyRow(node, cell),
      ),
    );
  }

  /** What a row below a node says of it, and of what is above it: one cell of each that rows there repeat. */
  saidBelow(node: PlanNode, sheet: string): CellAddress[] {
    const above = this.rows.tree.parent(node);
    return [...(above ? this.saidBelow(above, sheet) : []), ...this.saidAgain(node, sheet)];
  }

  /** The cells of one row that say what a node is below, of those that other rows repeat. */
  saidAbove(node: PlanNode, sheet: string, row: number): CellAddress[] {
    const above = this.rows.tree.parent(node);
    if (!above) return [];
    const repeats = above.repeats;
    const said = repeats.length > 0 ? [above, ...repeats] : [];
    const cells = said.flatMap((each) => SAID.flatMap((what) => what(each) ?? []));
    return [
      ...this.saidAbove(above, sheet, row),
      ...cells.filter((cell) => cell.sheet === sheet && cell.row === row),
    ];
  }

  /** A node that every row below it names, when these are all its rows. */
  shownOnlyIn(spans: readonly RowSpan[]): PlanNode[] {
    return this.plan.nodes.filter(
      (node) =>
        node.repeats.some(({ inEveryRow }) => inEveryRow) &&
        node.rows.every(({ sheet, row }) => spans.some((span) => span.sheet === sheet && holds(span, row))),
    );
  }

  /** As most rows below it do; where there are none, below the others of its level, or below any. */
  private saidAgain(node: PlanNode, sheet: string): CellAddress[] {
    const alike = this.plan.nodes.filter(({ level }) => level === node.level);
    const found = [[node], alike, this.plan.nodes].map((nodes) =>
      nodes.flatMap((each) => this.rowsBelow(each, sheet)),
    );
    const below = found.find((rows) => rows.length > 0) ?? [];
    const repeats = below.filter((row) => row !== null);
    if (!isMost(repeats, below)) return [];
    const said = [...node.repeats, node];
    return SAID.filter((what) => isMost(repeats.filter(what), repeats)).flatMap(
      (what) => said.map(what).find((cell) => cell?.sheet === sheet) ?? [],
    );
  }

  /** The rows below a node, but for the first that names it: null for one that does not name it again. */
  private rowsBelow(node: PlanNode, sheet: string): (RepeatedRow | null)[] {
    const [first] = node.rows.filter((row) => row.sheet === sheet);
    if (!first) return [];
    const repeats = new Map(node.repeats.map((row) => [rowKey(row.sheet, row.row), row]));
    const views = this.rows.tree
      .subtree(node.id)
      .slice(1)
      .flatMap((below) => this.rows.views(below));
    const rows = new Set(views.flatMap((span) => (span.sheet === sheet ? span.first : [])));
    rows.delete(first.row);
    return [...rows].map((row) => repeats.get(rowKey(sheet, row)) ?? null);
  }

  /** Whether a cell stands in the only row of a node, in a table that repeats what others say. */
  private isOnlyRow(node: PlanNode, { sheet, row }: CellAddress): boolean {
    const [first, ...others] = node.rows;
    if (first?.row !== row || others.length > 0 || this.rowsBelow(node, sheet).length > 0) return false;
    return this.plan.nodes.some((other) => other.repeats.some(({ inEveryRow }) => inEveryRow));
  }
}

/** Every cell from which something of a node was read, and that none of its other rows says again. */
export function cellsOf(node: PlanNode): (CellAddress | CellReading)[] {
  const { weight, target, targets, actual, direction, published } = node;
  const repeats = node.repeats.filter(({ inEveryRow }) => inEveryRow);
  const isSaidAgain = (cell: CellReading, again: (row: RepeatedRow) => CellReading | null | undefined) =>
    repeats.some((row) => again(row) && rowKey(row.sheet, row.row) !== rowKey(cell.sheet, cell.row));
  const cells = (Object.keys(node.cells) as (keyof NodeCells)[]).flatMap((role) => {
    const cell = node.cells[role];
    return cell && !isSaidAgain(cell, (row) => row.cells[role]) ? [cell] : [];
  });
  const again = new Set(node.repeats.map(({ sheet, row }) => rowKey(sheet, row)));
  const rows = repeats.length > 0 ? [] : node.rows.filter(({ sheet, row }) => !again.has(rowKey(sheet, row)));
  const own = weight && isSaidAgain(weight, (row) => row.weight) ? null : weight;
  const figures = [own, target, actual, direction, published].filter((cell) => cell !== null);
  return [...rows, ...figures, ...cells, ...targets.map((each) => each.target)];
}

/** What rows say of a node that is above others in them. */
const SAID: readonly ((row: Pick<RepeatedRow, 'weight' | 'cells'>) => CellReading | null)[] = [
  ({ cells }) => cells.code ?? null,
  ({ cells }) => cells.name ?? null,
  ({ weight }) => weight,
];

function isMost(some: readonly unknown[], all: readonly unknown[]): boolean {
  return some.length * 2 > all.length;
}
