import { useEffect } from 'react';
import type { Session, SessionState } from '../session/state';

/** Where the key is that of what is being typed. */
const TYPING = 'input, textarea, [role="dialog"]';

/** Ctrl+Z in the pane takes back what it wrote last. */
export function useUndoKey(session: Session, { canRestore, phase }: SessionState): void {
  const isPossible = canRestore && phase === 'ready';
  useEffect(() => {
    if (!isPossible) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      const isTyping = event.target instanceof Element && event.target.closest(TYPING);
      if (!isUndo || isTyping) return;
      event.preventDefault();
      void session.restore();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [session, isPossible]);
}
