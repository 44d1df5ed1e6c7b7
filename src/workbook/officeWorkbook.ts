import { sheetsOf, type SheetChange } from '../core/sheet/change';
import { typedText } from '../core/sheet/typedText';
import type { CellRange, SheetGrid } from '../core/sheet/grid';
import { formatAt, formulaAt } from '../core/sheet/grid';
import type { ColumnPatch } from '../core/writing/patch';
import { tornMerges } from '../core/sheet/mergedRows';
import { cutIntoTrips, type Block } from './blocks';
import { queueChanges } from './sheetChanges';
import {
  WorkbookError,
  type SheetSize,
  type Snapshot,
  type Survey,
  type Task,
  type WorkbookPort,
} from './port';

const SETTINGS_KEY = 'alberoPerformance';
/** One person seldom edits while reading; after this many changed sizes in a row somebody else is at work. */
const MOST_READINGS = 3;
/** Cells written in one round trip: formulas of some 100 bytes, well under 5 MB. */
const WRITTEN_PER_TRIP = 20_000;

/** The workbook in front, through Office.js. */
export function officeWorkbook(): WorkbookPort {
  return { survey, read, write, change, select, loadSettings, saveSettings, watch };
}

async function survey(): Promise<Survey> {
  return inExcel(async (context) => {
    const list = loadList(context);
    await context.sync();
    const ranges = list.sheets.items.map((sheet) => loadSize(sheet));
    await context.sync();
    return surveyOf(list, ranges);
  });
}

async function read(known: Survey, task: Task = {}): Promise<Snapshot> {
  let expected = known;
  for (let attempt = 0; attempt < MOST_READINGS; attempt++) {
    const snapshot = await readOnce(expected, task);
    if (sameSizes(snapshot.survey, expected)) return snapshot;
    // The list of sheets itself may be new: only a survey knows the sizes of sheets that were not asked for.
    expected = await survey();
  }
  throw new WorkbookError({ id: 'error.changing' });
}

async function readOnce(expected: Survey, { progress, signal }: Task): Promise<Snapshot> {
  const trips = cutIntoTrips(expected.sheets);
  return inExcel(async (context) => {
    const list = loadList(context);
    const setting = loadSetting(context);
    const sizes: Excel.Range[] = [];
    const protection: Excel.WorksheetProtection[] = [];
    for (const { id } of expected.sheets) {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      sizes.push(loadSize(sheet));
      protection.push(sheet.protection.load('protected'));
    }
    const blocks: { block: Block; range: Excel.Range }[] = [];
    for (const [i, trip] of trips.entries()) {
      signal?.throwIfAborted();
      for (const block of trip) {
        const sheet = context.workbook.worksheets.getItemOrNullObject(block.sheet.id);
        const range = sheet.getRangeByIndexes(block.row, block.sheet.column, block.rows, block.sheet.columns);
        blocks.push({ block, range: range.load('values,formulas,numberFormat') });
      }
      // One trip a block: a single answer may not exceed 5 MB.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      if (trips.length > 1) progress?.(i + 1, trips.length);
    }
    const sheets = expected.sheets.map((sheet, i) =>
      gridOf(sheet, blocks, protection[i]?.protected ?? false),
    );
    return { survey: surveyOf(list, sizes, expected), sheets, settings: settingValue(setting) };
  });
}

interface SheetList {
  sheets: Excel.WorksheetCollection;
  active: Excel.Worksheet;
}

function loadList(context: Excel.RequestContext): SheetList {
  return {
    sheets: context.workbook.worksheets.load('items/id,items/name,items/visibility'),
    active: context.workbook.worksheets.getActiveWorksheet().load('id'),
  };
}

function loadSize(sheet: Excel.Worksheet): Excel.Range {
  return sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount');
}

/** Sizes are of the sheets in the list, or of those that were expected. */
function surveyOf({ sheets, active }: SheetList, ranges: readonly Excel.Range[], expected?: Survey): Survey {
  const ids = expected ? expected.sheets.map(({ id }) => id) : sheets.items.map(({ id }) => id);
  return {
    activeSheet: active.id,
    sheets: sheets.items.map(({ id, name, visibility }) => {
      const range = ranges[ids.indexOf(id)];
      const size =
        !range || range.isNullObject
          ? { row: 0, column: 0, rows: 0, columns: 0 }
          : {
              row: range.rowIndex,
              column: range.columnIndex,
              rows: range.rowCount,
              columns: range.columnCount,
            };
      return { id, name, visible: visibility === Excel.SheetVisibility.visible, ...size };
    }),
  };
}

