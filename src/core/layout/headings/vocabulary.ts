import type { ColumnRole } from '../../plan/plan';
import type { Level } from '../../rules/rules';

/**
 * The words that head columns in the plans of public bodies, in Italian, English and German: lower case, from the beginning
 * of the heading. Of each list the first that fits wins.
 */

/** What a column holds: `Stato 2022` is an actual, `Stato` alone a status. */
export const COLUMN_WORDS: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    'direction',
    /^(?:(?:verso|operatore|segno|direction)\b|polarit[àa]|(?:andamento|trend) (?:attes|desiderat)|\+ ?\/ ?[-–]$)/,
  ],
  [
    'parent',
    /^(?:(?:cod\.?|codice|id) (?:del )?(?:nodo )?(?:padre|superiore|obiettivo padre)\b|(?:nodo )?padre\b|nodo superiore\b|parent\b|(?:rif\.?|riferimento|ref\.?|bezug) (?:a |all'|alla |al |to |zu )?(?:ob|cod|id|goal|ziel|o\.?[so]\b|a\.?s\b|ambit)|(?:o\.?[so]|a\.?s)\.? (?:di rif|collegat|superior))/,
  ],
  [
    'weight',
    /^(?:(?:% ?)?(?:pes[oi]\b|pesatur[ae]|ponderazion[ei]\b|weight|gewicht)|(?:grado di )?(?:rilevanza|importanza)|incidenza|coeff(?:\.|icient)|punt(?:i|eggio) (?:max|mass|attribuibil)|punti$)/,
  ],
  ['cluster', /^(?:valore medio (?:del )?cluster|media (?:del )?cluster|cluster|benchmark)\b/],
  [
    'published',
    /^(?:(?:esito|valutazione) ?\(?%|(?:(?:% ?)?performance|punteggi[oa]?|%? ?(?:di )?raggiungimento)(?!\p{L})|score|grade|(?:% ?(?:di )?|(?:perc\.?|percentuale|tasso|grado|livello) (?:di )?)(?:ragg|conseg|realizz(?!at))(?!\S* (?:attes|previst|programmat))|ragg\.?(?:$| ?\(?%)|punti (?:ottenut|conseguit|raggiunt)|rapporto (?:consuntivo|risultato)|indice di performance$|erreichung(?:sgrad)?\b|zielerreichung|(?:% |grad of )?achievement|% ?achieved|progress\b)/u,
  ],
  [
    'previous',
    /^(?:(?:risultato|valore|consuntivo|dato) (?:anno )?(?:precedente|storico|di partenza|iniziale)\b|(?:(?:valore|dato) )?base(?: ?l+ine\b|(?: 20\d\d)?$)|storico\b|ultim[oi] (?:valor|dat)|situazione iniziale|punto di partenza|anno precedente|trend\b(?! (?:attes|desiderat))|serie storic|ausgangswert|vorjahr|starting value)/,
  ],
  [
    'actual',
    /^(?:consuntiv(?:[oi]|at[oi])\b|cons\.|risultat[oi](?! (?:attes|previst|programmat|da ))|valor[ei] (?:al|raggiunt[oi]|rilevat[oi]|osservat|ottenut[oi]|conseguit[oi]|realizzat[oi]|final[ei]|(?:a )?consuntiv[oi]|effettiv[oi]|misurat[oi]|20\d\d)|(?:stato|dato|rilevazione) (?:al |20\d\d)|dato (?:rilevato|effettivo|finale|(?:a )?consuntivo|al)|% ?realizzat[ao]\b|realizzat[oi]\b|finale$|(?:a )?fine anno\b|year[- ]end\b|actual|\d\d[/.-]\d\d[/.-]\d{4}$|target (?:raggiunt|consegui|ottenut|realizzat|effettiv)|(?:termine|data|scadenza) (?:effettiv|consegui|realizz)|ist(?:wert|-wert)?\b|ergebnis|result(?! attes)|current|achieved|final value|value 20\d\d|erreicht|misura(?:zione)? (?:al|20\d\d)|(?:effettiv[oi]|realizzazione)(?: 20\d\d)?$|(?:monitoraggio|rilevazione|verifica)(?! d)|situazione al|valori progressivi|(?:rilevat|conseguit|raggiunt|ottenut)[oi]\b|rendicont|outturn|stand\b)/,
  ],
  [
    'target',
    /^(?:(?:nuov[oi] )?(?:target|valor[ei] attes[oi]\b)|(?:valor[ei] )?rimodulat[oi]\b|rimodulazion[ei]$|attes[oi]\b|(?:valor[ei]|dato) (?:atteso|obiettivo|target|programmat[oi]|previst[oi]|da raggiungere)\b|(?:risultat|livell)[oi] (?:attes|previst|programmat|da (?:consegu|raggiung))|(?:livello|grado) di (?:raggiungimento|realizzazione|conseguimento) (?:attes|previst|programmat)|(?:previst|programmat)[oi]$|% ?(?:previst|attes|programmat|pianificat)|output atteso|standard(?: attes[oi]| di qualit[àa]| (?:anno )?20\d\d)?$|scadenz[ae]|termine\b|entro(?: il)?$|data (?:fine )?(?:previst|programmat)|traguard[oi]|soll(?:wert|-wert)?\b|zielwert|ziel 20\d\d|zielvorgabe|plan(?:wert|-wert)?\b|vorgabe|frist|planned|tgt\b|expected|deadline)/,
  ],
  ['status', /^(?:(?:standard )?rispettat[oi]\b|(?:esito|stato|status|valutazione|semaforo|giudizio)\b)/],
  [
    'code',
    /^(?:cod\b|cod\.|codic[ei]|id\b|code|#|(?:n\.?|nr\.?|num\.?|n°|no\.|numero|r[ie]f\.?|sigla|kodex?|kr|progressiv[oi]|progr?\.)$|n\. ?(?:progr|ord)|lfd|kürzel)/,
  ],
  ['type', /^(?:tipologi[ae]|tipo\b|dimensione|(?:art|typ)$)/],
  [
    'measure',
    /^(?:u\.?d\.?m\b|u\.m\b|u\.?\s?m\.?$|u\. ?di ?m\.?$|unit[àa]'? (?:di )?mis|unit of measure|unit$|(?:maß)?einheit)/,
  ],
  [
    'units',
    /^(?:unit[àa]'? (?:organizzativ[ae]|responsabil[ei]|coinvolt[ae])|owner|resp(?:onsab|onsible|\b)|dirigent[ei]|referent[ei]|(?:centro|area) di resp|cdr\b|struttur|uffici[oi]?\b|servizi[oi]?\b|u\.?o\.?(?:$| )|personale (?:coinvolt|assegnat|dedicat)|incaricat|attori(?: coinvolti)?$|e\.?q\.?$|p\.o\.$|dipartiment|direzion|direttor|are[ae] (?:responsabil|organizzativ|dirigenzial|competen)|soggett[oi] |sett?ore\b(?! strategic)|amt\b|abteilung|zuständig|verantwortlich|team\b|lead\b|department|assegnatar)/,
  ],
  [
    'algorithm',
    /^(?:algoritm[oi]\b|formul[ae]\b|(?:modalit[àa]'?|metodo|criteri[oi]|metodologia) di calcolo|modalit[àa]'? di (?:misur|rilev)|numeratore ?\/|(?:calcolo|berechnung)$)/,
  ],
  ['source', /^(?:font[ei]|origine (?:dei )?dati|source|(?:daten)?quelle)/],
  ['mission', /^mission[ei]\b/],
  ['programme', /^programm[ai]\b/],
  ['resources', /^(?:risorse|budget)\b/],
  [
    'note',
    /^(?:not[ae]\b|notes?\b|annotazion[ei]\b|osservaz|motivazion|giustificazion|spiegazion|criticità|azion[ei] (?:correttiv|svolt|intrapres)|caus[ae](?:$| d\S+ scostament)|analisi degli scostament|comment|anmerkung|bemerkung)/,
  ],
  ['name', /^(?:(?:nome|indicator[ei]|denominazione|name|kpi|obiettiv[oi]|titolo)\b|fas[ei]$)/],
  ['description', /^(?:descrizion[ei]\b|description\b|beschreibung|erläuterung|details?\b|benefic[io])/],
  ['gap', /^(?:scost|scarto\b|differenz[ae]$|variaz|delta|abweichung|gap)/],
];

/** The levels of a plan, from the most particular; `objective` where it could be any. */
export const LEVEL_WORDS: readonly (readonly [Level | 'objective', RegExp])[] = [
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
  ['objective', /^(?:obiettiv[oi]|ob\.?$|objectives?|obj\b|goals?\b|ziele?\b(?! 20\d\d)|zielsetzung)/],
];

const OF = '(?:(?:di|del|dell|della|of|des|der)\\s+)?';

/** What a column holds, before the word of the level that it is of: `Codice obiettivo`, `Peso dell'ambito`. */
export const WORDS_BEFORE_LEVELS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['code', new RegExp(`^(?:cod(?:ice|ici|\\.)?|id|n\\.?|nr\\.?|num\\.?|numero|sigla|code|nummer)\\s+${OF}`)],
  [
    'weight',
    new RegExp(
      `^(?:%\\s*)?(?:pes[oi]|pesatur[ae]|ponderazion[ei]|weight(?:ing)?|gewicht(?:ung)?)(?:\\s*%)?\\s+${OF}`,
    ),
  ],
  ['name', new RegExp(`^(?:denominazione|descrizione|nome|titolo|name|title|bezeichnung|titel)\\s+${OF}`)],
];

/** In English it comes last: `Objective weight`. */
export const WORDS_BEHIND_LEVELS: ReadonlyMap<string, ColumnRole> = new Map([
  ['weight', 'weight'],
  ['gewicht', 'weight'],
  ['code', 'code'],
  ['id', 'code'],
  ['name', 'name'],
]);

/** Words that head columns in most plans, long enough to be known with a letter wrong. */
export const WORDS_WITH_SLIPS = [
  'target',
  'consuntivo',
  'indicatore',
  'indicatori',
  'obiettivo',
  'obiettivi',
  'risultato',
  'descrizione',
] as const;
