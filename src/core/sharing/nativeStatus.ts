import { levelArgumentWord } from '../arguments/levelArgument';
import { HIGHEST_SCORE } from '../rollup/rollup';
import type { Level, Rules } from '../rules/rules';
import { levelBands } from '../status/status';
import { INCOMPLETE, readUnscored, TO_CHECK } from '../status/unscored';
import type { SharedArgument } from './argument';
import { decided, failure, figure, isOneOf, quoted } from './literal';

/** Decimals to which a boundary is exact. */
const DECIMALS = 9;

const TO_ASSESS_TEXTS = ['', 'N/D', 'n.d.', 'nd', '-', '--', 'da valutare'];
const NOT_ASSESSABLE_TEXTS = ['NV', 'n.v.', 'non valutabile'];

/** PERF_STATUS in plain Excel: the label of the band in which a score falls (docs/dominio.md §6). */
export function nativeStatus(
  { kind, value, text: score }: SharedArgument,
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
  const refused = failure(`punteggio da 0 a 1${level === null ? '' : ` (${levelArgumentWord(level)})`}`);
  const outOfScale = `OR(${score}<-1E-9,${score}>${figure(Math.max(HIGHEST_SCORE, rules.cap))})`;
  return decided(
    [
      [`ISNUMBER(${score})`, decided([[outOfScale, refused]], label)],
      [isOneOf(score, NOT_ASSESSABLE_TEXTS), quoted(rules.notAssessable)],
      [isOneOf(score, TO_ASSESS_TEXTS), quoted(rules.toAssess)],
      [isOneOf(score, [TO_CHECK, INCOMPLETE]), `LOWER(TRIM(${score}))`],
    ],
    refused,
  );
}
