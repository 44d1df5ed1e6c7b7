import { isBlank } from '../cell';
import type { Plan, PlanNode, RowSpan } from '../plan/plan';
import { PlanTree } from '../plan/planTree';
import { totalRows } from '../plan/totalRows';
import type { Level } from '../rules/rules';
import { endColumn, endRow, formulaAt, type SheetGrid } from '../sheet/grid';
import { trimText } from '../text/cleanText';

/** Where a node, or what is below it, is to be put: before a row of a sheet, with blank rows around it. */
export interface Placement {
  sheet: string;
  before: number;
  blanksAbove: number;
  blanksBelow: number;
}

/** The rows of a plan on its sheets: which belong to a node, where another one would go. */
export class PlanRows {
  readonly tree: PlanTree;
  /** By sheet and row: the nodes that are shown there. */
  private readonly shown = new Map<string, PlanNode[]>();
  /** By sheet and row: the node that a line of totals sums up. */
  private readonly totals: ReadonlyMap<string, string>;

  constructor(
    private readonly plan: Plan,
    private readonly grids: ReadonlyMap<string, SheetGrid>,
  ) {
    this.tree = new PlanTree(plan);
    this.totals = new Map([...totalRows(plan)].map(([id, { sheet, row }]) => [rowKey(sheet, row), id]));
    for (const node of plan.nodes) {
      for (const span of spansOf(node)) {
        for (let row = span.first; row <= span.last; row++) push(this.shown, rowKey(span.sheet, row), node);
      }
    }
  }

  /** The nodes that a row shows. */
  shownAt(sheet: string, row: number): readonly PlanNode[] {
    return this.shown.get(rowKey(sheet, row)) ?? [];
  }

  ofLevel(level: PlanNode['level']): PlanNode[] {
    return this.plan.nodes.filter((node) => node.level === level);
  }

  /** Sheets that show a node or something below it. */
  sheetsOf(id: string): string[] {
    return [...new Set(this.tree.subtree(id).flatMap((node) => this.views(node).map(({ sheet }) => sheet)))];
  }

  /** The rows that are this node's: where it is first, then where it is repeated. A row belongs to the lowest node in it. */
  views(node: PlanNode): RowSpan[] {
    return spansOf(node).filter(
      (span) =>
        span === node.own ||
        this.shownAt(span.sheet, span.first).every((other) => this.tree.isWithin(node, other.id)),
    );
  }

  /** The rows of a node and of all that is below it on one sheet, with what stands between them. */
  blocks(id: string, sheet: string): RowSpan[] {
    const members = new Set(this.tree.subtree(id));
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
    const node = this.tree.node(id);
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
    const children = this.tree.children(parent.id).filter((node) => !moving.has(node));
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
    const below = alike.filter((node) => this.tree.parent(node)?.level === parent.level);
    for (const nodes of [below, alike]) {
      const holds = (sheet: string): boolean =>
        nodes.some(({ own, rows: [at] }) => (own ?? at)?.sheet === sheet);
      if (prefer !== null && shows.includes(prefer) && holds(prefer)) return prefer;
      const found = shows.find(holds);
      if (found !== undefined) return found;
    }
    if (parent.own && level === 'indicator' && this.spareRow(parent) !== null) return parent.own.sheet;
    // In a plain table every row is alike, whatever stands there so far.
    return this.plan.rowsAlike ? (shows[0] ?? null) : null;
  }

  /** A node of a level that a new one can be like: a sibling on the sheet, the nearest before the place, or any. */
  model(parent: PlanNode, level: Level, { sheet, before }: Placement): PlanNode | null {
    const distance = ({ own, rows: [at] }: PlanNode): number => {
      const row = own?.first ?? at?.row ?? 0;
      return Math.abs(row - before) - (row < before ? 0.5 : 0);
    };
    const alike = this.plan.nodes.filter((node) => node.level === level);
    const sheetOf = ({ own, rows: [at] }: PlanNode): string => (own ?? at)?.sheet ?? '';
    const there = alike.filter((node) => sheetOf(node) === sheet);
    const [nearest] = (
      there.length > 0
        ? there
        : alike.filter((node) => node.own && this.hasSameHeadings(sheetOf(node), sheet))
    ).sort(
      (a, b) => Number(b.parent === parent.id) - Number(a.parent === parent.id) || distance(a) - distance(b),
    );
    return nearest ?? null;
  }

