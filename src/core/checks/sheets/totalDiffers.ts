import { BINARY_NOISE } from '../../number/binaryNoise';
import { extentOf } from '../../number/extent';
import { formatNumber } from '../../number/formatNumber';
import { readNumber } from '../../number/readNumber';
import { readNumberFormat } from '../../sheet/numberFormat';
import { formatAt, valueAt, type CellAddress, type SheetGrid } from '../../sheet/grid';
import { cleanText } from '../../text/cleanText';
import { columnLetters } from '../../sheet/address';
import type { CheckFacts } from '../facts';
import { foundAtCell } from '../foundAtCell';
import type { Found, Rule } from '../rule';

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

type LevelsByRow = ReadonlyMap<string, number>;

/** How far below the root the node of a row stands: what is summed is the highest of them. */
function levelsByRow({ plan, tree }: CheckFacts): LevelsByRow {
  const levels = new Map<string, number>();
  for (const node of plan.nodes)
    for (const { sheet, row } of node.rows) {
      const key = `${sheet}|${row}`;
      levels.set(key, Math.min(levels.get(key) ?? Infinity, tree.ancestors(node).length));
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
    const from = i === 0 ? grid.row : (totals[i - 1] ?? 0) + 1;
    return Array.from({ length: width }, (_, c) => grid.column + c)
      .filter((column) => !scores.has(sheetColumnKey({ sheet: grid.id, column })))
      .flatMap((column) => wrongTotal(grid, facts, row, from, column));
  });
}

function wrongTotal(grid: SheetGrid, facts: CheckFacts, row: number, from: number, column: number): Found[] {
  const total = figureAt(grid, row, column);
  if (!total) return [];
  const [levels, repeated] = [facts.once(levelsByRow), facts.once(repeatedWeights)];
  const above: (PrintedFigure & { level: number })[] = [];
  for (let at = row - 1; at >= from; at--) {
    const figure = figureAt(grid, at, column);
    // A heading ends the column; a year in it is no addend.
    if (!figure && valueAt(grid, at, column) !== '') break;
    if (!figure || repeated.has(figurePlace({ sheet: grid.id, row: at, column }))) continue;
    above.push({ ...figure, level: levels.get(`${grid.id}|${at}`) ?? Infinity });
  }
  const [highest] = extentOf(above.map(({ level }) => level));
  const addends = above.filter(({ level }) => level === highest);
  if (addends.length < FEWEST_ADDENDS || total.value <= 0) return [];
  if (addends.some(({ value }) => value < 0) || addends.some(({ unit }) => unit !== total.unit)) return [];
  const figures = addends.map(({ value }) => value);
  if (total.unit === '%' && isAmong(total.value, figures)) return [];
  const sum = figures.reduce((all, value) => all + value, 0);
  const rounding = addends.reduce((all, { half }) => all + half, total.half) + BINARY_NOISE;
  const ratio = Math.max(sum, total.value) / Math.min(sum, total.value);
  if (Math.abs(sum - total.value) <= rounding || !(ratio <= FARTHEST_FROM_SUM)) return [];
  const params = {
    total: formatNumber(total.value, 2),
    sum: formatNumber(sum, 2),
    column: columnLetters(column),
  };
  return [foundAtCell({ id: 'total.differs', params }, { sheet: grid.id, row, column }, null)];
}

/** Between the smallest and the largest: the mean of scores, as a row of totals says it of them. */
function isAmong(value: number, figures: readonly number[]): boolean {
  const [least, greatest] = extentOf(figures);
  return value >= least && value <= greatest;
}

interface PrintedFigure {
  value: number;
  /** Half of its last digit: what is printed was rounded. */
  half: number;
  unit: string;
}

function figureAt(grid: SheetGrid, row: number, column: number): PrintedFigure | null {
  const value = valueAt(grid, row, column);
  if (typeof value === 'number') {
    const { kind, decimals } = readNumberFormat(formatAt(grid, row, column));
    const scale = kind === 'percent' ? 100 : 1;
    if (kind === 'date' || kind === 'year') return null;
    return { value: value * scale, half: 10 ** -(decimals ?? 2) / 2, unit: kind === 'percent' ? '%' : '' };
  }
  if (typeof value !== 'string' || value === '') return null;
  const number = readNumber(cleanText(value).replace(/\s*(?:€|euro)$/i, ''));
  if (!number) return null;
  const scale = number.percent ? 100 : 1;
  return {
    value: number.value * scale,
    half: 10 ** -number.decimals / 2,
    unit: number.percent ? '%' : '',
  };
}
