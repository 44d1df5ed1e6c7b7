import { isBareYear } from '../../number/misspelt';
import { readNumber } from '../../number/readNumber';
import { isDuration } from '../../number/unit';
import type { Operator, TargetForm } from '../target';

/** How people write an operator in words before the figure, in Italian, English and German. */
export const PHRASES: readonly (readonly [Operator, string])[] = [
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

/** And after it: `5 gg max`, `10 o più`. */
const PHRASES_AFTER: readonly (readonly [Operator, string])[] = [
  [
    '>=',
    String.raw`(?:come |di |al )?minimo|almeno|(?:o|e|ed|od) (?:più|oltre|superior[ei])|or more|oder mehr`,
  ],
  ['<=', String.raw`(?:al |di )?massimo|max|(?:o|e) (?:meno|inferior[ei])|or less|or fewer|oder weniger`],
];

/** What may stand between the phrase and its figure: `non inferiore al 90%`, `all’85%`, `al massimo di 5`. */
export const LINKING_WORDS = String.raw`(?:(?:a|ad|al|alla|alle|allo|ai|di|del|della|delle|dello|dei|il|lo|la|i|the)\s+|(?:l|all|dell)['’]\s?){0,2}`;
const LINKED = new RegExp(String.raw`^${LINKING_WORDS}`, 'iu');

const SENTENCES = PHRASES.map(
  ([operator, phrases]) =>
    [operator, new RegExp(String.raw`^(?:${phrases})(?!\p{L})[.:]?\s*${LINKING_WORDS}(.*)$`, 'iu')] as const,
);
const SENTENCES_AFTER = PHRASES_AFTER.map(
  ([operator, phrases]) =>
    [operator, new RegExp(String.raw`^(.*[^\s,(]),?\s+\(?(?:${phrases})[.)]*$`, 'iu')] as const,
);
/** `entro 30 giorni` is no deadline. */
const WITHIN_DURATION = new RegExp(
  String.raw`^(?:entro|within|innerhalb(?: von)?)\s+${LINKING_WORDS}(.*)$`,
  'iu',
);

/** `1,000`: a thousand in English, 1 in Italian. */
const GROUPED_BY_COMMA = /^[1-9]\d{0,2}(?:,\d{3})+(?!\d)/;

/** `di 5`, `al 90%` without the words that only link. */
export function withoutLinkingWords(text: string): string {
  return text.replace(LINKED, '');
}

/**
 * `almeno 5 eventi`, `non inferiore al 90%`, `5 gg max`, `entro 30 giorni`, `mindestens 92%`, `at least 85%`: one figure and an
 * operator in words. Where anything else is said a person judges.
 */
export const sentence: TargetForm = (text) => {
  for (const [operator, pattern] of [...SENTENCES, ...SENTENCES_AFTER]) {
    const written = pattern.exec(text)?.[1];
    if (written === undefined) continue;
    const number = GROUPED_BY_COMMA.test(written) ? null : readNumber(written);
    // `non oltre il 5/10` is a day in October.
    if (number?.outOf && /oltre/i.test(text)) return null;
    if (!number || isBareYear(number, written)) return null;
    return { kind: 'threshold', operator, operatorFrom: 'written', ...number, bareNumber: false };
  }
  const duration = readNumber(WITHIN_DURATION.exec(text)?.[1] ?? '');
  if (!duration || !isDuration(duration.unit)) return null;
  return { kind: 'threshold', operator: '<=', operatorFrom: 'written', ...duration, bareNumber: false };
};
