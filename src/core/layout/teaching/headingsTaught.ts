import { cellName } from '../../sheet/address';
import type { CellAddress, SheetGrid } from '../../sheet/grid';
import type { LayoutDeclaration, TableDeclaration } from '../engine/declaration/declaration';
import { headingKeyOf } from '../engine/declaration/headingKey';
import { declaredTables } from '../engine/declared';
import { propose } from '../engine/proposal/propose';
import { SheetView } from '../engine/tables/sheetView';
import { tablesIn, type PlanTable } from '../engine/tables/tables';
import type { Answer, Answered } from './answer';
import { placeInTables } from './place';

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
  const { leftOut = [] } = declaration;
  const proposal = propose(grids, { known, records: new Map([[grid.id, lie]]), leftOut });
  const proposed = proposal && declarationOf(grids, proposal, table);
  if (proposal && proposed && !isTaught(declaration)) return { declaration: proposal };
  const own = proposed ?? bareTable(table);
  const others = declaration.tables.filter((one) => one !== declarationOf(grids, declaration, table));
  const levels =
    proposal && proposal.levels.length > declaration.levels.length ? proposal.levels : declaration.levels;
  return { declaration: { ...declaration, tables: [...others, own], levels } };
}

/** The records of the table of this cell lie in rows, or in columns with its headings in one of them. */
export function recordsTaught(
  grids: readonly SheetGrid[],
  declaration: LayoutDeclaration,
  { cell, lie }: Extract<Answer, { about: 'records' }>,
): Answered {
  const known = declaration.tables.map(({ headings }) => headings);
  const { leftOut = [] } = declaration;
  const proposal = propose(grids, { known, records: new Map([[cell.sheet, lie]]), leftOut });
  if (!proposal || placeInTables(grids, proposal, cell)?.declaration.records !== lie)
    return headingsTaught(grids, declaration, cell, lie);
  if (!isTaught(declaration)) return { declaration: proposal };
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

/** Whether a person said anything of it yet. */
export function isTaught({ tables }: LayoutDeclaration): boolean {
  return tables.some(({ fields, lines }) => [...fields, ...lines].some(({ taught }) => taught));
}
