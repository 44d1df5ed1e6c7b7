import * as v from 'valibot';
import { isBlank, type CellValue } from '../cell';
import { readNumber } from '../number/readNumber';
import { Refusal } from '../refusal';
import { readDirection } from '../target/operator';
import { trimText } from '../text/cleanText';
import { readYesNo } from '../text/readYesNo';
import { PROFILES, standard } from './profiles';
import { readBands, type WrittenBand } from './readBands';
import { rulesSchema, type Light, type Rules } from './rules';

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

type Draft = { rules: Rules; bands: Record<'default' | 'indicator', WrittenBand[]> };
type Setter = (draft: Draft, value: CellValue) => void;

/** One line a rule: the words in the first column of the *Regole* sheet, and what its value sets. */
const SETTINGS: Readonly<Record<string, Setter>> = {
  nome: ({ rules }, value) => void (rules.name = String(value)),
  'da valutare': ({ rules }, value) => void (rules.toAssess = String(value)),
  'non valutabile': ({ rules }, value) => void (rules.notAssessable = String(value)),
  verde: band('default', 'green'),
  giallo: band('default', 'yellow'),
  rosso: band('default', 'red'),
  'verde indicatori': band('indicator', 'green'),
  'giallo indicatori': band('indicator', 'yellow'),
  'rosso indicatori': band('indicator', 'red'),
  'data in ritardo': choice(
    { 'punti al giorno': 'pointsPerDay', 'tutto o niente': 'allOrNothing', lineare: 'linear' },
    (rules, policy) => (rules.lateDate.policy = policy),
  ),
  'punti per giorno di ritardo': number((rules, points) => (rules.lateDate.pointsPerDay = points)),
  'giorni fino a zero': number((rules, days) => (rules.lateDate.daysToZero = days)),
  'data in ritardo assegnata a mano': yesNo((rules, byHand) => (rules.lateDate.byHand = byHand)),
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
  monitoraggi: ({ rules }, value) => void (rules.monitoring = String(value).split(/\s*[;,]\s*/)),
};

/**
 * Rules from a two-column range, the *Regole* sheet: name of the rule, value. Blank rows and a heading row are passed
 * over; a first row "Profilo | PT-PO" starts from that profile, otherwise from Standard. Shape: rows × 2.
 * @throws Refusal naming the row's words when a rule is unknown or its value cannot be read
 */
export function readRules(table: readonly (readonly CellValue[])[]): Rules {
  const rows = table
    .map((row) => ({ key: trimText(String(row[0] ?? '')).toLowerCase(), value: row[1] ?? null }))
    .filter(({ key, value }) => key !== '' && !isBlank(value) && key !== 'regola');
  const start = rows.find(({ key }) => key === 'profilo');
  const draft: Draft = {
    rules: copy(start ? profileNamed(String(start.value)) : standard),
    bands: { default: [], indicator: [] },
  };
  for (const { key, value } of rows) {
    if (key === 'profilo') continue;
    const set = SETTINGS[key];
    if (!set) throw new Refusal('rules.unknownRule', { rule: key, known: Object.keys(SETTINGS).join(', ') });
    set(draft, value);
  }
  for (const which of ['default', 'indicator'] as const) {
    if (draft.bands[which].length > 0) draft.rules.bands[which] = readBands(draft.bands[which]);
  }
  if (draft.bands.default.length > 0 && draft.bands.indicator.length === 0 && !start) {
    draft.rules.bands.indicator = draft.rules.bands.default;
  }
  const checked = v.safeParse(rulesSchema, draft.rules);
  if (!checked.success) {
    throw new Refusal('rules.invalid', { rule: v.getDotPath(checked.issues[0]) ?? '' });
  }
  return checked.output;
}

/** `Raggiunto: >= 80%` in the value cell of a light. */
function band(which: 'default' | 'indicator', light: Light): Setter {
  return ({ bands }, value) => {
    const match = /^(.*?)\s*:\s*(.*)$/.exec(trimText(String(value)));
    if (!match) throw wrongValue(light, value);
    bands[which].push({ label: match[1] ?? '', light, interval: match[2] ?? '' });
  };
}

function choice<T extends string>(
  options: Readonly<Record<string, T>>,
  set: (rules: Rules, option: T) => void,
): Setter {
  return ({ rules }, value) => {
    const option = options[trimText(String(value)).toLowerCase()];
    if (!option) throw wrongValue(Object.keys(options).join(' / '), value);
    set(rules, option);
  };
}

function number(set: (rules: Rules, value: number) => void): Setter {
  return ({ rules }, value) => {
    const read = typeof value === 'number' ? value : readNumber(trimText(String(value)))?.value;
    if (read === undefined) throw wrongValue('1,5', value);
    set(rules, read);
  };
}

function yesNo(set: (rules: Rules, value: boolean) => void): Setter {
  return ({ rules }, value) => {
    const read = typeof value === 'boolean' ? value : readYesNo(String(value));
    if (read === null) throw wrongValue('sì / no', value);
    set(rules, read);
  };
}

function wrongValue(expected: string, value: CellValue): Refusal {
  return new Refusal('rules.wrongValue', { text: String(value), expected });
}

/** Profiles are shared: settings are written into a copy. */
function copy(rules: Rules): Rules {
  return JSON.parse(JSON.stringify(rules)) as Rules;
}
