import type { ColumnRole, Plan, SheetReading } from '../plan/plan';
import { adjoining, unmergedRuns } from '../sheet/columnLooks';
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
 * the plan, and in rows of the plan above them. Merged cells cannot be copied without merging ours: beside one a result looks as
 * it does in the nearest row of the plan below, or above.
 * @param written rows that hold a result too: of a total
 */
export function looksBeside(
  plan: Plan,
  sheet: SheetReading,
  grid: SheetGrid,
  written: readonly number[] = [],
): CopiedLook[] {
  const like = columnToLookLike(sheet);
  const [first] = sheet.headerRows;
  if (first === undefined || like === null) return [];
  const ofPlan = plan.nodes.flatMap(({ rows }) =>
    rows.flatMap((at) => (at.sheet === sheet.id ? [at.row] : [])),
  );
  const rows = [...new Set([...ofPlan, ...written])].sort((a, b) => a - b);
  const top = Math.min(first, rows[0] ?? first);
  const last = Math.max(first, rows.at(-1) ?? first);
  const unmerged = unmergedRuns(grid, { row: top, rows: last - top + 1 }, like).flatMap((run) =>
    Array.from({ length: run.rows }, (_, i) => run.row + i),
  );
  const free = new Set(unmerged);
  const models = new Set(rows.filter((row) => free.has(row)));
  let from = [...models].at(-1);
  const besideMerged = rows.reduceRight<CopiedLook[]>((found, row) => {
    if (free.has(row)) from = row;
    else if (from !== undefined) found.push({ row, rows: 1, like, from });
    return found;
  }, []);
  const beside = adjoining(unmerged.filter((row) => row >= first || models.has(row)));
  return [...beside.map((run) => ({ ...run, like })), ...besideMerged.reverse()];
}
