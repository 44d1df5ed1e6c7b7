import type { ColumnRole, Plan, SheetReading } from '../plan/plan';
import type { CellRange } from '../sheet/grid';
import type { ColumnChoice } from './layout';

/** What a person means by a column of a table, said by its heading or by the nearest one to its left. */
export function columnChoice(
  { columns, unused }: SheetReading,
  column: number,
  role: ColumnRole | null,
): ColumnChoice {
  const headed = [...columns, ...unused].filter(({ header, column: at }) => header !== '' && at <= column);
  const nearest = headed.sort((a, b) => b.column - a.column)[0];
  return {
    heading: nearest?.header.trim().toLowerCase() ?? '',
    offset: column - (nearest?.column ?? 0),
    role,
  };
}

/** A column of the table of a sheet, from its first headings to the last row that shows a node. */
export function columnRange({ nodes }: Plan, { id, headerRows }: SheetReading, column: number): CellRange {
  const first = headerRows[0] ?? 0;
  let last = headerRows.at(-1) ?? first;
  for (const { own, rows } of nodes) {
    for (const { sheet, row } of rows) if (sheet === id) last = Math.max(last, row);
    if (own?.sheet === id) last = Math.max(last, own.last);
  }
  return { sheet: id, row: first, column, rows: last - first + 1, columns: 1 };
}
