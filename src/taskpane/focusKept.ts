import { useEffect, useRef, type RefObject } from 'react';
import type { SessionState } from '../session/state';

/** When the button a person pressed goes away (Annulla, Riprova), the focus goes to Calcola instead of being lost. */
export function useFocusKept(fallback: RefObject<HTMLElement | null>, phase: SessionState['phase']): void {
  const before = useRef(phase);
  useEffect(() => {
    const lost = document.hasFocus() && document.activeElement === document.body;
    if (before.current !== phase && lost) fallback.current?.focus();
    before.current = phase;
  }, [fallback, phase]);
}
