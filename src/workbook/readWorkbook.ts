import type { SheetGrid } from '../core/sheet/grid';
import { cutIntoTrips, type Block } from './blocks';
import { inExcel } from './inExcel';
import { loadSetting, settingValue } from './keptSettings';
import { WorkbookError, type SheetSize, type Snapshot, type Survey, type Task } from './port';

/** One person seldom edits while reading; after this many changed sizes in a row somebody else is at work. */
const MOST_READINGS = 3;

export async function survey(): Promise<Survey> {
  return inExcel(async (context) => {
    const list = loadList(context);
    await context.sync();
    const ranges = list.sheets.items.map((sheet) => loadSize(sheet));
    await context.sync();
    return surveyOf(list, ranges);
  });
}

export async function read(known: Survey, task: Task = {}): Promise<Snapshot> {
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
