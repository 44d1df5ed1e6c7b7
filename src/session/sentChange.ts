import { BINARY_NOISE } from '../core/number/binaryNoise';
import { addedSheets, rowsAdded, sheetsOf, type Content, type SheetChange } from '../core/sheet/change';
import { endRow, firstOtherCell, formulaAt, type CellRange, type SheetGrid } from '../core/sheet/grid';
import { aroundMerges, tornMerges } from '../core/sheet/mergedRows';
import { plainFormula } from '../core/writing/ownership';
import { repairs } from '../core/recovery/repairs';
import { rollbackOf, type Rollback } from '../core/recovery/rollback';
import type { Kept, Snapshot, WorkbookPort } from '../workbook/port';
import { HalfWritten, MOST_TRIES, readAll, type SentOutcome, type Sent } from './sent';

/** A change of rows and cells, with what it takes to find it in the sheets and to take it back. */
export class SentChange implements Sent {
  private merged: readonly CellRange[] = [];
  /** The sheets before the change, with their merged cells as Excel told them last. */
  private was: readonly SheetGrid[];
  /** Once rows are back: cells are left to be written. */
  private rowsBack: Rollback | null = null;

  constructor(
    private readonly before: Snapshot,
    private readonly changes: readonly SheetChange[],
    private readonly kept: Kept | null,
    /** Whether what is read is what was meant. */
    private readonly isMeant: (now: Snapshot) => Promise<boolean>,
  ) {
    this.was = before.sheets;
  }

  /** A sheet that was deleted does not come back. */
  get canTakeBack(): boolean {
    return deletedSheets(this.changes).size === 0;
  }

  get losesLooks(): boolean {
    return this.changes.some(({ kind }) => kind === 'deleteRows');
  }

  async send(port: WorkbookPort): Promise<void> {
    this.merged = await this.mergedCells(port);
    const sheets = sheetsOf(this.changes.filter(({ kind }) => kind.endsWith('Rows')));
    this.was = this.was.map((grid) =>
      sheets.includes(grid.id)
        ? { ...grid, merges: this.merged.filter(({ sheet }) => sheet === grid.id) }
        : grid,
    );
    await port.change(aroundMerges(this.changes, this.merged), this.kept);
  }

  async settle(port: WorkbookPort): Promise<SentOutcome> {
    const snapshot = await readAll(port, this.was, this.rowsBack ? [] : this.changes);
    if (!this.rowsBack) {
      if (this.isUntouched(snapshot)) return { done: false, snapshot };
      const isMeant = this.isWritten(snapshot) && (await this.isMeant(snapshot));
      const way = rollbackOf(this.before.sheets, snapshot.sheets, this.changes);
      // Somebody else's cells are theirs; their rows would have moved what was written.
      if (!way && this.isWritten(snapshot) && this.hasAllRows(snapshot)) {
        return { done: true, besides: !isMeant, snapshot };
      }
      const isAlone = way !== null && [...way.shifts.values()].every(({ by }) => by === 0);
      if (isMeant && isAlone && way.isWhole) return { done: true, snapshot };
    }
    return { done: false, snapshot: await this.takeBack(port, snapshot) };
  }

  /** Of the sheets whose rows change; a copy has those of its source. */
  private async mergedCells(port: WorkbookPort): Promise<CellRange[]> {
    const ofRows = sheetsOf(this.changes.filter(({ kind }) => kind.endsWith('Rows')));
    const sources = new Map(
      this.changes.flatMap((change) =>
        change.kind === 'copySheet' ? [[change.sheet, change.source] as const] : [],
      ),
    );
    const merged = await port.mergedCells([...new Set(ofRows.map((id) => sources.get(id) ?? id))]);
    return ofRows.flatMap((sheet) => {
      const asked = sources.get(sheet) ?? sheet;
      return merged.flatMap((range) => (range.sheet === asked ? [{ ...range, sheet }] : []));
    });
  }

  /** @returns the workbook afterwards @throws HalfWritten */
  async takeBack(port: WorkbookPort, found: Snapshot): Promise<Snapshot> {
    const { way, snapshot } = await this.rowsTakenBack(port, found);
    let now = snapshot;
    for (let tries = 0; tries <= MOST_TRIES; tries++) {
      const wrong = repairs(this.before.sheets, now.sheets, way);
      if (!wrong) break;
      if (wrong.length === 0) return now;
      await port.change(wrong, null).catch(() => undefined);
      now = await readAll(port, this.was);
    }
    throw new HalfWritten(this.before.sheets, now);
  }

