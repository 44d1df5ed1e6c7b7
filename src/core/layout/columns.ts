import { readActual } from '../actual/readActual';
import { isBlank, type CellValue } from '../cell';
import type { ColumnReading, ColumnRole } from '../plan/plan';
import type { PlanBuilder } from '../plan/planBuilder';
import { valueAt, type CellAddress, type SheetGrid } from '../sheet/grid';
import { readTarget } from '../target/readTarget';
import { readDirection } from '../target/operator';
import { trimText } from '../text/cleanText';
import { readScoreOrNull, readWeightOrNull } from './leniently';
import type { HeaderRow } from './headers';

/** Whether a cell reads as what its column is headed. */
const READS_AS: Readonly<Partial<Record<ColumnRole, (cell: CellValue) => boolean>>> = {
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

/** A column that is still blank says nothing against its heading, and nothing for it. */
const SHARE_OF_BLANK = 0.6;

/** Cells looked at in each column: enough to judge it. */
const MOST_CELLS = 2000;

/** Each headed column with its confidence: heading plus the share of the cells of the given rows that fit. */
export function readColumns(grid: SheetGrid, header: HeaderRow, rows: readonly number[]): ColumnReading[] {
  const step = Math.ceil(rows.length / MOST_CELLS);
  const sample = rows.filter((_, i) => i % step === 0);
  return [...header.columns].map(([role, column]) => {
    const cells = sample.map((row) => valueAt(grid, row, column)).filter((cell) => !isBlank(cell));
    const fitting = cells.filter((cell) => READS_AS[role]?.(cell) ?? true).length;
    const share = cells.length === 0 ? SHARE_OF_BLANK : fitting / cells.length;
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

/** Below this share of cells that fit, the column may not be what its heading says. */
const DOUBTFUL_SHARE = 0.5;

/** Tells the columns that may have been meant as well, those that are missing and those that do not read as headed. */
export function reportColumns(
  builder: PlanBuilder,
  grid: SheetGrid,
  header: HeaderRow,
  { columns, expected }: { columns: readonly ColumnReading[]; expected: readonly ExpectedRole[] },
): void {
  const at = (column: number): CellAddress => ({ sheet: grid.id, row: header.row, column });
  const heading = (column: number): string => trimText(String(valueAt(grid, header.row, column)));
  for (const { role, column } of header.others) {
    const taken = header.columns.get(role);
    if (taken === undefined || !['weight', 'target', 'actual'].includes(role)) continue;
    const params = { heading: heading(column), taken: heading(taken) };
    builder.find('warning', 'column.other', params, at(column));
  }
  for (const role of expected) {
    if (!header.columns.has(role)) builder.find('warning', `column.no.${role}`, {}, at(header.first));
  }
  for (const { role, column, confidence, reason } of columns) {
    const share = (confidence - HEADING_SHARE) / (1 - HEADING_SHARE);
    if (role !== 'status' && reason.params?.cells && share < DOUBTFUL_SHARE) {
      builder.find('warning', 'column.doubtful', reason.params, at(column));
    }
  }
}

type ExpectedRole = 'weight' | 'actual';
