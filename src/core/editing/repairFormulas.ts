import type { PlanNode } from '../plan/plan';
import { sheetReference } from '../sheet/address';
import {
  isFormula,
  ParsedFormula,
  type FormulaReference,
  type ReferenceChange,
  type RowRange,
  type Standing,
} from '../sheet/formula';
import { sheetsOf } from '../sheet/change';
import { valueAt, type CellAddress, type SheetGrid } from '../sheet/grid';
import type { PlanRows } from './planRows';
import type { Row, RowPlace } from '../sheet/rowOrder';
import type { RowLedger } from './rowLedger';

/** A node that was added, or put elsewhere, with the rows that show it now. */
export interface Placed {
  /** null: a new one. */
  node: PlanNode | null;
  parent: string;
  level: PlanNode['level'];
  /** By sheet: the rows that show it, then those of what is below it. */
  rows: ReadonlyMap<string, { own: readonly Row[]; below: readonly Row[] }>;
}

/** Rows that were copied for a new node. */
export interface Copied {
  /** The new row by the one it was copied from. */
  rows: ReadonlyMap<Row, Row>;
  /** Rows of what is below the node that was copied: formulas about them make no sense in the copy. */
  below: ReadonlySet<Row>;
}

/** A formula as it is at the end, in the row where it is by then; null: the cell becomes blank. */
export interface RepairedFormula {
  row: Row;
  column: number;
  formula: string | null;
  /** Excel would not make it so by itself. */
  mustWrite: boolean;
}

const NOTHING_COPIED: Copied = { rows: new Map(), below: new Set() };

/** Rows farther apart are a whole column to people. */
const LONGEST_RANGE = 20_000;

/**
 * The formulas, on any sheet, that Excel would not leave covering exactly the siblings that they covered: one was added
 * or moved at the edge of a range, or taken out of it. All others are Excel's business.
 */
export class FormulaRepair {
  readonly repaired: RepairedFormula[] = [];
  /** Formulas that referred to a row that is gone. */
  readonly broken: CellAddress[] = [];
  private readonly sheetIds: ReadonlyMap<string, string>;
  private readonly touched: ReadonlySet<string>;
  private readonly moved: ReadonlySet<Row>;

  constructor(
    private readonly grids: ReadonlyMap<string, SheetGrid>,
    private readonly rows: PlanRows,
    private readonly ledger: RowLedger,
    private readonly placed: readonly Placed[],
    private readonly copied: Copied = NOTHING_COPIED,
  ) {
    this.sheetIds = new Map([...grids.values()].map(({ id, name }) => [name.toLowerCase(), id]));
    const rowsPlaced = placed.flatMap(({ rows: bySheet }) => [...bySheet.keys()]);
    this.touched = new Set([...sheetsOf(ledger.changes), ...ledger.removedSheets, ...rowsPlaced]);
    this.moved = new Set(
      placed.flatMap(({ node, rows: bySheet }) =>
        node ? [...bySheet.values()].flatMap(({ own, below }) => [...own, ...below]) : [],
      ),
    );
  }

  run(): void {
    for (const grid of this.grids.values()) {
      grid.formulas.forEach((cells, r) => {
        cells.forEach((content, c) => {
          const [row, column] = [grid.row + r, grid.column + c];
          if (!isFormula(content, valueAt(grid, row, column))) return;
          this.repair({ sheet: grid.id, row, column }, content);
        });
      });
    }
  }

  private repair(at: CellAddress, text: string): void {
    const row = this.ledger.at(at.sheet, at.row);
    const formula = new ParsedFormula(text);
    const references = formula.references.flatMap((reference) => this.touchedReference(at.sheet, reference));
    const isThere = !this.ledger.rewritten.has(row) && !this.copied.rows.has(row);
    if (references.length === 0 && isThere) return;
    const coverage = new Coverage(references);
    const outcomes = references.map((each) => this.outcome(each, coverage.of(each), formula));
    this.include(references, outcomes, coverage, formula);
    references.forEach((each, i) => this.keepApart(outcomes[i] as Outcome, each, coverage, formula));
    const place = this.ledger.place(row);
    if (place) {
      if (outcomes.some(({ lost }) => lost)) this.broken.push(at);
      const changes = outcomes.map((outcome, i): [number, ReferenceChange] => {
        const reference = references[i] as Touched;
        return [reference.reference.token, this.spelled(outcome, reference, place)];
      });
      const mustWrite = outcomes.some(({ certain }) => !certain) || this.ledger.rewritten.has(row);
      this.repaired.push({ row, column: at.column, formula: formula.with(new Map(changes)), mustWrite });
    }
    const copy = this.copied.rows.get(row);
    if (copy) {
      this.repaired.push({
        row: copy,
        column: at.column,
        ...this.copiedFormula(copy, at, formula, references, outcomes),
      });
    }
  }

