import { nodeInMessage } from '../../plan/nodeInMessage';
import { formatNumber } from '../../number/formatNumber';
import type { Actual } from '../../actual/readActual';
import { trimText } from '../../text/cleanText';
import { codeKey } from '../../codes/codeTree';
import { foundAtCell } from '../foundAtCell';
import { indicatorFigures, type IndicatorFigures } from '../indicators';
import type { Found, Rule } from '../rule';

/** The same indicator, by code and name, with different actuals in two places: one of them is wrong. */
export const indicatorTwoValues: Rule = {
  id: 'indicatorTwoValues',
  severity: 'warning',
  says: ['indicator.twoValues'],
  reports: ['sheet.otherFigures'],
  find: (facts) => {
    const byKey = new Map<string, IndicatorFigures>();
    return facts.once(indicatorFigures).flatMap((each): Found[] => {
      const { node, actual } = each;
      const key = `${codeKey(node.code)}|${trimText(node.name).toLowerCase()}`;
      if (node.code === '' || node.name === '' || actual.kind === 'missing') return [];
      const first = byKey.get(key);
      if (!first) byKey.set(key, each);
      if (!first || isSameActual(first.actual, actual)) return [];
      const params = {
        name: node.name,
        value: shownActual(each),
        other: shownActual(first),
        parent: nodeInMessage(facts.tree.parent(first.node) ?? first.node),
      };
      return [foundAtCell({ id: 'indicator.twoValues', params }, node.actual, node)];
    });
  },
};

/** Printed with fewer decimals a value is the same. */
function isSameActual(one: Actual, other: Actual): boolean {
  if (one.kind !== other.kind) return one.kind === 'unreadable' || other.kind === 'unreadable';
  if (one.kind === 'number' && other.kind === 'number') {
    const percent = one.percent || other.percent ? 0.01 : 1;
    const decimals = [one.decimals, other.decimals].flatMap((count) => count ?? []);
    const unit = decimals.length > 0 ? 10 ** -Math.min(...decimals) * percent : 0.01 * percent;
    return Math.abs(one.value - other.value) <= unit;
  }
  if (one.kind === 'date' && other.kind === 'date') return one.dates.join() === other.dates.join();
  if (one.kind === 'yesNo' && other.kind === 'yesNo') return one.value === other.value;
  return true;
}

function shownActual({ node, actual }: IndicatorFigures): string {
  const { value } = node.actual ?? { value: '' };
  if (typeof value === 'string') return trimText(value);
  return actual.kind === 'number' && actual.percent
    ? `${formatNumber(actual.value * 100, 2)}%`
    : formatNumber(Number(value), 2);
}
