import { isBlank } from '../cell';
import type { CellReading, NodeCells, Plan, PlanNode, RowSpan } from '../plan/plan';
import { isRepeat, repeatsOf, type RepeatedRow } from '../plan/planBuilder';
import type { Level } from '../rules/rules';
import { endColumn, endRow, formulaAt, type CellAddress, type SheetGrid } from '../sheet/grid';

/** Where a node, or what is below it, is to be put: before a row of a sheet, with blank rows around it. */
export interface Placement {
  sheet: string;
  before: number;
  blanksAbove: number;
  blanksBelow: number;
}

/** The rows of a plan on its sheets: which belong to a node, where another one would go. */
export class PlanRows {
  private readonly nodes: ReadonlyMap<string, PlanNode>;
  private readonly children = new Map<string, PlanNode[]>();
  /** By sheet and row: the nodes that are shown there. */
  private readonly shown = new Map<string, PlanNode[]>();

  constructor(
    private readonly plan: Plan,
    private readonly grids: ReadonlyMap<string, SheetGrid>,
  ) {
    this.nodes = new Map(plan.nodes.map((node) => [node.id, node]));
    for (const node of plan.nodes) {
      if (node.parent !== null) push(this.children, node.parent, node);
      for (const span of spansOf(node)) {
        for (let row = span.first; row <= span.last; row++) push(this.shown, key(span.sheet, row), node);
      }
    }
  }

  node(id: string): PlanNode | undefined {
    return this.nodes.get(id);
  }

  childrenOf(id: string): readonly PlanNode[] {
    return this.children.get(id) ?? [];
  }

  subtree(id: string): PlanNode[] {
    const node = this.nodes.get(id);
    return node ? [node, ...this.childrenOf(id).flatMap((child) => this.subtree(child.id))] : [];
  }

  /** The nodes that a row shows. */
  shownAt(sheet: string, row: number): readonly PlanNode[] {
    return this.shown.get(key(sheet, row)) ?? [];
  }

  /** Sheets that show a node or something below it. */
  sheetsOf(id: string): string[] {
    return [...new Set(this.subtree(id).flatMap((node) => this.views(node).map(({ sheet }) => sheet)))];
  }

  /** The rows that are this node's: where it is first, then where it is repeated. A row belongs to the lowest node in it. */
  views(node: PlanNode): RowSpan[] {
    return spansOf(node).filter(
      (span) =>
        span === node.own ||
        this.shownAt(span.sheet, span.first).every((other) => this.isWithin(node, other.id)),
    );
  }

  isWithin(node: PlanNode, ancestor: string): boolean {
    for (let at: PlanNode | undefined = node; at; at = this.nodes.get(at.parent ?? '')) {
      if (at.id === ancestor) return true;
    }
    return false;
  }

  /** The rows of a node and of all that is below it on one sheet, with what stands between them. */
  blocks(id: string, sheet: string): RowSpan[] {
    const members = new Set(this.subtree(id));
    const spans = [...members]
      .flatMap((node) => this.views(node))
      .filter((span) => span.sheet === sheet)
      .sort((a, b) => a.first - b.first);
    const blocks: RowSpan[] = [];
    for (const span of spans) {
      const last = blocks.at(-1);
      if (last && !this.showsOthers(sheet, last.last + 1, span.first - 1, members)) {
        blocks[blocks.length - 1] = { ...last, last: Math.max(last.last, span.last) };
      } else blocks.push(span);
    }
    return blocks.map((block) => ({ ...block, last: this.withNotes(block, members) }));
  }

  /**
   * The block in which a node stands on a sheet; where it has no rows of its own there, all that is below it. A list may
   * have what is below a node elsewhere, below something else. null: nothing on this sheet.
   */
  hull(id: string, sheet: string): RowSpan | null {
    const blocks = this.blocks(id, sheet);
    const node = this.nodes.get(id);
    const [view] = node ? this.views(node).filter((span) => span.sheet === sheet) : [];
    const own = view && blocks.find((block) => holds(block, view.first));
    if (own) return own;
    const [first, last] = [blocks[0], blocks.at(-1)];
    return first && last ? { sheet, first: first.first, last: last.last } : null;
  }

