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
    [...facts.grids.values()]
      .filter(({ visible }) => visible)
      .flatMap((grid) => wrongTotals(grid, facts.once(highestByRow), facts.once(scoreColumns))),
};

/** Scores are not added up; whether a published one is right is another question (`publishedDiffers`). */
function scoreColumns({ plan }: CheckFacts): ReadonlySet<string> {
  return new Set(plan.nodes.flatMap(({ published }) => (published ? [sheetColumnKey(published)] : [])));
}

function sheetColumnKey({ sheet, column }: Pick<CellAddress, 'sheet' | 'column'>): string {
  return `${sheet}|${column}`;
}

/** The highest node that a row shows, and how far below the root it stands: what is summed is the highest of them. */
interface RowNode {
  id: string;
  level: number;
}

type NodesByRow = ReadonlyMap<string, RowNode>;

function highestByRow({ plan, tree }: CheckFacts): NodesByRow {
  const rows = new Map<string, RowNode>();
  for (const node of plan.nodes)
    for (const { sheet, row } of node.rows) {
      const key = `${sheet}|${row}`;
      const level = tree.ancestors(node).length;
      if (level < (rows.get(key)?.level ?? Infinity)) rows.set(key, { id: node.id, level });
    }
  return rows;
}

function wrongTotals(grid: SheetGrid, nodes: NodesByRow, scores: ReadonlySet<string>): Found[] {
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
      .flatMap((column) => wrongTotal(grid, nodes, row, from, column));
  });
}

function wrongTotal(grid: SheetGrid, nodes: NodesByRow, row: number, from: number, column: number): Found[] {
  const total = figureAt(grid, row, column);
  if (!total) return [];
  const above: (PrintedFigure & { level: number; id: string })[] = [];
  for (let at = row - 1; at >= from; at--) {
    const figure = figureAt(grid, at, column);
    // A heading ends the column; a year in it is no addend.
    if (!figure && valueAt(grid, at, column) !== '') break;
    const node = nodes.get(`${grid.id}|${at}`) ?? { id: `row ${at}`, level: Infinity };
    if (figure) above.push({ ...figure, ...node });
  }
  const [highest] = extentOf(above.map(({ level }) => level));
  // A node that is shown in several rows repeats its figure in each.
  const highestNodes = new Map(
    above.filter(({ level }) => level === highest).map((each) => [`${each.id} ${each.value}`, each]),
  );
  const addends = [...highestNodes.values()];
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
