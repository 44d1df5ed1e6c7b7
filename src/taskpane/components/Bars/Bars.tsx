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
  const { phase, plan, progress, waiting, error, teaching } = state;
  const done = isOver(state) ? null : state.notice;
  const notice = announced ?? done;
  const close = useCallback(() => onShown(notice), [onShown, notice]);
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
      {!plan && !teaching && <RestoreButton session={session} state={state} />}
      {error && error !== shown && (
        <ErrorBar
          error={error}
          details={state.details}
          onRetry={phase === 'failed' ? () => void session.open() : null}
          onClose={() => onShown(error)}
        />
      )}
      {notice && notice !== shown && (
        <Notice
          message={notice}
          wayBack={notice === done && notice !== lasting ? wayBack(notice, state) : null}
          stays={notice === lasting || LASTING.includes(notice.id)}
          onClose={close}
        />
      )}
    </>
  );
}

/** Each edit reads the workbook again: that must not take away what a person is looking at. */
function isLong({ phase, plan, progress, waiting }: SessionState): boolean {
  if (phase === 'calculating' || phase === 'checking' || (phase === 'opening' && !plan)) return true;
  return phase !== 'ready' && ((progress?.total ?? 0) > 1 || waiting);
}

/** What was done need not be true any more; what is left to be done is. */
function isOver({ changedSince, notice }: SessionState): boolean {
  return changedSince && notice !== null && !LASTING.includes(notice.id);
}

/** How Excel takes back what was done, where the pane does not; null: there is nothing to say of it. */
function wayBack(notice: Message, { canRestore, undoable }: SessionState): Message | null {
  if (canRestore || NOT_UNDONE.includes(notice.id) || isForGood(notice)) return null;
  return { id: undoable ? 'pane.notice.undo' : 'pane.notice.noUndo' };
}

/** Sheets that were deleted do not come back: the sentence says so itself. */
function isForGood({ id, params = {} }: Message): boolean {
  const { removed } = params;
  return id === 'edit.done.removeForms' || (typeof removed === 'object' && isForGood(removed));
}

/** What says what is left to be done or looked at stays until it is closed. */
const LASTING: readonly MessageId[] = [
  'edit.done.removeBroken',
  'edit.done.removeForms',
  'edit.done.addForm',
  'written.late',
  'written.was',
];

/** What tells of no change that Excel's own Undo would take back. */
const NOT_UNDONE: readonly MessageId[] = [
  'edit.nothing',
  'restore.done',
  'restore.looks',
  'teaching.used',
  'written.late',
  'written.was',
];
