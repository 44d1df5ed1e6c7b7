import { createContext, useContext } from 'react';
import type { Message } from '../messages/message';

/** Says a sentence of the pane's own, on screen and to a screen reader, until something else happens. */
export const AnnounceContext = createContext<(message: Message) => void>(() => undefined);

export function useAnnounce(): (message: Message) => void {
  return useContext(AnnounceContext);
}
