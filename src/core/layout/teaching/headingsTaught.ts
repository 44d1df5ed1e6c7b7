import { cellName } from '../../sheet/address';
import type { CellAddress, SheetGrid } from '../../sheet/grid';
import type { LayoutDeclaration, TableDeclaration } from '../engine/declaration/declaration';
import { headingKeyOf } from '../engine/declaration/headingKey';
import { declaredTables } from '../engine/declared';
import { SheetView } from '../engine/tables/sheetView';
import { tablesIn, type PlanTable } from '../engine/tables/tables';
import type { Answer, Answered } from './answer';
import { placeInTables } from './place';
import { isAsProposed, proposedAnew } from './proposedAnew';

/** The cells of this row are the headings of a table: what else there is to know of it is proposed. */
export function headingsTaught(
  grids: readonly SheetGrid[],
  declaration: LayoutDeclaration,
  cell: CellAddress,
  lie: 'rows' | 'columns' = alongOf(grids, declaration, cell),
): Answered {
  const grid = grids.find(({ id }) => id === cell.sheet);
  if (!grid) return { problem: { id: 'teach.noTable', params: { cell: cellName(cell.row, cell.column) } } };
  const view = new SheetView(grid, lie);
  const line = view.transposed ? cell.column : cell.row;
  const keys = view.cells(line).map(({ text }) => headingKeyOf(text));
  const known = [...declaration.tables.map(({ headings }) => headings), keys];
  const table = tablesIn(view, known).find(({ headerLines }) => headerLines.includes(line));
  if (keys.length < 2 || !table) return { problem: { id: 'teach.noHeadings', params: { line: line + 1 } } };
  const proposal = proposedAnew(grids, declaration, { known: [keys], records: new Map([[grid.id, lie]]) });
  const proposed = proposal && declarationOf(grids, proposal, table);
  // The sheets that are read by them now are read no other way.
  const now = proposal ? sheetsReadAs(grids, proposal, proposed ?? undefined) : new Set([grid.id]);
  const others = declaration.tables.filter(
    (one) => ![...sheetsReadAs(grids, declaration, one)].some((sheet) => now.has(sheet)),
  );
  const isHeld = (one: TableDeclaration): boolean =>
    proposal?.tables.some((other) => JSON.stringify(other) === JSON.stringify(one)) ?? false;
  if (proposal && proposed && (others.every(isHeld) || isAsProposed(grids, declaration)))
    return { declaration: proposal };
  const own = proposed ?? bareTable(table);
  const levels =
    proposal && proposal.levels.length > declaration.levels.length ? proposal.levels : declaration.levels;
  return { declaration: { ...declaration, tables: [...others, own], levels } };
}

function sheetsReadAs(
  grids: readonly SheetGrid[],
  declaration: LayoutDeclaration,
  table: TableDeclaration | undefined,
): ReadonlySet<string> {
  const matched = declaredTables(grids, declaration).filter((one) => one.declaration === table);
  return new Set(matched.map((one) => one.table.view.grid.id));
}

/** The records of the table of this cell lie in rows, or in columns with its headings in one of them. */
export function recordsTaught(
  grids: readonly SheetGrid[],
  declaration: LayoutDeclaration,
  { cell, lie }: Extract<Answer, { about: 'records' }>,
): Answered {
  const proposal = proposedAnew(grids, declaration, { records: new Map([[cell.sheet, lie]]) });
  if (!proposal || placeInTables(grids, proposal, cell)?.declaration.records !== lie)
    return headingsTaught(grids, declaration, cell, lie);
  if (isAsProposed(grids, declaration)) return { declaration: proposal };
  const here = placeInTables(grids, declaration, cell)?.declaration;
  const own = placeInTables(grids, proposal, cell)?.declaration;
  const tables = [...declaration.tables.filter((one) => one !== here), ...(own ? [own] : [])];
  const levels = proposal.levels.length > declaration.levels.length ? proposal.levels : declaration.levels;
  return { declaration: { ...declaration, tables, levels } };
}

function alongOf(
  grids: readonly SheetGrid[],
  declaration: LayoutDeclaration,
  cell: CellAddress,
): 'rows' | 'columns' {
  return placeInTables(grids, declaration, cell)?.table.view.transposed ? 'columns' : 'rows';
}

function declarationOf(
  grids: readonly SheetGrid[],
  declaration: LayoutDeclaration,
  { view, header }: PlanTable,
): TableDeclaration | undefined {
  return declaredTables(grids, declaration).find(
    ({ table }) =>
      table.view.grid.id === view.grid.id &&
      table.view.transposed === view.transposed &&
      table.header.first === header.first &&
      table.header.from === header.from,
  )?.declaration;
}

function bareTable({ view, header }: PlanTable): TableDeclaration {
  const headings = Array.from({ length: header.to - header.from + 1 }, (_, i) =>
    headingKeyOf(header.texts.get(header.from + i) ?? ''),
  );
  return { headings, records: view.transposed ? 'columns' : 'rows', fields: [], lines: [] };
}
