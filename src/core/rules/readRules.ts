import * as v from 'valibot';
import { outcomeScore, type OutcomeScore } from '../actual/outcome';
import { readActual } from '../actual/readActual';
import { isBlank, type CellValue } from '../cell';
import { cellNumber, readNumber } from '../number/readNumber';
import { Refusal } from '../refusal';
import { readDirection } from '../targets/operator';
import { trimText } from '../text/cleanText';
import { excerpt, LONGEST_READ } from '../text/excerpt';
import { readYesNo } from '../text/readYesNo';
import { PROFILES, standard } from './profiles';
import { readBands, type WrittenBand } from './readBands';
import { BAND_SETS, rulesSchema, type BandSet, type Light, type Rules } from './rules';

/** The built-in profile of that name (case and punctuation apart); refuses a name it does not know. */
export function profileNamed(name: string): Rules {
  const key = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const profile = PROFILES.find((rules) => key(rules.name) === key(name));
  if (!profile) {
    throw new Refusal('rules.unknownProfile', {
      name,
      known: PROFILES.map((rules) => rules.name).join(', '),
    });
  }
  return profile;
}

type RulesDraft = { rules: Rules; bands: Record<BandSet, WrittenBand[]> };
type Setter = (draft: RulesDraft, value: CellValue) => void;

/** One line a rule: the words in the first column of the *Regole* sheet, and what its value sets. */
const SETTINGS: ReadonlyMap<string, Setter> = new Map(
  Object.entries<Setter>({
    nome: ({ rules }, value) => void (rules.name = String(value)),
    'da valutare': ({ rules }, value) => void (rules.toAssess = String(value)),
    'non valutabile': ({ rules }, value) => void (rules.notAssessable = String(value)),
    ...bandSettings('default', ''),
    ...bandSettings('strategic', ' strategici'),
    ...bandSettings('operational', ' operativi'),
    ...bandSettings('indicator', ' indicatori'),
    'data in ritardo': choice(
      { 'punti al giorno': 'pointsPerDay', 'tutto o niente': 'allOrNothing', lineare: 'linear' },
      (rules, policy) => (rules.lateDate.policy = policy),
    ),
    'punti per giorno di ritardo': number((rules, points) => (rules.lateDate.pointsPerDay = points)),
    'giorni fino a zero': number((rules, days) => (rules.lateDate.daysToZero = days)),
    'data in ritardo assegnata a mano': yesNoSetting((rules, byHand) => (rules.lateDate.byHand = byHand)),
    'punteggio massimo': number((rules, cap) => (rules.cap = cap > 10 ? cap / 100 : cap)),
    'uguale superato': choice(
      { almeno: 'atLeast', simmetrico: 'symmetric' },
      (rules, policy) => (rules.equalExceeded = policy),
    ),
    'figli senza punteggio': choice(
      { ripesatura: 'renormalise', zero: 'zero', 'parti uguali': 'shareEqually' },
      (rules, policy) => (rules.withoutScore = policy),
    ),
    'strategico da': choice(
      { 'obiettivi operativi': 'objectives', indicatori: 'indicators', tutti: 'all' },
      (rules, from) => (rules.strategicFrom = from),
    ),
    'tolleranza dei pesi': number((rules, points) => (rules.weightTolerance = points)),
    verso: ({ rules }, value) => {
      const direction = readDirection(String(value));
      if (!direction || direction === 'entro') throw wrongValue('verso', value);
      rules.defaultDirection = direction;
    },
    'esiti a parole': ({ rules }, value) => void (rules.outcomes = readOutcomes(String(value))),
    monitoraggi: ({ rules }, value) => void (rules.monitoring = String(value).split(/[;,]/).map(trimText)),
  }),
);

/** Rules of which 0 is a value; in any other an old Excel says 0 for a blank cell. */
const TAKES_ZERO = new Set(['punti per giorno di ritardo', 'tolleranza dei pesi']);

/**
 * Rules from a two-column range, the *Regole* sheet: name of the rule, value. Rows that are blank, or 0 as an old Excel
 * hands blank cells over, and a heading row are passed over; a first row "Profilo | PT-PO" starts from that profile, otherwise from Standard. Shape: rows × 2.
 * @throws Refusal naming the row's words when a rule is unknown or its value cannot be read
 */
