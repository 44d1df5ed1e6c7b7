import { noSettings, readSettings } from '../../src/session/settings';

it('version 1 keeps its rules, mode and marks, and has no choices yet', () => {
  const first = { version: 1, rules: 'TNO', mode: 'values', written: ['a', 'b'] };
  expect(readSettings(first)).toEqual({ ...noSettings, rules: 'TNO', mode: 'values', written: ['a', 'b'] });
});

const second = {
  version: 2,
  rules: null,
  mode: 'formulas',
  written: ['x'],
  layout: 'missionPlan',
  columns: [{ heading: 'target 2024', offset: 1, role: 'target' }],
  year: 2025,
  confirmed: 'abc',
};

it('version 2 keeps its choices, and has no directions and knows no sheets yet', () => {
  expect(readSettings(second)).toEqual({
    ...second,
    version: 6,
    directions: [],
    hidden: [],
    sheets: null,
    declaration: null,
    shared: null,
    checks: noSettings.checks,
  });
});

const third = {
  ...second,
  version: 3,
  directions: [['1f2g3h', '<=']],
  hidden: [{ name: 'Ambito 2', counted: true }],
  sheets: ['Ambito 1'],
};

it('a layout that a person chose when it had a reader of its own is for the engine to decide', () => {
  for (const layout of ['plainTable', 'yearsDashboard'])
    expect(readSettings({ ...second, layout }).layout).toBe('declared');
});

it('version 3 keeps its directions and sheets, and has no declaration yet', () => {
  expect(readSettings(third)).toEqual({
    ...third,
    version: 6,
    declaration: null,
    shared: null,
    checks: noSettings.checks,
  });
});

const declaration = { version: 1, tables: [], levels: ['area'] };

const fourth = { ...third, version: 4, declaration };

it('version 4 keeps its declaration, and was not shared', () => {
  expect(readSettings(fourth)).toEqual({
    ...fourth,
    version: 6,
    shared: null,
    checks: noSettings.checks,
  });
});

const shared = {
  as: 'native',
  on: '2026-11-22',
  formulas: { templates: ['=PERF_STATUS(¤0¤)'], marks: [['1f2g3h', 0]] },
  values: {
    cells: [{ sheet: 'Piano', row: 4, column: 5, live: '=PERF_TREE(A5:A6)', values: [[0.5], [1]] }],
    rows: { rows: [['Piano', 4, 'x1']], sheets: [['Piano', 'y2']], texts: [['Piano', 11, 'Raggiunto']] },
  },
};
const fifth = { ...fourth, version: 5, shared };

it('version 5 keeps its sharing, of rules that are not known, and nothing was accepted yet', () => {
  expect(readSettings(fifth)).toEqual({
    ...fifth,
    version: 6,
    shared: { ...shared, rules: null },
    checks: { accepted: [], off: [] },
  });
});

const sixth = {
  ...fifth,
  version: 6,
  shared: { ...shared, rules: 'z3' },
  checks: { accepted: [{ key: 'a1', reason: 'Voluto' }], off: ['straySpaces'] },
};

it('version 6 is read as it was saved', () => {
  expect(readSettings(JSON.parse(JSON.stringify(sixth)))).toEqual(sixth);
});

it('a sharing from before the texts in place of formulas were kept has none', () => {
  const { rows, sheets } = shared.values.rows;
  const earlier = { ...shared, rules: 'z3', values: { ...shared.values, rows: { rows, sheets } } };
  expect(readSettings({ ...sixth, shared: earlier }).shared?.values.rows).toEqual({
    rows,
    sheets,
    texts: [],
  });
});

it('a declaration of a version to come is forgotten, and nothing else with it', () => {
  const later = { ...sixth, declaration: { ...declaration, version: 2 } };
  expect(readSettings(later)).toEqual({ ...later, declaration: null });
});

it('a sharing that cannot be read is forgotten, and nothing else with it', () => {
  expect(readSettings({ ...sixth, shared: { as: 'boh' } })).toEqual({ ...sixth, shared: null });
});

it.each([
  ['nothing', null],
  ['a version to come', { ...noSettings, version: 7, rules: 'TNO' }],
  ['a direction that is none', { ...noSettings, directions: [['1f2g3h', 'boh']] }],
  ['no version', { rules: 'TNO', mode: 'values', written: [] }],
  ['a role that is none', { ...noSettings, columns: [{ heading: 'x', offset: 0, role: 'boh' }] }],
  ['a text', 'version 2'],
])('%s is forgotten, and no reason to fail', (_, saved) => {
  expect(readSettings(saved)).toEqual(noSettings);
});

it('stays small: marks are short, choices are headings', () => {
  const columns = Array.from({ length: 20 }, (_, i) => ({
    heading: `intestazione ${i}`,
    offset: 0,
    role: 'note' as const,
  }));
  expect(JSON.stringify({ ...noSettings, columns }).length).toBeLessThan(2000);
});
