import { BINARY_NOISE } from '../number/binaryNoise';
import type { Rules } from '../rules/rules';
import { rulesTable } from '../rules/rulesTable';
import type { NodeResult, Results } from './results';

/** A rule as the *Regole* sheet says it; blank where a set has none. */
export interface RuleDifference {
  rule: string;
  now: string;
  chosen: string;
}

/** What another set of rules would change. */
export interface RulesEffect {
  differences: readonly RuleDifference[];
  /** Score of the ente, a fraction; null: none. */
  root: { now: number | null; chosen: number | null };
  /** How many nodes and indicators get another score, and how many another status. */
  scores: number;
  statuses: number;
}

/** Compares the results of one plan under two sets of rules. */
export function rulesEffect(now: Results, chosen: Results): RulesEffect {
  const changed = (differ: (one: NodeResult, other: NodeResult) => boolean): number =>
    [...now.byId.values()].filter((result) => {
      const other = chosen.byId.get(result.node.id);
      return other && differ(result, other);
    }).length;
  return {
    differences: rulesDifferences(now.rules, chosen.rules),
    root: { now: now.root.score, chosen: chosen.root.score },
    scores: changed((one, other) => !isSameScore(one.score, other.score)),
    statuses: changed(
      (one, other) => one.status.label !== other.status.label || one.status.light !== other.status.light,
    ),
  };
}

function isSameScore(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return one === other;
  return Math.abs(one - other) <= BINARY_NOISE;
}

/** Rows of the *Regole* sheet that are not the same, but for the name of the set. */
function rulesDifferences(now: Rules, chosen: Rules): RuleDifference[] {
  const [rowsNow, rowsChosen] = [new Map(rulesTable(now)), new Map(rulesTable(chosen))];
  return [...new Set([...rowsNow.keys(), ...rowsChosen.keys()])]
    .filter((rule) => rule !== 'Nome' && rowsNow.get(rule) !== rowsChosen.get(rule))
    .map((rule) => ({ rule, now: rowsNow.get(rule) ?? '', chosen: rowsChosen.get(rule) ?? '' }));
}
