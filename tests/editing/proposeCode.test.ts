import { proposeCode } from '../../src/core/editing/proposeCode';
import { PlanBuilder } from '../../src/core/plan/planBuilder';
import type { Plan } from '../../src/core/plan/plan';
import type { Level } from '../../src/core/rules/rules';

const LEVELS: readonly Level[] = ['area', 'strategic', 'operational'];

/** A plan by its nodes: code, level, parent's code. */
function planOf(
  nodes: readonly (readonly [code: string, level: Level, parent: string])[],
  more: Partial<Plan> = {},
): Plan {
  const builder = new PlanBuilder({ name: 'Camera', rows: [] });
  for (const [code, level, parent] of nodes) {
    const draft = { code, name: `Nome ${code}`, rows: [] };
    if (level === 'indicator') builder.addIndicator(parent, draft);
    else builder.addNode(parent, { ...draft, level });
  }
  return {
    layout: 'reportBlocks',
    confidence: 1,
    sheets: [],
    years: [],
    year: null,
    nodes: builder.ordered(),
    findings: [],
    ...more,
  };
}

const tree = planOf([
  ['AS_01', 'area', 'ente'],
  ['AS_02', 'area', 'ente'],
  ['OS_01.05', 'strategic', 'AS_01'],
  ['OS_02.01', 'strategic', 'AS_02'],
  ['OO_01.05.02', 'operational', 'OS_01.05'],
  ['IO_01.05.02.09', 'indicator', 'OO_01.05.02'],
  ['IO_01.05.02.10', 'indicator', 'OO_01.05.02'],
  ['EC07', 'indicator', 'OS_01.05'],
  ['EC27', 'indicator', 'OS_01.05'],
]);

test.each<[string, Level, string]>([
  ['ente', 'area', 'AS_03'],
  ['AS_01', 'strategic', 'OS_01.06'],
  ['OS_01.05', 'operational', 'OO_01.05.03'],
  ['OO_01.05.02', 'indicator', 'IO_01.05.02.11'],
  // As below another parent.
  ['OS_02.01', 'operational', 'OO_02.01.01'],
  // EC07 and EC27 are names, not counters.
  ['OS_01.05', 'indicator', ''],
  ['OS_02.01', 'indicator', ''],
  ['nessuno', 'indicator', ''],
])('below %s the next %s is "%s"', (parent, level, code) => {
  expect(proposeCode(tree, parent, level)).toBe(code);
});

test.each([
  [['01_01_01', '01_01_02'], '01_01_03'],
  [['OC_01', '01_01_02', '01_01_03'], '01_01_04'],
  [['01_01_02a', '01_01_02b'], '01_01_03'],
  [['OC_TD_02', 'OC_TD_04', 'OC_TD_01'], 'OC_TD_05'],
  [['MODORG.9', 'MODORG.10'], 'MODORG.11'],
])('after %j comes %s', (codes, next) => {
  const [level] = LEVELS.slice(2) as [Level];
  const plan = planOf([
    ['01_01', 'strategic', 'ente'],
    ...codes.map((code) => [code, level, '01_01'] as const),
  ]);
  expect(proposeCode(plan, '01_01', level)).toBe(next);
});

test('a code that exists elsewhere is passed over', () => {
  const plan = planOf([
    ['01_01', 'strategic', 'ente'],
    ['01_01_01', 'operational', '01_01'],
    ['02_01', 'strategic', 'ente'],
    ['01.01.02', 'operational', '02_01'],
  ]);
  expect(proposeCode(plan, '01_01', 'operational')).toBe('01_01_03');
});

test('where the codes give the tree, the first one below a parent begins with its code', () => {
  const plan = planOf([['01', 'area', 'ente']], { rowsAlike: true });
  expect(proposeCode(plan, '01', 'strategic')).toBe('01_01');
  expect(proposeCode(planOf([['01', 'area', 'ente']]), '01', 'strategic')).toBe('');
});
