import type { SheetChange } from '../../src/core/sheet/change';
import type { CellRange } from '../../src/core/sheet/grid';
import type { ColumnPatch } from '../../src/core/writing/patch';
import {
  WorkbookError,
  type Kept,
  type ShownValues,
  type Snapshot,
  type Survey,
} from '../../src/workbook/port';
import { MemoryWorkbook } from './memoryWorkbook';

/** What happens to a request: refused before it is done, done in part, done without an answer, or no answer at all. */
export type Fault = 'before' | 'half' | 'after' | 'never';

/** A workbook in memory whose connection fails at chosen requests. */
export class FaultyWorkbook extends MemoryWorkbook {
  /** Requests so far, by their names. */
  asked: string[] = [];
  /** The fault of a request, by its number from 1 and its name. */
  faults: (request: number, name: string) => Fault | null = () => null;
  /** How many steps of a change are done where it is done in part. */
  stepsDone = 1;
  /** Called before a request is done, to play somebody else at work. */
  beforeRequest: (request: number) => void = () => undefined;

  override survey(): Promise<Survey> {
    return this.through('survey', () => super.survey());
  }

  override read(): Promise<Snapshot> {
    return this.through('read', () => super.read());
  }

  override readValues(ranges: readonly CellRange[]): Promise<ShownValues> {
    return this.through('readValues', () => super.readValues(ranges));
  }

  override mergedCells(sheets: readonly string[]): Promise<CellRange[]> {
    return this.through('mergedCells', () => super.mergedCells(sheets));
  }

  override write(patches: readonly ColumnPatch[], before: Snapshot, settings: unknown): Promise<void> {
    const half = patches.slice(0, Math.ceil(patches.length / 2));
    return this.through(
      'write',
      () => super.write(patches, before, settings),
      () => super.write(half, before, before.settings),
    );
  }

  override putBack(patches: readonly ColumnPatch[], before: Snapshot): Promise<void> {
    return this.through('putBack', () => super.putBack(patches, before));
  }

  override change(changes: readonly SheetChange[], kept: Kept | null): Promise<void> {
    return this.through(
      'change',
      () => super.change(changes, kept),
      () => super.change(firstSteps(changes, this.stepsDone), null),
    );
  }

  get requests(): number {
    return this.asked.length;
  }

  private async through<T>(
    name: string,
    all: () => Promise<T>,
    half: () => Promise<unknown> = all,
  ): Promise<T> {
    this.asked.push(name);
    const request = this.requests;
    this.beforeRequest(request);
    const fault = this.faults(request, name);
    if (fault === null) return all();
    if (fault === 'after') await all();
    if (fault === 'half') await half();
    if (fault === 'never') return new Promise<T>(() => undefined);
    throw new WorkbookError({ id: 'error.change', params: { reason: 'GeneralException' } });
  }
}

/** The first steps, the last of them done in part where it has parts: room is made, and nothing put there. */
function firstSteps(changes: readonly SheetChange[], count: number): SheetChange[] {
  return changes.slice(0, count).map((step, i) => {
    if (i < count - 1 || (step.kind !== 'moveRows' && step.kind !== 'copyRows')) return step;
    return { kind: 'insertRows', ...step.to, count: step.from.count, like: null };
  });
}