export function readRules(table: readonly (readonly CellValue[])[]): Rules {
  const rows = table
    .map((row) => ({ key: trimText(String(row[0] || '')).toLowerCase(), value: row[1] ?? null }))
    .filter(({ key, value }) => key !== '' && key !== 'regola' && !isBlank(value))
    .filter(({ key, value }) => value !== 0 || TAKES_ZERO.has(key));
  const long = rows.map(({ value }) => String(value)).find((text) => text.length > LONGEST_READ);
  if (long !== undefined) throw new Refusal('text.tooLong', { text: excerpt(long) });
  const start = rows.find(({ key }) => key === 'profilo');
  const draft: RulesDraft = {
    rules: copy(start ? profileNamed(String(start.value)) : standard),
    bands: { default: [], strategic: [], operational: [], indicator: [] },
  };
  for (const { key, value } of rows) {
    if (key === 'profilo') continue;
    const set = SETTINGS.get(key);
    if (!set) {
      throw new Refusal('rules.unknownRule', { rule: excerpt(key), known: [...SETTINGS.keys()].join(', ') });
    }
    set(draft, value);
  }
  setBands(draft, start !== undefined);
  const checked = v.safeParse(rulesSchema, draft.rules);
  if (!checked.success) {
    throw new Refusal('rules.invalid', { rule: v.getDotPath(checked.issues[0]) ?? '' });
  }
  return checked.output;
}

/**
 * Objectives of which the sheet says no bands have those of all levels; so have indicators, unless a profile that the
 * sheet starts from gives them their own.
 */
function setBands({ rules, bands }: RulesDraft, fromProfile: boolean): void {
  const written = BAND_SETS.filter((set) => bands[set].length > 0);
  for (const set of written) rules.bands[set] = readBands(bands[set]);
  if (!written.includes('default')) return;
  for (const set of BAND_SETS) {
    const keepsOwn = set === 'indicator' && fromProfile;
    if (!written.includes(set) && !keepsOwn) rules.bands[set] = rules.bands.default;
  }
}

/** The three rows of one set: `Verde strategici`, `Giallo strategici`, `Rosso strategici`. */
function bandSettings(set: BandSet, words: string): Record<string, Setter> {
  return {
    [`verde${words}`]: band(set, 'green'),
    [`giallo${words}`]: band(set, 'yellow'),
    [`rosso${words}`]: band(set, 'red'),
  };
}

/** `Raggiunto: >= 80%` in the value cell of a light. */
function band(which: BandSet, light: Light): Setter {
  return ({ bands }, value) => {
    const match = /^(.*?)\s*:\s*(.*)$/.exec(trimText(String(value)));
    if (!match) throw wrongValue(light, value);
    bands[which].push({ label: match[1] ?? '', light, interval: match[2] ?? '' });
  };
}

/** `Raggiunto = 100%; Parzialmente raggiunto = 50%`: words that are nothing else to a reader of actuals, each once. */
function readOutcomes(text: string): OutcomeScore[] {
  const outcomes = text.split(';').map((part): OutcomeScore => {
    const [, words = '', written = ''] = /^([^=:]+)[=:]([^=:]+)$/.exec(trimText(part)) ?? [];
    const number = readNumber(trimText(written));
    const isWords = ['unreadable', 'notDone'].includes(readActual(words).kind);
    if (!isWords || !number || !['', '%'].includes(number.unit)) throw wrongValue(OUTCOMES_EXAMPLE, text);
    return {
      words: trimText(words),
      score: number.percent || number.value <= 1 ? number.value : number.value / 100,
    };
  });
  const isTwice = outcomes.some(({ words }, i) => outcomeScore(words, outcomes.slice(0, i)) !== null);
  if (isTwice) throw wrongValue(OUTCOMES_EXAMPLE, text);
  return outcomes;
}

const OUTCOMES_EXAMPLE = 'Raggiunto = 100%; Parzialmente raggiunto = 50%; Non raggiunto = 0%';

function choice<T extends string>(
  words: Readonly<Record<string, T>>,
  set: (rules: Rules, option: T) => void,
): Setter {
  const options = new Map(Object.entries(words));
  return ({ rules }, value) => {
    const option = options.get(trimText(String(value)).toLowerCase());
    if (!option) throw wrongValue([...options.keys()].join(' / '), value);
    set(rules, option);
  };
}

function number(set: (rules: Rules, value: number) => void): Setter {
  return ({ rules }, value) => {
    const read = typeof value === 'number' ? cellNumber(value) : readNumber(trimText(String(value)))?.value;
    if (read === null || read === undefined) throw wrongValue('1,5', value);
    set(rules, read);
  };
}

function yesNoSetting(set: (rules: Rules, value: boolean) => void): Setter {
  return ({ rules }, value) => {
    const read = typeof value === 'boolean' ? value : readYesNo(String(value));
    if (read === null) throw wrongValue('sì / no', value);
    set(rules, read);
  };
}

function wrongValue(expected: string, value: CellValue): Refusal {
  return new Refusal('rules.wrongValue', { text: excerpt(String(value)), expected });
}

/** Profiles are shared: settings are written into a copy. */
function copy(rules: Rules): Rules {
  return JSON.parse(JSON.stringify(rules)) as Rules;
}
