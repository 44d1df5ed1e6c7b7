import { AllowedMoves } from '../../src/core/editing/allowedMoves';
import { recognise } from '../../src/core/layout/recognise';
import { readSchede2024 } from '../layout/sampleFiles';
import { smallPlan } from './smallPlan';

const moves = new AllowedMoves(smallPlan());
const move = (node: string, parent: string, before: string | null) => ({
  kind: 'move',
  node,
  parent,
  before,
});

describe('what may be added', () => {
  test.each([
    ['ente', ['area']],
    ['01', ['strategic']],
    ['01_01', ['operational', 'indicator']],
    ['01_02', ['indicator', 'operational']],
    ['01_01_01', ['indicator']],
    ['01_01_01#1', []],
    ['none', []],
  ])('below %s: %j', (id, levels) => expect(moves.levelsBelow(id)).toEqual(levels));

  test('what the workbook already has there', () => {
    const [entity, ...others] = smallPlan().nodes;
    const nodes = others
      .filter(({ level }) => level === 'strategic')
      .map((node) => ({ ...node, parent: 'ente' }));
    const flat = new AllowedMoves(smallPlan({ nodes: [...(entity ? [entity] : []), ...nodes] }));
    expect(flat.levelsBelow('ente')).toEqual(['strategic', 'area']);
  });
});

test('what may be added where there is nothing yet: first what is most usual in the plan', () => {
  const plan = smallPlan();
  const bare = plan.nodes.filter(({ parent }) => parent !== '01_01' && parent !== '01_01_01');
  expect(new AllowedMoves({ ...plan, nodes: bare }).levelsBelow('01_01')).toEqual([
    'indicator',
    'operational',
  ]);
});

describe('one place up or down', () => {
  test.each([
    ['01_02', -1, move('01_02', '01', '01_01')],
    ['01_01', 1, move('01_01', '01', null)],
    ['01_01_01#2', -1, move('01_01_01#2', '01_01_01', '01_01_01#1')],
    ['01_01', -1, null],
    ['02', 1, null],
    ['ente', 1, null],
  ] as const)('%s by %i', (id, by, expected) => expect(moves.shifted(id, by)).toEqual(expected));
});

describe('letting go', () => {
  test.each([
    ['an indicator into another objective', '01_01_01#1', '01_02', 'into', move('01_01_01#1', '01_02', null)],
    [
      'beside one of another objective',
      '01_01_01#1',
      '01_02#1',
      'before',
      move('01_01_01#1', '01_02', '01_02#1'),
    ],
    ['after the last one', '01_01_01#1', '01_01_01#2', 'after', move('01_01_01#1', '01_01_01', null)],
    ['a strategic objective into another area', '01_02', '02', 'into', move('01_02', '02', null)],
    ['into its own parent', '01_02', '01', 'into', null],
    ['an objective into an indicator', '01_01_01', '01_02#1', 'into', null],
    ['an indicator into an area', '01_01_01#1', '02', 'into', null],
    ['a node into what is below it', '01', '01_01', 'into', null],
    ['a node beside itself', '01_02', '01_02', 'before', null],
    ['before the one that follows it', '01_01_01#1', '01_01_01#2', 'before', null],
    ['after the one it follows', '01_01_01#2', '01_01_01#1', 'after', null],
    ['beside a node of another level', '01_01_01#1', '01_01', 'before', null],
    ['the ente', 'ente', '01', 'after', null],
  ] as const)('%s', (_, node, target, zone, expected) =>
    expect(moves.dropped(node, target, zone)).toEqual(expected),
  );

  test('the parents to choose from are those that can hold it, without its own', () => {
    expect(moves.parentsFor('01_01_01#1').map(({ id }) => id)).toEqual(['01_01', '01_02']);
    expect(moves.parentsFor('01_02').map(({ id }) => id)).toEqual(['02']);
  });
});

test('how many nodes go with one', () => {
  expect(['01', '01_01_01', '02'].map((id) => moves.tree.subtree(id).length - 1)).toEqual([6, 2, 0]);
});

describe('what a sheet has no rows for is not offered', () => {
  test('schede: below an ambito only objectives, and no ambito without its first scheda', async () => {
    const { sheets, activeSheet } = await readSchede2024();
    const { plan } = recognise(sheets, activeSheet);
    const forms = new AllowedMoves(plan ?? smallPlan());
    expect(['ente', '01', '01_01', '01_01_OS01'].map((id) => forms.levelsBelow(id))).toEqual([
      [],
      [],
      ['operational'],
      ['indicator'],
    ]);
    expect(forms.parentsFor('01_01_OS01#1').every(({ level }) => level === 'operational')).toBe(true);
  });

  test('a level that no node of a workbook by blocks has', () => {
    const nodes = smallPlan().nodes.filter(({ level, id }) => level !== 'operational' && !/_01_01#/.test(id));
    const blocks = new AllowedMoves(smallPlan({ rowsAlike: false, nodes }));
    expect(blocks.levelsBelow('01_01')).toEqual(['indicator']);
  });
});
