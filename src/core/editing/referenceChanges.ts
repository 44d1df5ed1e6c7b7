import { sheetReference } from '../sheet/address';
import type { ReferenceChange, RowRange } from '../sheet/formula';
import type { SheetGrid } from '../sheet/grid';
import type { Row, RowPlace } from '../sheet/rowOrder';
import type { Outcome, Touched } from './formulaCoverage';
import type { RowLedger } from './rowLedger';

/** What becomes of a reference, as a formula says it. */
export class ReferenceChanges {
  constructor(
    private readonly grids: ReadonlyMap<string, SheetGrid>,
    private readonly ledger: RowLedger,
  ) {}

  changeOf(outcome: Outcome, { reference, sheet }: Touched, formulaPlace: RowPlace): ReferenceChange {
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
  rangesOf({ rows, apart }: Outcome): RowRange[] {
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
}