  /** A reference to a sheet whose rows move, with those rows. */
  private touchedReference(own: string, reference: FormulaReference): Touched[] {
    const sheet = reference.sheet === null ? own : this.sheetIds.get(reference.sheet.toLowerCase());
    if (sheet === undefined || !this.touched.has(sheet)) return [];
    if (reference.bottom - reference.top > LONGEST_RANGE) return [];
    return [{ reference, sheet, rows: this.ledger.span(sheet, reference.top, reference.bottom) }];
  }

  /** What becomes of a reference before siblings are looked at: what Excel makes of it, if that is certain. */
  private outcome({ rows, reference }: Touched, covered: ReadonlySet<Row>, formula: ParsedFormula): Outcome {
    const alone = { also: [], apart: new Set<Row>() };
    const alive = rows.filter((row) => this.ledger.place(row));
    const stay = alive.filter((row) => !this.moved.has(row));
    const others = [...covered].some((row) => this.ledger.place(row) && !rows.includes(row));
    const inList = others && formula.standing(reference) !== 'other';
    if (alive.length === 0) return { rows: [], ...alone, dropped: inList, lost: !inList, certain: !inList };
    if (stay.length === 0) {
      // One of a list of siblings that now has other siblings.
      const left = inList && this.placed.some((each) => this.hasLeft(each, rows, covered));
      const certain = !left && !alive.some((row) => this.ledger.rewritten.has(row));
      return { rows: alive, ...alone, dropped: left, lost: false, certain };
    }
    const certain = stay.length === alive.length && !alive.some((row) => this.ledger.rewritten.has(row));
    return { rows: stay, ...alone, dropped: false, lost: false, certain };
  }

  private hasLeft(placed: Placed, rows: readonly Row[], covered: ReadonlySet<Row>): boolean {
    const own = [...placed.rows.values()].flatMap((each) => each.own);
    return rows.some((row) => own.includes(row)) && !this.belongs(placed, covered);
  }

  /** Puts into the references of a formula what now stands among the siblings that they cover. */
  private include(
    references: readonly Touched[],
    outcomes: readonly Outcome[],
    coverage: Coverage,
    formula: ParsedFormula,
  ): void {
    for (const placed of this.placed) {
      for (const group of coverage.groups()) {
        const [first] = group;
        const there = first && placed.rows.get(this.sheetNow(first));
        if (!first || !there || !this.belongs(placed, coverage.of(first))) continue;
        const wanted = this.coversBelow(placed, coverage.of(first))
          ? [...there.own, ...there.below]
          : there.own;
        const candidates = group.map((each) => ({
          outcome: outcomes[references.indexOf(each)] as Outcome,
          standing: formula.standing(each.reference),
          isRange: each.rows.length > 1,
        }));
        this.extend(candidates, wanted, coverage.of(first), placed);
      }
    }
  }

  /** What came to stand in the middle of a range and is no sibling is left out of it, where a list can say so. */
  private keepApart(outcome: Outcome, each: Touched, coverage: Coverage, formula: ParsedFormula): void {
    if (each.rows.length < 2 || formula.standing(each.reference) !== 'argument') return;
    for (const placed of this.placed) {
      const there = placed.rows.get(this.sheetNow(each));
      if (!there || this.belongs(placed, coverage.of(each))) continue;
      for (const row of [...there.own, ...there.below])
        if (!outcome.rows.includes(row)) outcome.apart.add(row);
    }
    if (this.rangesOf(outcome).length > 1) outcome.certain = false;
  }

