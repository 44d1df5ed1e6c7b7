import type { CellBlock } from '../core/sheet/contentExtent';
import type { CellRange } from '../core/sheet/grid';
import { inExcel } from './inExcel';
import { WorkbookError } from './port';

const SIZE = 'rowIndex,columnIndex,rowCount,columnCount';
/** What is loaded of the areas of a sheet, for `areaBlock`. */
export const AREAS =
  'areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount';
/** Rows asked for at once where a sheet has more merged areas than Excel lists (512). */
const BAND_ROWS = 100;

/**
 * In trips of their own: an Excel may be unable to undo what is sent together with the question. One before ExcelApi 1.13
 * has none for us. @throws WorkbookError where Excel does not tell: rows are not moved then, a merged cell could lose its text
 */
export async function mergedCells(sheets: readonly string[]): Promise<CellRange[]> {
  if (sheets.length === 0 || !listsMergedAreas()) return [];
  try {
    return (await Promise.all(sheets.map(mergedCellsOf))).flat();
  } catch (error) {
    throw new WorkbookError({ id: 'error.mergesUnknown' }, error);
  }
}

export function listsMergedAreas(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.13');
}

/** Queues the question which cells of a range are merged: Excel refuses the whole batch where they are more than 512. */
export function askMergedAreas(range: Excel.Range): Excel.RangeAreas {
  return range.getMergedAreasOrNullObject().load(AREAS);
}

export function mergedAreasOf(answer: Excel.RangeAreas): CellBlock[] {
  return answer.isNullObject ? [] : answer.areas.items.map(areaBlock);
}

/** All at once where Excel can, otherwise in bands of rows. */
function mergedCellsOf(sheet: string): Promise<CellRange[]> {
  return mergedIn(sheet, null).catch(() => mergedInBands(sheet));
}

async function mergedInBands(sheet: string): Promise<CellRange[]> {
  const used = await usedRange(sheet);
  const end = used.row + used.rows;
  const found: CellRange[] = [];
  let [row, rows] = [used.row, BAND_ROWS];
  while (row < end) {
    const last = Math.min(row + rows, end);
    const areas = await mergedIn(sheet, { ...used, row, rows: last - row });
    // What reaches the end of a band may go on below: it is asked for again with the rows that follow.
    const cut = last < end ? areas.filter((area) => area.row + area.rows >= last) : [];
    const next = Math.min(last, ...cut.map((area) => area.row));
    if (next <= row) {
      rows *= 2;
      continue;
    }
    found.push(...areas.filter((area) => !cut.includes(area)));
    [row, rows] = [next, BAND_ROWS];
  }
  return found;
}

/** @param band null: the used range */
function mergedIn(sheet: string, band: CellRange | null): Promise<CellRange[]> {
  return inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const range = band
      ? worksheet.getRangeByIndexes(band.row, band.column, band.rows, band.columns)
      : worksheet.getUsedRange();
    const merged = askMergedAreas(range);
    await context.sync();
    return mergedAreasOf(merged).map((area) => ({ sheet, ...area }));
  });
}

function usedRange(sheet: string): Promise<CellRange> {
  return inExcel(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange().load(SIZE);
    await context.sync();
    return { sheet, ...areaBlock(used) };
  });
}

export function areaBlock({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellBlock {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}
