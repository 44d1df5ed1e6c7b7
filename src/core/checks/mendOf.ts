import type { Mend } from '../editing/mend';
import type { Plan } from '../plan/plan';
import type { CheckedFinding } from './rule';
import { ruleNamed } from './rules';

/** How a finding is mended in the sheet with one change; null: a person has to look. */
export function mendOf(finding: CheckedFinding, plan: Plan): Mend | null {
  return ruleNamed(finding.rule).mend?.(finding, plan) ?? null;
}
