import type { RulesInUse } from '../rules/rulesInUse';
import type { Plan } from './plan';

/** The plan, with what is to be said of a sheet of rules that cannot be read: its scores follow others. */
export function withRefusedRules(plan: Plan, { refused }: RulesInUse): Plan {
  if (!refused) return plan;
  return { ...plan, findings: [{ severity: 'error', ...refused, node: null }, ...plan.findings] };
}
