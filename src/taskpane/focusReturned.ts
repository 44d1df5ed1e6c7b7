import { useEffect, useState } from 'react';

/** The focus returns to where it was when this was opened, if closing would leave it nowhere. */
export function useFocusReturned(): void {
  const [origin] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const lost = document.activeElement === document.body || document.activeElement === null;
      if (lost && origin instanceof HTMLElement) origin.focus();
    },
    [origin],
  );
}
