import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { pickTheme } from '../../src/taskpane/theme';

test.each([
  ['follows Excel when Excel says', false, true, false, webDarkTheme],
  ['follows Excel against the system', false, false, true, webLightTheme],
  ['follows the system when Excel does not say', false, undefined, true, webDarkTheme],
  ['is light when nobody says', false, undefined, false, webLightTheme],
  ['agrees with the palette of forced colours before all', true, false, true, webDarkTheme],
])('the theme %s', (_, forcedColours, officeIsDark, systemIsDark, theme) => {
  expect(pickTheme(forcedColours, officeIsDark, systemIsDark)).toBe(theme);
});
