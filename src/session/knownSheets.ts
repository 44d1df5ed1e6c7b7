import type { Finding, Plan } from '../core/plan/plan';
import type { SheetGrid } from '../core/sheet/grid';

/** Sheets that the plan was read from when a person last confirmed or computed it, and is not read from any more. */
function missingSheets(plan: Plan, remembered: readonly string[] | null): Finding[] {
  const known = remembered ?? [];
  const now = new Set(plan.sheets.map(({ name }) => name));
  const missing = known.filter((name) => !now.has(name));
  // None of them is left: this is another plan of the workbook. As many as before: they were renamed.
  if (missing.length === 0 || missing.length === known.length || now.size >= known.length) return [];
  const params = { before: known.length, now: now.size, sheets: missing.join('», «') };
  return [{ severity: 'warning', message: { id: 'plan.fewerSheets', params }, at: null, node: null }];
}

/** The plan, with a warning where it was read from more sheets before. */
export function withMissingSheets(plan: Plan, known: readonly string[] | null): Plan {
  return { ...plan, findings: [...missingSheets(plan, known), ...plan.findings] };
}

/** What is remembered of the sheets of a plan: one that is still in the workbook and not read stays among them. */
export function sheetsToRemember(
  plan: Plan,
  known: readonly string[] | null,
  workbook: readonly SheetGrid[],
): string[] {
  const missing = missingSheets(plan, known).length > 0 ? (known ?? []) : [];
  const still = missing.filter((name) => workbook.some((grid) => grid.name === name));
  return [...new Set([...plan.sheets.map(({ name }) => name), ...still])];
}
