import { BINARY_NOISE } from '../core/number/binaryNoise';
import { rowsAdded, sheetsOf, type Content, type SheetChange } from '../core/sheet/change';
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

  get losesLooks(): boolean {
    return this.rowsBack?.steps.some(({ kind }) => kind === 'insertRows') ?? false;
  }

  async send(port: WorkbookPort): Promise<void> {
    const ofRows = this.changes.filter(({ kind }) => kind.endsWith('Rows'));
    const sheets = sheetsOf(ofRows);
    this.merged = await port.mergedCells(sheets);
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

  /** Whether the sheets have as many rows as the change leaves them. */
  private hasAllRows({ sheets }: Snapshot): boolean {
    const added = rowsAdded(this.changes);
    return this.before.sheets.every((was) => {
      const is = sheets.find(({ id }) => id === was.id);
      return is !== undefined && endRow(is) === endRow(was) + (added.get(was.id) ?? 0);
    });
  }

  private isUntouched({ sheets }: Snapshot): boolean {
    const known = new Set(this.before.sheets.map(({ id }) => id));
    const added = new Set(this.changes.flatMap((step) => (step.kind === 'addSheet' ? [step.name] : [])));
    if (sheets.some(({ id, name }) => !known.has(id) && added.has(name))) return false;
    const touched = new Set(sheetsOf(this.changes));
    return this.before.sheets.every((was) => {
      const is = sheets.find(({ id }) => id === was.id);
      return !touched.has(was.id) || (is !== undefined && firstOtherCell(was, is) === null);
    });
  }

  /** Whether the cells that were written last hold what was written; those before have moved with their rows. */
  private isWritten({ sheets }: Snapshot): boolean {
    const lastOfRows = this.changes.map(({ kind }) => kind.endsWith('Rows')).lastIndexOf(true);
    const names = new Map(
      this.changes.flatMap((step) => (step.kind === 'addSheet' ? [[step.sheet, step.name] as const] : [])),
    );
    const wanted = new Map<
      string,
      { grid: SheetGrid | undefined; row: number; column: number; content: Content }
    >();
    for (const step of this.changes.slice(lastOfRows + 1)) {
      if (step.kind !== 'write') continue;
      const { sheet, row, column, content } = step;
      const grid = sheets.find(({ id, name }) =>
        names.has(sheet) ? name === names.get(sheet) : id === sheet,
      );
      wanted.set(`${sheet}|${row}|${column}`, { grid, row, column, content });
    }
    return [...wanted.values()].every(
      ({ grid, row, column, content }) => grid && holdsContent(formulaAt(grid, row, column), content),
    );
  }
}

function holdsContent(found: unknown, wanted: Content): boolean {
  if (typeof wanted === 'object') return plainFormula(String(found)) === plainFormula(wanted.formula);
  if (typeof wanted === 'number') return typeof found === 'number' && Math.abs(found - wanted) < BINARY_NOISE;
  return found === wanted;
}
