import { act, renderHook } from '@testing-library/react';
import { excelDark, excelLight } from '../../src/taskpane/excelColours';
import { isOfficeDark, pickTheme, useTheme } from '../../src/taskpane/theme';

test.each([
  ['follows Excel when Excel says', false, true, false, excelDark],
  ['follows Excel against the system', false, false, true, excelLight],
  ['follows the system when Excel does not say', false, undefined, true, excelDark],
  ['is light when nobody says', false, undefined, false, excelLight],
  ['agrees with the palette of forced colours before all', true, false, true, excelDark],
])('the theme %s', (_, forcedColours, officeIsDark, systemIsDark, theme) => {
  expect(pickTheme(forcedColours, officeIsDark, systemIsDark)).toBe(theme);
});

test.each([
  ['as Excel says', { isDarkTheme: true }, true],
  [
    'by its background, where office.js made a colour of «no»',
    { isDarkTheme: '#000000', bodyBackgroundColor: '#ffffff' },
    false,
  ],
  [
    'by its background, where office.js made a colour of «yes»',
    { isDarkTheme: '#000001', bodyBackgroundColor: '#262626' },
    true,
  ],
  ['of an older Excel, Colourful', { bodyBackgroundColor: '#e6e6e6' }, false],
  ['of an older Excel, Dark Gray', { bodyBackgroundColor: '#6a6a6a' }, true],
  ['of nobody', {}, undefined],
  ['of an Excel without a theme', undefined, undefined],
])('Excel is dark %s', (_, theme, isDark) => {
  expect(isOfficeDark(theme as Partial<Office.OfficeTheme> | undefined)).toBe(isDark);
});

describe('the theme of the pane', () => {
  beforeEach(() => {
    window.matchMedia = () => ({ matches: false, addEventListener() {}, removeEventListener() {} }) as never;
  });
  afterEach(() => void Reflect.deleteProperty(window, 'matchMedia'));

  it('is that of Excel as it is when a person comes back to the pane', () => {
    let bodyBackgroundColor = '#ffffff';
    const { result } = renderHook(() => useTheme(() => ({ bodyBackgroundColor })));
    expect(result.current).toBe(excelLight);
    bodyBackgroundColor = '#262626';
    act(() => void window.dispatchEvent(new Event('focus')));
    expect(result.current).toBe(excelDark);
  });
});
