import type { CellBlock, ContentExtent } from '../core/sheet/contentExtent';
import type { SheetGrid } from '../core/sheet/grid';
import { CELLS_PER_TRIP, cutIntoTrips, type Block } from './blocks';
import { askLooks, looksOf } from './cellLooks';
import { contentExtents } from './contentBands';
import { codeOf, inExcel, isExcelError } from './inExcel';
import { loadSetting, settingValue } from './keptSettings';
import { askMergedAreas, listsMergedAreas, mergedAreasOf } from './mergedCells';
import { WorkbookError, type SheetSize, type Snapshot, type Survey, type Task } from './port';
import { askPrinting, printingTold } from './printing';
import { loadDetails, loadList, surveyOf } from './surveyWorkbook';

/** One person seldom edits while reading; after this many changed sizes in a row somebody else is at work. */
const MOST_READINGS = 3;

export async function survey({ background = false }: Task = {}): Promise<Survey> {
  return inExcel(
    async (context) => {
      const list = loadList(context);
      await context.sync();
      const details = loadDetails(context, idsOf(list.sheets.items), idsOf(list.tables.items));
      await context.sync();
      const whole = surveyOf(list, details);
      const used = whole.sheets.map((sheet) => [sheet.id, usedBlock(sheet)] as const);
      const extents = await contentExtents(context, used);
      return { ...whole, sheets: whole.sheets.map((sheet) => withExtent(sheet, extents.get(sheet.id))) };
    },
    { background },
  );
}

export async function read(known: Survey, task: Task = {}): Promise<Snapshot> {
  let expected = known;
  for (let attempt = 0; attempt < MOST_READINGS; attempt++) {
    const snapshot = await readOnce(expected, task);
    if (snapshot) return snapshot;
    // The list of sheets itself may be new: only a survey knows the sizes of sheets that were not asked for.
    expected = await survey(task);
  }
  throw new WorkbookError({ id: 'error.changing' });
}

/** A hundred cells full of text fit in an answer. */
const FEWEST_PER_TRIP = 200;

/** What is asked of the cells besides their content. */
interface Extras {
  looks: boolean;
  merges: boolean;
  printing: boolean;
}

const NO_EXTRAS: Extras = { looks: false, merges: false, printing: false };

/**
 * One refused question refuses the whole reading: it is repeated without.
 * @returns null when the workbook is not as it was expected
 */
async function readOnce(expected: Survey, task: Task): Promise<Snapshot | null> {
  const { merges = false } = task;
  const printing = task.printing !== undefined;
  const looks = { ...NO_EXTRAS, looks: true };
  const tries = [...(merges || printing ? [{ looks: true, merges, printing }] : []), looks];
  for (const extras of tries) {
    try {
      return await readBlocks(expected, task, extras);
    } catch (error) {
      if (!isExcelError(error)) throw error;
    }
  }
  return readBlocks(expected, task, NO_EXTRAS);
}

/** Cells with long texts are more than an answer bears: then fewer are asked for at once. */
async function readBlocks(
  expected: Survey,
  task: Task,
  extras: Extras,
  cellsPerTrip = CELLS_PER_TRIP,
): Promise<Snapshot | null> {
  try {
    return await readTrips(expected, task, extras, cellsPerTrip);
  } catch (error) {
    const isTooLong = codeOf(error) === 'ResponsePayloadSizeLimitExceeded';
    if (!isTooLong || cellsPerTrip < FEWEST_PER_TRIP) throw error;
    return readBlocks(expected, task, extras, cellsPerTrip / 8);
  }
}

