import { Button } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import type { Session, SessionState } from '../../../session/state';
import { useSay } from '../../catalogue';

/** Takes back what the pane wrote last; nothing where there is nothing to take back, or cells have changed since. */
export function RestoreButton({ session, state }: { session: Session; state: SessionState }) {
  const say = useSay();
  if (!state.canRestore || state.phase !== 'ready') return null;
  const label = say({ id: 'pane.restore' });
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={<ArrowUndo16Regular />}
      aria-label={label}
      title={label}
      onClick={() => void session.restore()}
    />
  );
}
