import type { ColumnRole } from '../../../plan/plan';
import type { Level } from '../../../rules/rules';
import { trimText } from '../../../text/cleanText';
import { oncePerText } from '../../../text/oncePerText';
import { isSlip } from '../../../text/slip';
import { roleOfHeading } from '../../headings/headingWords';
import { yearOf } from '../../headings/years';

/** What the words of a heading say. */
export interface HeadingMeaning {
  role: ColumnRole;
  /** The level it names, or `objective` where it could be any. */
  level: Level | 'objective' | null;
}

/** What may stand before the word of a level, and says what the field holds. */
const PREFIXES: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    'code',
    /^(?:cod(?:ice|ici|\.)?|id|n\.?|nr\.?|num\.?|numero|sigla|code|nummer)\s+(?:(?:di|del|dell|della|of|des|der)\s+)?/,
  ],
  [
    'weight',
    /^(?:%\s*)?(?:pes[oi]|pesatur[ae]|ponderazion[ei]|weight(?:ing)?|gewicht(?:ung)?)(?:\s*%)?\s+(?:(?:di|del|dell|della|of|des|der)\s+)?/,
  ],
  [
    'name',
    /^(?:denominazione|descrizione|nome|titolo|name|title|bezeichnung|titel)\s+(?:(?:di|del|dell|della|of|des|der)\s+)?/,
  ],
];

/** Words for the levels in the three languages of public plans, from the most particular. */
const LEVEL_PHRASES: readonly (readonly [Level | 'objective', RegExp])[] = [
  [
    'indicator',
    /^(?:(?:key )?(?:performance )?indicator|kpi\b|indikator|kennzahl|messgr|key results?\b|kr\b|metric|measures?$|ind\.?$|misurator[ei]$|fas[ei] (?:o|e) (?:indicator|attivit)|parametr[oi]\b)/,
  ],
  [
    'strategic',
    /^(?:(?:obiettiv[oi] |obb?\.? ?)(?:strat|str\.|general|del piano strategico|speciale|di valore pubblico)|os$|o\.s\.$|strategische[sr]? (?:ziel|obj)|strategic (?:objective|goal))/,
  ],
  [
    'operational',
    /^(?:(?:obiettiv[oi] |obb?\.? ?)(?:op(?:er|\.|$)|gestional|specific|annual|esecutiv|dirigenzial|individual)|oo$|o\.o\.$|progett[oi]\b|azion[ei]\b|attivit[àa]|operative[sr]? (?:ziel|obj)|operational (?:objective|goal)|action|initiative|ma(?:ß|ss)nahme)/,
  ],
  [
    'area',
    /^(?:ambit[oi]|amb(?:\.|$)|are[ae]\b(?! (?:di )?(?:responsabil|organizzativ|dirigenzial|competen))|indirizz[oi] (?:strategic|programmatic)|assi?e?\b|line[ae] (?:strategic|programmatic|di)|linea$|macro[ -]?(?:obiettiv|are)|prospettiv|politic(?:a|he)\b|policy\b|priorit|pilastr|valore pubblico$|tematic(?:a|he)$|finalit|perspective|pillar|theme|focus area|strategic area|(?:strategischer )?bereich|schwerpunkt|handlungsfeld|perspektive|missione istituzionale|sett?ore strategic)/,
  ],
  [
    'objective',
    /^(?:obiettiv[oi]|ob\.?$|objectives?|obj\b|goals?\b|ziele?\b(?! 20\d\d)|zielsetzung|descrizione obiettivo|obiettivo)/,
  ],
];

