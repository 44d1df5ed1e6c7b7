import { parseA1Ref } from '@borgar/fx';
import { namedBlock } from '../core/sheet/namedBlock';
import type { CellAddress, CellRange } from '../core/sheet/grid';
import type { ListedCell } from '../core/sheet/listedCell';
import { inExcel } from './inExcel';

/** See `WorkbookPort.listedCells`: whether there is anything, what, and the cells that lists name are asked one after the other. */
export async function listedCells(ranges: readonly CellRange[]): Promise<ListedCell[]> {
  if (ranges.length === 0 || !Office.context.requirements.isSetSupported('ExcelApi', '1.8')) return [];
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const asked = ranges.map(({ sheet, row, column, rows, columns }) =>
      worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns).dataValidation.load('type'),
    );
    await context.sync();
    const guarded = ranges.filter((_, i) => asked[i]?.type !== Excel.DataValidationType.none);
    const cells = guarded.flatMap(oneByOne).map((at) => ({
      at,
      validation: worksheets
        .getItem(at.sheet)
        .getRangeByIndexes(at.row, at.column, 1, 1)
        .dataValidation.load('type,rule'),
    }));
    if (cells.length === 0) return [];
    await context.sync();
    const lists = cells.flatMap(({ at, validation: { type, rule } }) =>
      type === Excel.DataValidationType.list ? [{ at, source: String(rule.list?.source ?? '=') }] : [],
    );
    // Thousands of cells have a few lists.
    const named = new Map(
      lists
        .filter(({ source }) => source.startsWith('='))
        .map(({ at, source }) => [listKey(at, source), namedRange(context, at.sheet, source.slice(1))]),
    );
    await context.sync();
    return lists.map(({ at, source }) => {
      const range = named.get(listKey(at, source));
      if (range === undefined) return { ...at, list: source.split(',').map((word) => word.trim()) };
      const list = range && !range.isNullObject ? range.values.flat().map(String) : null;
      return { ...at, list };
    });
  });
}

function listKey({ sheet }: CellAddress, source: string): string {
  return `${sheet}|${source}`;
}

/** The cells that hold a list; null: they are computed, or in another workbook. */
function namedRange(context: Excel.RequestContext, sheet: string, reference: string): Excel.Range | null {
  const { names, worksheets } = context.workbook;
  const parsed = parseA1Ref(reference);
  if (parsed && 'name' in parsed)
    return names.getItemOrNullObject(reference).getRangeOrNullObject().load('values');
  const block = namedBlock(reference);
  const [where, ...others] = parsed?.context ?? [];
  if (!block || others.length > 0 || where?.includes('[')) return null;
  const worksheet = where === undefined ? worksheets.getItem(sheet) : worksheets.getItemOrNullObject(where);
  return worksheet.getRangeByIndexes(block.row, block.column, block.rows, block.columns).load('values');
}

function oneByOne({ sheet, row, column, rows, columns }: CellRange): CellAddress[] {
  return Array.from({ length: rows * columns }, (_, i) => ({
    sheet,
    row: row + Math.floor(i / columns),
    column: column + (i % columns),
  }));
}
