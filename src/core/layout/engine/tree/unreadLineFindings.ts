import type { Finding } from '../../../plan/plan';
import { isBlank, type CellValue } from '../../../cell';
import { columnLetters } from '../../../sheet/address';
import { valueAt, type SheetGrid } from '../../../sheet/grid';
import { excerpt } from '../../../text/excerpt';
import { cellsOf } from '../../cells/cells';
import { textOf } from '../../rows/looseLines';
import { isSentence } from '../../rows/sentence';
import type { ReadLine } from './interpret';

/** The lines of the tables that no kind of line is like. What somebody wrote below the indicators, or in a sentence, is no lost row. */
export function unreadLineFindings(lines: readonly ReadLine[], grids: readonly SheetGrid[]): Finding[] {
  const last = new Map<string, number>();
  for (const { is, sheet, line } of lines)
    if (is === 'indicator') last.set(sheet, Math.max(line, last.get(sheet) ?? 0));
  return lines.flatMap(({ sheet, line, transposed, is }): Finding[] => {
    if (is !== 'unread' && is !== 'uncoded') return [];
    const at = transposed ? { sheet, row: 0, column: line } : { sheet, row: line, column: 0 };
    const grid = grids.find(({ id }) => id === sheet);
    const cells = grid ? (transposed ? cellsInColumn(grid, line) : cellsOf(grid, line)) : [];
    const texts = cells.filter(({ value }) => typeof value === 'string').map(textOf);
    const isText = cells.length > 0 && texts.length === cells.length;
    const isRemark = isText && (line > (last.get(sheet) ?? 0) || texts.every(isSentence));
    const place = transposed ? { column: columnLetters(line) } : { row: line + 1 };
    const params = { ...place, text: excerpt(texts[0] ?? '') };
    const id = transposed ? 'line.unreadColumn' : texts.length > 0 ? 'line.unread' : 'line.unreadFigures';
    return [
      {
        severity: is === 'unread' && !isRemark ? 'warning' : 'note',
        message: { id, params },
        at,
        node: null,
      },
    ];
  });
}

function cellsInColumn(grid: SheetGrid, column: number): { value: CellValue }[] {
  return grid.values.flatMap((_, r) => {
    const value = valueAt(grid, grid.row + r, column);
    return isBlank(value) ? [] : [{ value }];
  });
}
