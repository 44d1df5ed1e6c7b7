import { nodeInMessage } from '../../plan/nodeInMessage';
import { BINARY_NOISE } from '../../number/binaryNoise';
import { formatNumber } from '../../number/formatNumber';
import { operatorSymbol } from '../../targets/operator';
import { figureText } from '../../score/explain';
import type { Threshold } from '../../targets/target';
import type { Actual } from '../../actual/readActual';
import { trimText } from '../../text/cleanText';
import { codeKey } from '../../codes/codeTree';
import { foundAtCell } from '../foundAtCell';
import { indicatorFigures, type IndicatorFigures } from '../indicators';
import type { Found, Rule } from '../rule';

/** The same indicator, by code and name, with different targets or actuals in two places: one of them is wrong. */
export const indicatorTwoValues: Rule = {
  id: 'indicatorTwoValues',
  severity: 'warning',
  says: ['indicator.twoValues', 'indicator.twoTargets'],
  reports: ['sheet.otherFigures'],
  find: (facts) => {
    const byKey = new Map<string, IndicatorFigures>();
    return facts.once(indicatorFigures).flatMap((each): Found[] => {
      const { node } = each;
      const key = `${codeKey(node.code)}|${trimText(node.name).toLowerCase()}`;
      if (node.code === '' || node.name === '') return [];
      const first = byKey.get(key);
      if (!first) byKey.set(key, each);
      if (!first) return [];
      const parent = nodeInMessage(facts.tree.parent(first.node) ?? first.node);
      return [...otherTarget(each, first, parent), ...otherActual(each, first, parent)];
    });
  },
};

type Parent = ReturnType<typeof nodeInMessage>;

function otherTarget({ node, target }: IndicatorFigures, first: IndicatorFigures, parent: Parent): Found[] {
  const [own, other] = [target, first.target];
  if (own.kind !== 'threshold' || other.kind !== 'threshold') return [];
  const isSame =
    own.operator[0] === other.operator[0] && own.percent === other.percent && isSameFigure(own, other);
  if (isSame) return [];
  const [value, otherValue] = [figureText(own, own.value), figureText(other, other.value)].map(trimText);
  const params = {
    ...{ name: node.name, parent },
    ...{
      value: `${operatorSymbol(own.operator)} ${value}`,
      other: `${operatorSymbol(other.operator)} ${otherValue}`,
    },
  };
  return [foundAtCell({ id: 'indicator.twoTargets', params }, node.target, node)];
}

function otherActual(each: IndicatorFigures, first: IndicatorFigures, parent: Parent): Found[] {
  const { node, actual } = each;
  if ([actual, first.actual].some(({ kind }) => kind === 'missing') || isSameActual(first.actual, actual))
    return [];
  const params = { name: node.name, parent, value: shownActual(each), other: shownActual(first) };
  return [foundAtCell({ id: 'indicator.twoValues', params }, node.actual, node)];
}

/** Printed with fewer decimals a value is the same. */
function isSameActual(one: Actual, other: Actual): boolean {
  if (one.kind !== other.kind) return one.kind === 'unreadable' || other.kind === 'unreadable';
  if (one.kind === 'number' && other.kind === 'number') return isSameFigure(one, other);
  if (one.kind === 'date' && other.kind === 'date') return one.dates.join() === other.dates.join();
  if (one.kind === 'yesNo' && other.kind === 'yesNo') return one.value === other.value;
  return true;
}

type FigureAsWritten = Pick<Threshold, 'value' | 'percent' | 'decimals'>;

/** Decimals with which a number without a writing of its own may have been rounded. */
const DECIMALS_OF_NUMBER = 2;

function isSameFigure(one: FigureAsWritten, other: FigureAsWritten): boolean {
  const isPercent = one.percent || other.percent;
  const decimals = [one.decimals, other.decimals].flatMap((count) => count ?? []);
  const fewest = decimals.length > 0 ? Math.min(...decimals) : DECIMALS_OF_NUMBER;
  // Pieces are counted, and only what has more decimals was rounded to them.
  const isCounted = fewest === 0 && !isPercent;
  const half = decimals.every((count) => count === 0) ? 0 : 0.5;
  const unit = isCounted ? half : 10 ** -fewest * (isPercent ? 0.01 : 1);
  return Math.abs(one.value - other.value) <= unit + BINARY_NOISE;
}

function shownActual({ node, actual }: IndicatorFigures): string {
  const { value } = node.actual ?? { value: '' };
  if (typeof value === 'string') return trimText(value);
  return actual.kind === 'number' && actual.percent
    ? `${formatNumber(actual.value * 100, 2)}%`
    : formatNumber(Number(value), 2);
}
