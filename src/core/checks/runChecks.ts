import type { Finding } from '../plan/plan';
import { finish, type Steps } from '../steps';
import { withDecisiveCell } from './decisive/decisiveCell';
import type { CheckFacts } from './facts';
import type { CheckedFinding } from './rule';
import { RULES, ruleOf } from './rules';

/** All that is wrong with a plan: what reading and computing came upon, and what the rules find, in the order of the tree. */
export function runChecks(facts: CheckFacts): readonly CheckedFinding[] {
  return finish(checkInSteps(facts));
}

/** As `runChecks`, with a stop before each rule. */
export function* checkInSteps(facts: CheckFacts): Steps<readonly CheckedFinding[]> {
  const { plan, results } = facts;
  const all: CheckedFinding[] = [...plan.findings, ...results.findings].map(withRule);
  for (const { id, severity, find } of RULES) {
    yield;
    for (const each of find?.(facts) ?? []) all.push({ severity, ...each, rule: id });
  }
  yield;
  const found = [...(yield* withDecisiveCell(all, facts, checkInSteps))];
  const places = new Map(plan.nodes.map(({ id }, place) => [id, place]));
  const placeOf = ({ node }: Finding): number => places.get(node ?? '') ?? -1;
  return found.sort((one, other) => placeOf(one) - placeOf(other));
}

/** A finding of reading or computing, with the rule that it answers. */
export function withRule(finding: Finding): CheckedFinding {
  return { ...finding, rule: ruleOf(finding.message.id) };
}
