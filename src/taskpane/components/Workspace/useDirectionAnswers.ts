import type { Operator } from '../../../core/targets/target';
import type { Session } from '../../../session/state';
import { useAnnounce } from '../../announce';

/** What a person answers about targets without a sign, said when it is done; null: the answer is taken back. */
export function useDirectionAnswers(session: Session) {
  const announce = useAnnounce();
  async function decide(nodes: readonly string[], operator: Operator | null): Promise<void> {
    await session.decideDirection(nodes, operator);
    if (!session.state.error) announce({ id: operator ? 'pane.direction.decided' : 'pane.direction.undone' });
  }
  return (nodes: readonly string[], operator: Operator | null): void => void decide(nodes, operator);
}
