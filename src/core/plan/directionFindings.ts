import { operatorSymbol } from '../targets/operator';
import type { Rules } from '../rules/rules';
import { addressOf } from '../sheet/address';
import type { TargetDirection } from './directions';
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
    return source === 'undecided' && reason
      ? [{ severity: 'warning', message: reason, at: node.target && addressOf(node.target), node: node.id }]
      : [];
  });
  const supposed = nodes.filter((node) => sourceOf(node) === 'supposed');
  const [first] = supposed;
  if (!first) return undecided;
  const params = { count: supposed.length, operator: operatorSymbol(rules.defaultDirection) };
  const id = supposed.length === 1 ? 'direction.supposed.one' : 'direction.supposed.several';
  return [
    ...undecided,
    { severity: 'note', message: { id, params }, at: first.target && addressOf(first.target), node: null },
  ];
}
