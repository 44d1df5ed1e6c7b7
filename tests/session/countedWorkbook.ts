import type { CellRange, SheetGrid } from '../../src/core/sheet/grid';
import type { ColumnPatch } from '../../src/core/writing/patch';
import { CELLS_PER_TRIP, cutIntoTrips, RESULTS_PER_TRIP, type Block } from '../../src/workbook/blocks';
import { cutPatches } from '../../src/workbook/cutPatches';
import type { SheetSize, ShownValues, Snapshot, Survey, Task } from '../../src/workbook/port';
import { MemoryWorkbook } from './memoryWorkbook';

/** A workbook in memory that counts the round trips of an Excel, cut as the port cuts them, and weighs what they carry. */
export class CountedWorkbook extends MemoryWorkbook {
  /** Characters of the largest trip, there or back, since it was set to 0. */
  largest = 0;

  override async read(survey?: Survey, task: Task = {}): Promise<Snapshot> {
    const snapshot = await super.read(survey, task);
    const names = this.readSheets.at(-1) ?? [];
    const sizes = snapshot.survey.sheets.filter(({ name }) => names.includes(name));
    const grids = new Map(snapshot.sheets.map((grid) => [grid.id, grid]));
    const trips = cutIntoTrips(sizes, CELLS_PER_TRIP);
    this.trips += trips.length - 1;
    for (const blocks of trips) this.carry(blocks.map((block) => answerOf(block, grids)));
    return snapshot;
  }

  override async write(patches: readonly ColumnPatch[], before: Snapshot, settings: unknown): Promise<void> {
    const trips = cutPatches(patches);
    this.trips += trips.length - 1;
    // What is kept goes with the last.
    trips.forEach((trip, i) => this.carry([trip, i === trips.length - 1 ? settings : null]));
    return super.write(patches, before, settings);
  }

  override async readValues(ranges: readonly CellRange[]): Promise<ShownValues> {
    const shown = await super.readValues(ranges);
    const trips = cutIntoTrips(ranges, RESULTS_PER_TRIP);
    this.trips += trips.length - 1;
    for (const blocks of trips) this.carry(blocks.map((block) => resultsOf(block, ranges, shown)));
    return shown;
  }

  private carry(content: unknown): void {
    this.largest = Math.max(this.largest, JSON.stringify(content).length);
  }
}

function resultsOf(
  { of, row, rows }: Block<CellRange>,
  ranges: readonly CellRange[],
  shown: ShownValues,
): unknown {
  const from = row - of.row;
  return shown.values[ranges.indexOf(of)]?.slice(from, from + rows);
}

/** What Excel answers of the cells of a block: values, formulas and formats. */
function answerOf({ of, row, rows }: Block<SheetSize>, grids: ReadonlyMap<string, SheetGrid>): unknown {
  const grid = grids.get(of.id);
  if (!grid) return null;
  const from = row - grid.row;
  return [grid.values, grid.formulas, grid.numberFormats].map((lines) => lines.slice(from, from + rows));
}
