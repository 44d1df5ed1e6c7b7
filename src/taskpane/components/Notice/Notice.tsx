import { useEffect, useRef } from 'react';
import type { Message } from '../../../messages/message';
import { useSay } from '../../catalogue';
import { Banner } from '../Banner';

/** How long a notice stays, in milliseconds; the status region has said it aloud. */
const NOTICE_STAYS = 10_000;

/** What says what is left to be done stays until it is closed. */
const LASTING: readonly Message['id'][] = [
  'edit.done.removeBroken',
  'edit.done.removeForms',
  'edit.done.addForm',
];

interface NoticeProps {
  message: Message;
  /** It tells of something that was written in the sheet. */
  written: boolean;
  /** Excel can take back what is written. */
  undoable: boolean;
  onClose(): void;
}

const LONGEST_PARAMETER = 60;

/** Names of objectives run over several lines: in a notice their beginning is enough. */
function shortened({ id, params = {} }: Message): Message {
  const short = Object.entries(params).map(([name, value]) => {
    const text = typeof value === 'string' ? value : '';
    return [
      name,
      text.length > LONGEST_PARAMETER ? `${text.slice(0, LONGEST_PARAMETER - 1).trimEnd()}…` : value,
    ];
  });
  return { id, params: Object.fromEntries(short) };
}

/** Sheets that were deleted do not come back: the sentence says so itself. */
function isForGood({ id, params = {} }: Message): boolean {
  const { removed } = params;
  return id === 'edit.done.removeForms' || (typeof removed === 'object' && isForGood(removed));
}

/** What was just done, in a sentence: for a while where it is in the sheet, otherwise until it is closed. */
export function Notice({ message, written, undoable, onClose }: NoticeProps) {
  const say = useSay();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!written || LASTING.includes(message.id)) return;
    // Not from under the hands of who is in it.
    const timer = setTimeout(() => bar.current?.matches(':hover, :focus-within') || onClose(), NOTICE_STAYS);
    return () => clearTimeout(timer);
  }, [message, written, onClose]);
  return (
    <div ref={bar}>
      <Banner severity="note" onClose={onClose}>
        {say(shortened(message))}{' '}
        {written && !isForGood(message) && (
          <span>{say({ id: undoable ? 'pane.notice.undo' : 'pane.notice.noUndo' })}</span>
        )}
      </Banner>
    </div>
  );
}
