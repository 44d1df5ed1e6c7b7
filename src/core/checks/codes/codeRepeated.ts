import { codeKey } from '../../codes/codeTree';
import type { PlanNode } from '../../plan/plan';
import type { CheckFacts } from '../facts';
import { foundAtCell } from '../foundAtCell';
import type { Found, Rule } from '../rule';

/** A code that several nodes, or several indicators of the ente's tree, have: dashboards repeat them by right. */
export const codeRepeated: Rule = {
  id: 'codeRepeated',
  severity: 'note',
  reports: ['code.duplicate', 'code.duplicateRow'],
  find: (facts) =>
    [...facts.once(indicatorsByCode).values()].flatMap((same): Found[] => {
      const [, second] = same;
      if (!second) return [];
      const params = { code: second.code, count: same.length };
      return [foundAtCell({ id: 'code.recurs', params }, second.rows[0] ?? null, second)];
    }),
};

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
    const isInTree = (tree.ancestors(node).at(-1) ?? node).level === 'entity';
    if (key === '' || reported.has(key) || !isInTree) continue;
    const same = byCode.get(key);
    if (same) same.push(node);
    else byCode.set(key, [node]);
  }
  return byCode;
}
