const PARTICIPLE = '(?:eliminat|soppress|stralciat|annullat|cessat|cancellat|rimoss|espunt|dismess)[oa]';
const NO_MORE =
  'non\\s+più\\s+(?:attiv|rilevat|previst|misurat|monitorat|calcolat|valutat|perseguit|in\\s+vigore|applicabile)[oa]?';
const OTHER_LANGUAGES = 'removed|deleted|dropped|withdrawn|discontinued|entfallen|gestrichen';
const SUBJECT = '(?:indicatore|obiettivo|target|misura|azione|kpi)';
/** `Annullata la gara` is what was done with something else. */
const NOT_ITS_OBJECT = "(?!\\s+(?:(?:il|lo|la|i|gli|le|un|uno|una|the)\\s+\\p{L}|l['’]|un['’]))";

/** `Eliminato dal Consiglio`, `Indicatore non più rilevato`. */
const TAKEN_OUT = `(?:${SUBJECT}\\s+(?:(?:è|e')\\s+)?(?:stat[oa]\\s+)?)?(?:${PARTICIPLE}|${NO_MORE}|${OTHER_LANGUAGES})(?!\\p{L})`;

const TAKEN_OUT_NOTE = new RegExp(`^\\W*${TAKEN_OUT}${NOT_ITS_OBJECT}`, 'iu');
/** `Corsi (eliminato)`, `Corsi - indicatore soppresso`: a remark after a name; `Arretrati eliminati` is none. */
const TAKEN_OUT_REMARK = new RegExp(`(?:[([]\\s*|\\s[-–—*]\\s*)${TAKEN_OUT}${NOT_ITS_OBJECT}`, 'iu');
/** `Corsi ELIMINATO`: in capitals after a name that is not. */
const TAKEN_OUT_LAST =
  /^\P{Ll}*\p{Ll}.*\s(?:ELIMINAT|SOPPRESS|STRALCIAT|ANNULLAT|CESSAT|CANCELLAT|RIMOSS)[OA][.)\]]?$/su;

/** `N.A.`, `n/a`, `n.d.`; `N.A.S.` is a name. */
const ABBREVIATED = 'n\\s?\\.\\s?[ad]\\s?\\.?(?!\\.?[\\p{L}\\d])|n/[ad](?![\\p{L}\\d])';
const IN_WORDS =
  '(?:(?:non|not|nicht)\\s+(?:applicabile|applicable|anwendbar|valutabile|rilevabile|misurabile)|entfällt)(?!\\p{L})';
const NOT_APPLICABLE_NOTE = new RegExp(
  `^[^\\p{L}\\d]*(?:${SUBJECT}\\s+(?:(?:è|e')\\s+)?)?(?:${ABBREVIATED}|${IN_WORDS})${NOT_ITS_OBJECT}`,
  'iu',
);
/** `Corsi (N.A.)`, `Corsi - non applicabile nel 2024`, `Corsi N.A.`; `Sanzioni non applicabili` is a name. */
const NOT_APPLICABLE_REMARK = new RegExp(
  `(?:[([]\\s*|\\s[-–—*]\\s*)(?:${ABBREVIATED}|${IN_WORDS})${NOT_ITS_OBJECT}|\\s(?:${ABBREVIATED})$`,
  'iu',
);

/** Whether a note begins by saying that what it stands beside was taken out of the plan; `eliminati gli arretrati` is what was done. */
export function noteTakesOut(text: string): boolean {
  return TAKEN_OUT_NOTE.test(text);
}

/** Whether a name says so of what it names. */
export function nameTakesOut(name: string): boolean {
  return [TAKEN_OUT_NOTE, TAKEN_OUT_REMARK, TAKEN_OUT_LAST].some((said) => said.test(name));
}

/** Whether a note, or the word of an outcome, begins by saying that what it stands beside does not apply, or is not known. */
export function noteSaysNotApplicable(text: string): boolean {
  return NOT_APPLICABLE_NOTE.test(text);
}

/** Whether a name says so of what it names. */
export function nameSaysNotApplicable(name: string): boolean {
  return NOT_APPLICABLE_REMARK.test(name);
}
