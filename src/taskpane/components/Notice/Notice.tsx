import { useEffect, useRef } from 'react';
import type { Message } from '../../../messages/message';
import { useSay } from '../../catalogue';
import { Banner } from '../Banner';

/** How long a notice stays, in milliseconds; the status region has said it aloud. */
const NOTICE_STAYS = 10_000;

interface NoticeProps {
  message: Message;
  /** How it is taken back; null: the pane does, or there is nothing to take back. */
  wayBack: Message | null;
  /** Until it is closed. */
  stays: boolean;
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

/** What was just done, in a sentence. */
export function Notice({ message, wayBack, stays, onClose }: NoticeProps) {
  const say = useSay();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (stays) return;
    // Not from under the hands of who is in it.
    const timer = setTimeout(() => bar.current?.matches(':hover, :focus-within') || onClose(), NOTICE_STAYS);
    return () => clearTimeout(timer);
  }, [message, stays, onClose]);
  return (
    <div ref={bar}>
      <Banner severity="note" onClose={onClose}>
        {say(shortened(message))} {wayBack && <span>{say(wayBack)}</span>}
      </Banner>
    </div>
  );
}
