import { inExcel } from './inExcel';
import type { ColouredRange } from './port';

/**
 * Always true, and by it our colours are known again: they are conditional formats, because those lie over what a cell has
 * of its own, go with its rows, stay in the file, and leave no trace when they are taken away.
 */
const MARK = '="Albero della performance"<>""';
/** Legible on our colours, whatever the cell's own font. */
const INK = '#000000';

/** Our colours, and no others of ours, on whatever sheet. What is written goes in one trip, which is one undo by itself. */
export async function colour(ranges: readonly ColouredRange[]): Promise<void> {
  await inExcel(async (context) => {
    const earlier = await ourFormats(context);
    for (const format of earlier) format.delete();
    for (const { sheet, row, column, rows, columns, fill } of ranges) {
      const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
      const { custom } = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      custom.rule.formula = MARK;
      custom.format.fill.color = fill;
      custom.format.font.color = INK;
    }
    await context.sync();
  });
}

async function ourFormats(context: Excel.RequestContext): Promise<Excel.ConditionalFormat[]> {
  const sheets = context.workbook.worksheets.load('items/id');
  await context.sync();
  const formats = sheets.items.map((sheet) => sheet.getRange().conditionalFormats.load('items/type'));
  await context.sync();
  const custom = formats
    .flatMap(({ items }) => items)
    .filter(({ type }) => type === Excel.ConditionalFormatType.custom)
    .map((format) => ({ format, rule: format.custom.rule.load('formula') }));
  await context.sync();
  return custom.flatMap(({ format, rule }) => (rule.formula === MARK ? [format] : []));
}
