import type { TreeEdit } from '../../src/core/editing/edit';
import { compareEdited } from '../../src/core/editing/treeComparison';
import { handMadePlan, type Draft } from '../plan/handMadePlan';

const TIMES: Draft = {
  level: 'indicator',
  code: 'A',
  name: 'Tempi',
  weight: 60,
  target: '<= 5 gg',
  actual: 4,
};
const COSTS: Draft = { level: 'indicator', code: 'B', name: 'Costi', weight: 40, target: '<= 9', actual: 8 };
const FAIRS: Draft = { level: 'indicator', code: 'C', name: 'Fiere', weight: 100, target: '>= 2', actual: 2 };

/** An ambito with two objectives: Digitale with Tempi and Costi, Estero with Fiere, unless a test says otherwise. */
function plan(digital: readonly Draft[], abroad: readonly Draft[], digitalName = 'Digitale', code = '01_01') {
  return handMadePlan([
    {
      level: 'area',
      code: '01',
      name: 'Sviluppo',
      children: [
        { level: 'strategic', code, name: digitalName, weight: 50, children: digital },
        { level: 'strategic', code: '01_02', name: 'Estero', weight: 50, children: abroad },
      ],
    },
  ]);
}

const before = plan([TIMES, COSTS], [FAIRS]);
const idOf = (name: string): string => before.nodes.find((node) => node.name === name)?.id ?? '';

function difference(edit: TreeEdit, after: ReturnType<typeof plan>, renamed: [string, string][] = []) {
  return compareEdited(before, after, edit, new Map(renamed)).difference;
}

const NEW: Draft = { level: 'indicator', code: 'N', name: 'Nuovo', weight: 10 };
const ADD: TreeEdit = {
  kind: 'add',
  parent: '01_01',
  level: 'indicator',
  before: null,
  values: { code: 'N', name: 'Nuovo' },
};

describe('a node that is added', () => {
  it('is expected last among its siblings, whatever its figures', () => {
    expect(difference(ADD, plan([TIMES, COSTS, NEW], [FAIRS]))).toBeNull();
  });
  it('has the figures that were typed, wherever they are read from', () => {
    const typed: TreeEdit = { ...ADD, values: { code: 'N', name: 'Nuovo', weight: '10%', target: '>= 3' } };
    expect(difference(typed, plan([TIMES, COSTS, { ...NEW, target: '>= 3' }], [FAIRS]))).toBeNull();
    expect(difference(typed, plan([TIMES, COSTS, NEW], [FAIRS]))).toContain('Nuovo');
  });
  it('is missed where it is not there', () => {
    expect(difference(ADD, plan([TIMES, COSTS], [FAIRS]))).toContain('Nuovo');
  });
  it('is not expected at another place or under another parent', () => {
    expect(difference(ADD, plan([NEW, TIMES, COSTS], [FAIRS]))).not.toBeNull();
    expect(difference(ADD, plan([TIMES, COSTS], [FAIRS, NEW]))).not.toBeNull();
  });
  it('stands before the sibling it was put before', () => {
    const first: TreeEdit = { ...ADD, before: idOf('Costi') };
    expect(difference(first, plan([TIMES, NEW, COSTS], [FAIRS]))).toBeNull();
    expect(difference(first, plan([TIMES, COSTS, NEW], [FAIRS]))).not.toBeNull();
  });
});

describe('a node that is set', () => {
  const rename: TreeEdit = { kind: 'set', node: '01_01', field: 'name', text: 'Innovazione' };
  it('has its new name, and nothing else changes', () => {
    expect(difference(rename, plan([TIMES, COSTS], [FAIRS], 'Innovazione'))).toBeNull();
    expect(difference(rename, plan([TIMES, COSTS], [FAIRS]))).toContain('Innovazione');
  });
  it('has no figure left where it was made blank, and one where it was typed', () => {
    const erase: TreeEdit = { kind: 'set', node: idOf('Tempi'), field: 'target', text: '' };
    const bare: Draft = { level: 'indicator', code: 'A', name: 'Tempi', weight: 60, actual: 4 };
    expect(difference(erase, plan([bare, COSTS], [FAIRS]))).toBeNull();
    expect(difference(erase, plan([TIMES, COSTS], [FAIRS]))).toContain('Tempi');
    expect(difference({ ...erase, text: '<= 4 gg' }, plan([bare, COSTS], [FAIRS]))).toContain('Tempi');
  });
  it('may have any figure where that is what was set, and no other figure', () => {
    const weigh: TreeEdit = { kind: 'set', node: idOf('Tempi'), field: 'weight', text: '70' };
    expect(difference(weigh, plan([{ ...TIMES, weight: 70 }, COSTS], [FAIRS]))).toBeNull();
    expect(
      difference(
        weigh,
        plan(
          [
            { ...TIMES, weight: 70 },
            { ...COSTS, weight: 30 },
          ],
          [FAIRS],
        ),
      ),
    ).toContain('Costi');
    expect(difference(weigh, plan([{ ...TIMES, target: '<= 6 gg' }, COSTS], [FAIRS]))).toContain('Tempi');
  });
  it('may take its code along to what is below it', () => {
    const recode: TreeEdit = { kind: 'set', node: '01_01', field: 'code', text: '01_09' };
    const after = plan([TIMES, COSTS], [FAIRS], 'Digitale', '01_09');
    expect(difference(recode, after)).toBeNull();
    expect(difference(rename, after)).not.toBeNull();
  });
});

describe('a node that is moved or removed', () => {
  const move: TreeEdit = { kind: 'move', node: idOf('Costi'), parent: '01_02', before: null };
  it('stands under its new parent and no more under the old one', () => {
    expect(difference(move, plan([TIMES], [FAIRS, COSTS]))).toBeNull();
    expect(difference(move, plan([TIMES, COSTS], [FAIRS, COSTS]))).not.toBeNull();
    expect(difference(move, plan([TIMES, COSTS], [FAIRS]))).not.toBeNull();
  });
  it('may have another code where the move gives one', () => {
    const recoded = plan([TIMES], [FAIRS, { ...COSTS, code: 'Z' }]);
    expect(difference(move, recoded, [[idOf('Costi'), 'Z']])).toBeNull();
    expect(difference(move, recoded)).not.toBeNull();
  });
  it('goes alone when it is removed', () => {
    const remove: TreeEdit = { kind: 'remove', node: idOf('Costi') };
    expect(difference(remove, plan([TIMES], [FAIRS]))).toBeNull();
    expect(difference(remove, plan([], [FAIRS]))).toContain('Tempi');
    expect(difference(remove, plan([TIMES, COSTS], [FAIRS]))).toContain('Costi');
  });
});

it('weights that are spread concern the children of one parent', () => {
  const spread: TreeEdit = { kind: 'spreadWeights', parent: '01_01' };
  const even = [TIMES, COSTS].map((child) => ({ ...child, weight: 50 }));
  expect(difference(spread, plan(even, [FAIRS]))).toBeNull();
  expect(difference(spread, plan(even, [{ ...FAIRS, weight: 50 }]))).toContain('Fiere');
});
