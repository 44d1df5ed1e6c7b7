import { readActual } from '../actual/readActual';
import { isBlank, type CellValue } from '../cell';
import type { ColumnReading, ColumnRole } from '../plan/plan';
import { endRow, valueAt, type SheetGrid } from '../sheet/grid';
import { readTarget } from '../target/readTarget';
import { readDirection } from '../target/operator';
import { trimText } from '../text/cleanText';
import { readScoreOrNull, readWeightOrNull } from './leniently';
import type { HeaderRow } from './headers';

/** Whether a cell reads as what its column is headed. */
const READS_AS: Readonly<Record<ColumnRole, (cell: CellValue) => boolean>> = {
  code: (cell) => /\d/.test(String(cell)) || String(cell).length < 12,
  name: (cell) => typeof cell === 'string' && /\p{L}{2}/u.test(cell),
  weight: (cell) => readWeightOrNull(cell) !== null,
  target: (cell) => !['unreadable', 'qualitative'].includes(readTarget(cell).kind),
  direction: (cell) => readDirection(trimText(String(cell))) !== null,
  actual: (cell) => readActual(cell).kind !== 'unreadable',
  published: (cell) => readScoreOrNull(cell) !== undefined,
  status: (cell) => typeof cell === 'string',
};

/** How much of a column's confidence the heading alone gives; the rest is the share of cells that read as headed. */
const HEADING_SHARE = 0.5;

/** Each headed column with its confidence: heading plus the share of the cells of the given rows that fit. */
export function readColumns(grid: SheetGrid, header: HeaderRow, rows: readonly number[]): ColumnReading[] {
  return [...header.columns].map(([role, column]) => {
    const cells = rows.map((row) => valueAt(grid, row, column)).filter((cell) => !isBlank(cell));
    const fitting = cells.filter((cell) => READS_AS[role](cell)).length;
    const share = cells.length === 0 ? 0 : fitting / cells.length;
    const heading = trimText(String(valueAt(grid, header.row, column)));
    return {
      role,
      column,
      header: heading,
      confidence: HEADING_SHARE + (1 - HEADING_SHARE) * share,
      reason: { id: 'column.reason', params: { heading, fitting, cells: cells.length } },
    };
  });
}

/** Rows below a header, to the end of the sheet. */
export function rowsBelow(grid: SheetGrid, { row }: HeaderRow): number[] {
  return Array.from({ length: Math.max(0, endRow(grid) - row - 1) }, (_, i) => row + 1 + i);
}
