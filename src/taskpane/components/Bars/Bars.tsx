import { useCallback } from 'react';
import type { Message, MessageId } from '../../../messages/message';
import type { Session, SessionState } from '../../../session/state';
import { WORK } from '../../announcing';
import { ErrorBar } from '../ErrorBar';
import { Notice } from '../Notice';
import { Progress } from '../Progress';
import { RestoreButton } from '../RestoreButton';

interface BarsProps {
  session: Session;
  state: SessionState;
  /** A sentence of the pane's own; null: what the session has to say. */
  announced: Message | null;
  /** What tells of a sheet that was added, which Excel does not take back. */
  lasting: Message | null;
  /** What was put away, or is shown elsewhere. */
  shown: Message | null;
  onShown(message: Message | null): void;
}

/** At the foot of the pane: work that takes its time, and what was done or went wrong, each until it is put away. */
export function Bars({ session, state, announced, lasting, shown, onShown }: BarsProps) {
  const { phase, plan, progress, waiting, error, teaching, canRestore } = state;
  const notice = announced ?? state.notice;
  const close = useCallback(() => onShown(notice), [onShown, notice]);
  const isWritten =
    notice !== null &&
    notice === state.notice &&
    notice !== lasting &&
    !canRestore &&
    !NOT_UNDONE.includes(notice.id);
  return (
    <>
      {isLong(state) && (
        <Progress
          what={{ id: WORK[phase] ?? 'pane.opening' }}
          progress={progress}
          waiting={waiting}
          onCancel={() => session.cancel()}
        />
      )}
      {(!plan || teaching) && <RestoreButton session={session} state={state} />}
      {error && error !== shown && (
        <ErrorBar
          error={error}
          details={state.details}
          onRetry={phase === 'failed' ? () => void session.open() : null}
          onClose={() => onShown(error)}
        />
      )}
      {notice && notice !== shown && (
        <Notice message={notice} written={isWritten} undoable={state.undoable} onClose={close} />
      )}
    </>
  );
}

/** Each edit reads the workbook again: that must not take away what a person is looking at. */
function isLong({ phase, plan, progress, waiting }: SessionState): boolean {
  if (phase === 'calculating' || phase === 'checking' || (phase === 'opening' && !plan)) return true;
  return phase !== 'ready' && ((progress?.total ?? 0) > 1 || waiting);
}

/** What tells of no change that Excel's own Undo would take back. */
const NOT_UNDONE: readonly MessageId[] = [
  'edit.nothing',
  'restore.done',
  'restore.looks',
  'teaching.used',
  'written.late',
  'written.was',
];
