import {
  isFormula,
  ParsedFormula,
  type FormulaReference,
  type ReferenceChange,
  type Standing,
} from '../sheet/formula';
import { sheetsOf } from '../sheet/change';
import { valueAt, type CellAddress, type SheetGrid } from '../sheet/grid';
import { CopiedFormulas } from './copiedFormulas';
import { CoveredSiblings } from './coveredSiblings';
import { Coverage, type Outcome, type RepairedFormula, type Touched } from './formulaCoverage';
import type { Copied, Placed } from './placedNode';
import type { PlanRows } from './planRows';
import { ReferenceChanges } from './referenceChanges';
import type { Row, RowPlace } from '../sheet/rowOrder';
import type { RowLedger } from './rowLedger';

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
  private readonly siblings: CoveredSiblings;
  private readonly references: ReferenceChanges;
  private readonly copies: CopiedFormulas;

  constructor(
    private readonly grids: ReadonlyMap<string, SheetGrid>,
    rows: PlanRows,
    private readonly ledger: RowLedger,
    private readonly placed: readonly Placed[],
    private readonly copied: Copied = NOTHING_COPIED,
  ) {
    this.siblings = new CoveredSiblings(rows, ledger);
    this.references = new ReferenceChanges(grids, ledger);
    this.copies = new CopiedFormulas(rows, ledger, placed, copied, this.references);
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
        return [reference.reference.token, this.references.changeOf(outcome, reference, place)];
      });
      const mustWrite = outcomes.some(({ certain }) => !certain) || this.ledger.rewritten.has(row);
      this.repaired.push({ row, column: at.column, formula: formula.with(new Map(changes)), mustWrite });
    }
    const copy = this.copied.rows.get(row);
    if (copy) {
      this.repaired.push({
        row: copy,
        column: at.column,
        ...this.copies.of(copy, at, formula, references, outcomes),
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
    return rows.some((row) => own.includes(row)) && !this.siblings.belongs(placed, covered);
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
        if (!first || !there || !this.siblings.belongs(placed, coverage.of(first))) continue;
        const wanted = this.siblings.coversBelow(placed, coverage.of(first))
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
      if (!there || this.siblings.belongs(placed, coverage.of(each))) continue;
      for (const row of [...there.own, ...there.below])
        if (!outcome.rows.includes(row)) outcome.apart.add(row);
    }
    if (this.references.rangesOf(outcome).length > 1) outcome.certain = false;
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
        standing !== 'addend' && this.siblings.isClear(outcome.rows[0] as Row, span, [from, to], known),
    );
    if (adjoining) {
      adjoining.outcome.rows = [...adjoining.outcome.rows, ...wanted];
      adjoining.outcome.certain = false;
      return;
    }
    const [nearest] = places.filter(({ standing }) => standing !== 'other');
    if (!nearest) return;
    const row = this.siblings.alike(placed, nearest.outcome.rows[0] as Row, wanted);
    nearest.outcome.also.push(row);
    nearest.outcome.certain = false;
  }

  private sheetNow({ rows, sheet }: Touched): string {
    return rows.map((row) => this.ledger.place(row)?.sheet).find((each) => each !== undefined) ?? sheet;
  }
}
