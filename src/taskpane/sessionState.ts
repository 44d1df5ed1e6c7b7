import { useCallback, useSyncExternalStore } from 'react';
import type { Session, SessionState } from '../session/state';

/** What the session shows now. */
export function useSessionState(session: Session): SessionState {
  const subscribe = useCallback((listener: () => void) => session.subscribe(listener), [session]);
  return useSyncExternalStore(subscribe, () => session.state);
}
