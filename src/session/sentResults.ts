import {
  ANY,
  knownRows,
  rowCount,
  shiftBetween,
  type KnownRows,
  type Shift,
} from '../core/recovery/knownRows';
import { repairs } from '../core/recovery/repairs';
import { formulaAt, type SheetGrid } from '../core/sheet/grid';
import type { ColumnPatch } from '../core/writing/patch';
import { isSameContent } from '../core/writing/isSameContent';
import type { PrintAreas, Snapshot, Task, WorkbookPort } from '../workbook/port';
import { afterWriting } from './afterWriting';
import { withMerges } from './withMerges';
import { HalfWritten, MOST_TRIES, readAll, type SentOutcome, type Sent } from './sent';

/** Results in their columns, with what it takes to find them in the sheets and to take them back. */
export class SentResults implements Sent {
  readonly canTakeBack = true;
  readonly losesLooks = false;
  /** Printed blocks that the new columns have made larger, as they were. */
  printedBefore: readonly PrintAreas[] = [];

  constructor(
    private readonly before: Snapshot,
    private readonly patches: readonly ColumnPatch[],
    private readonly settings: unknown,
    /** Sheets that the formulas speak of. */
    private readonly sheets: readonly string[],
  ) {}

  send(port: WorkbookPort, task: Task): Promise<void> {
    return port.write(this.patches, this.before, this.settings, task);
  }

  async settle(port: WorkbookPort): Promise<SentOutcome> {
    const read = await port.read(afterWriting(this.before.survey, this.patches), {
      again: this.concernedAgain(),
    });
    const snapshot = await withMerges(port, read, this.before.sheets);
    if (this.isUnclear(snapshot)) throw new HalfWritten(this.concerned(), snapshot);
    const isMoved = this.shifts(snapshot).some(([, shift]) => shift.by !== 0);
    if (!isMoved && this.holds(snapshot, (patch, i) => patch.cells[i])) return { done: true, snapshot };
    if (this.isBack(snapshot)) return { done: false, snapshot };
    return { done: false, snapshot: await this.takeBack(port, snapshot) };
  }

  async takeBack(port: WorkbookPort, found: Snapshot): Promise<Snapshot> {
    let now = found;
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      await this.sendBack(port, now).catch(() => undefined);
      now = await readAll(port, this.before.sheets);
      if (this.isBack(now)) {
        if (this.printedBefore.length > 0)
          await port.setPrintAreas(this.printedBefore).catch(() => undefined);
        return now;
      }
    }
    throw new HalfWritten(this.concerned(), now);
  }

  /** Where somebody put rows in or took some out meanwhile, what was there has another place by now. */
  private async sendBack(port: WorkbookPort, now: Snapshot): Promise<void> {
    const shifts = new Map(this.shifts(now));
    if ([...shifts.values()].every(({ by }) => by === 0)) return port.putBack(this.patches, this.before);
    const wrong = repairs(this.concerned(), now.sheets, { rows: this.openRows(now), shifts });
    if (wrong) await port.change(wrong, { settings: this.before.settings });
  }

  private isBack(now: Snapshot): boolean {
    const shifts = this.shifts(now);
    if (shifts.some(([, { by }]) => by !== 0)) {
      const rows = this.openRows(now);
      return repairs(this.concerned(), now.sheets, { rows, shifts: new Map(shifts) })?.length === 0;
    }
    const was = new Map(this.before.sheets.map((grid) => [grid.id, grid]));
    return this.holds(now, ({ sheet, row, column }, i) => {
      const grid = was.get(sheet);
      return grid && formulaAt(grid, row + i, column);
    });
  }

  private concerned(): SheetGrid[] {
    const ids = new Set([...this.sheets, ...this.patches.map(({ sheet }) => sheet)]);
    return this.before.sheets.filter(({ id }) => ids.has(id));
  }

  /** Sheets that nothing of this is about are as they were read before. */
  private concernedAgain(): NonNullable<Task['again']> {
    return { snapshot: this.before, sheets: new Set(this.concerned().map(({ id }) => id)) };
  }

  /** What somebody else did to the rows; sheets with other changes besides have none that could be told. */
  private shifts(now: Snapshot): [string, Shift][] {
    const open = this.openRows(now);
    return this.concerned().flatMap((was): [string, Shift][] => {
      const shift = shiftBetween(knownRows(was), open.get(was.id) ?? []);
      return shift ? [[was.id, shift]] : [];
    });
  }

  /** Whether somebody has changed rows in more than one place: nobody can tell where ours belong. */
  private isUnclear(now: Snapshot): boolean {
    const open = this.openRows(now);
    const known = new Set(this.shifts(now).map(([id]) => id));
    return this.concerned().some(
      (was) => !known.has(was.id) && rowCount(open.get(was.id) ?? []) !== rowCount(knownRows(was)),
    );
  }

  /** The rows as they are now, without what may be ours. */
  private openRows({ sheets }: Snapshot): Map<string, KnownRows> {
    return new Map(
      this.concerned().map(({ id }) => {
        const grid = sheets.find((candidate) => candidate.id === id);
        const rows = grid ? knownRows(grid).map((cells) => [...cells]) : [];
        for (const { row, column, cells } of this.patches.filter(({ sheet }) => sheet === id)) {
          cells.forEach((cell, i) => {
            if (cell === null) return;
            while (rows.length <= row + i) rows.push([]);
            const line = rows[row + i] ?? [];
            while (line.length < column) line.push('');
            line[column] = ANY;
          });
        }
        return [id, rows];
      }),
    );
  }

  private holds({ sheets }: Snapshot, wanted: (patch: ColumnPatch, i: number) => unknown): boolean {
    const grids = new Map(sheets.map((grid) => [grid.id, grid]));
    return this.patches.every((patch) => {
      const grid = grids.get(patch.sheet);
      return patch.cells.every(
        (cell, i) =>
          cell === null ||
          (grid && isSameContent(formulaAt(grid, patch.row + i, patch.column), wanted(patch, i))),
      );
    });
  }
}