  /** Blank rows right above, or right below, a row. */
  blanks(sheet: string, row: number, step: -1 | 1): number {
    let count = 0;
    while (this.isBlankRow(sheet, row + step * (count + 1))) count += 1;
    return count;
  }

  /** Whether anything stands below a row. */
  isLast(sheet: string, row: number): boolean {
    const grid = this.grids.get(sheet);
    return !grid || row >= endRow(grid) - 1;
  }

  /** The nearest blank row above a place, for blank rows to look like; null: there is none. */
  blankRowAbove(sheet: string, before: number): number | null {
    for (let row = before; row >= 0; row--) if (this.isBlankRow(sheet, row)) return row;
    return null;
  }

  isBlankRow(sheet: string, row: number): boolean {
    const grid = this.grids.get(sheet);
    if (!grid || row < grid.row || row >= endRow(grid)) return false;
    for (let column = grid.column; column < endColumn(grid); column++) {
      if (!isBlank(formulaAt(grid, row, column))) return false;
    }
    return true;
  }

  /**
   * Where something of a level goes below a parent on a sheet: before a sibling, otherwise after the last one, otherwise
   * below the parent's own rows. null: the sheet shows neither.
   * @param moving nodes that are taken away from where they are
   */
  placement(
    parent: PlanNode,
    level: Level,
    { sheet, before, moving }: { sheet: string; before: PlanNode | null; moving: ReadonlySet<PlanNode> },
  ): Placement | null {
    const gap = this.gapBetween(level, sheet);
    const next = before && this.nextShown(before, sheet, moving);
    if (next) return { sheet, before: next.first, blanksAbove: 0, blanksBelow: gap };
    const children = this.childrenOf(parent.id).filter((node) => !moving.has(node));
    const ends = (of: Level): number[] =>
      children.flatMap((node) => (node.level === of ? (this.hull(node.id, sheet)?.last ?? []) : []));
    const siblings = ends(level);
    if (siblings.length > 0) return this.after(sheet, Math.max(...siblings), gap, gap);
    // The indicators of an objective stand above the objectives below it.
    const indicators = ends('indicator');
    if (indicators.length > 0) {
      return this.after(sheet, Math.max(...indicators), this.gapBelow(parent.level, level, sheet), gap);
    }
    const own = this.views(parent).filter((span) => span.sheet === sheet);
    const last = own[0]?.last ?? this.sharedRow(parent, sheet);
    if (last === null) return null;
    return this.after(sheet, this.belowHeadings(sheet, last), this.gapBelow(parent.level, level, sheet), gap);
  }

  /** The sheet showing a parent on which the children of such a one have their own rows; null: there is none. */
  sheetBelow(parent: PlanNode, level: Level, prefer: string | null = null): string | null {
    const shows = [...(parent.own ? [parent.own.sheet] : []), ...parent.rows.map(({ sheet }) => sheet)];
    const alike = this.plan.nodes.filter((node) => node.level === level);
    const below = alike.filter((node) => this.node(node.parent ?? '')?.level === parent.level);
    for (const nodes of [below, alike]) {
      const holds = (sheet: string): boolean =>
        nodes.some(({ own, rows: [at] }) => (own ?? at)?.sheet === sheet);
      if (prefer !== null && shows.includes(prefer) && holds(prefer)) return prefer;
      const found = shows.find(holds);
      if (found !== undefined) return found;
    }
    // In a plain table every row is alike, whatever stands there so far.
    return this.plan.layout === 'plainTable' ? (shows[0] ?? null) : null;
  }

  /** A node of a level that a new one can be like: a sibling on the sheet, the nearest before the place, or any. */
  model(parent: PlanNode, level: Level, { sheet, before }: Placement): PlanNode | null {
    const distance = ({ own, rows: [at] }: PlanNode): number => {
      const row = own?.first ?? at?.row ?? 0;
      return Math.abs(row - before) - (row < before ? 0.5 : 0);
    };
    const [nearest] = this.plan.nodes
      .filter((node) => node.level === level && (node.own ?? node.rows[0])?.sheet === sheet)
      .sort(
        (a, b) =>
          Number(b.parent === parent.id) - Number(a.parent === parent.id) || distance(a) - distance(b),
      );
    return nearest ?? null;
  }

