import type { Message, MessageParams } from '../../messages/message';
import { hashOf } from '../text/hash';
import type { Plan, PlanNode } from '../plan/plan';
import type { CheckedFinding, RuleId } from './rule';
import { RULES } from './rules';
import { notUnderstood } from './sheets/notUnderstood';

/** What a person decided about findings, as it is kept in a workbook. */
export interface CheckDecisions {
  /** Findings that stay as they are, by their key (see FindingKeys). */
  accepted: readonly { key: string; reason: string }[];
  /** Ids of the rules that are not looked for. */
  off: readonly string[];
}

export const NOTHING_ACCEPTED = { accepted: [], off: [] } satisfies CheckDecisions;

/** A finding that a person leaves as it is, and why. */
export interface AcceptedFinding extends CheckedFinding {
  reason: string;
}

/** The nodes and the sheets that findings are about. */
export interface FindingPlaces {
  nodes: Plan['nodes'];
  sheets: readonly { id: string; name: string }[];
}

/** What was not understood of a workbook is always said. */
export function canSwitchOff(rule: RuleId): boolean {
  return rule !== notUnderstood.id;
}

/** What was found, by what a person decided: what is accepted and what is not looked for is not among the findings. */
export function sortOut(
  checked: readonly CheckedFinding[],
  places: FindingPlaces,
  { accepted, off }: CheckDecisions,
): { findings: CheckedFinding[]; accepted: AcceptedFinding[]; rulesOff: RuleId[] } {
  const rulesOff = RULES.map(({ id }) => id).filter((id) => canSwitchOff(id) && off.includes(id));
  const keys = new FindingKeys(checked, places);
  const reasons = new Map(accepted.map(({ key, reason }) => [key, reason]));
  const reasonOf = (finding: CheckedFinding): string | undefined =>
    reasons.size === 0 ? undefined : reasons.get(keys.of(finding));
  const sought = checked.filter(({ rule }) => !rulesOff.includes(rule));
  return {
    findings: sought.filter((finding) => reasonOf(finding) === undefined),
    accepted: sought.flatMap((finding) => {
      const reason = reasonOf(finding);
      return reason === undefined ? [] : [{ ...finding, reason }];
    }),
    rulesOff,
  };
}

/** Words of a message that say where something stands: rows that are inserted elsewhere change them. */
const ADDRESSES: ReadonlySet<string> = new Set(['row', 'cell', 'first', 'last', 'column']);

/**
 * By what a finding is known again in another reading: its rule, the node or else the sheet, and what is said of it with
 * its figures. Findings of one place that say the same are one, as long as they are as many.
 */
export class FindingKeys {
  private readonly nodes: ReadonlyMap<string, PlanNode>;
  private readonly names: ReadonlyMap<string, string>;
  private counts: Map<string, number> | null = null;

  constructor(
    private readonly checked: readonly CheckedFinding[],
    { nodes, sheets }: FindingPlaces,
  ) {
    this.nodes = new Map(nodes.map((node) => [node.id, node]));
    this.names = new Map(sheets.map(({ id, name }) => [id, name]));
  }

  of(finding: CheckedFinding): string {
    const saying = this.saying(finding);
    const key = `${saying} ${this.alike().get(saying) ?? 1}`;
    return hashOf(key) + hashOf([...key].reverse().join(''));
  }

  private alike(): ReadonlyMap<string, number> {
    if (this.counts) return this.counts;
    const counts = new Map<string, number>();
    for (const finding of this.checked) {
      const saying = this.saying(finding);
      counts.set(saying, (counts.get(saying) ?? 0) + 1);
    }
    return (this.counts = counts);
  }

  private saying({ rule, node: id, at, message }: CheckedFinding): string {
    const node = id === null ? null : this.nodes.get(id);
    const place = node
      ? [node.level, node.path, node.code, node.name]
      : [this.names.get(at?.sheet ?? '') ?? ''];
    return JSON.stringify([rule, place, withoutAddresses(message)]);
  }
}

/** A message with its figures, without what says only where they stand. */
function withoutAddresses({ id, params = {} }: Message): unknown {
  return [id, Object.entries(params).flatMap((param) => keptWords(param))];
}

function keptWords([name, value]: [string, MessageParams[string]]): unknown[] {
  if (ADDRESSES.has(name)) return [];
  if (typeof value === 'object') return [[name, withoutAddresses(value)]];
  // Of a formula the rows.
  return [[name, name === 'formula' ? String(value).replace(/(\$?\b[A-Z]{1,3}\$?)\d+/g, '$1') : value]];
}
