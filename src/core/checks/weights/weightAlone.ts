import { BINARY_NOISE } from '../../number/binaryNoise';
import { formatNumber } from '../../number/formatNumber';
import type { CellReading } from '../../plan/plan';
import { valueAt, type SheetGrid } from '../../sheet/grid';
import type { CheckFacts } from '../facts';
import { foundAtCell } from '../foundAtCell';
import type { Found, Rule } from '../rule';

/** A weight in a row that says nothing else: of an item that lost its name, and that the tree does not have. */
export const weightAlone: Rule = {
  id: 'weightAlone',
  severity: 'warning',
  says: ['weight.alone'],
  find: (facts) =>
    weightColumns(facts).flatMap(({ grid, column, rows, first, last }) =>
      range(first, last).flatMap((row) => weightWithoutNode(grid, row, column, rows)),
    ),
};

interface WeightColumn {
  grid: SheetGrid;
  column: number;
  /** The weights of the tree, by row. */
  rows: ReadonlyMap<number, CellReading>;
  first: number;
  last: number;
}

/** Columns of a sheet in which nodes have their weights, in cells that hold nothing else. */
function weightColumns({ plan, grids }: CheckFacts): WeightColumn[] {
  const columns = new Map<string, WeightColumn & { rows: Map<number, CellReading> }>();
  for (const { weight } of plan.nodes) {
    const grid = weight && !weight.part && grids.get(weight.sheet);
    if (!grid) continue;
    const key = `${weight.sheet}|${weight.column}`;
    const { row, column } = weight;
    const known = columns.get(key) ?? { grid, column, rows: new Map(), first: row, last: row };
    columns.set(key, known);
    known.rows.set(row, weight);
    known.first = Math.min(known.first, row);
    known.last = Math.max(known.last, row);
  }
  return [...columns.values()];
}

function weightWithoutNode(
  grid: SheetGrid,
  row: number,
  column: number,
  rows: WeightColumn['rows'],
): Found[] {
  const value = valueAt(grid, row, column);
  if (typeof value !== 'number' || value <= 0 || rows.has(row) || !isOnlyContent(grid, row, column))
    return [];
  if (isSumOfAbove(value, row, rows)) return [];
  const params = { row: row + 1, weight: formatNumber(value) };
  return [foundAtCell({ id: 'weight.alone', params }, { sheet: grid.id, row, column }, null)];
}

function isOnlyContent(grid: SheetGrid, row: number, column: number): boolean {
  const cells = grid.values[row - grid.row] ?? [];
  return cells.every((value, c) => value === '' || value === null || c === column - grid.column);
}

/** A total without its word: of all that stands above it without a gap, or of the last of it (one group of several). */
function isSumOfAbove(value: number, row: number, rows: WeightColumn['rows']): boolean {
  let sum = 0;
  for (let above = row - 1; rows.has(above); above--) {
    sum += Number(rows.get(above)?.value);
    if (Math.abs(sum - value) <= BINARY_NOISE * Math.max(1, value)) return true;
  }
  return false;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
