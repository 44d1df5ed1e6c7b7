import type { RulesInUse } from '../rules/rulesInUse';
import type { Plan } from './plan';

/** The plan, with what is to be said of a sheet of rules that cannot be read: its scores follow others. */
export function withRefusedRules(plan: Plan, { refused, rules }: RulesInUse): Plan {
  if (!refused) return plan;
  const { sheet, reason, at } = refused;
  const message = { id: 'rules.refused', params: { sheet, reason, rules: rules.name } } as const;
  return { ...plan, findings: [{ severity: 'error', message, at, node: null }, ...plan.findings] };
}