function sameSizes(one: Survey, other: Survey): boolean {
  const sizes = ({ sheets }: Survey): string => JSON.stringify(sheets);
  return sizes(one) === sizes(other);
}

function gridOf(
  sheet: SheetSize,
  blocks: readonly { block: Block; range: Excel.Range }[],
  isProtected: boolean,
): SheetGrid {
  const own = blocks.filter(({ block }) => block.sheet.id === sheet.id).map(({ range }) => range);
  return {
    id: sheet.id,
    name: sheet.name,
    visible: sheet.visible,
    protected: isProtected,
    row: sheet.row,
    column: sheet.column,
    values: own.flatMap(({ values }) => values as SheetGrid['values']),
    formulas: own.flatMap(({ formulas }) => formulas as SheetGrid['formulas']),
    numberFormats: own.flatMap(({ numberFormat }) => numberFormat as string[][]),
  };
}

async function write(
  patches: readonly ColumnPatch[],
  before: Snapshot,
  settings: unknown,
  task: Task = {},
): Promise<void> {
  const trips = cutPatches(patches);
  let begun = false;
  const send = (plain: boolean): Promise<void> =>
    inExcel(
      async (context) => {
        for (const [i, trip] of trips.entries()) {
          task.signal?.throwIfAborted();
          begun = true;
          for (const patch of trip) writePatch(context, patch, plain);
          if (i === trips.length - 1) context.workbook.settings.add(SETTINGS_KEY, settings);
          // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a request may not exceed 5 MB
          await context.sync();
          if (trips.length > 1) task.progress?.(i + 1, trips.length);
        }
      },
      { mergeUndoGroup: true },
    );
  try {
    // An Excel that lacks one of the finer calls still gets the results, without their looks.
    await send(false).catch((error: unknown) =>
      codeOf(error) === 'ApiNotFound' ? send(true) : Promise.reject(error),
    );
  } catch (error) {
    if (begun) await putBack(patches, before, reasonOf(error));
    throw error instanceof WorkbookError || isAbort(error)
      ? error
      : new WorkbookError({ id: 'error.write', params: { reason: reasonOf(error) } });
  }
}

function cutPatches(patches: readonly ColumnPatch[]): ColumnPatch[][] {
  const trips: ColumnPatch[][] = [[]];
  let room = WRITTEN_PER_TRIP;
  for (const patch of patches) {
    for (let from = 0; from < patch.cells.length; from += WRITTEN_PER_TRIP) {
      const cells = patch.cells.slice(from, from + WRITTEN_PER_TRIP);
      if (cells.length > room) {
        trips.push([]);
        room = WRITTEN_PER_TRIP;
      }
      trips.at(-1)?.push({ ...patch, row: patch.row + from, cells });
      room -= cells.length;
    }
  }
  return trips;
}

function writePatch(
  context: Excel.RequestContext,
  { sheet, row, column, cells, numberFormat, headingRows, isNew, lights }: ColumnPatch,
  plain: boolean,
): void {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const range = worksheet.getRangeByIndexes(row, column, cells.length, 1);
  if (numberFormat !== null) range.numberFormat = cells.map((cell) => [cell === null ? null : numberFormat]);
  range.formulas = cells.map((cell) => [cell]);
  // Widths and conditional formats are the person's once the column is there.
  if (plain || !isNew) return;
  for (const heading of headingRows) {
    if (heading >= row && heading < row + cells.length) {
      worksheet.getCell(heading, column).format.font.bold = true;
    }
  }
  range.format.autofitColumns();
  for (const { text, fill, font } of lights) {
    const { cellValue } = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
    cellValue.format.fill.color = fill;
    cellValue.format.font.color = font;
    cellValue.rule = { formula1: `="${text.replace(/"/g, '""')}"`, operator: 'EqualTo' };
  }
}

/** Every cell of the patches, and what is kept in the workbook, as they were; a column that was added is blank again. */
async function putBack(patches: readonly ColumnPatch[], before: Snapshot, reason: string): Promise<void> {
  const grids = new Map(before.sheets.map((grid) => [grid.id, grid]));
  try {
    await inExcel(async (context) => {
      for (const trip of cutPatches(patches)) {
        for (const patch of trip) putBackPatch(context, patch, grids.get(patch.sheet));
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a request may not exceed 5 MB
        await context.sync();
      }
      context.workbook.settings.add(SETTINGS_KEY, before.settings);
      await context.sync();
    });
  } catch {
    throw new WorkbookError({ id: 'error.writeHalf', params: { reason } });
  }
}

