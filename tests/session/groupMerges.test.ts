import type { PlanNode } from '../../src/core/plan/plan';
import { openOther } from './openOther';
import { disagreements, type Opened } from './openSession';

/** Objectives in cells merged down over the rows of their indicators; the first of them is within the cell of its ambito. */
const NAME = '22-agency-scorecard';
const GROUP = 'ente/1/1';

async function calculated(): Promise<Opened> {
  const opened = await openOther(NAME);
  await opened.session.confirm();
  await opened.session.calculate();
  return opened;
}

function indicators({ session }: Opened): PlanNode[] {
  return (session.state.plan?.nodes ?? []).filter(({ parent }) => parent === GROUP);
}

/** How many rows the merged cells that begin in the first row of the group span, by column. */
function spans(opened: Opened): (readonly [number, number])[] {
  const [first] = indicators(opened);
  const sheet = opened.workbook.sheets.find(({ id }) => id === first?.rows[0]?.sheet);
  return (sheet?.merges ?? [])
    .filter(({ row }) => row === first?.rows[0]?.row)
    .map(({ column, rows }) => [column, rows] as const)
    .sort(([one], [other]) => one - other);
}

const values = { name: 'Nuovo', target: '>= 3' };
const addition = { kind: 'add', parent: GROUP, before: null, level: 'indicator', values } as const;

it('an indicator that is added at the end of a group is within its merged cells', async () => {
  const opened = await calculated();
  expect(spans(opened)).toEqual([
    [0, 5],
    [1, 3],
  ]);
  await opened.session.edit(addition);
  expect(opened.session.state.error).toBeNull();
  expect(indicators(opened)).toHaveLength(4);
  expect(spans(opened)).toEqual([
    [0, 6],
    [1, 4],
  ]);
  expect(disagreements(opened)).toEqual([]);
});

it('and so are several, one moved and one removed, in one command', async () => {
  const opened = await calculated();
  const [first, second] = indicators(opened).map(({ id }) => id) as [string, string];
  await opened.session.edit(
    addition,
    addition,
    { kind: 'move', node: second, parent: GROUP, before: first },
    { kind: 'remove', node: `${GROUP}#3` },
  );
  expect(opened.session.state.error).toBeNull();
  expect(indicators(opened)).toHaveLength(4);
  expect(spans(opened)).toEqual([
    [0, 6],
    [1, 4],
  ]);
  expect(disagreements(opened)).toEqual([]);
});

it('the first one that is moved to the end stays within them, and so does one that comes from another group', async () => {
  const opened = await calculated();
  const [first] = indicators(opened);
  await opened.session.edit({ kind: 'move', node: first?.id ?? '', parent: GROUP, before: null });
  expect(opened.session.state.error).toBeNull();
  expect(indicators(opened).at(-1)?.name).toBe(first?.name);
  expect(spans(opened)).toEqual([
    [0, 5],
    [1, 3],
  ]);
  await opened.session.edit({ kind: 'move', node: 'ente/1/2#2', parent: GROUP, before: null });
  expect(opened.session.state.error).toBeNull();
  expect(spans(opened)).toEqual([
    [0, 5],
    [1, 4],
  ]);
  expect(disagreements(opened)).toEqual([]);
});

it('a merged cell of the last group of an ambito grows with that of the ambito', async () => {
  const opened = await calculated();
  const last = (opened.session.state.plan?.nodes ?? []).filter(({ parent }) => parent === 'ente/1').at(-1);
  await opened.session.edit({ ...addition, parent: last?.id ?? '' });
  expect(opened.session.state.error).toBeNull();
  expect(spans(opened)).toEqual([
    [0, 6],
    [1, 3],
  ]);
});
