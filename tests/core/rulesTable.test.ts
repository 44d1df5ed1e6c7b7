import { PROFILES } from '../../src/core/rules/profiles';
import { readRules } from '../../src/core/rules/readRules';
import type { Rules } from '../../src/core/rules/rules';
import { rulesTable } from '../../src/core/rules/rulesTable';

const odd: Rules = {
  ...(PROFILES[0] as Rules),
  name: 'Camera di Valdoria',
  cap: 1.2,
  equalExceeded: 'symmetric',
  withoutScore: 'shareEqually',
  strategicFrom: 'all',
  weightTolerance: 0.25,
  defaultDirection: '<=',
  outcomes: [
    { words: 'Raggiunto', score: 1 },
    { words: 'Parzialmente raggiunto', score: 0.625 },
  ],
  monitoring: ['31/03'],
  lateDate: { policy: 'linear', pointsPerDay: 0.5, daysToZero: 60, byHand: true },
  bands: {
    default: [
      { label: 'Pieno', light: 'green', from: 0.905, fromIncluded: false },
      { label: 'Scarso', light: 'red', from: null, fromIncluded: false },
    ],
    strategic: [
      { label: 'Alto', light: 'green', from: 0.95, fromIncluded: true },
      { label: 'Basso', light: 'red', from: null, fromIncluded: false },
    ],
    operational: [
      { label: 'Alto', light: 'green', from: 0.75, fromIncluded: true },
      { label: 'Basso', light: 'red', from: null, fromIncluded: false },
    ],
    indicator: [
      { label: 'Sì', light: 'green', from: 1, fromIncluded: true },
      { label: 'Quasi', light: 'yellow', from: 0.5, fromIncluded: false },
      { label: 'No', light: 'red', from: null, fromIncluded: false },
    ],
  },
};

it.each([...PROFILES, odd].map((rules) => [rules.name, rules] as const))(
  'the Regole sheet of %s says what the rules say',
  (_, rules) => {
    expect(readRules(rulesTable(rules))).toEqual({ ...rules, chamber: null });
  },
);

it('each band says where it begins and ends', () => {
  expect(rulesTable(PROFILES[0] as Rules).slice(2, 5)).toEqual([
    ['Verde', 'Raggiunto: >= 80%'],
    ['Giallo', 'Parzialmente raggiunto: >= 60% e < 80%'],
    ['Rosso', 'Non raggiunto: < 60%'],
  ]);
});

it('a Regole sheet saved before objectives had bands of their own says the same of every level', () => {
  const saved = rulesTable(PROFILES[0] as Rules).filter(([rule]) => !/strategici|operativi/.test(rule));
  expect(readRules(saved).bands).toEqual((PROFILES[0] as Rules).bands);
  const changed = saved.map(([rule, value]): [string, string] => [rule, value.replace('80%', '95%')]);
  for (const bands of Object.values(readRules(changed).bands)) expect(bands[0]?.from).toBe(0.95);
});

it('a profile whose objectives are told apart is not changed by what the sheet says of indicators', () => {
  const rules = readRules([
    ['Profilo', 'TNO'],
    ['Verde strategici', 'Raggiunto: >= 95%'],
    ['Rosso strategici', 'Non raggiunto: < 95%'],
  ]);
  expect(rules.bands.strategic[0]?.from).toBe(0.95);
  expect(
    [rules.bands.default, rules.bands.operational, rules.bands.indicator].map((set) => set[0]?.from),
  ).toEqual([0.9, 0.9, 0.9]);
});
