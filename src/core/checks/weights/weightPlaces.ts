import { isBlank } from '../../cell';
import { headingMeaning } from '../../layout/headings/headingMeaning';
import type { PlanNode } from '../../plan/plan';
import { isAcross } from '../../sheet/columnLooks';
import { valueAt, type CellAddress, type SheetGrid } from '../../sheet/grid';
import type { CheckFacts } from '../facts';

/**
 * The blank cells in which some nodes would have their weights, had they any. Empty unless each that is shown has one:
 * titles need no weight, and items that have a cell for it may have lost theirs.
 */
export function blankWeightPlaces(facts: CheckFacts, nodes: readonly PlanNode[]): readonly CellAddress[] {
  const shown = nodes.filter(({ rows }) => rows.length > 0);
  const places = shown.flatMap(
    (node) => inColumn(facts, node) ?? insideText(facts, node) ?? besideLabel(facts, node) ?? [],
  );
  return places.length === shown.length ? places : [];
}

/** A column that is headed as weights, or in which nodes have theirs. */
interface ColumnForWeights {
  column: number;
  /** null: its heading names none. */
  level: PlanNode['level'] | 'objective' | null;
}

/** In the row of a node, where a column of weights passes through it. */
function inColumn(facts: CheckFacts, { rows, level }: PlanNode): CellAddress | null {
  const mayBeOf = (named: ColumnForWeights['level']): boolean =>
    named === null || named === level || (named === 'objective' && level !== 'indicator');
  for (const { sheet, row } of rows) {
    const grid = facts.grids.get(sheet);
    const columns = facts.once(columnsOfWeights).get(sheet);
    const [heading = 0] = facts.plan.sheets.find(({ id }) => id === sheet)?.headerRows ?? [];
    const found = columns?.find(
      ({ column, level: named }) =>
        mayBeOf(named) && grid && row > heading && isFreeForWeight(grid, row, column),
    );
    if (found) return { sheet, row, column: found.column };
  }
  return null;
}

/** Blank, and no part of a title that goes across it. */
function isFreeForWeight(grid: SheetGrid, row: number, column: number): boolean {
  return isBlank(valueAt(grid, row, column)) && !isAcross(grid, row, column);
}

function columnsOfWeights({ plan }: CheckFacts): ReadonlyMap<string, readonly ColumnForWeights[]> {
  const headed = plan.sheets.flatMap(({ id, columns }) =>
    columns
      .filter(({ role }) => role === 'weight')
      .map(({ column, header }) => ({ sheet: id, column, level: headingMeaning(header)?.level ?? null })),
  );
  const used = plan.nodes.flatMap(({ weight }) =>
    weight && !weight.part ? [{ sheet: weight.sheet, column: weight.column, level: null }] : [],
  );
  const columns = new Map<string, ColumnForWeights[]>();
  for (const { sheet, ...each } of [...headed, ...used]) {
    const known = columns.get(sheet);
    if (!known) columns.set(sheet, [each]);
    else if (!known.some(({ column }) => column === each.column)) known.push(each);
  }
  return columns;
}

/** In the text of a node: `Promuovere le imprese (Peso: )`. */
function insideText({ grids }: CheckFacts, { rows: [at] }: PlanNode): CellAddress | null {
  const grid = at && grids.get(at.sheet);
  const text = grid ? valueAt(grid, at.row, at.column) : '';
  const [, ...parts] = typeof text === 'string' ? text.split(/[()|–—\n]/) : [];
  return at && parts.some(meansWeight) ? at : null;
}

/** Behind a label, `Peso:`, in the rows of its own; where items stand beside one another, in its column. */
function besideLabel(facts: CheckFacts, { own, rows: [at] }: PlanNode): CellAddress | null {
  const sheet = own?.sheet ?? at?.sheet ?? '';
  const grid = facts.grids.get(sheet);
  const label = facts
    .once(weightLabels)
    .get(sheet)
    ?.find(({ row, next }) =>
      own ? row >= own.first && row <= own.last : at && row > at.row && next <= at.column,
    );
  if (!grid || !label) return null;
  const last = own || !at ? label.next : at.column;
  for (let column = label.next; column <= last; column++)
    if (!isBlank(valueAt(grid, label.row, column))) return null;
  return { sheet, row: label.row, column: last };
}

interface WeightLabel {
  row: number;
  column: number;
  /** The column behind it. */
  next: number;
}

/** Cells that say nothing but that a weight follows, by the sheets that show nodes. */
function weightLabels({ plan, grids }: CheckFacts): ReadonlyMap<string, readonly WeightLabel[]> {
  const headings = new Map(plan.sheets.map(({ id, headerRows }) => [id, headerRows]));
  const shown = new Set(plan.nodes.flatMap(({ rows }) => rows.map(({ sheet }) => sheet)));
  return new Map([...shown].map((id) => [id, labelsOfWeights(grids.get(id), new Set(headings.get(id)))]));
}

function labelsOfWeights(grid: SheetGrid | undefined, heads: ReadonlySet<number>): WeightLabel[] {
  const { row: top = 0, column: left = 0, values = [], merges = [] } = grid ?? {};
  return values.flatMap((cells, r) =>
    cells.flatMap((value, c): WeightLabel[] => {
      const [row, column] = [top + r, left + c];
      if (heads.has(row) || typeof value !== 'string' || !meansWeight(value)) return [];
      const whole = merges.find((area) => area.row === row && area.column === column);
      return [{ row, column, next: column + (whole?.columns ?? 1) }];
    }),
  );
}

function meansWeight(text: string): boolean {
  return headingMeaning(text.replace(/[\s:%]+$|\/100$/g, ''))?.role === 'weight';
}
