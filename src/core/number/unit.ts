/** Units of measure in all their spellings; figures in two of different lines cannot be compared. */
const UNIT_SPELLINGS: readonly (readonly string[])[] = [
  ['s', 'sec', 'secondi', 'secondo'],
  ['min', 'minuti', 'minuto'],
  ['h', 'hh', 'ore', 'ora'],
  ['gg', 'g', 'giorni', 'giorno', 'giornate', 'giornata'],
  ['sett', 'settimane', 'settimana'],
  ['mesi', 'mese'],
  ['anni', 'anno'],
  ['mm', 'millimetri'],
  ['cm', 'centimetri'],
  ['m', 'mt', 'metri', 'metro'],
  ['km', 'chilometri'],
  ['mq', 'm²'],
  ['kg', 'chili', 'chilogrammi'],
  ['t', 'tonnellate'],
  ['kwh'],
  ['mwh'],
  ['€', 'euro', 'eur'],
  ['$', 'usd', 'dollari', 'dollaro'],
  ['£', 'gbp', 'sterline', 'sterlina'],
  ['chf', 'franchi'],
  ['fte'],
];

const LINE_OF = new Map(
  UNIT_SPELLINGS.flatMap((spellings, line) => spellings.map((spelling) => [spelling, line])),
);

const DURATIONS =
  /^(?:min|minut[oi]|h|hh|or[ae]|g|gg|giorn[oi]|giornat[ae]|sett|settiman[ae]|mes[ei]|ann[oi]|days?|weeks?|months?|hours?|tagen?|wochen?|monaten?)(?!\p{L})/iu;
const WORKING_DAYS = /(?<!\p{L})(?:lav(?!\p{L})|lavorativ|feriali|working|business|arbeitstag)/iu;

/** `gg`, `giorni lavorativi`, `ore`: a length of time. */
export function isDuration(unit: string): boolean {
  return DURATIONS.test(unit);
}

/** Days of work against days of the calendar. */
export function dayKindsDiffer(one: string, other: string): boolean {
  if (one === '' || other === '' || !isDuration(one) || !isDuration(other)) return false;
  return WORKING_DAYS.test(one) !== WORKING_DAYS.test(other);
}

/** `N.` is the number of whatever the other figure names. */
const BARE_COUNT = /^(?:n|nr|nro|num|numero|unità|pezzi)(?!\p{L})/iu;

/** One is a unit of measure (`ore`) and the other names what it counts (`corsi`). */
export function countsAnotherThing(one: string, other: string): boolean {
  const [first, second] = [lineOf(one), lineOf(other)];
  const [count, isOfOne] = first === undefined ? [one, second !== undefined] : [other, second === undefined];
  return isOfOne && /^\p{L}{4}/u.test(count) && !BARE_COUNT.test(count);
}

/** `gg`, `ore`, `km`, `€`; `corsi` and `%` are none. */
export function isUnitOfMeasure(unit: string): boolean {
  return lineOf(unit) !== undefined;
}

/** Whether both are units of measure (`gg`, `ore`, `km`) and not the same. */
export function unitsDiffer(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  const [first, second] = [lineOf(one), lineOf(other)];
  return first !== undefined && second !== undefined && first !== second;
}

function lineOf(unit: string): number | undefined {
  return LINE_OF.get(/^[\p{L}€$£²]+/u.exec(unit)?.[0].toLowerCase() ?? '');
}