  private extend(
    candidates: readonly { outcome: Outcome; standing: Standing; isRange: boolean }[],
    wanted: readonly Row[],
    covered: ReadonlySet<Row>,
    placed: Placed,
  ): void {
    // A single cell outside a list is that cell and no other.
    const open = candidates.filter(
      ({ outcome, standing, isRange }) =>
        outcome.rows.length > 0 && !outcome.dropped && (isRange || standing !== 'other'),
    );
    const range = (rows: readonly Row[]): [number, number] => {
      const at = rows.map((row) => (this.ledger.place(row) as RowPlace).row);
      return [Math.min(...at), Math.max(...at)];
    };
    const [from, to] = range(wanted);
    const spans = open.map(({ outcome }) => range(outcome.rows));
    if (spans.some(([first, last]) => first <= from && to <= last)) return;
    const gap = ([first, last]: [number, number]): number => (to < first ? first - to : from - last);
    const known = new Set([...covered, ...wanted]);
    const places = open
      .map((candidate, i) => ({ ...candidate, span: spans[i] as [number, number] }))
      .sort((a, b) => gap(a.span) - gap(b.span));
    const adjoining = places.find(
      ({ span, standing, outcome }) =>
        standing !== 'addend' && this.isClear(outcome.rows[0] as Row, span, [from, to], known),
    );
    if (adjoining) {
      adjoining.outcome.rows = [...adjoining.outcome.rows, ...wanted];
      adjoining.outcome.certain = false;
      return;
    }
    const [nearest] = places.filter(({ standing }) => standing !== 'other');
    if (!nearest) return;
    const row = this.alike(placed, nearest.outcome.rows[0] as Row, wanted);
    nearest.outcome.also.push(row);
    nearest.outcome.certain = false;
  }

