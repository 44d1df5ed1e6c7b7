import type { TreeEdit } from '../../src/core/editing/edit';
import { editedNodes, followedIds } from '../../src/core/editing/editedNodes';
import { compareEdited } from '../../src/core/editing/treeComparison';
import type { Plan } from '../../src/core/plan/plan';
import { handMadePlan, type Draft } from '../plan/handMadePlan';

const BANDI: Draft = { level: 'indicator', code: 'EC1', name: 'Bandi', weight: 60 };
const TEMPI: Draft = { level: 'indicator', code: 'EC2', name: 'Tempi', weight: 20 };
/** Like `TEMPI` in all that is written, but for its weight. */
const OTHER_TEMPI: Draft = { ...TEMPI, weight: 10 };
const FIERE: Draft = { level: 'indicator', code: 'EC3', name: 'Fiere', weight: 100 };

function plan(digital: readonly Draft[], abroad: readonly Draft[], digitalCode = '01_01'): Plan {
  return handMadePlan([
    {
      level: 'area',
      code: '01',
      name: 'Sviluppo',
      children: [
        { level: 'strategic', code: digitalCode, name: 'Digitale', children: digital },
        { level: 'strategic', code: '01_02', name: 'Estero', children: abroad },
      ],
    },
  ]);
}

const before = plan([BANDI, TEMPI, OTHER_TEMPI], [FIERE]);

function after(edit: TreeEdit, tree: Plan, renamed: readonly (readonly [string, string])[] = []) {
  const comparison = compareEdited(before, tree, edit, new Map(renamed));
  expect(comparison.difference).toBeNull();
  return editedNodes(before, edit, comparison);
}

/** Only those whose id is another now, or that are gone. */
function changedIds({ ids }: ReturnType<typeof after>): Record<string, string | null> {
  const changed = before.nodes.filter(({ id }) => ids.get(id) !== id);
  return Object.fromEntries(changed.map(({ id }) => [id, ids.get(id) ?? null]));
}

describe('a node that is added', () => {
  const values = { code: 'EC2', name: 'Tempi', weight: '20' };
  const add = (next: string | null): TreeEdit => ({
    kind: 'add',
    parent: '01_01',
    level: 'indicator',
    before: next,
    values,
  });

  test('is known by its place among siblings that are called the same', () => {
    const first = after(add('01_01#1'), plan([TEMPI, BANDI, TEMPI, OTHER_TEMPI], [FIERE]));
    expect(first.node).toBe('01_01#1');
    expect(changedIds(first)).toEqual({ '01_01#1': '01_01#2', '01_01#2': '01_01#3', '01_01#3': '01_01#4' });
    const last = after(add('01_01#3'), plan([BANDI, TEMPI, TEMPI, OTHER_TEMPI], [FIERE]));
    expect(last.node).toBe('01_01#3');
    expect(changedIds(last)).toEqual({ '01_01#3': '01_01#4' });
  });

  test('is shown whatever the sheet reads as its code', () => {
    const uncoded: TreeEdit = {
      kind: 'add',
      parent: '01_02',
      level: 'indicator',
      before: null,
      values: { name: 'Missioni' },
    };
    const tree = plan(
      [BANDI, TEMPI, OTHER_TEMPI],
      [FIERE, { level: 'indicator', code: 'EC9', name: 'Missioni' }],
    );
    expect(after(uncoded, tree).node).toBe('01_02#2');
  });
});

describe('a node that is moved', () => {
  test('is followed to its new parent, and its siblings to the places that it leaves and takes', () => {
    const move: TreeEdit = { kind: 'move', node: '01_01#2', parent: '01_02', before: '01_02#1' };
    const moved = after(move, plan([BANDI, OTHER_TEMPI], [TEMPI, FIERE]));
    expect(moved.node).toBe('01_02#1');
    expect(changedIds(moved)).toEqual({
      '01_01#2': '01_02#1',
      '01_01#3': '01_01#2',
      '01_02#1': '01_02#2',
    });
  });

  test('is not taken for a sibling of the same name', () => {
    const move: TreeEdit = { kind: 'move', node: '01_01#3', parent: '01_01', before: '01_01#1' };
    const moved = after(move, plan([OTHER_TEMPI, BANDI, TEMPI], [FIERE]));
    expect(moved.node).toBe('01_01#1');
    expect(changedIds(moved)).toEqual({ '01_01#1': '01_01#2', '01_01#2': '01_01#3', '01_01#3': '01_01#1' });
  });
});

describe('a node that is set', () => {
  test('is followed to its new code, with all that is below it', () => {
    const recode: TreeEdit = { kind: 'set', node: '01_01', field: 'code', text: '01_09' };
    const set = after(recode, plan([BANDI, TEMPI, OTHER_TEMPI], [FIERE], '01_09'));
    expect(set.node).toBe('01_09');
    expect(changedIds(set)).toEqual({
      '01_01': '01_09',
      '01_01#1': '01_09#1',
      '01_01#2': '01_09#2',
      '01_01#3': '01_09#3',
    });
  });

  test('stays itself under a name that others have', () => {
    const rename: TreeEdit = { kind: 'set', node: '01_01#1', field: 'name', text: 'Tempi' };
    const set = after(rename, plan([{ ...BANDI, name: 'Tempi' }, TEMPI, OTHER_TEMPI], [FIERE]));
    expect([set.node, changedIds(set)]).toEqual(['01_01#1', {}]);
  });
});

describe('a node that is removed', () => {
  test.each([
    ['the next one', '01_01#2', [BANDI, OTHER_TEMPI], [FIERE], '01_01#2'],
    ['the one before, where it was the last', '01_01#3', [BANDI, TEMPI], [FIERE], '01_01#2'],
    ['the parent, where it was alone', '01_02#1', [BANDI, TEMPI, OTHER_TEMPI], [], '01_02'],
  ])('leaves %s to be shown', (_, node, digital, abroad, shown) => {
    const removed = after({ kind: 'remove', node }, plan(digital, abroad));
    expect(removed.node).toBe(shown);
    expect(removed.ids.has(node)).toBe(false);
  });

  test('is not taken for the sibling that has its id, and its name, now', () => {
    const removed = after({ kind: 'remove', node: '01_01#2' }, plan([BANDI, OTHER_TEMPI], [FIERE]));
    expect(changedIds(removed)).toEqual({ '01_01#2': null, '01_01#3': '01_01#2' });
  });
});

test('weights below a node leave that node to be shown', () => {
  const spread: TreeEdit = { kind: 'spreadWeights', parent: '01_01' };
  const even = [BANDI, TEMPI, OTHER_TEMPI].map((child) => ({ ...child, weight: 33 }));
  expect(after(spread, plan(even, [FIERE])).node).toBe('01_01');
});

test('ids are followed through several changes; a node that one of them takes away is gone', () => {
  const first = new Map([
    ['a', 'b'],
    ['b', 'a'],
    ['c', 'c'],
  ]);
  const then = new Map([
    ['a', 'd'],
    ['b', 'b'],
  ]);
  expect([...followedIds(first, then)]).toEqual([
    ['a', 'b'],
    ['b', 'd'],
  ]);
});
