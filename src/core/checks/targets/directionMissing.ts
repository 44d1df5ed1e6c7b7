import type { PlanNode } from '../../plan/plan';
import { figureText } from '../../score/explain';
import { operatorSymbol } from '../../targets/operator';
import { trimText } from '../../text/cleanText';
import type { CheckFacts } from '../facts';
import { foundAtCell } from '../foundAtCell';
import { indicatorFigures } from '../indicators';
import type { Found, Rule } from '../rule';

/** Targets without an operator: those that were read with the chamber's default, and those that a person must decide. */
export const directionMissing: Rule = {
  id: 'directionMissing',
  severity: 'warning',
  says: [
    'direction.supposed.one',
    'direction.supposed.several',
    'direction.undecided.unit',
    'direction.undecided.word',
    'direction.undecided.falling',
    'direction.undecided.negative',
    'direction.undecided.otherYears',
    'direction.undecided.elsewhere',
  ],
  reports: ['target.direction', 'direction.unknown'],
  find: (facts) => {
    const {
      plan: { nodes },
      results: { byId, rules },
    } = facts;
    const undecided = nodes.flatMap((node): Found[] => {
      const { source, reason } = byId.get(node.id)?.direction ?? {};
      return source === 'undecided' && reason ? [foundAtCell(reason, node.target, node)] : [];
    });
    const taken = (source: string): PlanNode[] =>
      nodes.filter(({ id }) => byId.get(id)?.direction?.source === source);
    const supposed = taken('supposed');
    const operator = operatorSymbol(rules.defaultDirection);
    // Where most have no sign the plan is written so; of a few among others each may have lost it.
    const areMeantSo = supposed.length > taken('target').length + taken('sheet').length;
    const [first] = supposed;
    if (!first || !areMeantSo) return [...undecided, ...signsLost(facts, new Set(supposed), operator)];
    const message = {
      id: 'direction.supposed.several',
      params: { count: supposed.length, operator },
    } as const;
    return [...undecided, { ...foundAtCell(message, first.target, first), node: null, severity: 'note' }];
  },
};

function signsLost(facts: CheckFacts, supposed: ReadonlySet<PlanNode>, operator: string): Found[] {
  return facts.once(indicatorFigures).flatMap(({ node, target }): Found[] => {
    if (!supposed.has(node) || target.kind !== 'threshold') return [];
    const params = { target: trimText(figureText(target, target.value)), operator };
    const message = { id: 'direction.supposed.one', params } as const;
    return [{ ...foundAtCell(message, node.target, node), node: null, severity: 'note' }];
  });
}
