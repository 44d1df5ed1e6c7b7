import { CheckFacts } from '../../src/core/checks/facts';
import type { CheckedFinding } from '../../src/core/checks/rule';
import { runChecks } from '../../src/core/checks/runChecks';
import { evaluatePlan } from '../../src/core/plan/evaluatePlan';
import type { Plan } from '../../src/core/plan/plan';
import type { Results } from '../../src/core/plan/results';
import { standard } from '../../src/core/rules/profiles';
import type { SheetGrid } from '../../src/core/sheet/grid';
import { italian } from '../../src/messages/it';

/** All that is wrong with a plan. */
export function findingsOf(
  plan: Plan,
  rules = standard,
  sheets: readonly SheetGrid[] = [],
): readonly CheckedFinding[] {
  return findingsAbout(plan, evaluatePlan(plan, rules, italian), sheets);
}

/** The same, of a plan that was computed already. */
export function findingsAbout(
  plan: Plan,
  results: Results,
  sheets: readonly SheetGrid[] = [],
): readonly CheckedFinding[] {
  return runChecks(new CheckFacts(plan, results, new Map(sheets.map((grid) => [grid.id, grid]))));
}
