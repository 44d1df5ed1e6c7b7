import { extentOf } from '../../src/core/number/extent';

describe('the least and the greatest of numbers', () => {
  it('of some, and of none', () => {
    expect(extentOf([3, -1, 7])).toEqual([-1, 7]);
    expect(extentOf([])).toEqual([Infinity, -Infinity]);
  });

  it('of more than a call takes as arguments', () => {
    const rows = Array.from({ length: 500_000 }, (_, row) => row);
    expect(() => Math.max(...rows)).toThrow(RangeError);
    expect(extentOf(rows)).toEqual([0, 499_999]);
  });
});
