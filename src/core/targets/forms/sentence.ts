import { readNumber } from '../../number/readNumber';
import { isBareYear } from '../../number/misspelt';
import type { Operator, TargetForm } from '../target';

/** How people write an operator in words, in Italian, English and German. */
const PHRASES: readonly (readonly [Operator, string])[] = [
  [
    '>=',
    'almeno|come minimo|minimo|min|non inferiore|non minore|non meno|non al di sotto|non sotto|(?:pari|uguale) o superiore|superiore o (?:pari|uguale)|maggiore o uguale|at least|minimum|(?:not|no) less than|(?:not|no) fewer than|not below|not under|mindestens|wenigstens|nicht unter|nicht weniger als',
  ],
  [
    '<=',
    'al massimo|massimo|max|non superiore|non maggiore|non oltre|non più|(?:pari|uguale) o inferiore|inferiore o (?:pari|uguale)|minore o uguale|at most|maximum|(?:not|no) more than|not above|not over|not exceeding|höchstens|maximal|nicht über|nicht mehr als',
  ],
  ['>', 'superiore|maggiore|più di|più del|oltre|more than|above|mehr als|über'],
  ['<', 'inferiore|minore|meno di|meno del|less than|fewer than|below|weniger als|unter'],
  ['=', 'pari|uguale'],
];

/** What may stand between the phrase and its figure: `non inferiore al 90%`, `all’85%`, `al massimo di 5`. */
const LINKING_WORDS = String.raw`(?:(?:a|ad|al|alla|alle|allo|ai|di|del|della|delle|dello|dei|il|lo|la|i|the)\s+|(?:l|all|dell)['’]\s?){0,2}`;

const SENTENCES = PHRASES.map(
  ([operator, phrases]) =>
    [operator, new RegExp(String.raw`^(?:${phrases})(?!\p{L})[.:]?\s*${LINKING_WORDS}(.*)$`, 'iu')] as const,
);

/**
 * Words after the figure that make more of it than a unit: a second condition (`2 entro ottobre`), a rate (`1 al mese`), a
 * difference (`5 in più`), another scale (`92 Prozent`). What is counted may only be named, with `di`: `pratiche di rimborso`.
 */
const MORE_THAN_UNIT =
  /(?<!\p{L})(?:e|ed|o|oppure|entro|prima|dopo|durante|in|nel|nella|nei|al|alla|all|ai|alle|allo|ogni|per|a|ad|da|dal|dalla|dai|dalle|rispetto|su|sul|sulla|tra|fra|con|senza|se|più|meno|mensil\p{L}*|settimanal\p{L}*|trimestral\p{L}*|percentual\p{L}*|and|or|by|with|within|before|after|than|more|less|fewer|percent|cent|monthly|weekly|und|oder|bis|pro|mehr|weniger|mit|innerhalb|prozent)(?!\p{L})/iu;
const UNIT = /^[\p{L}\s.°²³%€'’]*$/u;

/** `1,000`: a thousand in English, 1 in Italian. */
const GROUPED_BY_COMMA = /^[1-9]\d{0,2}(?:,\d{3})+(?!\d)/;

const FIGURE = /^[-+€\s\d.,]*(?:\/ ?\d+|[%‰]|per ?cento(?!\p{L}))?/iu;

/** A figure and what it counts, and nothing else: of a percentage the reading keeps the sign alone. */
function isFigureWithUnit(written: string): boolean {
  const unit = written.replace(FIGURE, '');
  return UNIT.test(unit) && !MORE_THAN_UNIT.test(unit);
}

/**
 * `almeno 5 eventi`, `non inferiore al 90%`, `max 30 gg`, `mindestens 92%`, `at least 85%`: one figure and an operator in
 * words. Where anything else is said a person judges.
 */
export const sentence: TargetForm = (text) => {
  for (const [operator, pattern] of SENTENCES) {
    const written = pattern.exec(text)?.[1];
    if (written === undefined) continue;
    const number = GROUPED_BY_COMMA.test(written) ? null : readNumber(written);
    // `non oltre il 5/10` is a day in October.
    if (number?.outOf && /oltre/i.test(text)) return null;
    if (!number || isBareYear(number, written) || !isFigureWithUnit(written)) return null;
    return { kind: 'threshold', operator, operatorFrom: 'written', ...number, bareNumber: false };
  }
  return null;
};
