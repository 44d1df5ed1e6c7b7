import { isFormula } from '../sheet/formula';
import { formulaAt, valueAt, type CellAddress, type SheetGrid } from '../sheet/grid';
import type { SheetCells } from './sharedCells';

/** Functions of ours whose result has the shape of their ranges. */
const FILLING_FUNCTIONS = /^=\s*PERF_(?:TREE|SCORE|STATUS|GAP|EXPLAIN)\(/i;

/** How many cells a formula fills: Excel shows the others as constants, and empties them when the formula goes. */
export function filledBy(
  live: string,
  grid: SheetGrid,
  at: CellAddress,
  cells: SheetCells,
): { rows: number; columns: number } {
  const one = { rows: 1, columns: 1 };
  if (!FILLING_FUNCTIONS.test(live)) return one;
  const [first = ''] = live.slice(live.indexOf('(') + 1).split(/[,)]/);
  const size = cells.read(first.trim(), grid);
  if (!size || size.cells.length === 1) return one;
  const { rows, columns } = size;
  const others = Array.from({ length: rows * columns - 1 }, (_, i) => i + 1);
  const isFilled = others.every((i) => {
    const [row, column] = [at.row + Math.floor(i / columns), at.column + (i % columns)];
    return !isFormula(formulaAt(grid, row, column), valueAt(grid, row, column));
  });
  return isFilled ? { rows, columns } : one;
}
