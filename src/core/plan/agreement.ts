import { BINARY_NOISE } from '../number/binaryNoise';
import { cleanText } from '../text/cleanText';
import { readNumber } from '../number/readNumber';
import type { Rules } from '../rules/rules';
import type { Comparison } from '../score/compare';
import { scoreOf } from '../score/score';
import { readNumberFormat } from '../sheet/numberFormat';
import type { CellReading } from './plan';
import type { Agreement } from './results';

/** The scores that the printed inputs allow: each may be anything that rounds to what is printed. */
export interface ScoreRange {
  low: number;
  high: number;
}

/**
 * How a published score compares with the recomputed one, given what the rounding of the inputs allows.
 * @param whole what the cell holds for a score of 100%: 100 in percentage points
 */
export function agreementOf(
  published: CellReading,
  whole: number,
  value: number,
  computed: number,
  range: ScoreRange,
): Agreement {
  const half = halfUnit(published, 0.5e-4 * whole) / whole;
  if (Math.abs(value - computed) <= half + BINARY_NOISE) return 'equal';
  const within = value >= range.low - half - BINARY_NOISE && value <= range.high + half + BINARY_NOISE;
  return within ? 'withinRounding' : 'different';
}

/** The range of scores of an indicator; only figures printed with decimals or as percentages were rounded. */
export function scoreRange(comparison: Comparison, actual: CellReading, rules: Rules): ScoreRange {
  const scoreAt = (change: Comparison): number => scoreOf(change, rules)?.value ?? 0;
  if (comparison.kind !== 'number') return { low: scoreAt(comparison), high: scoreAt(comparison) };
  const { target, actual: value } = comparison;
  const { decimals, percent } = target;
  // A number cell holds the figure itself.
  const aroundTarget =
    decimals === null || (decimals === 0 && !percent) ? 0 : (10 ** -decimals / 2) * (percent ? 0.01 : 1);
  const aroundActual = halfUnit(actual, 0);
  const scores = [-1, 1].flatMap((t) =>
    [-1, 1].map((v) =>
      scoreAt({
        ...comparison,
        target: { ...target, value: target.value + t * aroundTarget },
        actual: value + v * aroundActual,
      }),
    ),
  );
  return { low: Math.min(...scores), high: Math.max(...scores) };
}

/** Half of the last digit that a cell shows; `exact` where it shows a whole number or has no format of its own. */
function halfUnit({ value, format }: CellReading, exact: number): number {
  if (typeof value === 'string') {
    const number = readNumber(cleanText(value));
    if (!number || (number.decimals === 0 && !number.percent)) return exact;
    return (10 ** -number.decimals / 2) * (number.percent ? 0.01 : 1);
  }
  const { kind, decimals } = readNumberFormat(format);
  const isPercent = kind === 'percent';
  if (decimals === null || (decimals === 0 && !isPercent)) return exact;
  return (10 ** -decimals / 2) * (isPercent ? 0.01 : 1);
}
