import type { CellAddress } from '../sheet/grid';
import type { ParsedFormula, ReferenceChange } from '../sheet/formula';
import type { Row, RowPlace } from '../sheet/rowOrder';
import type { Outcome, RepairedFormula, Touched } from './formulaCoverage';
import type { Copied, Placed } from './placedNode';
import type { PlanRows } from './planRows';
import type { ReferenceChanges } from './referenceChanges';
import type { RowLedger } from './rowLedger';

/** Formulas in rows that were copied for a new node. */
export class CopiedFormulas {
  constructor(
    private readonly rows: PlanRows,
    private readonly ledger: RowLedger,
    private readonly placed: readonly Placed[],
    private readonly copied: Copied,
    private readonly references: ReferenceChanges,
  ) {}

  /** A copied formula speaks of its own rows where its model did, and of the same ranges, which Excel would shift. */
  of(
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
      return [each.reference.token, this.references.changeOf(there, each, place)];
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
}