function putBackPatch(
  context: Excel.RequestContext,
  { sheet, row, column, cells, headingRows, isNew }: ColumnPatch,
  grid: SheetGrid | undefined,
): void {
  if (!grid) return;
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const range = worksheet.getRangeByIndexes(row, column, cells.length, 1);
  const was = (read: (row: number) => unknown): unknown[][] =>
    cells.map((cell, i) => [cell === null ? null : read(row + i)]);
  range.formulas = was((at) => asWritten(formulaAt(grid, at, column)));
  range.numberFormat = was((at) => formatAt(grid, at, column));
  if (!isNew) return;
  range.conditionalFormats.clearAll();
  for (const heading of headingRows) {
    if (heading >= row && heading < row + cells.length) {
      worksheet.getCell(heading, column).format.font.bold = false;
    }
  }
}

/** A text stays one when it is written again. */
function asWritten(content: SheetGrid['formulas'][number][number]): unknown {
  return typeof content === 'string' && !content.startsWith('=') ? typedText(content) : content;
}

async function select({ sheet, row, column, rows, columns }: CellRange): Promise<void> {
  await inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRangeByIndexes(row, column, rows, columns).select();
    await context.sync();
  });
}

async function change(changes: readonly SheetChange[], settings: unknown): Promise<void> {
  try {
    await inExcel(
      async (context) => {
        const { before, after } = tornMerges(await mergedCells(context, changes), changes);
        for (const area of before) rangeOf(context, area).unmerge();
        queueChanges(context, changes);
        for (const area of after) rangeOf(context, area).merge();
        if (settings !== null) context.workbook.settings.add(SETTINGS_KEY, settings);
        await context.sync();
      },
      { mergeUndoGroup: true },
    );
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError({ id: 'error.change', params: { reason: reasonOf(error) } });
  }
}

/** The merged cells of the sheets whose rows change. An Excel that cannot tell them has none for us. */
async function mergedCells(
  context: Excel.RequestContext,
  changes: readonly SheetChange[],
): Promise<CellRange[]> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.13')) return [];
  const ofRows = changes.filter(({ kind }) => kind.endsWith('Rows'));
  const sheets = sheetsOf(ofRows).map((sheet) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange();
    const load = 'areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount';
    return { sheet, areas: used.getMergedAreasOrNullObject().load(load) };
  });
  if (sheets.length === 0) return [];
  await context.sync();
  return sheets.flatMap(({ sheet, areas }) =>
    areas.isNullObject
      ? []
      : areas.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
          sheet,
          row: rowIndex,
          column: columnIndex,
          rows: rowCount,
          columns: columnCount,
        })),
  );
}

function rangeOf(
  context: Excel.RequestContext,
  { sheet, row, column, rows, columns }: CellRange,
): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
}

async function loadSettings(): Promise<unknown> {
  return inExcel(async (context) => {
    const setting = loadSetting(context);
    await context.sync();
    return settingValue(setting);
  });
}

function loadSetting(context: Excel.RequestContext): Excel.Setting {
  return context.workbook.settings.getItemOrNullObject(SETTINGS_KEY).load('value');
}

function settingValue(setting: Excel.Setting): unknown {
  return setting.isNullObject ? null : (setting.value as unknown);
}

async function saveSettings(settings: unknown): Promise<void> {
  await inExcel(async (context) => {
    context.workbook.settings.add(SETTINGS_KEY, settings);
    await context.sync();
  });
}

async function watch(listener: () => void): Promise<void> {
  await inExcel(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ source, triggerSource }) => {
      if (source === 'Local' && triggerSource !== 'ThisLocalAddin') listener();
    });
    context.workbook.worksheets.onActivated.add(async () => listener());
    await context.sync();
  });
}

/** Runs a batch; a person who is typing in a cell is waited for. Errors come out as sentences. */
async function inExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  options: { mergeUndoGroup?: boolean } = {},
): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true, ...options }, batch);
  } catch (error) {
    if (error instanceof WorkbookError || isAbort(error)) throw error;
    if (codeOf(error) === 'InvalidOperationInCellEditMode') throw new WorkbookError({ id: 'error.cellEdit' });
    throw error;
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as { code?: string }).code;
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return [code, message].filter(Boolean).join(': ');
}
