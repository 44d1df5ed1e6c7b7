import type { Message } from '../../../messages/message';
import { isBlank } from '../../cell';
import { cellName } from '../../sheet/address';
import { valueAt, type CellAddress, type SheetGrid } from '../../sheet/grid';
import type { LayoutDeclaration, TableDeclaration } from '../engine/declaration/declaration';
import { declaredTables } from '../engine/declared';
import { tableFields } from '../engine/fields/fields';
import type { MatchedTable } from '../engine/tables/matchedTable';
import { LineKinds } from '../engine/titles/lineKind';
import { labelsIn } from '../engine/proposal/proposeLines';
import { cellsIn } from '../engine/tables/tables';

/** A cell in the tables that a declaration tells of. */
export interface TaughtPlace extends MatchedTable {
  line: number;
  field: number;
  isHeading: boolean;
}

/** The table in which a cell lies; null: outside all of them. */
export function placeInTables(
  grids: readonly SheetGrid[],
  declaration: LayoutDeclaration,
  { sheet, row, column }: CellAddress,
): TaughtPlace | null {
  for (const matched of declaredTables(grids, declaration)) {
    const { table } = matched;
    if (table.view.grid.id !== sheet) continue;
    for (const line of [...table.headerLines, ...table.lines]) {
      const cell = cellsIn(table, line).find((one) => one.row === row && one.column === column);
      if (cell) return { ...matched, line, field: cell.field, isHeading: table.headerLines.includes(line) };
    }
  }
  return null;
}

/** What the lines of one of the tables are. */
export function kindsIn(
  grids: readonly SheetGrid[],
  declaration: LayoutDeclaration,
  { table, declaration: own }: MatchedTable,
): LineKinds {
  const tables = declaredTables(grids, declaration).map((one) => one.table);
  return new LineKinds(tableFields(table, own, null), labelsIn(tables));
}

/** Why nothing can be said of a cell, whatever the answer; null: something can. */
export function unusable(grids: readonly SheetGrid[], cell: CellAddress): Message | null {
  const grid = grids.find(({ id }) => id === cell.sheet);
  const name = cellName(cell.row, cell.column);
  if (!grid) return { id: 'teach.noTable', params: { cell: name } };
  if (!grid.visible) return { id: 'teach.hiddenSheet', params: { sheet: grid.name } };
  if (!isBlank(valueAt(grid, cell.row, cell.column))) return null;
  const merged = grid.merges?.find(
    ({ row, column, rows, columns }) =>
      cell.row >= row && cell.row < row + rows && cell.column >= column && cell.column < column + columns,
  );
  return merged
    ? { id: 'teach.merged', params: { cell: name, first: cellName(merged.row, merged.column) } }
    : { id: 'teach.blank', params: { cell: name } };
}

/** A declaration with another one in the place of one of its tables. */
export function withTable(
  declaration: LayoutDeclaration,
  table: TableDeclaration,
  by: TableDeclaration,
): LayoutDeclaration {
  return { ...declaration, tables: declaration.tables.map((one) => (one === table ? by : one)) };
}
