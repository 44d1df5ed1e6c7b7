import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useCallback, useSyncExternalStore } from 'react';

/** The theme that goes with Excel; the system's wish where Excel does not say, and high contrast before all. */
export function pickTheme(
  highContrast: boolean,
  officeIsDark: boolean | undefined,
  systemIsDark: boolean,
): Theme {
  if (highContrast) return teamsHighContrastTheme;
  return (officeIsDark ?? systemIsDark) ? webDarkTheme : webLightTheme;
}

export function useTheme(officeTheme: Office.OfficeTheme | undefined): Theme {
  const highContrast = useMediaQuery('(forced-colors: active)');
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)');
  return pickTheme(highContrast, officeTheme?.isDarkTheme, systemIsDark);
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
