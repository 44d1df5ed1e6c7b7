import { CheckFacts, type ReadAgain } from '../../src/core/checks/facts';
import type { CheckedFinding } from '../../src/core/checks/rule';
import { runChecks } from '../../src/core/checks/runChecks';
import { recognise } from '../../src/core/layout/recognise';
import { evaluatePlan } from '../../src/core/plan/evaluatePlan';
import type { Plan } from '../../src/core/plan/plan';
import type { Results } from '../../src/core/plan/results';
import { proposeRules } from '../../src/core/rules/proposeRules';
import { endColumn, endRow, type SheetGrid } from '../../src/core/sheet/grid';
import { italian } from '../../src/messages/it';

/** A workbook with its plan and all that is wrong with it; null: it holds no plan. */
export interface CheckedWorkbook {
  plan: Plan;
  grids: ReadonlyMap<string, SheetGrid>;
  results: Results;
  findings: readonly CheckedFinding[];
}

export function checkedWorkbook(sheets: readonly SheetGrid[], activeSheet: string): CheckedWorkbook | null {
  const facts = factsOf(sheets, activeSheet, function* (changed) {
    yield;
    return factsOf(
      sheets.map((grid) => (grid.id === changed.id ? changed : grid)),
      activeSheet,
    );
  });
  if (!facts) return null;
  const { plan, results } = facts;
  const grids = new Map(sheets.map((grid) => [grid.id, grid]));
  return { plan, grids, results, findings: runChecks(facts) };
}

function factsOf(
  sheets: readonly SheetGrid[],
  activeSheet: string,
  readAgain: ReadAgain | null = null,
): CheckFacts | null {
  const { plan } = recognise(sheets, activeSheet);
  if (!plan) return null;
  const results = evaluatePlan(plan, proposeRules(sheets).rules, italian);
  return new CheckFacts(plan, results, new Map(sheets.map((grid) => [grid.id, grid])), false, readAgain);
}

/** Findings at cells that no sheet has. */
export function withoutCell({ findings, grids }: CheckedWorkbook): readonly CheckedFinding[] {
  return findings.filter(({ at }) => {
    if (!at) return false;
    const grid = grids.get(at.sheet);
    return !grid || at.row < 0 || at.column < 0 || at.row >= endRow(grid) || at.column >= endColumn(grid);
  });
}

/** Errors by rule and cell. */
export function errorsOf({ findings }: Pick<CheckedWorkbook, 'findings'>): string[] {
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, at }) => `${rule} ${at ? `${at.sheet}!${at.row},${at.column}` : ''}`);
}
