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
  monitoring: ['31/03'],
  lateDate: { policy: 'linear', pointsPerDay: 0.5, daysToZero: 60, byHand: true },
  bands: {
    default: [
      { label: 'Pieno', light: 'green', from: 0.905, fromIncluded: false },
      { label: 'Scarso', light: 'red', from: null, fromIncluded: false },
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
