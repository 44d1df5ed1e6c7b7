import { PROFILES, profileOf } from '../../workbench/host/profile';

describe('the Excel that the address of the page asks for', () => {
  it('is the one of today when it asks for none', () => {
    expect(profileOf('')).toEqual(PROFILES.m365);
  });

  it('is a named one, with the properties that are given singly', () => {
    const search = `?${new URLSearchParams({ profilo: 'ltsc2024', properties: '{"blankArgument":null}' }).toString()}`;
    expect(profileOf(search)).toEqual({ ...PROFILES.ltsc2024, blankArgument: null });
  });

  it('is refused when nobody knows its name or its property', () => {
    expect(() => profileOf('?profilo=excel95')).toThrow('excel95');
    expect(() => profileOf('?properties={"blankArgumnet":0}')).toThrow('blankArgumnet');
  });
});

it('the strictest profile is at least as hard as each of the others', () => {
  const { m365, web, ltsc2024, strictest } = PROFILES;
  for (const other of [m365, web, ltsc2024]) {
    expect(strictest.blankArgument === 0 || other.blankArgument === null).toBe(true);
    expect(strictest.mostBytes ?? Infinity).toBeLessThanOrEqual(other.mostBytes ?? Infinity);
    expect(strictest.functionDelay).toBeGreaterThanOrEqual(other.functionDelay);
    expect(strictest.excelApi <= other.excelApi).toBe(true);
    for (const [property, value] of Object.entries(other)) {
      const isKindness = property === 'usedRangeCountsBlankTexts' || property === 'functionsAreKnown';
      if (value === true && !isKindness)
        expect([property, strictest[property as 'tablesExpand']]).toEqual([property, true]);
    }
  }
});
