import { cellName } from '../core/sheet/address';
import type { CellBlock } from '../core/sheet/contentExtent';
import type { SheetPrinting } from '../core/sheet/printing';
import { inExcel } from './inExcel';
import { AREAS, areaBlock } from './mergedCells';
import type { PrintAreas, PrintingWanted } from './port';

/** Width and height in points of the sheets of paper that offices have. */
const PAPERS: Readonly<Record<string, readonly [width: number, height: number]>> = {
  A3: [842, 1191],
  A4: [595, 842],
  A5: [420, 595],
  Letter: [612, 792],
  Legal: [612, 1008],
};

/** What was asked of a sheet. */
interface AskedPrinting {
  sheet: string;
  layout: Excel.PageLayout;
  area: Excel.RangeAreas;
  columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

/** Whether Excel speaks of printing (ExcelApi 1.9). */
export function hasPageLayout(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.9');
}

/** A sheet as one prints it: see the step `page` of a change. */
export function queuePage(worksheet: Excel.Worksheet, headings: number): void {
  worksheet.freezePanes.freezeRows(headings + 1);
  if (!hasPageLayout()) return;
  const { pageLayout } = worksheet;
  pageLayout.orientation = Excel.PageOrientation.landscape;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintTitleRows(`${headings + 1}:${headings + 1}`);
}

/** Asks how sheets are printed, in the trip of the context; see `printingTold`. */
export function askPrinting(
  context: Excel.RequestContext,
  wanted: readonly PrintingWanted[],
): AskedPrinting[] {
  if (!hasPageLayout()) return [];
  return wanted.map(({ sheet, columns }) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const { pageLayout } = worksheet;
    return {
      sheet,
      layout: pageLayout.load('orientation,paperSize,zoom,leftMargin,rightMargin'),
      area: pageLayout.getPrintAreaOrNullObject().load(AREAS),
      columns: worksheet
        .getRangeByIndexes(0, 0, 1, columns)
        .getColumnProperties({ columnHidden: true, format: { columnWidth: true } }),
    };
  });
}

export function printingTold(asked: readonly AskedPrinting[]): SheetPrinting[] {
  return asked.map(({ sheet, layout, area, columns }): SheetPrinting => ({
    sheet,
    areas: area.isNullObject ? [] : area.areas.items.map(areaBlock),
    isFitted: Boolean(layout.zoom.horizontalFitToPages ?? layout.zoom.verticalFitToPages),
    room: roomOf(layout),
    widths: columns.value.map(({ columnHidden, format }) => (columnHidden ? 0 : (format?.columnWidth ?? 0))),
  }));
}

export async function setPrintAreas(all: readonly PrintAreas[]): Promise<void> {
  if (!hasPageLayout()) return;
  await inExcel(async (context) => {
    for (const { sheet, areas } of all) {
      const { pageLayout } = context.workbook.worksheets.getItem(sheet);
      pageLayout.setPrintArea(areas.map(blockName).join(','));
    }
    await context.sync();
  });
}

function blockName({ row, column, rows, columns }: CellBlock): string {
  return `${cellName(row, column)}:${cellName(row + rows - 1, column + columns - 1)}`;
}

/** null: the paper is none of those known. */
function roomOf({ orientation, paperSize, zoom, leftMargin, rightMargin }: Excel.PageLayout): number | null {
  const paper = PAPERS[paperSize];
  if (!paper) return null;
  const across = orientation === Excel.PageOrientation.landscape ? paper[1] : paper[0];
  return (across - leftMargin - rightMargin) / ((zoom.scale ?? 100) / 100);
}
