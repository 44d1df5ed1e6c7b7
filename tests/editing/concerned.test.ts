import { concernedNode, isSameNode, keptNode } from '../../src/core/editing/concerned';
import type { TreeEdit } from '../../src/core/editing/edit';
import type { PlanNode } from '../../src/core/plan/plan';
import { smallPlan } from './smallPlan';

const before = smallPlan();

function after(edit: TreeEdit, change: (node: PlanNode) => Partial<PlanNode> | null): string | null {
  const nodes = before.nodes.flatMap((node) => {
    const changed = change(node);
    return changed ? [{ ...node, ...changed }] : [];
  });
  return concernedNode(before, { ...before, nodes }, edit);
}

test('a figure that was set: the same node', () => {
  const edit = { kind: 'set', node: '01_01_01#1', field: 'weight', text: '5' } as const;
  expect(after(edit, () => ({}))).toBe('01_01_01#1');
});

test('a code that was set: the node that has it now', () => {
  const edit = { kind: 'set', node: '01_02', field: 'code', text: '01_03' } as const;
  const change = ({ id }: PlanNode) => (id === '01_02' ? { id: '01_03', code: '01_03' } : {});
  expect(after(edit, change)).toBe('01_03');
});

test('a code that the sheet shows otherwise: the node in its place', () => {
  const edit = { kind: 'set', node: '01_02', field: 'code', text: '0103' } as const;
  expect(after(edit, ({ id }) => (id === '01_02' ? { id: '01_03', code: '01_03' } : {}))).toBe('01_03');
});

test('what was added: the one with its code and name, otherwise the last of its level', () => {
  const values = { code: 'EC2', name: 'Tempi' };
  const edit = { kind: 'add', parent: '01_01_01', level: 'indicator', before: null, values } as const;
  expect(after(edit, () => ({}))).toBe('01_01_01#2');
  expect(after({ ...edit, parent: '01_02' }, () => ({}))).toBe('01_02#1');
  expect(after({ ...edit, parent: '02' }, () => ({}))).toBe('02');
});

test('what was moved: the one below its new parent, whose id is another', () => {
  const edit = { kind: 'move', node: '01_01_01#1', parent: '01_02', before: null } as const;
  const change = ({ id }: PlanNode) => (id === edit.node ? { id: '01_02#2', parent: '01_02' } : {});
  expect(after(edit, change)).toBe('01_02#2');
});

test('what was moved with a code that follows its parent', () => {
  const edit = { kind: 'move', node: '01_02', parent: '02', before: null } as const;
  const change = ({ id }: PlanNode) => (id === '01_02' ? { id: '02_01', parent: '02', code: '02_01' } : {});
  expect(after(edit, change)).toBe('02_01');
});

test.each([
  ['the one that took its place', '01_01', '01_02'],
  ['the last one left', '01_02', '01_01'],
  ['the parent', '01_01_01', '01_01'],
])('what was removed: %s', (_, node, expected) => {
  const gone = (id: string | null): boolean =>
    id === node || before.nodes.some((one) => one.id === id && one.parent !== null && gone(one.parent));
  expect(after({ kind: 'remove', node }, ({ id }) => (gone(id) ? null : {}))).toBe(expected);
});

test('weights of a parent: the parent', () => {
  expect(after({ kind: 'spreadWeights', parent: '01_01_01' }, () => ({}))).toBe('01_01_01');
});

describe('a node that the change was not about', () => {
  const moved = before.nodes.flatMap((node) =>
    node.id === '01_01_01#1' ? [] : node.id === '01_01_01#2' ? [{ ...node, id: '01_01_01#1' }] : [node],
  );
  const now = { ...before, nodes: moved };

  test('is found by what it says when its place is another', () => {
    expect(keptNode(before, now, '01_01_01#2')).toBe('01_01_01#1');
    expect(keptNode(before, now, '01_02')).toBe('01_02');
  });

  test('is not mistaken for the one that has its id now', () => {
    expect(keptNode(before, now, '01_01_01#1')).toBeNull();
    const [one] = before.nodes.filter(({ id }) => id === '01_01_01#1');
    const [other] = moved.filter(({ id }) => id === '01_01_01#1');
    expect(one && isSameNode(one, other)).toBe(false);
    expect(one && isSameNode(one, { ...one })).toBe(true);
  });
});
