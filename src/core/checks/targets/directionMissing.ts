import { operatorSymbol } from '../../targets/operator';
import { foundAtCell } from '../foundAtCell';
import type { Found, Rule } from '../rule';

/** Targets without an operator: how many were read with the chamber's default, and which a person must decide. */
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
  find: ({ plan: { nodes }, results: { byId, rules } }) => {
    const undecided = nodes.flatMap((node): Found[] => {
      const { source, reason } = byId.get(node.id)?.direction ?? {};
      return source === 'undecided' && reason ? [foundAtCell(reason, node.target, node)] : [];
    });
    const supposed = nodes.filter(({ id }) => byId.get(id)?.direction?.source === 'supposed');
    const [first] = supposed;
    if (!first) return undecided;
    const params = { count: supposed.length, operator: operatorSymbol(rules.defaultDirection) };
    const id = supposed.length === 1 ? 'direction.supposed.one' : 'direction.supposed.several';
    return [
      ...undecided,
      { ...foundAtCell({ id, params }, first.target, first), node: null, severity: 'note' },
    ];
  },
};
