import type { PlanNode } from '../../plan/plan';
import { trimText } from '../../text/cleanText';
import type { Threshold } from '../../targets/target';
import { figureText } from '../../score/explain';
import type { CheckFacts } from '../facts';
import { foundAtCell } from '../foundAtCell';
import type { Found, Rule } from '../rule';
import { targetsOfAllYears } from './targetsOfAllYears';

/** A plan that asks less of a later year than of an earlier one. */
export const targetWorsens: Rule = {
  id: 'targetWorsens',
  severity: 'warning',
  says: ['target.worsens'],
  find: (facts) => facts.plan.nodes.flatMap((node) => worse(node, facts)),
};

function worse(node: PlanNode, { plan, results }: CheckFacts): Found[] {
  if (node.targets.length < 2) return [];
  const years = targetsOfAllYears(node, plan.year, results.rules).flatMap(({ target, ...of }) =>
    target.kind === 'threshold' && isStated(target) ? [{ ...of, target }] : [],
  );
  return years.slice(1).flatMap((later, i): Found[] => {
    const earlier = years[i];
    if (!earlier || !asksLess(earlier.target, later.target)) return [];
    const shown = ({ target }: { target: Threshold }): string => trimText(figureText(target, target.value));
    const params = { from: shown(earlier), year: earlier.year, to: shown(later), later: later.year };
    return [foundAtCell({ id: 'target.worsens', params }, later.cell, node)];
  });
}

function isStated({ operatorFrom, operator }: Threshold): boolean {
  return (operatorFrom === 'written' || operatorFrom === 'direction') && operator !== '=';
}

function asksLess(earlier: Threshold, later: Threshold): boolean {
  if (earlier.operator[0] !== later.operator[0] || earlier.percent !== later.percent) return false;
  return later.operator.startsWith('>') ? later.value < earlier.value : later.value > earlier.value;
}
