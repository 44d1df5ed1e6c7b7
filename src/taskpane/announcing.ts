import { useCallback, useState } from 'react';
import type { Message, MessageId } from '../messages/message';
import type { Session, SessionState } from '../session/state';
import { MOST_FORMULAS } from '../session/summary';
import { outcomeOf } from './components/Summary';

/** What a session says it is doing, where it is not reading. */
export const WORK: Readonly<Partial<Record<SessionState['phase'], MessageId>>> = {
  calculating: 'pane.calculating',
  checking: 'pane.checking',
  changing: 'pane.changing',
};

/** A sentence of the pane's own stands until the session has something new to show; the same one again is announced again. */
export function useAnnouncing(session: Session, state: SessionState) {
  const [last, setLast] = useState<{ message: Message; during: SessionState; times: number } | null>(null);
  const announce = useCallback(
    (message: Message) =>
      setLast((before) => ({ message, during: session.state, times: (before?.times ?? 0) + 1 })),
    [session],
  );
  return { announced: last?.during === state ? last.message : null, times: last?.times ?? 0, announce };
}

/** What a screen reader says by itself: how a work began and ended, never the progress in between. */
export function announcementOf(state: SessionState): Message | null {
  const { phase, plan, error, manyFormulas, summary, question, notice } = state;
  const work = WORK[phase];
  if (work) return { id: work };
  if (error) return error;
  if (phase === 'notRecognised') return { id: 'pane.notRecognised' };
  if (!plan) return phase === 'opening' ? { id: 'pane.opening' } : null;
  if (manyFormulas !== null) {
    return { id: 'calculate.manyFormulas', params: { count: manyFormulas, most: MOST_FORMULAS } };
  }
  // Who teaches is not asked yet.
  const asked = state.teaching ? null : question;
  return asked ?? notice ?? (summary && outcomeOf(summary));
}