  /** The row right below the headings of a table that is still without rows of its parent's. */
  spareRow({ id, own }: PlanNode): RowSpan | null {
    const headings = this.plan.sheets.find((sheet) => sheet.id === own?.sheet)?.headerRows ?? [];
    if (!own || this.tree.children(id).length > 0 || !headings.includes(own.last)) return null;
    const row = own.last + 1;
    return this.shownAt(own.sheet, row).length > 0 ? null : { sheet: own.sheet, first: row, last: row };
  }

  /** Whether the tables of two sheets have the same headings: those of a table without rows are all it says. */
  hasSameHeadings(one: string, other: string): boolean {
    const [own, others] = [one, other].map((id) => {
      const [row] = this.plan.sheets.find((sheet) => sheet.id === id)?.headerRows ?? [];
      const grid = this.grids.get(id);
      if (!grid || row === undefined) return null;
      const before = Array.from({ length: grid.column }, () => '');
      return [...before, ...(grid.values[row - grid.row] ?? []).map((value) => trimText(String(value)))]
        .join('|')
        .replace(/\|+$/, '');
    });
    return own !== null && own === others;
  }

  /** Where a sibling, or the next one that the sheet shows, begins. */
  private nextShown(before: PlanNode, sheet: string, moving: ReadonlySet<PlanNode>): RowSpan | null {
    const siblings = this.tree.children(before.parent ?? '').filter(({ level }) => level === before.level);
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
    for (const { children } of this.tree.families()) {
      const spans = children
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
      const firsts = this.tree
        .children(id)
        .flatMap((child) => (child.level === level ? (this.hull(child.id, sheet)?.first ?? []) : []));
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

  /** The totals of a block right below it are its own. */
  private withTotals({ sheet, last }: RowSpan, members: ReadonlySet<PlanNode>): number {
    const sums = new Set([...members].map(({ id }) => id));
    let row = last;
    while (sums.has(this.totals.get(rowKey(sheet, row + 1)) ?? '')) row += 1;
    return row;
  }

  /** Lines right below a block, up to a blank row, are its notes; a plain table has no such lines. */
  private withNotes(block: RowSpan, members: ReadonlySet<PlanNode>): number {
    const { sheet } = block;
    const last = this.withTotals(block, members);
    if (this.plan.rowsAlike || members.size < 2) return last;
    let row = last;
    while (!this.isBlankRow(sheet, row + 1)) {
      row += 1;
      if (this.isLast(sheet, row) || this.shownAt(sheet, row).length > 0) return last;
    }
    return row;
  }
}

function spansOf({ own, rows }: PlanNode): RowSpan[] {
  const repeated = rows
    .filter(({ sheet, row }) => own?.sheet !== sheet || !holds(own, row))
    .map(({ sheet, row }): RowSpan => ({ sheet, first: row, last: row }));
  return own ? [own, ...repeated] : repeated;
}

export function holds({ first, last }: RowSpan, row: number): boolean {
  return first <= row && row <= last;
}

function push<K, V>(map: Map<K, V[]>, at: K, value: V): void {
  const values = map.get(at);
  if (values) values.push(value);
  else map.set(at, [value]);
}

/** One text for a row, wherever it is. */
export function rowKey(sheet: string, row: number): string {
  return `${sheet}|${row}`;
}

function mostFrequent(values: readonly number[]): number {
  const times = (value: number): number => values.filter((each) => each === value).length;
  return [...new Set(values)].sort((a, b) => times(b) - times(a) || a - b)[0] ?? 0;
}