async function readTrips(
  expected: Survey,
  task: Task,
  extras: Extras,
  cellsPerTrip: number,
): Promise<Snapshot | null> {
  const { progress, signal, background = false } = task;
  const wanted = expected.sheets.filter((sheet) => !keptGrid(sheet, task));
  const trips = cutIntoTrips(wanted, cellsPerTrip);
  return inExcel(
    async (context) => {
      const list = loadList(context);
      const setting = loadSetting(context);
      const tables = expected.sheets.flatMap((sheet) => idsOf(sheet.tables));
      const details = loadDetails(context, idsOf(expected.sheets), tables);
      const merged = new Map(
        wanted.map(({ id }) => [id, extras.merges && listsMergedAreas() ? mergedOf(context, id) : null]),
      );
      const printed = extras.printing ? askPrinting(context, task.printing ?? []) : [];
      const blocks: AskedBlock[] = [];
      for (const [i, trip] of trips.entries()) {
        signal?.throwIfAborted();
        for (const block of trip) {
          const sheet = context.workbook.worksheets.getItemOrNullObject(block.of.id);
          const range = sheet.getRangeByIndexes(block.row, block.of.column, block.rows, block.of.columns);
          range.load('values,formulas,numberFormat');
          blocks.push({ block, range, looks: extras.looks ? askLooks(range, block.of) : null });
        }
        // One trip a block: a single answer may not exceed 5 MB.
        // eslint-disable-next-line office-addins/no-context-sync-in-loop
        await context.sync();
        if (trips.length > 1) progress?.(i + 1, trips.length);
      }
      const whole = surveyOf(list, details);
      if (asTold(whole.sheets) !== asTold(expected.sheets)) return null;
      const now = { ...whole, sheets: expected.sheets };
      const own = new Map<string, AskedBlock[]>(wanted.map(({ id }) => [id, []]));
      for (const asked of blocks) own.get(asked.block.of.id)?.push(asked);
      const sheets = now.sheets.map(
        (sheet) =>
          keptGrid(sheet, task) ?? gridOf(sheet, own.get(sheet.id) ?? [], merged.get(sheet.id) ?? null),
      );
      const printing = printingTold(printed);
      return {
        survey: now,
        sheets,
        settings: settingValue(setting),
        ...(printing.length > 0 && { printing }),
      };
    },
    { background },
  );
}

function usedBlock({ row, column, rows, columns, used }: SheetSize): CellBlock {
  return used ?? { row, column, rows, columns };
}

/** Sheets as Excel tells of them, before their content was looked for. */
function asTold(sheets: readonly SheetSize[]): string {
  return JSON.stringify(
    sheets.map((sheet) => ({ ...sheet, ...usedBlock(sheet), used: undefined, beyond: undefined })),
  );
}

function withExtent(sheet: SheetSize, extent: ContentExtent | undefined): SheetSize {
  if (!extent?.beyond) return sheet;
  return { ...sheet, ...extent, beyond: extent.beyond, used: usedBlock(sheet) };
}

/** The cells of a sheet as they were read before, where they need not be read again. */
function keptGrid(sheet: SheetSize, { again }: Task): SheetGrid | null {
  const grid = again?.snapshot.sheets.find(({ id }) => id === sheet.id);
  const before = again?.snapshot.survey.sheets.find(({ id }) => id === sheet.id);
  if (!grid || !before || again?.sheets.has(sheet.id)) return null;
  const isSameSize = (['row', 'column', 'rows', 'columns'] as const).every(
    (key) => sheet[key] === before[key],
  );
  return isSameSize ? { ...grid, ...aboutSheet(sheet) } : null;
}

/** A block that was asked for. */
interface AskedBlock {
  block: Block<SheetSize>;
  range: Excel.Range;
  looks: ReturnType<typeof askLooks>;
}

function mergedOf({ workbook }: Excel.RequestContext, sheet: string): Excel.RangeAreas {
  return askMergedAreas(workbook.worksheets.getItemOrNullObject(sheet).getUsedRange());
}

function gridOf(sheet: SheetSize, own: readonly AskedBlock[], merged: Excel.RangeAreas | null): SheetGrid {
  const looks = looksOf(own.map((asked) => asked.looks));
  return {
    ...aboutSheet(sheet),
    values: own.flatMap(({ range }) => range.values as SheetGrid['values']),
    formulas: own.flatMap(({ range }) => range.formulas as SheetGrid['formulas']),
    numberFormats: own.flatMap(({ range }) => range.numberFormat as string[][]),
    ...(looks && { looks }),
    ...(merged && { merges: mergedAreasOf(merged) }),
  };
}

type GridPart = 'values' | 'formulas' | 'numberFormats' | 'looks' | 'merges';

function aboutSheet(sheet: SheetSize): Omit<SheetGrid, GridPart> {
  const { id, name, visible, protected: isProtected, tables, filtered, row, column, beyond } = sheet;
  const about = { id, name, visible, protected: isProtected, tables, filtered, row, column };
  return beyond ? { ...about, beyond } : about;
}

function idsOf(items: readonly { id: string }[]): string[] {
  return items.map(({ id }) => id);
}
