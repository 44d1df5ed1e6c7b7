import type { SheetChange } from '../../src/core/sheet/change';
import { RowOrder, type Row } from '../../src/core/sheet/rowOrder';

/** Six rows of `s` and two of `t`, as they stand after some steps: `s3` stood in row 3, `s3'` is a copy of it, `+` is new. */
function after(...changes: SheetChange[]): Record<string, string> {
  const order = new RowOrder((sheet) => (sheet === 's' ? 6 : 2));
  changes.forEach((change) => order.apply(change));
  const shown = (sheet: string): string => order.rows(sheet).map(nameOf).join(' ');
  return { s: shown('s'), t: shown('t') };
}

function nameOf({ origin, copyOf }: Row): string {
  if (origin) return `${origin.sheet}${origin.row}`;
  return copyOf ? `${nameOf(copyOf)}'` : '+';
}

const block = (row: number, count: number, sheet = 's') => ({ sheet, row, count });
const insert = (row: number, count: number, like: number | null = null): SheetChange => ({
  kind: 'insertRows',
  ...block(row, count),
  like,
});
const move = (row: number, count: number, to: number, sheet = 's'): SheetChange => ({
  kind: 'moveRows',
  from: block(row, count),
  to: { sheet, row: to },
});

it('rows that are inserted push the others down, those that are deleted let them up', () => {
  expect(after(insert(2, 2)).s).toBe('s0 s1 + + s2 s3 s4 s5');
  expect(after({ kind: 'deleteRows', ...block(1, 3) }).s).toBe('s0 s4 s5');
});

it('rows that are moved down go before the row that was named, above as below', () => {
  expect(after(move(0, 2, 4)).s).toBe('s2 s3 s0 s1 s4 s5');
  expect(after(move(4, 2, 1)).s).toBe('s0 s4 s5 s1 s2 s3');
});

it('rows go to another sheet, and stay known by where they stood', () => {
  expect(after(move(1, 2, 1, 't'))).toEqual({ s: 's0 s3 s4 s5', t: 't0 s1 s2 t1' });
});

it('a copy is a new row that knows whose it is', () => {
  const copy: SheetChange = { kind: 'copyRows', from: block(1, 2), to: { sheet: 't', row: 0 } };
  expect(after(copy)).toEqual({ s: 's0 s1 s2 s3 s4 s5', t: "s1' s2' t0 t1" });
});

it('each step speaks of the rows as the ones before it left them', () => {
  expect(after(insert(0, 1), { kind: 'deleteRows', ...block(1, 1) }, move(1, 1, 3)).s).toBe(
    '+ s2 s1 s3 s4 s5',
  );
});

it('rows below those that are known are there once a step speaks of them', () => {
  expect(after({ kind: 'deleteRows', ...block(4, 4) }, insert(5, 1)).s).toBe('s0 s1 s2 s3 s8 +');
});

it('the rows of a sheet that is deleted are nowhere', () => {
  const order = new RowOrder(() => 2);
  const row = order.at('s', 1);
  expect(order.place(row)).toEqual({ sheet: 's', row: 1 });
  order.apply({ kind: 'deleteSheet', sheet: 's' });
  expect([order.place(row), order.place(order.at('s', 5)), order.rows('s')]).toEqual([null, null, []]);
});

it.each([
  ['the row that is named', 3, 's3'],
  ['the row above, where none is', null, 's1'],
])('a new row has the formats of %s', (_, like, expected) => {
  const order = new RowOrder(() => 6);
  const [added] = order.apply(insert(2, 1, like));
  const [next] = order.apply(insert(3, 1));
  expect([added, next].map((row) => nameOf(order.formatsOf(row ?? null) as Row))).toEqual([
    expected,
    expected,
  ]);
});
