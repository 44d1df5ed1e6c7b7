import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { pickTheme } from '../../src/taskpane/theme';

test.each([
  ['follows Excel when Excel says', false, true, false, webDarkTheme],
  ['follows Excel against the system', false, false, true, webLightTheme],
  ['follows the system when Excel does not say', false, undefined, true, webDarkTheme],
  ['is light when nobody says', false, undefined, false, webLightTheme],
  ['is high contrast before all', true, false, false, teamsHighContrastTheme],
])('the theme %s', (_, highContrast, officeIsDark, systemIsDark, theme) => {
  expect(pickTheme(highContrast, officeIsDark, systemIsDark)).toBe(theme);
});
