import { decimalsOf } from '../../number/formatNumber';
import { headingMeaning } from '../../layout/headings/headingMeaning';
import type { PlanNode } from '../../plan/plan';
import { valueAt, type CellAddress, type SheetGrid } from '../../sheet/grid';
import type { CheckFacts } from '../facts';
import { printedFigure, roundingOf } from './printedFigure';
import { printedLists, type PrintedList } from './printedLists';

/** A figure of a node that a printed list repeats, in points of 100. */
export interface ListedFigure {
  node: PlanNode;
  at: CellAddress;
  points: number;
  /** Half of its last digit: what is printed was rounded. */
  half: number;
}

/** So many figures of a column, and such a part of them, are those of the plan where it repeats them. */
const FEWEST_SAME = 3;
const MOST_SAME = 0.6;
/** Decimals that people type of a result. */
const MOST_TYPED = 2;

/**
 * The figures of printed lists that are not those of the plan, in columns of which most are: another year's, or shares of
 * another whole, would all differ.
 * @param pointsOf what the plan has for a node, each of which may be meant; none: it is not compared
 */
export function listedOtherwise(
  facts: CheckFacts,
  role: 'weight' | 'result',
  pointsOf: (node: PlanNode) => readonly number[],
): readonly ListedFigure[] {
  const seen = new Set<string>();
  return facts.once(printedLists).flatMap((list) =>
    columnsOfRole(list, role).flatMap((column) => {
      const figures = [...list.rows].flatMap(([node, row]): ListedFigure[] => {
        const figure = pointsAt(list.grid, row, column);
        return figure && pointsOf(node).length > 0 ? [{ node, ...figure }] : [];
      });
      const isSame = ({ node, points, half }: ListedFigure): boolean =>
        pointsOf(node).some((own) => Math.abs(own - points) <= half + LIST_ROUNDING);
      const others = figures.filter((figure) => !isSame(figure));
      const same = figures.length - others.length;
      if (same < FEWEST_SAME || same < figures.length * MOST_SAME) return [];
      return others.filter(({ at }) => {
        const key = `${at.sheet}|${at.row}|${at.column}`;
        const isNew = !seen.has(key);
        seen.add(key);
        return isNew;
      });
    }),
  );
}

/** In points: what is printed with two decimals of what was computed with all. */
const LIST_ROUNDING = 0.0051;

/** Columns of a list that are headed as weights or results right above its first row. */
function columnsOfRole({ grid, rows, column }: PrintedList, role: 'weight' | 'result'): number[] {
  const first = [...rows.values()].reduce((least, row) => Math.min(least, row), Infinity);
  const width = grid.values[0]?.length ?? 0;
  const isHeaded = (at: number): boolean => {
    const meant = headingMeaning(headingAbove(grid, first, at))?.role;
    // Of an objective the result is what it came to.
    return role === 'weight' ? meant === 'weight' : meant === 'published' || meant === 'actual';
  };
  return Array.from({ length: width }, (_, c) => grid.column + c).filter(
    (at) => at !== column && isHeaded(at),
  );
}

function headingAbove(grid: SheetGrid, row: number, column: number): string {
  for (let above = row - 1; above >= grid.row; above--) {
    const value = valueAt(grid, above, column);
    if (typeof value === 'number') return '';
    if (value !== '' && value !== null) return String(value);
  }
  return '';
}

function pointsAt(grid: SheetGrid, row: number, column: number): Omit<ListedFigure, 'node'> | null {
  const figure = printedFigure(grid, row, column);
  if (!figure || figure.remark !== '') return null;
  const { at, value, decimals, isPercent } = figure;
  // What a person typed was rounded as well.
  const shown = decimals ?? (isPercent ? MOST_TYPED : Math.min(decimalsOf(value), MOST_TYPED));
  return { at, points: value, half: roundingOf(shown) };
}
