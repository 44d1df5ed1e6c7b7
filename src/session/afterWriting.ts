import type { CellBlock } from '../core/sheet/contentExtent';
import type { ColumnPatch } from '../core/writing/patch';
import type { Survey } from '../workbook/port';

/** The used ranges as they are after our own columns were added: the next reading need not ask again. */
export function afterWriting(survey: Survey, patches: readonly ColumnPatch[]): Survey {
  return {
    ...survey,
    sheets: survey.sheets.map((sheet) => {
      const own = patches.filter(({ sheet: id }) => id === sheet.id);
      const grown = { ...sheet, ...blockWith(sheet, own) };
      return sheet.used ? { ...grown, used: { ...sheet.used, ...blockWith(sheet.used, own) } } : grown;
    }),
  };
}

function blockWith(block: CellBlock, patches: readonly ColumnPatch[]): Pick<CellBlock, 'rows' | 'columns'> {
  let { rows, columns } = block;
  for (const { row, column, cells } of patches) {
    columns = Math.max(columns, column + 1 - block.column);
    rows = Math.max(rows, row + cells.length - block.row);
  }
  return { rows, columns };
}
