import type { ColumnPatch } from '../core/writing/patch';
import { cutPatches } from './cutPatches';
import { codeOf, inExcel, isAbort, reasonOf, refusedBy } from './inExcel';
import { keepSettings } from './keptSettings';
import { WorkbookError, type Snapshot, type Task } from './port';
import { putBack } from './putBack';

export async function write(
  patches: readonly ColumnPatch[],
  before: Snapshot,
  settings: unknown,
  task: Task = {},
): Promise<void> {
  const sending = new Sending(patches, before, settings, task);
  try {
    await sending.send();
  } catch (error) {
    if (sending.begun) {
      await putBack(patches, before).catch(() => {
        const reason = reasonOf(error);
        throw new WorkbookError({ id: 'error.writeHalf', params: { reason } }, error);
      });
    }
    throw refusedBy('error.write', error);
  }
}

/**
 * Width of a column of results in points: our longest heading. Results arrive later, and #BUSY! is what Excel would fit the
 * column to.
 */
const RESULT_WIDTH = 115;

/** The same cells may be sent several times: each time all of them, by where they are. */
class Sending {
  begun = false;
  private readonly trips: ColumnPatch[][];

  constructor(
    patches: readonly ColumnPatch[],
    private readonly before: Snapshot,
    private readonly settings: unknown,
    private readonly task: Task,
  ) {
    this.trips = cutPatches(patches);
  }

  /** One trip is one undo by itself; some Excels refuse whole batches because of the option that joins several. */
  async send(): Promise<void> {
    if (this.trips.length === 1) return this.sendTrips({});
    try {
      await this.sendTrips({ mergeUndoGroup: true });
    } catch (error) {
      if (isAbort(error)) throw error;
      await this.sendTrips({});
    }
  }

  /** An Excel that lacks one of the finer calls still gets the results, without their looks. */
  private async sendTrips(options: { mergeUndoGroup?: boolean }): Promise<void> {
    try {
      await this.sendAll(options, false);
    } catch (error) {
      if (codeOf(error) !== 'ApiNotFound') throw error;
      await this.sendAll(options, true);
    }
  }

  private sendAll(options: { mergeUndoGroup?: boolean }, plain: boolean): Promise<void> {
    const { trips, task } = this;
    return inExcel(async (context) => {
      for (const [i, trip] of trips.entries()) {
        task.signal?.throwIfAborted();
        this.begun = true;
        for (const patch of trip) writePatch(context, patch, plain);
        if (i === trips.length - 1) this.keepChanged(context);
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a request may not exceed 5 MB
        await context.sync();
        if (trips.length > 1) task.progress?.(i + 1, trips.length);
      }
    }, options);
  }

  /** Excel may forget what there was to undo when settings are kept: only new ones are. */
  private keepChanged(context: Excel.RequestContext): void {
    const { settings, before } = this;
    if (JSON.stringify(settings) !== JSON.stringify(before.settings)) keepSettings(context, settings);
  }
}

function writePatch(
  context: Excel.RequestContext,
  { sheet, row, column, cells, numberFormat, headingRows, isNew, fitsRows, looks, lights }: ColumnPatch,
  plain: boolean,
): void {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const range = worksheet.getRangeByIndexes(row, column, cells.length, 1);
  // Before the formats of figures, which the copy would overwrite.
  for (const look of plain ? [] : looks) {
    const like =
      look.from === undefined
        ? worksheet.getRangeByIndexes(look.row, look.like, look.rows, 1)
        : worksheet.getCell(look.from, look.like);
    const own = worksheet.getRangeByIndexes(look.row, column, look.rows, 1);
    own.copyFrom(like, Excel.RangeCopyType.formats);
    own.conditionalFormats.clearAll();
  }
  if (numberFormat !== null) range.numberFormat = cells.map((cell) => [cell === null ? null : numberFormat]);
  range.formulas = cells.map((cell) => [cell]);
  if (fitsRows) range.format.autofitRows();
  // Widths and conditional formats are the person's once the column is there.
  if (plain || !isNew) return;
  for (const heading of headingRows) {
    if (heading >= row && heading < row + cells.length) {
      worksheet.getCell(heading, column).format.font.bold = true;
    }
  }
  range.format.columnWidth = RESULT_WIDTH;
  // The same cells may have been sent before.
  range.conditionalFormats.clearAll();
  for (const { text, fill, font } of lights) {
    const { cellValue } = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
    cellValue.format.fill.color = fill;
    cellValue.format.font.color = font;
    cellValue.rule = { formula1: `="${text.replace(/"/g, '""')}"`, operator: 'EqualTo' };
  }
}
