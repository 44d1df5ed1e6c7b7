import type { CellReading, PlanNode } from '../../plan/plan';
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
  says: ['target.worsens', 'target.upAndDown'],
  find: (facts) => facts.plan.nodes.flatMap((node) => worse(node, facts)),
};

function worse(node: PlanNode, { plan, results }: CheckFacts): Found[] {
  if (node.targets.length < 2) return [];
  const thresholds = targetsOfAllYears(node, plan.year, results.rules).flatMap(({ target, ...of }) =>
    target.kind === 'threshold' ? [{ ...of, target }] : [],
  );
  const years = thresholds.filter(({ target }) => isStated(target));
  if (years.length === 0) return turning(node, thresholds);
  return years.slice(1).flatMap((later, i): Found[] => {
    const earlier = years[i];
    if (!earlier || !asksLess(earlier.target, later.target)) return [];
    const shown = ({ target }: { target: Threshold }): string => trimText(figureText(target, target.value));
    const params = { from: shown(earlier), year: earlier.year, to: shown(later), later: later.year };
    return [foundAtCell({ id: 'target.worsens', params }, later.cell, node)];
  });
}

/** Targets without a sign that rise and then fall: whichever direction is meant, one of them asks less. */
function turning(node: PlanNode, years: readonly { cell: CellReading; target: Threshold }[]): Found[] {
  const [first] = years;
  if (
    years.some(({ target }) => target.operatorFrom !== 'supposed' || target.percent !== first?.target.percent)
  )
    return [];
  const steps = years
    .slice(1)
    .map(({ target }, i) => Math.sign(target.value - (years[i]?.target.value ?? 0)));
  const before = steps.find((step) => step !== 0) ?? 0;
  const turn = steps.findIndex((step) => step === -before);
  if (before === 0 || turn < 0) return [];
  const shown = years.map(({ target }) => trimText(figureText(target, target.value)));
  const message = { id: 'target.upAndDown', params: { series: shown.join(' · ') } } as const;
  return [foundAtCell(message, years[turn + 1]?.cell ?? null, node)];
}

function isStated({ operatorFrom, operator }: Threshold): boolean {
  return (operatorFrom === 'written' || operatorFrom === 'direction') && operator !== '=';
}

function asksLess(earlier: Threshold, later: Threshold): boolean {
  if (earlier.operator[0] !== later.operator[0] || earlier.percent !== later.percent) return false;
  return later.operator.startsWith('>') ? later.value < earlier.value : later.value > earlier.value;
}
