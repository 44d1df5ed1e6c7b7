import type { ColumnRole, Plan, SheetReading } from '../plan/plan';
import { unmergedRuns } from '../sheet/columnLooks';
import type { SheetGrid } from '../sheet/grid';
import type { CopiedLook } from './patch';

/** Columns that look as a column of results is to look. */
const LOOK_GIVERS: ReadonlySet<ColumnRole> = new Set([
  'published',
  'actual',
  'target',
  'weight',
  'gap',
  'previous',
] as const);

/** The last column of figures of the table, otherwise its last column; null: it has none. */
export function columnToLookLike({ columns }: SheetReading): number | null {
  const figures = columns.filter(({ role }) => LOOK_GIVERS.has(role));
  const like = Math.max(...(figures.length > 0 ? figures : columns).map(({ column }) => column));
  return Number.isFinite(like) ? like : null;
}

/**
 * What a new column of results takes its look from: see `columnToLookLike`, from the first row of headings to the last row of
 * the plan. Merged cells are passed over: copied, they would merge ours.
 */
export function looksBeside(plan: Plan, sheet: SheetReading, grid: SheetGrid): CopiedLook[] {
  const like = columnToLookLike(sheet);
  const [first] = sheet.headerRows;
  if (first === undefined || like === null) return [];
  const last = plan.nodes
    .flatMap(({ rows }) => rows)
    .reduce((low, { sheet: id, row }) => (id === sheet.id ? Math.max(low, row) : low), first);
  return unmergedRuns(grid, { row: first, rows: last - first + 1 }, like).map((run) => ({ ...run, like }));
}
