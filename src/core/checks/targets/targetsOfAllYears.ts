import type { CellReading, PlanNode } from '../../plan/plan';
import { readTargetCell } from '../../plan/readCells';
import type { Rules } from '../../rules/rules';
import type { Target } from '../../targets/target';

/** A target of one of the years of a plan. */
export interface TargetOfYear {
  year: number;
  cell: CellReading;
  target: Target;
}

/** The targets of all years of a node, ascending; of a plan of one year that one, where its year is known. */
export function targetsOfAllYears(node: PlanNode, planYear: number | null, rules: Rules): TargetOfYear[] {
  const own = node.target && planYear !== null ? [{ year: planYear, target: node.target }] : [];
  return [...(node.targets.length > 0 ? node.targets : own)]
    .sort((one, other) => one.year - other.year)
    .map(({ year, target }) => ({
      year,
      cell: target,
      target: readTargetCell({ ...node, target }, rules, undefined, year),
    }));
}
