import { Refusal } from '../../src/core/refusal';
import { SharedFormulas } from '../../src/core/sharing/sharedFormulas';

const LIVE = '=PERF_SCORE(IF(C8="","",C8),IF(D8="","",D8),,"PT-PO")';
const NATIVE = '=IF(C8<>">= 5",VALUE("target cambiato"),MAX(0,MIN(1,D8/5))*1E-9)';

function shared(): SharedFormulas {
  const formulas = new SharedFormulas();
  formulas.add(NATIVE, LIVE);
  return new SharedFormulas(formulas.saved());
}

it.each([
  ['as it was written', NATIVE, LIVE],
  ['after rows were inserted above', NATIVE.replace(/8/g, '12'), LIVE.replace(/8/g, '12')],
  [
    'as LibreOffice spells it',
    '=IF(C8<>">= 5", VALUE("target cambiato"), MAX(0, MIN(1, D8 / 5)) * 0.000000001)',
    LIVE,
  ],
  ['with fixed references', NATIVE.replace(/D8/, '$D$8'), LIVE.replace(/D8/g, '$D$8')],
])('a plain formula comes back %s', (_, native, live) => {
  expect(shared().live(native)).toBe(live);
});

it.each([
  ['another figure', NATIVE.replace('D8/5', 'D8/6')],
  ['another target', NATIVE.replace('>= 5', '>= 6')],
  ['references joined that were two', NATIVE.replace('D8', 'C8')],
  ['a constant', 'N/D'],
])('one that was changed does not: %s', (_, native) => {
  expect(shared().live(native)).toBeNull();
});

it('the sheet of a reference has its quotes again, which LibreOffice leaves out', () => {
  const formulas = new SharedFormulas();
  formulas.add("=N('01_02'!C8)", "=PERF_STATUS('01_02'!C8)");
  expect(formulas.live('=N(01_02!C9)')).toBe("=PERF_STATUS('01_02'!C9)");
});

it('two formulas that say the same stay two', () => {
  const formulas = new SharedFormulas();
  const other = LIVE.replace('PT-PO', 'TNO');
  const [one, two] = [formulas.add(NATIVE, LIVE), formulas.add(NATIVE, other)];
  expect([formulas.live(one), formulas.live(two)]).toEqual([LIVE, other]);
});

it('one more than can be kept is refused, and those that are kept stay', () => {
  const formulas = new SharedFormulas(undefined, 1);
  formulas.add(NATIVE, LIVE);
  expect(() => formulas.add(NATIVE.replace('/5', '/6'), LIVE)).toThrow(Refusal);
  expect(formulas.add(NATIVE.replace(/8/g, '12'), LIVE.replace(/8/g, '12'))).toContain('C12');
  expect(new SharedFormulas(formulas.saved()).live(NATIVE)).toBe(LIVE);
});

it('formulas of an earlier sharing are still known, the latest of them where there is little room', () => {
  const later = new SharedFormulas(undefined, 2);
  later.add('=N(C8)', '=PERF_STATUS(C8)');
  const earlier = new SharedFormulas();
  earlier.add(NATIVE.replace('/5', '/6'), LIVE);
  earlier.add(NATIVE, LIVE);
  const both = new SharedFormulas(later.saved(earlier.saved()));
  expect([NATIVE, '=N(C9)'].map((native) => both.live(native))).toEqual([LIVE, '=PERF_STATUS(C9)']);
  expect(both.live(NATIVE.replace('/5', '/6'))).toBeNull();
});
