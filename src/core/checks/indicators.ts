import { readActualCell, readTargetCell } from '../plan/readCells';
import type { PlanNode } from '../plan/plan';
import type { Actual } from '../actual/readActual';
import type { Target } from '../targets/target';
import type { CheckFacts } from './facts';

/** An indicator with what its cells say. */
export interface IndicatorFigures {
  node: PlanNode;
  target: Target;
  actual: Actual;
}

/** Everything that is measured, in the order of the plan; targets with the direction that the computed plan took. */
export function indicatorFigures({ plan, results }: CheckFacts): readonly IndicatorFigures[] {
  const { rules, byId } = results;
  return plan.nodes
    .filter(({ level, target, actual }) => level === 'indicator' || target !== null || actual !== null)
    .map((node) => ({
      node,
      target: readTargetCell(node, rules, byId.get(node.id)?.direction?.direction ?? undefined, plan.year),
      actual: readActualCell(node.actual, rules),
    }));
}
