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

export function useTheme(officeTheme: Office.OfficeTheme | undefined): Theme {
  const forcedColours = useMediaQuery('(forced-colors: active)');
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)');
  return pickTheme(forcedColours, officeTheme?.isDarkTheme, systemIsDark);
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
