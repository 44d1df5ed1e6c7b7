import { codeKey } from '../../codes/codeTree';
import { locallyCoded } from '../../plan/localCodes';
import type { PlanNode } from '../../plan/plan';
import { trimText } from '../../text/cleanText';
import type { CheckFacts } from '../facts';
import { foundAtCell } from '../foundAtCell';
import type { Found, Rule } from '../rule';

/** A code that several nodes, or several indicators of the ente's tree, have: dashboards repeat them by right. */
export const codeRepeated: Rule = {
  id: 'codeRepeated',
  severity: 'note',
  says: ['code.recurs', 'code.ofOther'],
  reports: ['code.duplicate', 'code.duplicateRow', 'code.otherName'],
  find: (facts) => {
    const local = locallyCoded(facts.plan.nodes);
    return [...indicatorsByCode(facts).values()]
      .filter((same) => !same.every((node) => local.has(node)) || !areDifferent(same))
      .flatMap(recurring);
  },
};

function areDifferent([first, ...others]: readonly PlanNode[]): boolean {
  return others.some(({ name }) => nameKeyOf(name) !== nameKeyOf(first?.name ?? ''));
}

/** The same indicator in several places, or different ones with one code (docs/dominio.md §2.5): two facts. */
function recurring(same: readonly PlanNode[]): Found[] {
  const [first, second] = same;
  if (!first || !second) return [];
  const others = new Map(same.map((node) => [nameKeyOf(node.name), node]));
  others.delete(nameKeyOf(first.name));
  if (others.size > 0)
    return [...others.values()].map((other) => {
      const params = { code: other.code, name: other.name, other: first.name };
      const found = foundAtCell({ id: 'code.ofOther', params }, other.rows[0] ?? null, other);
      return { ...found, severity: 'warning' };
    });
  // Below one parent it is a row that was copied.
  if (same.every(({ parent }) => parent === first.parent)) return [];
  const params = { code: second.code, count: same.length };
  return [foundAtCell({ id: 'code.recurs', params }, second.rows[0] ?? null, second)];
}

function nameKeyOf(name: string): string {
  return trimText(name)
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

/** Indicators of the ente's tree by their codes, but for codes that reading reported already. */
function indicatorsByCode({ plan: { nodes, findings }, tree }: CheckFacts): ReadonlyMap<string, PlanNode[]> {
  const reported = new Set(
    findings.flatMap(({ message: { id, params } }) =>
      id.startsWith('code.duplicate') ? [codeKey(String(params?.code))] : [],
    ),
  );
  const byCode = new Map<string, PlanNode[]>();
  for (const node of nodes) {
    const key = node.level === 'indicator' ? codeKey(node.code) : '';
    if (key === '' || reported.has(key)) continue;
    if ((tree.ancestors(node).at(-1) ?? node).level !== 'entity') continue;
    const same = byCode.get(key);
    if (same) same.push(node);
    else byCode.set(key, [node]);
  }
  return byCode;
}
