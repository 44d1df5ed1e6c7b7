import type { SheetChange } from '../core/sheet/change';
import { firstOtherCell, type SheetGrid } from '../core/sheet/grid';
import type { Snapshot, Task, WorkbookPort } from '../workbook/port';
import { withMerges } from './withMerges';

/** How often a step back is tried: a connection that fails twice in a row is reported. */
export const MOST_TRIES = 2;

/** What became of something that was sent: all of it is there, or nothing of it, or nothing any more. */
export interface SentOutcome {
  done: boolean;
  /** Somebody else has changed cells at the same time. */
  besides?: boolean;
  /** The workbook as it was found. */
  snapshot: Snapshot;
}

/** Something that is sent to Excel, kept until it is known what became of it. */
export interface Sent {
  /** Whether it can be taken back once it is done. */
  readonly canTakeBack: boolean;
  /** Whether rows that it takes away come back without all of their looks, unless Excel itself undoes it. */
  readonly losesLooks: boolean;
  send(port: WorkbookPort, task: Task): Promise<void>;
  /**
   * Reads the workbook and looks what is there; what is there in part is taken back.
   * @throws HalfWritten where it cannot be taken back, or what went wrong while reading
   */
  settle(port: WorkbookPort): Promise<SentOutcome>;
  /** Takes it back from a workbook where it is. @returns the workbook afterwards @throws HalfWritten */
  takeBack(port: WorkbookPort, found: Snapshot): Promise<Snapshot>;
}

/** A part of what was sent is in the sheets and stays there. */
export class HalfWritten extends Error {
  /** Name of the first sheet that is not as it was. */
  readonly sheet: string;

  constructor(
    before: readonly SheetGrid[],
    readonly snapshot: Snapshot,
  ) {
    super('half');
    this.name = 'HalfWritten';
    const now = new Map(snapshot.sheets.map((grid) => [grid.id, grid]));
    const other = before.find((was) => {
      const is = now.get(was.id);
      return !is || firstOtherCell(was, is) !== null;
    });
    this.sheet = other?.name ?? '';
  }
}

/**
 * The workbook as it is, by a survey of its own: sizes may have changed.
 * @param was the sheets as they were before our steps
 */
export async function readAll(
  port: WorkbookPort,
  was: readonly SheetGrid[],
  changes: readonly SheetChange[] = [],
): Promise<Snapshot> {
  return withMerges(port, await port.read(await port.survey(), {}), was, changes);
}
