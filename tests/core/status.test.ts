import { standard } from '../../src/core/rules/profiles';
import { profileNamed, readRules } from '../../src/core/rules/readRules';
import { reachedFrom, statusOf } from '../../src/core/status/status';

describe('the bands of the chambers (docs/dominio.md §6)', () => {
  it.each([
    ['Standard', 1, 'Raggiunto', 'green'],
    ['Standard', 0.8, 'Raggiunto', 'green'],
    ['Standard', 0.7999, 'Parzialmente raggiunto', 'yellow'],
    ['Standard', 0.6, 'Parzialmente raggiunto', 'yellow'],
    ['Standard', 0.5999, 'Non raggiunto', 'red'],
    ['Standard', 0, 'Non raggiunto', 'red'],
    ['Standard', 1.04, 'Raggiunto', 'green'],
    ['PT-PO', 0.8, 'Raggiunto', 'green'],
    ['PT-PO', 0.6, 'Parzialmente raggiunto', 'yellow'],
    ['TNO', 0.9, 'Raggiunto', 'green'],
    ['TNO', 0.8999, 'Parzialmente raggiunto', 'yellow'],
    ['TNO', 0.5, 'Parzialmente raggiunto', 'yellow'],
    ['TNO', 0.4999, 'Non raggiunto', 'red'],
    ['TNO', 0.504, 'Parzialmente raggiunto', 'yellow'], // its printed bands leave 50,40 out
    ['TNO', 0.905, 'Raggiunto', 'green'], // and 90,5
  ])('%s: %d is %s', (profile, score, label, light) =>
    expect(statusOf(score, profileNamed(profile))).toEqual({ label, light }),
  );

  it.each([
    [0.8, 'In linea', 'green'],
    [0.79, 'Fuori target', 'red'],
  ])('the indicators of Pistoia-Prato have their own: %d is %s', (score, label, light) =>
    expect(statusOf(score, profileNamed('PT-PO'), 'indicator')).toEqual({ label, light }),
  );

  it.each(['entity', 'area', 'strategic', 'operational', null] as const)(
    'the other levels of Pistoia-Prato share theirs: %s',
    (level) => expect(statusOf(0.79, profileNamed('PT-PO'), level).label).toBe('Parzialmente raggiunto'),
  );
});

describe('what has no score', () => {
  it.each([
    ['Standard', 'N/D', 'Da valutare'],
    ['Standard', 'NV', 'Non valutabile'],
    ['PT-PO', 'N/D', 'Da valutare'],
    ['TNO', 'N/D', 'Non valutabile'],
  ] as const)('%s: %s is %s, without a light', (profile, score, label) =>
    expect(statusOf(score, profileNamed(profile))).toEqual({ label, light: null }),
  );
});

describe('boundaries are exact to 1e-9', () => {
  const above = readRules([
    ['Verde', 'Alto: > 50%'],
    ['Rosso', 'Basso: <= 50%'],
  ]);

  it.each([
    ['0,30 + 0,60 reaches 0,9', 0.3 + 0.6, profileNamed('TNO'), 'Raggiunto'],
    ['half of it below reaches', 0.8 - 5e-10, standard, 'Raggiunto'],
    ['twice as much below does not', 0.8 - 2e-9, standard, 'Parzialmente raggiunto'],
    ['an excluded boundary is not exceeded by noise', 0.5 + 5e-10, above, 'Basso'],
    ['it is by more', 0.5 + 2e-9, above, 'Alto'],
  ])('%s', (_, score, rules, label) => expect(statusOf(score, rules).label).toBe(label));

  it('the score is not rounded before: 89,996% is shown as 90,00% and is below 90%', () => {
    expect(statusOf(0.89996, profileNamed('TNO')).label).toBe('Parzialmente raggiunto');
  });
});

describe('from which score on a level counts as reached', () => {
  it.each([
    ['Standard', 'entity', 0.8],
    ['TNO', 'indicator', 0.9],
    ['TNO', 'area', 0.9],
    ['PT-PO', 'strategic', 0.8],
  ] as const)('%s, %s: %d', (profile, level, threshold) =>
    expect(reachedFrom(profileNamed(profile), level)).toBe(threshold),
  );
});
