import { useEffect } from 'react';
import type { Message } from '../messages/message';
import type { Session, SessionState } from '../session/state';
import { isAtWork } from './editing';

/** Where the key is that of what is being typed. */
const TYPING = 'input, textarea, [role="dialog"]';

/** Ctrl+Z in the pane takes back what it wrote last; while a layout is taught, the last answer, and never what was written before. */
export function useUndoKey(
  session: Session,
  { canRestore, phase, teaching }: SessionState,
  announce: (message: Message) => void,
): void {
  const isTeaching = teaching !== null;
  const canUndo = teaching?.canUndo ?? false;
  useEffect(() => {
    const undo = (): void => {
      if (!isTeaching) void session.restore();
      else if (canUndo) void session.teaching.undo();
      else announce({ id: 'teaching.nothingToUndo' });
    };
    const isPossible = isTeaching ? !isAtWork(phase) : canRestore && phase === 'ready';
    if (!isPossible) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      const isTyping = event.target instanceof Element && event.target.closest(TYPING);
      if (!isUndo || isTyping) return;
      event.preventDefault();
      undo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [session, announce, isTeaching, canUndo, canRestore, phase]);
}
