import type { CellValue } from '../../cell';
import type { ColumnRole } from '../../plan/plan';
import { trimText } from '../../text/cleanText';

/** Headings of the columns that Calcola adds: recognised as ours, never as part of the plan. */
export const RESULT_HEADINGS = { score: 'Punteggio ricalcolato', status: 'Esito ricalcolato' } as const;

/** Levels that may have result columns of their own, from the lowest: several nodes begin in one row. */
export const GROUP_LEVELS = ['operational', 'strategic', 'area', 'dashboard', 'entity'] as const;
export type GroupLevel = (typeof GROUP_LEVELS)[number];

const LEVEL_WORDS_OF_RESULTS: Readonly<Record<GroupLevel | 'indicator', string>> = {
  indicator: 'indicatore',
  operational: 'obiettivo operativo',
  strategic: 'obiettivo strategico',
  area: 'ambito',
  dashboard: 'cruscotto',
  entity: 'ente',
};

/** How the sheet calls a level, beside results. */
export function levelWord(level: GroupLevel | 'indicator'): string {
  return LEVEL_WORDS_OF_RESULTS[level];
}

/**
 * The heading of a column of ours.
 * @param level of the nodes that it is for; null: whatever each row shows
 */
export function resultHeading(kind: keyof typeof RESULT_HEADINGS, level: GroupLevel | null): string {
  return level === null ? RESULT_HEADINGS[kind] : `${RESULT_HEADINGS[kind]} ${levelWord(level)}`;
}

const ALL_RESULT_HEADINGS: ReadonlySet<string> = new Set(
  (['score', 'status'] as const).flatMap((kind) =>
    [null, ...GROUP_LEVELS].map((level) => resultHeading(kind, level).toLowerCase()),
  ),
);

/**
 * The words people head their columns with, most telling first: "Stato 2022" is an actual, "Stato" alone a status.
 * The first pattern that fits wins; within a role an earlier pattern is the more telling.
 */
const HEADINGS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['weight', /^(?:% ?)?(?:pes[oi]|ponderazion[ei]|importanza|weight)\b/],
  ['direction', /^(?:verso|operatore|segno|direction)\b/],
  ['gap', /^(?:scostament[oi]|scarto|gap)\b/],
  ['cluster', /^(?:valore medio (?:del )?cluster|media (?:del )?cluster|cluster|benchmark)\b/],
  [
    'published',
    /^(?:(?:esito|valutazione) ?\(?%|(?:% ?)?performance|punteggi[oa]?(?! (?:max|mass|attribuibil))|score|%? ?(?:di )?raggiungimento|(?:grado|livello) di (?:raggiungimento|conseguimento)(?! (?:attes|previst|programmat))|% (?:di )?(?:realizzazione|conseguimento))(?!\p{L})/u,
  ],
  [
    'previous',
    /^(?:(?:risultato|valore|consuntivo|dato) (?:precedente|storico|anno precedente|di partenza|iniziale)|storico|base ?line)\b/,
  ],
  [
    'actual',
    /^(?:consuntiv(?:[oi]|at[oi])\b|risultat[oi](?! (?:attes|previst|programmat|da ))|valor[ei] (?:al|raggiunt[oi]|rilevat[oi]|ottenut[oi]|conseguit[oi]|realizzat[oi]|final[ei]|(?:a )?consuntiv[oi]|effettiv[oi]|misurat[oi]|20\d\d)|(?:stato|dato|rilevazione) (?:al |20\d\d)|dato (?:rilevato|effettivo|finale|consuntivo)|realizzat[oi]\b|finale$|(?:a )?fine anno\b|year[- ]end\b|actual|\d\d[/.-]\d\d[/.-]\d{4}$)/,
  ],
  [
    'target',
    /^(?:(?:nuov[oi] )?target(?! (?:raggiunt|consegui|ottenut|realizzat|effettiv))|(?:nuov[oi] )?valor[ei] attes[oi]|(?:valor[ei] )?rimodulat[oi]|rimodulazion[ei]$|risultat[oi] attes[oi]|attes[oi]|obiettivo 20\d\d|valor[ei] (?:obiettivo|target|programmat[oi]|previst[oi]))\b/,
  ],
  ['status', /^(?:esito|stato|status|valutazione|semaforo)\b/],
  [
    'parent',
    /^(?:(?:cod\.?|codice|id) (?:del )?(?:nodo )?(?:padre|superiore|obiettivo padre)|(?:nodo )?padre|nodo superiore|parent)\b/,
  ],
  ['code', /^(?:cod\b|cod\.|codic[ei]|id\b|code)/],
  ['type', /^(?:tipologi[ae]|tipo\b|dimensione)/],
  ['measure', /^(?:u\.?d\.?m\b|u\.m\b|unit[àa]'? di misura|unit of measure)/],
  [
    'units',
    /^(?:unit[àa]'? (?:organizzativ[ae]|responsabil[ei]|coinvolt[ae])|owner|responsabil[ei]|dirigent[ei]|referent[ei]|centro di responsabilit[àa]|cdr\b|struttur[ae] ?(?:coinvolt|responsabil|$)|uffici[oi]?\b|servizi[oi]?\b|u\.?o\.?$)/,
  ],
  ['algorithm', /^(?:algoritm[oi]|formul[ae]|modalit[àa]'? di calcolo|metodo di calcolo)\b/],
  ['source', /^(?:font[ei]|source)\b/],
  ['mission', /^mission[ei]\b/],
  ['programme', /^programm[ai]\b/],
  ['resources', /^(?:risorse|budget)\b/],
  ['note', /^(?:note?|annotazion[ei]|osservazion[ei])\b/],
  ['name', /^(?:nome|indicator[ei]|denominazione|name|kpi)\b/],
  ['name', /^(?:obiettiv[oi]|titolo)\b/],
  ['description', /^(?:descrizion[ei]|description)\b/],
  ['code', /^(?:n\.?|nr\.?|num\.?|n°|#|rif\.?|sigla)$/],
];

/** Most cells of a sheet head nothing: one look tells. */
const ANY_HEADING = new RegExp(HEADINGS.map(([, { source }]) => source).join('|'));

const LONGEST_HEADING = 60;

/** What a heading means, or null. Short texts only: a sentence is no heading. */
export function roleOfHeading(cell: CellValue): ColumnRole | null {
  if (typeof cell !== 'string' || cell === '' || cell.length > LONGEST_HEADING) return null;
  const text = trimText(cell).toLowerCase();
  if (!ANY_HEADING.test(text) || isResultHeading(text)) return null;
  return HEADINGS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Whether a cell is the heading of a column of ours: of any, or of the one given. */
export function isResultHeading(cell: CellValue, heading?: string): boolean {
  if (typeof cell !== 'string' || cell.length > LONGEST_HEADING) return false;
  const text = trimText(cell).toLowerCase();
  return heading === undefined ? ALL_RESULT_HEADINGS.has(text) : heading.toLowerCase() === text;
}
