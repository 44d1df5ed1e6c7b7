import { excelDark, excelLight } from '../../src/taskpane/excelColours';
import { pickTheme } from '../../src/taskpane/theme';

test.each([
  ['follows Excel when Excel says', false, true, false, excelDark],
  ['follows Excel against the system', false, false, true, excelLight],
  ['follows the system when Excel does not say', false, undefined, true, excelDark],
  ['is light when nobody says', false, undefined, false, excelLight],
  ['agrees with the palette of forced colours before all', true, false, true, excelDark],
])('the theme %s', (_, forcedColours, officeIsDark, systemIsDark, theme) => {
  expect(pickTheme(forcedColours, officeIsDark, systemIsDark)).toBe(theme);
});