  /** Whether nodes of this sheet are read from the rows of others: texts that are filled down, as a rule merged cells. */
  fillsDown(sheet: string): boolean {
    return this.plan.nodes.some((node) =>
      cellsOf(node).some(
        (cell) =>
          cell.sheet === sheet &&
          !(node.own?.sheet === sheet && holds(node.own, cell.row)) &&
          this.shownAt(sheet, cell.row).some(({ own }) => own?.sheet === sheet && holds(own, cell.row)) &&
          !this.isOnlyRow(node, cell),
      ),
    );
  }

  /** What a row below a node says of it, and of what is above it: one cell of each that rows there repeat. */
  saidBelow(node: PlanNode, sheet: string): CellAddress[] {
    const above = this.nodes.get(node.parent ?? '');
    return [...(above ? this.saidBelow(above, sheet) : []), ...this.saidAgain(node, sheet)];
  }

  /** The cells of one row that say what a node is below, of those that other rows repeat. */
  saidAbove(node: PlanNode, sheet: string, row: number): CellAddress[] {
    const above = this.nodes.get(node.parent ?? '');
    if (!above) return [];
    const repeats = repeatsOf(above);
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
        repeatsOf(node).some(({ inEveryRow }) => inEveryRow) &&
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
    const said = [...repeatsOf(node), node];
    return SAID.filter((what) => isMost(repeats.filter(what), repeats)).flatMap(
      (what) => said.map(what).find((cell) => cell?.sheet === sheet) ?? [],
    );
  }

  /** The rows below a node, but for the first that names it: null for one that does not name it again. */
  private rowsBelow(node: PlanNode, sheet: string): (RepeatedRow | null)[] {
    const [first] = node.rows.filter((row) => row.sheet === sheet);
    if (!first) return [];
    const repeats = new Map(repeatsOf(node).map((row) => [key(row.sheet, row.row), row]));
    const views = this.subtree(node.id)
      .slice(1)
      .flatMap((below) => this.views(below));
    const rows = new Set(views.flatMap((span) => (span.sheet === sheet ? span.first : [])));
    rows.delete(first.row);
    return [...rows].map((row) => repeats.get(key(sheet, row)) ?? null);
  }

  /** Whether a cell stands in the only row of a node, in a table that repeats what others say. */
  private isOnlyRow(node: PlanNode, { sheet, row }: CellAddress): boolean {
    const [first, ...others] = node.rows;
    if (first?.row !== row || others.length > 0 || this.rowsBelow(node, sheet).length > 0) return false;
    return this.plan.nodes.some((other) => repeatsOf(other).some(({ inEveryRow }) => inEveryRow));
  }

  /** Where a sibling, or the next one that the sheet shows, begins. */
  private nextShown(before: PlanNode, sheet: string, moving: ReadonlySet<PlanNode>): RowSpan | null {
    const siblings = this.childrenOf(before.parent ?? '').filter(({ level }) => level === before.level);
    for (const node of siblings.slice(siblings.indexOf(before))) {
      const hull = moving.has(node) ? null : this.hull(node.id, sheet);
      if (hull) return hull;
    }
    return null;
  }

  private after(sheet: string, row: number, gapAbove: number, gapBelow: number): Placement {
    const there = this.blanks(sheet, row, 1);
    const isLast = this.isLast(sheet, row + there);
    return {
      sheet,
      before: row + 1,
      blanksAbove: gapAbove,
      blanksBelow: isLast ? 0 : Math.max(0, Math.min(gapBelow, 1) - there),
    };
  }

