import { unmeasurable } from '../number/figureWords';
import { LINKING_WORDS, PHRASES } from './forms/sentence';
import { splitOperator } from './operator';
import { readTarget } from './readTarget';

const ALL_FIGURES = /\d[\d.,]*/g;
const FIGURE_AND_UNIT = String.raw`(?:n[.°]\s?)?([+-]?\d[\d.,]*)\s?([%‰€]|\p{L}+)?`;
const OPERATORS_IN_WORDS = PHRASES.map(
  ([operator, phrases]) =>
    [
      operator,
      new RegExp(
        String.raw`(?<!\p{L})(?:${phrases})(?!\p{L})[.:]?\s*${LINKING_WORDS}${FIGURE_AND_UNIT}`,
        'iu',
      ),
    ] as const,
);

/**
 * The one condition that can be measured in a target that is not read: `Sperimentazione su almeno 5 processi` → `>= 5 processi`.
 * Only to be shown: what it leaves out a person must have seen.
 * @returns null when there is none, or more than one
 */
export function proposeTarget(text: string): string | null {
  if (text.match(ALL_FIGURES)?.length !== 1 || unmeasurable(text) === 'number.rate') return null;
  for (const [operator, pattern] of OPERATORS_IN_WORDS) {
    const match = pattern.exec(text);
    if (match) return asTarget(operator, match);
  }
  const split = splitOperator(text);
  const match =
    split && !/non\s*$/i.test(split.before) && new RegExp(FIGURE_AND_UNIT, 'iu').exec(split.after);
  return match ? asTarget(split.operator, match) : null;
}

function asTarget(operator: string, [, figure = '', unit = '']: RegExpExecArray): string | null {
  const gap = unit === '%' ? '' : ' ';
  const texts = [`${operator} ${figure}${gap}${unit}`.trimEnd(), `${operator} ${figure}`];
  return texts.find((text) => readTarget(text).kind === 'threshold') ?? null;
}