/** What the headings of figures say in other languages, and words that stand over plans of other bodies. */
const FIGURE_PHRASES: readonly (readonly [ColumnRole, RegExp])[] = [
  ['direction', /^(?:polarit[àa]|(?:andamento|trend) (?:attes|desiderat)|\+ ?\/ ?[-–]$)/],
  [
    'parent',
    /^(?:(?:rif\.?|riferimento|ref\.?|bezug) (?:a |all'|alla |al |to |zu )?(?:ob|cod|id|goal|ziel|o\.?[so]\b|a\.?s\b|ambit)|(?:o\.?[so]|a\.?s)\.? (?:di rif|collegat|superior))/,
  ],
  [
    'weight',
    /^(?:gewicht|weight|pes[oi]\b|pesatur[ae]|%\s*peso|incidenza|(?:grado di )?(?:rilevanza|importanza)|coeff(?:\.|icient)|punt(?:i|eggio) (?:max|mass|attribuibil)|punti$)/,
  ],
  [
    'previous',
    /^(?:(?:valore )?baseline|ultim[oi] (?:valor|dat)|situazione iniziale|punto di partenza|anno precedente|trend\b(?! (?:attes|desiderat))|serie storic|ausgangswert|vorjahr|starting value|valore (?:storico|iniziale|di partenza)|(?:dato|valore|risultato|consuntivo) (?:anno )?precedente)/,
  ],
  [
    'published',
    /^(?:punti (?:ottenut|conseguit|raggiunt)|ragg\.? ?\(?%|ragg\.?$|rapporto (?:consuntivo|risultato)|(?:perc\.?|percentuale|grado) (?:raggiung|conseg|realizz)|indice di performance$|erreichung(?:sgrad)?\b|zielerreichung|(?:% |grad of )?achievement|% ?achieved|(?:tasso|percentuale|grado) di (?:ragg|conseg|realizz)|score|grade|% ?(?:di )?(?:ragg|conseg|realizz(?!at))|progress\b)/,
  ],
  [
    'actual',
    /^(?:% ?realizzat[ao]\b|target (?:raggiunt|consegui|ottenut|realizzat|effettiv)|valor[ei] osservat|(?:termine|data|scadenza) (?:effettiv|consegui|realizz)|ist(?:wert|-wert)?\b|ergebnis|actual|result(?! attes)|current|achieved|final value|(?:valor[ei]|dato) a consuntivo|consuntivo|cons\.|value 20\d\d|erreicht|misura(?:zione)? (?:al|20\d\d)|(?:effettiv[oi]|realizzazione)(?: 20\d\d)?$|(?:monitoraggio|rilevazione|verifica)(?! d)|dato al|situazione al|valori progressivi|rilevat[oi]\b|valore conseguito|conseguit[oi]\b|raggiunt[oi]\b|ottenut[oi]\b|rendicont|outturn|stand\b)/,
  ],
  [
    'target',
    /^(?:% ?(?:previst|attes|programmat|pianificat)|soll(?:wert|-wert)?\b|zielwert|ziel 20\d\d|zielvorgabe|planned|tgt\b|entro(?: il)?$|plan(?:wert|-wert)\b|vorgabe|target|expected|standard(?: attes[oi]| di qualit[àa]| (?:anno )?20\d\d)?$|(?:livello|grado) di (?:raggiungimento|realizzazione|conseguimento) (?:attes|previst|programmat)|scadenz[ae]|termine\b|deadline|frist|(?:valore|dato) (?:atteso|obiettivo|da raggiungere)|(?:risultat|livell)[oi] (?:attes|previst|programmat|da (?:consegu|raggiung))|output atteso|attes[oi]\b|(?:previst|programmat)[oi]$|data (?:fine )?(?:previst|programmat)|traguard[oi]|plan\b)/,
  ],
  ['description', /^(?:beschreibung|erläuterung|details?\b|benefic[io])/],
  ['type', /^(?:dimensione$|art$|typ$)/],
  [
    'code',
    /^(?:#|kodex?$|n\. ?progr|progressiv[oi]$|nr\.?$|no\.$|numero$|n\. ?ord|progr?\.$|lfd|kürzel|code$|r[ie]f\.?$|kr$|id$)/,
  ],
  ['status', /^(?:(?:standard )?rispettat[oi]\b|esito|stato\b|status|semaforo|giudizio)/],
  ['measure', /^(?:u\.?\s?m\.?$|u\. ?di ?m\.?$|u\.d\.m|unit[àa] (?:di )?mis|einheit|maßeinheit|unit$)/],
  [
    'units',
    /^(?:u\.?o\.? |personale (?:coinvolt|assegnat|dedicat)|incaricat|attori(?: coinvolti)?$|e\.?q\.?$|dipartiment|direzion|(?:centro|area) di resp|cdr\b|resp(?:onsab|onsible|\b)|are[ae] (?:responsabil|organizzativ|dirigenzial|competen)|soggett[oi] |direttor|p\.o\.$|ufficio|servizio|sett?ore\b|struttur|owner|amt\b|abteilung|zuständig|verantwortlich|team\b|lead\b|department|assegnatar)/,
  ],
  ['source', /^(?:font[ei]|origine (?:dei )?dati|source|(?:daten)?quelle)/],
  [
    'algorithm',
    /^(?:criteri[oi]|metodologia) di calcolo|^modalit[àa]'? di (?:misur|rilev)|^numeratore ?\/|^(?:calcolo|berechnung)$/,
  ],
  ['name', /^fas[ei]$/],
  [
    'note',
    /^(?:not[ae]\b|osservaz|motivazion|giustificazion|spiegazion|criticità|caus[ae](?:$| d\S+ scostament)|analisi degli scostament|comment|anmerkung|bemerkung|notes?\b)/,
  ],
  ['gap', /^(?:scost|differenz[ae]$|variaz|delta|abweichung|gap)/],
];

/**
 * What headings over one another say: the lowest says what it is (`Target 2024`), one above it of which (`INDICATORE 1`);
 * words that only make sense together are read together (`Obiettivo` over `strategico`).
 */
export function meaningOfParts(parts: readonly string[]): HeadingMeaning | null {
  const own = headingMeaning(parts.at(-1) ?? '');
  if (parts.length < 2) return own;
  const above = parts
    .slice(0, -1)
    .map(headingMeaning)
    .filter((one) => one !== null);
  const level = above.map((one) => one.level).find((one) => one !== null) ?? null;
  if (
    own &&
    (own.role === 'name' || own.role === 'description' || own.role === 'code' || own.role === 'weight')
  )
    return own.level === null && level
      ? { role: own.role === 'description' ? 'name' : own.role, level }
      : own;
  const joined = parts.map((_, i) => headingMeaning(parts.slice(-1 - i).join(' ')));
  return joined.find((one) => one !== null) ?? above[0] ?? null;
}

/** The year that a heading names; of several lines (`TRIENNIO 2023-2025`, `2024`) the lowest that names one. */
export function yearInHeadings(parts: readonly string[]): number | null {
  return parts.reduceRight<number | null>((year, part) => year ?? yearOf(part), null);
}

/** Whether two headings say the same in other words (`Target 2024`, `Valore atteso`). */
export function saySame(one: readonly string[], other: readonly string[]): boolean {
  const [meaning, otherMeaning] = [meaningOfParts(one), meaningOfParts(other)];
  const isSame = meaning?.role === otherMeaning?.role && meaning?.level === otherMeaning?.level;
  const [year, otherYear] = [yearInHeadings(one), yearInHeadings(other)];
  return meaning !== null && isSame && (year === otherYear || year === null || otherYear === null);
}

const LONGEST_WORDING = 80;

/** What a heading says, one slip of the pen allowed; null where its words mean nothing in a plan. */
export const headingMeaning = oncePerText((heading): HeadingMeaning | null => {
  const text = trimText(heading)
    .toLowerCase()
    .replace(/[’`]/g, "'")
    .replace(/[\s_]+/g, ' ');
  if (text === '' || text.length > LONGEST_WORDING) return null;
  const own = meaningOfWords(text) ?? meaningOfWords(respelt(text)) ?? meaningOfEither(text);
  return own ?? meaningInLines(heading);
});

/** `Kodex`, and below it `Codice`: a heading in two languages. */
function meaningInLines(heading: string): HeadingMeaning | null {
  const lines = heading.trim().split(/\s*\n\s*/);
  return lines.length === 2 ? (lines.map(headingMeaning).find((one) => one !== null) ?? null) : null;
}

/** `Obiettivo specifico 2.1 – Migliorare i servizi`: beside `Peso`, without its weight, it is no heading. */
export function namesNumberedNode(text: string): boolean {
  const { level = null } = headingMeaning(text) ?? {};
  return level !== null && level !== 'indicator' && /\d[._]\d\S*\s.*\p{L}{4}/u.test(text);
}

/** `Nr. / N.`, `entro il / valore atteso`: one of two wordings side by side tells. */
function meaningOfEither(text: string): HeadingMeaning | null {
  const [one, other, ...more] = text.split(/ ?\/ /);
  if (one === undefined || other === undefined || more.length > 0) return null;
  return meaningOfWords(one) ?? meaningOfWords(other);
}

/** Words that head columns in most plans, long enough to be known with a letter wrong. */
const RESPELT = [
  'target',
  'consuntivo',
  'indicatore',
  'indicatori',
  'obiettivo',
  'obiettivi',
  'risultato',
  'descrizione',
];

function respelt(text: string): string {
  return text
    .split(' ')
    .map((word) => RESPELT.find((usual) => isSlip(word, usual)) ?? word)
    .join(' ');
}

/** In English what the field holds comes last: `Objective weight`. */
const LAST_WORDS: Readonly<Record<string, ColumnRole>> = {
  weight: 'weight',
  gewicht: 'weight',
  code: 'code',
  id: 'code',
};

/** `Codice e denominazione dell'indicatore`: a name, with its code in the cell. */
const CODE_AND_NAME = /^cod(?:ice|\.) ?(?:ed? |\/ ?|[-–] ?)(?=(?:denominazione|descrizione|nome|titolo)\b)/;

function meaningOfWords(text: string): HeadingMeaning | null {
  // `2024 target`, `(2) Indicatore`: the word is what tells.
  const bare = text
    .replace(/^(?:(?:\(?\d{1,4}\)?[.)]?|fy ?\d\d|anno 20\d\d)\s+)+/, '')
    .replace(CODE_AND_NAME, '');
  const before = PREFIXES.find(([, pattern]) => pattern.test(bare));
  const [, ofWhat = '', isFigure = ''] = /^(.+) (weight|code|id|name|gewicht)$/.exec(bare) ?? [];
  const owner = LEVEL_PHRASES.find(([, pattern]) => pattern.test(ofWhat))?.[0] ?? null;
  if (owner) return { role: LAST_WORDS[isFigure] ?? 'name', level: owner };
  const word = before
    ? bare
        .replace(before[1], '')
        .replace(/^l'|^dell'/, '')
        .replace(/ ?\(?%\)?$/, '')
    : bare;
  const level = LEVEL_PHRASES.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
  if (before && level) return { role: before[0], level };
  const figure = FIGURE_PHRASES.find(([, pattern]) => pattern.test(bare))?.[0];
  const known = /^% ?realizzat[ao]\b/.test(bare) ? null : roleOfHeading(bare);
  const isName = known === null || known === 'name' || known === 'description' || known === 'mission';
  if (level && (level === 'indicator' || isName || !figure)) return { role: 'name', level };
  const role = known ?? figure ?? null;
  return role && { role, level: null };
}
