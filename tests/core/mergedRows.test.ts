import { mergesAfter, tornMerges } from '../../src/core/sheet/mergedRows';
import type { SheetChange } from '../../src/core/sheet/change';

/** Rows 5 to 8 of the first column are one cell. */
const AREA = { sheet: 's', row: 5, column: 0, rows: 4, columns: 1 };

function after(...changes: SheetChange[]): string {
  const { before, after: merged } = tornMerges([AREA], changes);
  if (before.length === 0) return 'whole';
  return merged.map(({ row, rows }) => `${row}+${rows}`).join() || 'apart';
}

const move = (from: number, count: number, to: number): SheetChange => ({
  kind: 'moveRows',
  from: { sheet: 's', row: from, count },
  to: { sheet: 's', row: to },
});

it('a cell whose rows all move, or none, stays whole', () => {
  expect(after(move(4, 5, 20))).toBe('whole');
  expect(after(move(12, 2, 3))).toBe('whole');
  expect(after({ kind: 'insertRows', sheet: 's', row: 9, count: 1, like: null })).toBe('whole');
  expect(after({ kind: 'deleteRows', sheet: 'other', row: 6, count: 1 })).toBe('whole');
});

it('rows put inside make it taller', () => {
  expect(after({ kind: 'insertRows', sheet: 's', row: 6, count: 2, like: null })).toBe('5+6');
  expect(
    after({ kind: 'copyRows', from: { sheet: 's', row: 8, count: 1 }, to: { sheet: 's', row: 7 } }),
  ).toBe('5+5');
});

it('a row copied to its end is not its own', () => {
  expect(
    after({ kind: 'copyRows', from: { sheet: 's', row: 8, count: 1 }, to: { sheet: 's', row: 9 } }),
  ).toBe('5+4');
});

it('rows taken out make it shorter, the first one too', () => {
  expect(after({ kind: 'deleteRows', sheet: 's', row: 5, count: 1 })).toBe('5+3');
  expect(after(move(6, 1, 20))).toBe('5+3');
  expect(after(move(5, 1, 2))).toBe('6+3');
});

it('one row that is left is a cell of its own', () => {
  expect(after({ kind: 'deleteRows', sheet: 's', row: 6, count: 3 })).toBe('apart');
});

it('follows what comes before it', () => {
  const above: SheetChange = { kind: 'insertRows', sheet: 's', row: 0, count: 3, like: null };
  expect(after(above, { kind: 'deleteRows', sheet: 's', row: 9, count: 1 })).toBe('8+3');
});

it('rows of another cell between part it: the longer run stays', () => {
  expect(after(move(20, 1, 8))).toBe('5+3');
});

it('a cell that is wide too stays so in the one row that is left', () => {
  const wide = { ...AREA, rows: 2, columns: 3 };
  const { after: merged } = tornMerges([wide], [{ kind: 'deleteRows', sheet: 's', row: 6, count: 1 }]);
  expect(merged).toEqual([{ ...wide, rows: 1 }]);
});

describe('where merged cells are after a change', () => {
  const title = { sheet: 's', row: 2, column: 0, rows: 1, columns: 3 };
  const places = (...changes: SheetChange[]): string[] =>
    mergesAfter([title, AREA], changes).map(({ sheet, row, rows }) => `${sheet}${row}+${rows}`);
  const copy = (row: number, count: number, to: number): SheetChange => ({
    kind: 'copyRows',
    from: { sheet: 's', row, count },
    to: { sheet: 's', row: to },
  });

  it('they are where their rows are, in another sheet too', () => {
    expect(places({ kind: 'insertRows', sheet: 's', row: 3, count: 2, like: null })).toEqual([
      's2+1',
      's7+4',
    ]);
    expect(places({ kind: 'deleteRows', sheet: 's', row: 2, count: 1 })).toEqual(['s4+4']);
    expect(
      places({ kind: 'moveRows', from: { sheet: 's', row: 4, count: 6 }, to: { sheet: 't', row: 1 } }),
    ).toEqual(['s2+1', 't2+4']);
    expect(places({ kind: 'deleteRows', sheet: 't', row: 1, count: 9 })).toEqual(['s2+1', 's5+4']);
  });

  it('copied rows have their own, wherever they go afterwards', () => {
    expect(places(copy(2, 1, 3))).toEqual(['s2+1', 's6+4', 's3+1']);
    expect(places(copy(4, 6, 20), { kind: 'deleteRows', sheet: 's', row: 0, count: 2 })).toEqual([
      's0+1',
      's3+4',
      's19+4',
    ]);
  });

  it('those that were taken apart are merged again, and are not in a copy', () => {
    expect(places({ kind: 'deleteRows', sheet: 's', row: 6, count: 1 })).toEqual(['s2+1', 's5+3']);
    expect(places(copy(4, 6, 20), { kind: 'deleteRows', sheet: 's', row: 6, count: 1 })).toEqual([
      's2+1',
      's5+3',
    ]);
    expect(places(copy(6, 1, 20))).toEqual(['s2+1', 's5+4']);
  });
});
