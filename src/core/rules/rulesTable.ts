import { formatNumber } from '../number/formatNumber';
import { BAND_SETS, type Band, type Rules } from './rules';

const LIGHT_WORDS = { green: 'Verde', yellow: 'Giallo', red: 'Rosso' } as const;
const BAND_SET_WORDS = {
  default: '',
  strategic: ' strategici',
  operational: ' operativi',
  indicator: ' indicatori',
} as const;
const LATE_WORDS = {
  pointsPerDay: 'punti al giorno',
  allOrNothing: 'tutto o niente',
  linear: 'lineare',
} as const;
const EQUAL_WORDS = { atLeast: 'almeno', symmetric: 'simmetrico' } as const;
const WITHOUT_SCORE_WORDS = {
  renormalise: 'ripesatura',
  zero: 'zero',
  shareEqually: 'parti uguali',
} as const;
const STRATEGIC_WORDS = {
  objectives: 'obiettivi operativi',
  indicators: 'indicatori',
  all: 'tutti',
} as const;

/** The rules as the *Regole* sheet says them, every one of them, so that a chamber changes what it reads; see readRules. */
export function rulesTable(rules: Rules): [rule: string, value: string][] {
  const { lateDate } = rules;
  return [
    ['Regola', 'Valore'],
    ['Nome', rules.name],
    ...BAND_SETS.flatMap((set) => bandRows(rules.bands[set], BAND_SET_WORDS[set])),
    ['Da valutare', rules.toAssess],
    ['Non valutabile', rules.notAssessable],
    ['Data in ritardo', LATE_WORDS[lateDate.policy]],
    ['Punti per giorno di ritardo', plain(lateDate.pointsPerDay)],
    ['Giorni fino a zero', plain(lateDate.daysToZero)],
    ['Data in ritardo assegnata a mano', lateDate.byHand ? 'sì' : 'no'],
    ['Punteggio massimo', percent(rules.cap)],
    ['Uguale superato', EQUAL_WORDS[rules.equalExceeded]],
    ['Figli senza punteggio', WITHOUT_SCORE_WORDS[rules.withoutScore]],
    ['Strategico da', STRATEGIC_WORDS[rules.strategicFrom]],
    ['Tolleranza dei pesi', plain(rules.weightTolerance)],
    ['Verso', rules.defaultDirection],
    ['Esiti a parole', rules.outcomes.map(({ words, score }) => `${words} = ${percent(score)}`).join('; ')],
    ['Monitoraggi', rules.monitoring.join('; ')],
  ];
}

/** `Parzialmente raggiunto: >= 60% e < 80%`, from the best to the worst. */
function bandRows(bands: readonly Band[], of: string): [string, string][] {
  return bands.map(({ label, light, from, fromIncluded }, i) => {
    const better = bands[i - 1];
    const lower = from === null ? [] : [`${fromIncluded ? '>=' : '>'} ${percent(from)}`];
    const upper =
      better && better.from !== null ? [`${better.fromIncluded ? '<' : '<='} ${percent(better.from)}`] : [];
    return [`${LIGHT_WORDS[light]}${of}`, `${label}: ${[...lower, ...upper].join(' e ')}`];
  });
}

function percent(fraction: number): string {
  return `${plain(fraction * 100)}%`;
}

/** With as many decimals as it has. */
function plain(value: number): string {
  const rounded = Number(value.toPrecision(12));
  return formatNumber(rounded, (String(rounded).split('.')[1] ?? '').length);
}