  private async rowsTakenBack(
    port: WorkbookPort,
    found: Snapshot,
  ): Promise<{ way: Rollback; snapshot: Snapshot }> {
    let snapshot = found;
    if (this.rowsBack) return { way: this.rowsBack, snapshot };
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const way = rollbackOf(this.before.sheets, snapshot.sheets, this.changes);
      if (!way) break;
      const isSent = await port
        .change(this.stepsBack(way), this.kept && { settings: this.before.settings })
        .then(
          () => true,
          () => false,
        );
      if (isSent) this.rowsBack = way;
      snapshot = await readAll(port, this.was, isSent ? [] : this.changes);
      if (isSent) return { way, snapshot };
    }
    throw new HalfWritten(this.before.sheets, snapshot);
  }

  private stepsBack({ steps }: Rollback): SheetChange[] {
    const { before, after } = tornMerges(this.merged, this.changes);
    const merging = (kind: 'merge' | 'unmerge', ranges: readonly CellRange[]): SheetChange[] =>
      ranges.map((range) => ({ kind, sheet: range.sheet, range }));
    return [...merging('unmerge', after), ...steps, ...merging('merge', before)];
  }

  /** Whether the sheets are there that the change leaves, with as many rows. */
  private hasAllRows({ sheets }: Snapshot): boolean {
    const added = rowsAdded(this.changes);
    const deleted = deletedSheets(this.changes);
    return this.before.sheets.every((was) => {
      const is = sheets.find(({ id }) => id === was.id);
      if (deleted.has(was.id)) return is === undefined;
      return is !== undefined && endRow(is) === endRow(was) + (added.get(was.id) ?? 0);
    });
  }

  private isUntouched({ sheets }: Snapshot): boolean {
    const known = new Set(this.before.sheets.map(({ id }) => id));
    const added = new Set([...addedSheets(this.changes).values()].map(({ name }) => name));
    if (sheets.some(({ id, name }) => !known.has(id) && added.has(name))) return false;
    if (!isSameOrder(this.before.sheets, sheets)) return false;
    const touched = new Set(sheetsOf(this.changes));
    return this.before.sheets.every((was) => {
      const is = sheets.find(({ id }) => id === was.id);
      return !touched.has(was.id) || (is !== undefined && firstOtherCell(was, is) === null);
    });
  }

  /** Whether the cells that were written last hold what was written; those before have moved with their rows. */
  private isWritten({ sheets }: Snapshot): boolean {
    const lastOfRows = this.changes.map(({ kind }) => kind.endsWith('Rows')).lastIndexOf(true);
    const names = addedSheets(this.changes);
    const wanted = new Map<
      string,
      { grid: SheetGrid | undefined; row: number; column: number; content: Content }
    >();
    for (const step of this.changes.slice(lastOfRows + 1)) {
      if (step.kind !== 'write') continue;
      const { sheet, row, column, content } = step;
      const grid = sheets.find(({ id, name }) =>
        names.has(sheet) ? name === names.get(sheet)?.name : id === sheet,
      );
      wanted.set(`${sheet}|${row}|${column}`, { grid, row, column, content });
    }
    return [...wanted.values()].every(
      ({ grid, row, column, content }) => grid && holdsContent(formulaAt(grid, row, column), content),
    );
  }
}

function deletedSheets(changes: readonly SheetChange[]): Set<string> {
  return new Set(changes.flatMap((change) => (change.kind === 'deleteSheet' ? [change.sheet] : [])));
}

/** Whether the sheets that are in both stand in the same order. */
function isSameOrder(before: readonly SheetGrid[], now: readonly SheetGrid[]): boolean {
  const [was, is] = [before, now].map((sheets) => sheets.map(({ id }) => id));
  const both = (ids: readonly string[] = [], others: readonly string[] = []): string[] =>
    ids.filter((id) => others.includes(id));
  return both(was, is).join('|') === both(is, was).join('|');
}

function holdsContent(found: unknown, wanted: Content): boolean {
  if (typeof wanted === 'object') return plainFormula(String(found)) === plainFormula(wanted.formula);
  if (typeof wanted === 'number') return typeof found === 'number' && Math.abs(found - wanted) < BINARY_NOISE;
  return found === wanted;
}
