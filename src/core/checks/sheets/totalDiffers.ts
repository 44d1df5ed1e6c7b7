import { BINARY_NOISE } from '../../number/binaryNoise';
import { extentOf } from '../../number/extent';
import { yearOf } from '../../layout/headings/years';
import { formatNumber } from '../../number/formatNumber';
import { valueAt, type CellAddress, type SheetGrid } from '../../sheet/grid';
import { cleanText } from '../../text/cleanText';
import { columnLetters } from '../../sheet/address';
import type { CheckFacts } from '../facts';
import { foundAtCell } from '../foundAtCell';
import type { Found, Rule } from '../rule';
import { printedFigure, roundingOf, type PrintedFigure } from './printedFigure';

const TOTAL_LABEL = /^(?:sub-?)?total[ei]?(?!\p{L})/iu;
/** Titles and headings have no total: so many figures above make a column of addends. */
const FEWEST_ADDENDS = 2;
/** A figure that is so much off is no sum of that column. */
const FARTHEST_FROM_SUM = 1.5;

/** A row of totals of which a figure is not the sum of those above it. */
export const totalDiffers: Rule = {
  id: 'totalDiffers',
  severity: 'warning',
  says: ['total.differs'],
  find: (facts) =>
    [...facts.grids.values()].filter(({ visible }) => visible).flatMap((grid) => wrongTotals(grid, facts)),
};

/** Scores are not added up; whether a published one is right is another question (`publishedDiffers`). */
function scoreColumns({ plan }: CheckFacts): ReadonlySet<string> {
  return new Set(plan.nodes.flatMap(({ published }) => (published ? [sheetColumnKey(published)] : [])));
}

function sheetColumnKey({ sheet, column }: Pick<CellAddress, 'sheet' | 'column'>): string {
  return `${sheet}|${column}`;
}

type Levels = ReadonlyMap<string, number>;

/**
 * How far below the root the node of a row stands: what is summed is the highest of them. In a row that names an objective
 * beside its first indicator a figure is of the node that has it (`sheet|row|column`).
 */
function levelsOfFigures({ plan, tree }: CheckFacts): Levels {
  const levels = new Map<string, number>();
  for (const node of plan.nodes) {
    const level = tree.ancestors(node).length;
    for (const { sheet, row } of node.rows) {
      const key = `${sheet}|${row}`;
      levels.set(key, Math.min(levels.get(key) ?? Infinity, level));
    }
    for (const cell of [node.weight, node.actual]) if (cell) levels.set(figurePlace(cell), level);
  }
  return levels;
}

/** Weights of objectives that are said again beside each of their indicators: `sheet|row|column`. */
function repeatedWeights({ plan }: CheckFacts): ReadonlySet<string> {
  const own = new Set(plan.nodes.flatMap(({ weight }) => (weight ? [figurePlace(weight)] : [])));
  const repeated = plan.nodes.flatMap(({ weight, rows }) =>
    weight
      ? rows.flatMap(({ sheet, row }) => {
          const key = figurePlace({ sheet, row, column: weight.column });
          return sheet === weight.sheet && !own.has(key) ? [key] : [];
        })
      : [],
  );
  return new Set(repeated);
}

function figurePlace({ sheet, row, column }: CellAddress): string {
  return `${sheet}|${row}|${column}`;
}

function wrongTotals(grid: SheetGrid, facts: CheckFacts): Found[] {
  const scores = facts.once(scoreColumns);
  const totals = grid.values.flatMap((values, r) =>
    values.some(
      (value) => typeof value === 'string' && value.length < 80 && TOTAL_LABEL.test(cleanText(value)),
    )
      ? [grid.row + r]
      : [],
  );
  const width = grid.values[0]?.length ?? 0;
  return totals.flatMap((row, i) => {
    const before = totals.slice(0, i);
    return Array.from({ length: width }, (_, c) => grid.column + c)
      .filter((column) => !scores.has(sheetColumnKey({ sheet: grid.id, column })))
      .flatMap((column) => wrongTotal(grid, facts, { row, column, before }));
  });
}

/** A cell of a row of totals, and the rows of totals above it. */
interface TotalCell {
  row: number;
  column: number;
  before: readonly number[];
}

function wrongTotal(grid: SheetGrid, facts: CheckFacts, { row, column, before }: TotalCell): Found[] {
  const total = printedFigure(grid, row, column);
  if (!total) return [];
  const between = figuresAbove(grid, facts, { row, column, before });
  // Right after other totals it is theirs.
  const subtotals = before.flatMap((at) => printedFigure(grid, at, column) ?? []);
  const addends = between.length === 0 ? subtotals : between;
  if (addends.length < FEWEST_ADDENDS || total.value <= 0) return [];
  if (
    addends.some(({ value }) => value < 0) ||
    addends.some(({ isPercent }) => isPercent !== total.isPercent)
  )
    return [];
  const figures = addends.map(({ value }) => value);
  if (total.isPercent && isAmong(total.value, figures)) return [];
  const sum = figures.reduce((all, value) => all + value, 0);
  const rounding = [total, ...addends].reduce((all, figure) => all + halfOf(figure), 0) + BINARY_NOISE;
  const ratio = Math.max(sum, total.value) / Math.min(sum, total.value);
  // A year that heads the column is a number as well.
  const heading = figures.at(-1) ?? 0;
  const sums = yearOf(heading) !== null ? [sum, sum - heading] : [sum];
  if (sums.some((each) => Math.abs(each - total.value) <= rounding) || !(ratio <= FARTHEST_FROM_SUM))
    return [];
  const params = {
    total: formatNumber(total.value, 2),
    sum: formatNumber(sum, 2),
    column: columnLetters(column),
  };
  return [foundAtCell({ id: 'total.differs', params }, { sheet: grid.id, row, column }, null)];
}

/** The figures since the last row of totals, those of the highest level. */
function figuresAbove(
  grid: SheetGrid,
  facts: CheckFacts,
  { row, column, before }: TotalCell,
): readonly PrintedFigure[] {
  const [levels, repeated] = [facts.once(levelsOfFigures), facts.once(repeatedWeights)];
  const above: (PrintedFigure & { level: number })[] = [];
  for (let at = row - 1; at > (before.at(-1) ?? grid.row - 1); at--) {
    const figure = printedFigure(grid, at, column);
    // A heading ends the column; a year in it is no addend.
    if (!figure && valueAt(grid, at, column) !== '') break;
    const place = figurePlace({ sheet: grid.id, row: at, column });
    if (!figure || repeated.has(place)) continue;
    above.push({ ...figure, level: levels.get(place) ?? levels.get(`${grid.id}|${at}`) ?? Infinity });
  }
  const [highest] = extentOf(above.map(({ level }) => level));
  return above.filter(({ level }) => level === highest);
}

/** Between the smallest and the largest: the mean of scores, as a row of totals says it of them. */
function isAmong(value: number, figures: readonly number[]): boolean {
  const [least, greatest] = extentOf(figures);
  return value >= least && value <= greatest;
}

/** Of a number without a format all that is there is shown, but for the noise of decimals. */
const DECIMALS_OF_ALL = 2;

function halfOf({ decimals }: PrintedFigure): number {
  return roundingOf(decimals ?? DECIMALS_OF_ALL);
}
