import type { Theme } from '@fluentui/react-components';
import { useCallback, useSyncExternalStore } from 'react';
import { excelDark, excelLight } from './excelColours';

/**
 * The theme that goes with Excel; the system's wish where Excel does not say. Under forced colours the browser paints with
 * the person's own palette, and light or dark only has to agree with it.
 */
export function pickTheme(
  forcedColours: boolean,
  officeIsDark: boolean | undefined,
  systemIsDark: boolean,
): Theme {
  const dark = forcedColours ? systemIsDark : (officeIsDark ?? systemIsDark);
  return dark ? excelDark : excelLight;
}

/**
 * Whether Office paints its panes dark; undefined: it does not say. By their background where `isDarkTheme` is no yes or no:
 * on a desktop office.js writes every property of the theme as a colour, which is always true (office-js 6912).
 */
export function isOfficeDark(theme: Partial<Office.OfficeTheme> | undefined): boolean | undefined {
  if (typeof theme?.isDarkTheme === 'boolean') return theme.isDarkTheme;
  const background = /^#(..)(..)(..)$/.exec(theme?.bodyBackgroundColor ?? '');
  if (!background) return undefined;
  const [red = 0, green = 0, blue = 0] = background.slice(1).map((part) => parseInt(part, 16));
  // As bright as eyes see it (ITU-R BT.601), from 0 to 255.
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** @param officeTheme of Office, as it is now */
export function useTheme(officeTheme: () => Partial<Office.OfficeTheme> | undefined): Theme {
  const officeIsDark = useSyncExternalStore(onReturn, () => isOfficeDark(officeTheme()));
  const forcedColours = useMediaQuery('(forced-colors: active)');
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)');
  return pickTheme(forcedColours, officeIsDark, systemIsDark);
}

/** Excel tells nobody that its theme was changed: it is looked at when a person comes back to the pane. */
function onReturn(listener: () => void): () => void {
  window.addEventListener('focus', listener);
  return () => window.removeEventListener('focus', listener);
}

function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
