import { operatorSymbol } from '../targets/operator';
import type { Rules } from '../rules/rules';
import type { TargetDirection } from './directions';
import { findingAt } from './finding';
import type { Finding, Plan, PlanNode } from './plan';

/** What is to be decided, target by target, and how many directions were supposed. */
export function directionFindings(
  { nodes }: Plan,
  directions: ReadonlyMap<string, TargetDirection>,
  rules: Rules,
): Finding[] {
  const sourceOf = ({ id }: PlanNode): TargetDirection['source'] | undefined => directions.get(id)?.source;
  const undecided = nodes.flatMap((node): Finding[] => {
    const { source, reason } = directions.get(node.id) ?? {};
    return source === 'undecided' && reason ? [findingAt('warning', reason, node.target, node)] : [];
  });
  const supposed = nodes.filter((node) => sourceOf(node) === 'supposed');
  const [first] = supposed;
  if (!first) return undecided;
  const params = { count: supposed.length, operator: operatorSymbol(rules.defaultDirection) };
  const id = supposed.length === 1 ? 'direction.supposed.one' : 'direction.supposed.several';
  return [...undecided, { ...findingAt('note', { id, params }, first.target, first), node: null }];
}
