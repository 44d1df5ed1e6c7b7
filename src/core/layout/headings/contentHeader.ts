import type { ColumnRole } from '../../plan/plan';
import { endColumn, endRow, valueAt, type SheetGrid } from '../../sheet/grid';
import { isCodeText, isMarkedTarget } from './content';
import type { HeaderRow, Judgement } from './headers';
import { headingLine } from './headingLine';
import type { ColumnChoice } from '../layout';
import { cellsOf } from '../cells/cells';

/** Rows looked through, and rows that make a table. */
const FARTHEST = 2000;
const FEWEST_ROWS = 3;

/** Without a row of headings that says what they hold, nobody is sure of any column. */
const GUESSED_TABLE = 0.5;

/**
 * A table whose headings are missing, or unknown: rows with a code and a target that says so itself. The row above the
 * first of them stands for the headings, also where there is none. Null where there is no such table.
 */
export function headerByContent(grid: SheetGrid, choices: readonly ColumnChoice[]): HeaderRow | null {
  const pairs = new Map<string, { code: number; target: number; rows: number[] }>();
  const end = Math.min(endRow(grid), grid.row + FARTHEST);
  for (let row = grid.row; row < end; row++) {
    for (const { code, target } of pairsIn(grid, row)) {
      const pair = pairs.get(`${code},${target}`) ?? { code, target, rows: [] };
      pair.rows.push(row);
      pairs.set(`${code},${target}`, pair);
    }
  }
  const [best] = [...pairs.values()].sort((a, b) => b.rows.length - a.rows.length);
  if (!best || best.rows.length < FEWEST_ROWS) return null;
  const firstRow = firstCoded(grid, best.code, best.rows[0] ?? grid.row);
  return headerAbove(grid, { firstRow, ...best }, choices);
}

/** A code and the targets to its right, in the same row. */
function pairsIn(grid: SheetGrid, row: number): { code: number; target: number }[] {
  const targets: number[] = [];
  const codes: number[] = [];
  for (let column = grid.column; column < endColumn(grid); column++) {
    const cell = valueAt(grid, row, column);
    if (isMarkedTarget(cell)) targets.push(column);
    else if (typeof cell === 'string' && isCodeText(cell)) codes.push(column);
  }
  return targets.length === 0 ? [] : codes.map((code) => ({ code, target: targets[0] ?? 0 }));
}

/** The first of the rows with a code and something beside it that lead to this one: nodes stand above their indicators. */
function firstCoded(grid: SheetGrid, column: number, row: number): number {
  let first = row;
  for (let above = row - 1; above >= grid.row; above--) {
    const filled = cellsOf(grid, above).length;
    if (filled === 0) continue;
    if (filled === 1 || !isCodeText(valueAt(grid, above, column))) break;
    first = above;
  }
  return first;
}

function headerAbove(
  grid: SheetGrid,
  { firstRow, code, target }: { firstRow: number; code: number; target: number },
  choices: readonly ColumnChoice[],
): HeaderRow {
  const row = firstRow - 1;
  const texts = cellsOf(grid, row).length;
  // A text alone is a title.
  const line = texts > 1 ? headingLine(grid, row, choices) : null;
  const columns = new Map<ColumnRole, number>([
    ['code', code],
    ['target', target],
  ]);
  const judged = new Map<number, Judgement>();
  const taken = new Set([code, target]);
  for (const { role, column, rank } of line?.runs.flatMap(({ headings }) => headings) ?? []) {
    if (rank < 0) judged.set(column, { by: 'choice', ceiling: 1, doubt: null });
    if (rank >= 0 && (columns.has(role) || taken.has(column))) continue;
    columns.set(role, column);
    taken.add(column);
  }
  const told = { id: 'table.withoutHeadings', params: { row: firstRow + 1 } } as const;
  for (const [column, doubt] of [
    [code, told],
    [target, null],
  ] as const) {
    if (!judged.has(column)) judged.set(column, { by: 'content', ceiling: GUESSED_TABLE, doubt });
  }
  const used = [...columns.values()];
  return {
    row,
    lastRow: row,
    columns,
    targets: [],
    first: Math.min(...used),
    last: Math.max(...used),
    results: line?.results ?? new Set(),
    others: [],
    unused: [],
    texts: line?.texts ?? new Map(),
    judged,
  };
}