  /** Blank rows between neighbours of a level: as most of them have. */
  private gapBetween(level: Level, sheet: string): number {
    const gaps: number[] = [];
    for (const siblings of this.children.values()) {
      const spans = siblings
        .flatMap((node) => (node.level === level ? (this.hull(node.id, sheet) ?? []) : []))
        .sort((a, b) => a.first - b.first);
      spans.slice(1).forEach((span, i) => {
        const above = spans[i] as RowSpan;
        if (span.first > above.last) gaps.push(this.blanks(sheet, span.first, -1));
      });
    }
    return mostFrequent(gaps);
  }

  /** Blank rows between a node's own rows and the first one below it. */
  private gapBelow(parent: Level, level: Level, sheet: string): number {
    const gaps = this.plan.nodes.flatMap(({ id, own, level: of }) => {
      if (of !== parent || own?.sheet !== sheet) return [];
      const firsts = this.childrenOf(id).flatMap((child) =>
        child.level === level ? (this.hull(child.id, sheet)?.first ?? []) : [],
      );
      return firsts.length > 0 ? [this.blanks(sheet, Math.min(...firsts), -1)] : [];
    });
    return mostFrequent(gaps);
  }

  /** A parent above the headings of the table has its children below them. */
  private belowHeadings(sheet: string, row: number): number {
    const headings = this.plan.sheets.find(({ id }) => id === sheet)?.headerRows ?? [];
    const next = headings.find((heading) => heading > row);
    if (next === undefined) return row;
    for (let between = row + 1; between < next; between++) {
      if (this.shownAt(sheet, between).length > 0) return row;
    }
    return next;
  }

  /** The row of a node that has none of its own. */
  private sharedRow(node: PlanNode, sheet: string): number | null {
    return node.rows.find((row) => row.sheet === sheet)?.row ?? null;
  }

  private showsOthers(sheet: string, from: number, to: number, members: ReadonlySet<PlanNode>): boolean {
    for (let row = from; row <= to; row++) {
      if (this.shownAt(sheet, row).some((node) => !members.has(node))) return true;
    }
    return false;
  }

  /** Lines right below a block, up to a blank row, are its notes; a plain table has no such lines. */
  private withNotes({ sheet, last }: RowSpan, members: ReadonlySet<PlanNode>): number {
    if (this.plan.layout === 'plainTable' || members.size < 2) return last;
    let row = last;
    while (!this.isBlankRow(sheet, row + 1)) {
      row += 1;
      if (this.isLast(sheet, row) || this.shownAt(sheet, row).length > 0) return last;
    }
    return row;
  }
}

/** Every cell from which something of a node was read, and that none of its other rows says again. */
export function cellsOf(node: PlanNode): (CellAddress | CellReading)[] {
  const { weight, target, targets, actual, direction, published } = node;
  const repeats = repeatsOf(node).filter(({ inEveryRow }) => inEveryRow);
  const isSaidAgain = (cell: CellReading, again: (row: RepeatedRow) => CellReading | null | undefined) =>
    repeats.some((row) => again(row) && key(row.sheet, row.row) !== key(cell.sheet, cell.row));
  const cells = (Object.keys(node.cells) as (keyof NodeCells)[]).flatMap((role) => {
    const cell = node.cells[role];
    return cell && !isSaidAgain(cell, (row) => row.cells[role]) ? [cell] : [];
  });
  const rows = node.rows.filter((row) => repeats.length === 0 && !isRepeat(row));
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

function spansOf({ own, rows }: PlanNode): RowSpan[] {
  const repeated = rows
    .filter(({ sheet, row }) => own?.sheet !== sheet || !holds(own, row))
    .map(({ sheet, row }): RowSpan => ({ sheet, first: row, last: row }));
  return own ? [own, ...repeated] : repeated;
}

function holds({ first, last }: RowSpan, row: number): boolean {
  return first <= row && row <= last;
}

function push<K, V>(map: Map<K, V[]>, at: K, value: V): void {
  const values = map.get(at);
  if (values) values.push(value);
  else map.set(at, [value]);
}

function key(sheet: string, row: number): string {
  return `${sheet}|${row}`;
}

function mostFrequent(values: readonly number[]): number {
  const times = (value: number): number => values.filter((each) => each === value).length;
  return [...new Set(values)].sort((a, b) => times(b) - times(a) || a - b)[0] ?? 0;
}
