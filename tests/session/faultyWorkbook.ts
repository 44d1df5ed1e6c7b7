import type { SheetChange } from '../../src/core/sheet/change';
import type { CellValue } from '../../src/core/cell';
import { isFormula } from '../../src/core/sheet/formula';
import { formulaAt, type CellAddress, type CellRange } from '../../src/core/sheet/grid';
import type { ColumnPatch } from '../../src/core/writing/patch';
import {
  WorkbookError,
  type Kept,
  type ShownValues,
  type Snapshot,
  type Survey,
  type Task,
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
  /** What a cell with a formula shows instead of its result; null: the result. */
  shows: (address: CellAddress) => CellValue = () => null;
  /** How many steps of a change are done where it is done in part. */
  stepsDone = 1;
  /** Called before a request is done, to play somebody else at work. */
  beforeRequest: (request: number) => void = () => undefined;

  override survey(): Promise<Survey> {
    return this.through('survey', () => super.survey());
  }

  override read(survey: Survey, task?: Task): Promise<Snapshot> {
    return this.through('read', async () => {
      const snapshot = await super.read(survey, { merges: task?.merges ?? false });
      const sheets = snapshot.sheets.map((grid) => ({
        ...grid,
        values: this.asShown({ ...grid, sheet: grid.id }, grid.values),
      }));
      return { ...snapshot, sheets };
    });
  }

  override readValues(ranges: readonly CellRange[]): Promise<ShownValues> {
    return this.through('readValues', async () => {
      const { isAutomatic, values } = await super.readValues(ranges);
      return { isAutomatic, values: values.map((rows, i) => this.asShown(ranges[i] as CellRange, rows)) };
    });
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

  private asShown(from: CellAddress, rows: readonly (readonly CellValue[])[]): CellValue[][] {
    return rows.map((cells, r) =>
      cells.map((value, c) => {
        const at = { sheet: from.sheet, row: from.row + r, column: from.column + c };
        return isFormula(this.formulaIn(at), '') ? (this.shows(at) ?? value) : value;
      }),
    );
  }

  private formulaIn({ sheet, row, column }: CellAddress): CellValue {
    const grid = this.sheets.find(({ id }) => id === sheet);
    return grid ? formulaAt(grid, row, column) : '';
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
    const said = Object.assign(new Error('no'), { code: 'GeneralException' });
    throw new WorkbookError({ id: 'error.change', params: { reason: { id: 'excel.busy' } } }, said);
  }
}

/** The first steps, the last of them done in part where it has parts: room is made, and nothing put there. */
function firstSteps(changes: readonly SheetChange[], count: number): SheetChange[] {
  return changes.slice(0, count).map((step, i) => {
    if (i < count - 1 || (step.kind !== 'moveRows' && step.kind !== 'copyRows')) return step;
    return { kind: 'insertRows', ...step.to, count: step.from.count, like: null };
  });
}
