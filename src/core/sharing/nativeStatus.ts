import { levelWord } from '../arguments/levelArgument';
import type { Level, Rules } from '../rules/rules';
import { levelBands } from '../status/status';
import { INCOMPLETE, readUnscored, TO_CHECK } from '../status/unscored';
import type { Argument } from './argument';
import { decided, failure, figure, isOneOf, quoted } from './literal';

/** Scores above this, and above the cap, are percentage points (core/rollup/rollup.ts). */
const HIGHEST_SCORE = 2;
/** Decimals to which a boundary is exact. */
const DECIMALS = 9;

const TO_ASSESS = ['', 'N/D', 'n.d.', 'nd', '-', '--', 'da valutare'];
const NOT_ASSESSABLE = ['NV', 'n.v.', 'non valutabile'];

/** PERF_STATUS in plain Excel: the label of the band in which a score falls (docs/dominio.md §6). */
export function nativeStatus(
  { kind, value, text: score }: Argument,
  rules: Rules,
  level: Level | null,
): string {
  const word = readUnscored(value);
  if (kind === 'literal' && word !== null) return quoted(word);
  const bands = levelBands(rules, level);
  const last = bands.at(-1)?.label ?? rules.toAssess;
  const label = decided(
    bands
      .slice(0, -1)
      .map(({ label: name, from, fromIncluded }) => [
        `ROUND(${score},${DECIMALS})${fromIncluded ? '>=' : '>'}${figure(from ?? 0)}`,
        quoted(name),
      ]),
    quoted(last),
  );
  // The level is named, so that formulas of two levels with the same bands are not alike.
  const refused = failure(`punteggio da 0 a 1${level === null ? '' : ` (${levelWord(level)})`}`);
  const outOfScale = `OR(${score}<-1E-9,${score}>${figure(Math.max(HIGHEST_SCORE, rules.cap))})`;
  return decided(
    [
      [`ISNUMBER(${score})`, decided([[outOfScale, refused]], label)],
      [isOneOf(score, NOT_ASSESSABLE), quoted(rules.notAssessable)],
      [isOneOf(score, TO_ASSESS), quoted(rules.toAssess)],
      [isOneOf(score, [TO_CHECK, INCOMPLETE]), score],
    ],
    refused,
  );
}
