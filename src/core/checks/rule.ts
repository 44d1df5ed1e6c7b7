import type { MessageId } from '../../messages/message';
import type { Mend } from '../editing/mend';
import type { Finding, Plan, Severity } from '../plan/plan';
import type { CheckFacts } from './facts';

type IdOf<Id> = Id extends `rule.${infer Name}` ? Name : never;

/** A rule is known by the last part of its question's message: `weightsSum` asks `rule.weightsSum`. */
export type RuleId = IdOf<MessageId>;

/** A finding and the rule that it answers. */
export interface CheckedFinding extends Finding {
  rule: RuleId;
}

/** What a rule finds: as grave as the rule, unless it says otherwise. */
export type Found = Omit<Finding, 'severity'> & Partial<Pick<Finding, 'severity'>>;

/** One thing that can be wrong with a plan. A new rule is a file in one of these folders and a line in `rules.ts`. */
export interface Rule {
  id: RuleId;
  severity: Severity;
  /** Findings of reading and computing that answer this rule's question; they keep their own severity. */
  reports?: readonly MessageId[];
  /** The sentences of what it finds. */
  says?: readonly MessageId[];
  /** All that is wrong, each with its cell. It never throws, whatever the cells hold. */
  find?(facts: CheckFacts): readonly Found[];
  /** The change that mends a finding of this rule safely; null: a person has to look. */
  mend?(finding: Finding, plan: Plan): Mend | null;
}

/** The question that a rule asks of a plan. */
export function ruleQuestion(rule: RuleId): MessageId {
  return `rule.${rule}`;
}
