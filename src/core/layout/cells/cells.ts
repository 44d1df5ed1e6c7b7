import { isBlank } from '../../cell';
import { oncePerObject } from '../../oncePerObject';
import type { CellReading, NodeCells } from '../../plan/plan';
import { endColumn, formatAt, valueAt, type CellAddress, type SheetGrid } from '../../sheet/grid';

/** Details of a node, found or not. */
export type NodeReadings = { -readonly [Role in keyof NodeCells]?: CellReading | null | undefined };

/** Only what was found. */
export function present(readings: NodeReadings): NodeCells {
  return Object.fromEntries(Object.entries(readings).filter(([, reading]) => reading)) as NodeCells;
}

export function readingAt(
  grid: SheetGrid,
  { row, column }: Pick<CellAddress, 'row' | 'column'>,
): CellReading {
  return {
    sheet: grid.id,
    row,
    column,
    value: valueAt(grid, row, column),
    format: formatAt(grid, row, column),
  };
}

/** Whether any text of a sheet fits: a quick look before a close one. */
export function says({ values }: SheetGrid, pattern: RegExp): boolean {
  return values.some((row) => row.some((value) => typeof value === 'string' && pattern.test(value)));
}

const filledCells = oncePerObject<SheetGrid, Map<number, readonly CellReading[]>>(() => new Map());

/** The cells of a row that hold something. */
export function cellsOf(grid: SheetGrid, row: number): readonly CellReading[] {
  const rows = filledCells(grid);
  const known = rows.get(row) ?? readRow(grid, row);
  rows.set(row, known);
  return known;
}

function readRow(grid: SheetGrid, row: number): CellReading[] {
  const cells: CellReading[] = [];
  for (let column = grid.column; column < endColumn(grid); column++) {
    if (!isBlank(valueAt(grid, row, column))) cells.push(readingAt(grid, { row, column }));
  }
  return cells;
}

export function cellAddress({ id }: SheetGrid, row: number, column: number): CellAddress {
  return { sheet: id, row, column };
}