  /**
   * Whether the siblings of a node, as it stands now, are what a formula covers; where it has none, its parent and the
   * children of that one's siblings: a sum over a whole table.
   */
  private belongs({ node, parent, level }: Placed, covered: ReadonlySet<Row>): boolean {
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
  private coversBelow({ node, parent }: Placed, covered: ReadonlySet<Row>): boolean {
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
  private isClear(
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
  private alike(placed: Placed, like: Row, wanted: readonly Row[]): Row {
    const { origin } = like;
    if (!origin) return wanted[0] as Row;
    const [owner] = this.rows.shownAt(origin.sheet, origin.row).filter(({ level }) => level === placed.level);
    const first = owner?.own?.sheet === origin.sheet ? owner.own.first : origin.row;
    return wanted[origin.row - first] ?? (wanted[0] as Row);
  }

  /** A copied formula speaks of its own rows where its model did, and of the same ranges, which Excel would shift. */
  private copiedFormula(
    copy: Row,
    at: CellAddress,
    formula: ParsedFormula,
    references: readonly Touched[],
    outcomes: readonly Outcome[],
  ): Pick<RepairedFormula, 'formula' | 'mustWrite'> {
    const place = this.ledger.place(copy) as RowPlace;
    if (references.some(({ rows }) => rows.some((row) => this.copied.below.has(row)))) {
      return { formula: null, mustWrite: true };
    }
    const own = ({ rows: [row], reference }: Touched): Row | undefined =>
      row && !reference.fixed && reference.top === reference.bottom ? this.copied.rows.get(row) : undefined;
    const links = new Map(references.map((each) => [each, own(each) ? null : this.linkedRows(each)]));
    // A link to a node that the new one has no counterpart of would show that node's figure as its own.
    if ([...links.values()].some((rows) => rows?.length === 0)) return { formula: null, mustWrite: true };
    const changes = references.map((each, i): [number, ReferenceChange] => {
      const follows = this.followsCopy(each, at) ? place.row + each.reference.top - at.row : -1;
      const row = own(each) ?? links.get(each)?.[0] ?? this.ledger.rowAt(place.sheet, follows);
      const outcome = outcomes[i] as Outcome;
      const there = row ? { ...outcome, rows: [row], also: [] } : outcome;
      return [each.reference.token, this.spelled(there, each, place)];
    });
    const ofOwnRow = references.every(
      (each) => each.sheet === at.sheet && each.reference.top === at.row && own(each),
    );
    return { formula: formula.with(new Map(changes)), mustWrite: !ofOwnRow };
  }

  /**
   * Where a copied formula links to a row of its model, or of another node of that level, on another sheet: the row that
   * is to the new node what that one is to its own; none where the new node is not shown there. null: it links to no such
   * row.
   */
  private linkedRows({ sheet, reference, rows }: Touched): Row[] | null {
    if (reference.sheet === null || reference.fixed || rows.length > 1) return null;
    for (const { node, level, rows: bySheet } of this.placed) {
      if (node) continue;
      const span = this.rows
        .ofLevel(level)
        .flatMap((each) => this.rows.views(each))
        .find((view) => view.sheet === sheet && view.first <= reference.top && reference.top <= view.last);
      if (span)
        return (
          bySheet
            .get(sheet)
            ?.own.slice(reference.top - span.first)
            .slice(0, 1) ?? []
        );
    }
    return null;
  }

  /** A reference to a sibling's row moves along, as Excel copies it (`=A8+1`); one to a heading or a total does not. */
  private followsCopy({ reference, rows }: Touched, at: CellAddress): boolean {
    if (reference.fixed || rows.length > 1 || reference.sheet !== null) return false;
    const own = this.rows.shownAt(at.sheet, at.row);
    const other = this.rows.shownAt(at.sheet, reference.top);
    return other.some(({ parent, level }) =>
      own.some((node) => node.parent === parent && node.level === level),
    );
  }

  private spelled(outcome: Outcome, { reference, sheet }: Touched, formulaPlace: RowPlace): ReferenceChange {
    if (outcome.dropped) return { kind: 'dropped' };
    if (outcome.lost) return { kind: 'lost' };
    const now = this.ledger.place(outcome.rows[0] as Row)?.sheet ?? sheet;
    const named = reference.sheet !== null && now === sheet;
    const prefix = named
      ? null
      : now === formulaPlace.sheet
        ? ''
        : sheetReference(this.grids.get(now)?.name ?? '');
    const also = outcome.also.map((row) => (this.ledger.place(row) as RowPlace).row);
    const ranges = [...this.rangesOf(outcome), ...also.map((row): RowRange => [row, row])];
    return { kind: 'rows', ranges, prefix };
  }

  /** The rows of a reference as ranges: one, but for rows within that do not belong there. */
  private rangesOf({ rows, apart }: Outcome): RowRange[] {
    const at = (of: Iterable<Row>): number[] => [...of].flatMap((row) => this.ledger.place(row)?.row ?? []);
    const members = at(rows).sort((a, b) => a - b);
    const strangers = at(apart);
    const ranges: [number, number][] = [];
    for (const row of members) {
      const last = ranges.at(-1);
      if (!last || strangers.some((stranger) => last[1] < stranger && stranger < row))
        ranges.push([row, row]);
      else last[1] = row;
    }
    return ranges;
  }

  private sheetNow({ rows, sheet }: Touched): string {
    return rows.map((row) => this.ledger.place(row)?.sheet).find((each) => each !== undefined) ?? sheet;
  }
}

interface Touched {
  reference: FormulaReference;
  sheet: string;
  rows: readonly Row[];
}

/** Where a reference ends up; `certain`: Excel makes the same of it. */
interface Outcome {
  rows: Row[];
  also: Row[];
  /** Rows that are not meant, even where they stand between those that are. */
  apart: Set<Row>;
  dropped: boolean;
  lost: boolean;
  certain: boolean;
}

/** What the references of one formula cover together, sheet by sheet and column by column. */
class Coverage {
  private readonly byColumns = new Map<string, { references: Touched[]; rows: Set<Row> }>();

  constructor(references: readonly Touched[]) {
    for (const reference of references) {
      const group = this.byColumns.get(keyOf(reference)) ?? { references: [], rows: new Set() };
      this.byColumns.set(keyOf(reference), group);
      group.references.push(reference);
      for (const row of reference.rows) group.rows.add(row);
    }
  }

  groups(): Touched[][] {
    return [...this.byColumns.values()].map(({ references }) => references);
  }

  of(reference: Touched): ReadonlySet<Row> {
    return this.byColumns.get(keyOf(reference))?.rows ?? new Set();
  }
}

function keyOf({ sheet, reference }: Touched): string {
  return `${sheet}|${reference.columns?.join(':') ?? ''}`;
}
