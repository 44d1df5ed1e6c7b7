import type { Message } from '../../../messages/message';
import type { CalculationSummary } from '../../../session/state';

/** What Calcola did, in one sentence. */
export function outcomeOf(summary: CalculationSummary): Message {
  const { scored, withoutScore, unreadable, different, leftAlone, byHand, otherwise } = summary;
  const typed = byHand.filter(({ message }) => message.id === 'byHand.typed');
  const problems = unreadable.length + different.length + leftAlone.length + typed.length + otherwise.length;
  return { id: 'pane.calculated', params: { scored, withoutScore, problems } };
}
