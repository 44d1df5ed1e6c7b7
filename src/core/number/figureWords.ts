import type { MessageId } from '../../messages/message';
import { oncePerText } from '../text/oncePerText';

/** What stands after a figure: what it counts, and what is only remarked beside it. */
export interface FigureWords {
  /** `gg`, `eventi in presenza`, `delle pratiche`. */
  unit: string;
  /** `(dato provvisorio)`, `, tutti online`: no part of the figure. Whoever shows the figure says that it was not used. */
  remark: string;
}

function wholeWords(alternatives: string): RegExp {
  return new RegExp(String.raw`(?<!\p{L})(?:${alternatives})(?!\p{L})`, 'iu');
}

const APPROXIMATE = wholeWords(
  String.raw`circa|ca|quasi|pressoch[eé]|intorno|attorno|approssimativ\p{L}*|indicativ\p{L}*|about|around|approx\p{L}*|ungefähr|etwa`,
);
const RANGE =
  /(?<!\p{L})(?:tra|fra|da|dal|between)\s+(?:il\s+|l['’]\s?)?\d.*\s(?:e|ed|a|al|and)\s+(?:il\s+|l['’]\s?)?\d|^\D*\d[\d.,]*\s?%?\s?[-÷]\s?\d[\d.,]*(?:\s?%|\s?\p{L}+)?$/iu;
/** `2 al mese`: is the actual that of a month, or of the year? A rate in the unit (`€/mese`) is no question. */
const RATE = wholeWords(
  String.raw`(?:al|allo|alla|a|per|pro)\s+(?:giorno|settimana|mese|bimestre|trimestre|quadrimestre|semestre|day|week|month|quarter|tag|woche|monat|quartal)|ogni|ciascun\p{L}*|cad(?:aun\p{L}*)?|giornalier\p{L}*|settimanal\p{L}*|(?:bi|tri|quadri|se)?m(?:ensil|estral)\p{L}*|daily|weekly|monthly|quarterly`,
);
const OTHER_FIGURE = wholeWords(
  String.raw`mila|migliaia|mgl|milion[ei]|mln|mio|mld|miliard[oi]|centinai[ao]|decin[ae]|dozzin[ae]|[mk](?:euro?|€)|doppi[oa]|tripl[oa]|metà|mezz[oa]|volte (?:il|la|lo|tanto)|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|venti|trenta|cento|mille|two|three|four|five|six|seven|eight|nine|ten|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn`,
);

/**
 * Words after a figure that make another figure of it, or set a second condition: it is not read without them. A unit never
 * holds them; what it may hold (`fiere di rilievo nazionale`, `eventi in presenza`) cannot be listed.
 */
const CHANGES_FIGURE: readonly RegExp[] = [
  APPROXIMATE,
  RATE,
  OTHER_FIGURE,
  // `5 eventi e un corso`, `5 in più`
  wholeWords('e|ed|o|od|oppure|ovvero|e/o|più|piu|meno|and|or|plus|more|less|fewer|und|oder|mehr|weniger'),
  // until when
  wholeWords(
    'entro|prima|dopo|fino|by|within|before|after|until|bis|innerhalb|vor|nach|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|bimestre|trimestre|quadrimestre|semestre',
  ),
  // bounds and negations
  wholeWords(
    'max|massim[oiae]|minim[oiae]|almeno|oltre|superior[ei]|inferior[ei]|maggior[ei]|minor[ei]|non|no|not|nicht|mindestens|höchstens',
  ),
];
/** Doubt, more than, and whatever is a figure of its own. */
const CHANGES_FIGURE_SIGN = /[\d?+~±<>=≤≥]/;

/** `evase entro i termini` sets no deadline of its own. */
const WITHIN_TERMS = /(?<!\p{L})entro (?:i|il|la|le) (?:termin[ei]|temp[io]|scadenz[ae])(?!\p{L})/giu;

/** Where a remark begins: `(stima)`, `, tutti online`, ` - dato ISTAT`, `provvisori`. */
const REMARK =
  /[([{;:]|,\s|\s-\s|(?<!\p{L})(?:stim[ae]|stimat[oiae]|previst[oiae]|prevision[ei]|provvisori[oaie]?|parzial[ei]|preconsuntivo|in corso)(?!\p{L})/iu;

/** What the words after a figure are; null where they change it, and it must not be read without them. */
export const readFigureWords = oncePerText((text): FigureWords | null => {
  if (text === '') return { unit: '', remark: '' };
  const judged = text.replace(WITHIN_TERMS, ' ');
  if (CHANGES_FIGURE_SIGN.test(judged) || CHANGES_FIGURE.some((pattern) => pattern.test(judged))) return null;
  const start = text.search(REMARK);
  if (start < 0) return { unit: text, remark: '' };
  return { unit: text.slice(0, start).trim(), remark: text.slice(start).trim() };
});

const AT_LEAST = wholeWords('almeno|at least|at most|mindestens|höchstens');

const NEGATION_LAST = /(?<!\p{L})(?:non|not|nicht)\s*$/iu;

/** Words before a deadline that make more, or less, of it: `almeno un corso`, `due eventi`, `indicativamente`, `non`. */
export function changesDeadline(before: string): boolean {
  return [AT_LEAST, OTHER_FIGURE, APPROXIMATE, NEGATION_LAST].some((pattern) => pattern.test(before));
}

const HOLDS_DATE = /\d[/.]\d{1,2}[/.]\d/;

/** What kind of figure a text gives instead of one that can be measured; null: none that is known. */
export function unmeasurable(text: string): MessageId | null {
  if (!/\d/.test(text) || HOLDS_DATE.test(text)) return null;
  if (RANGE.test(text)) return 'number.range';
  if (APPROXIMATE.test(text)) return 'number.approximate';
  return RATE.test(text) ? 'number.rate' : null;
}
