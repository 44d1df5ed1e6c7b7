import type { Message } from '../../../messages/message';
import { useSay } from '../../catalogue';
import { Banner, BannerAction } from '../Banner';
import { CopyDetails } from './CopyDetails';

interface ErrorBarProps {
  error: Message;
  /** For who maintains the add-in; null: nothing that a person could not mend. */
  details: string | null;
  /** Offered when nothing else can be done. */
  onRetry: (() => void) | null;
  onClose(): void;
}

/** What went wrong, in a sentence. */
export function ErrorBar({ error, details, onRetry, onClose }: ErrorBarProps) {
  const say = useSay();
  return (
    <Banner severity={onRetry ? 'error' : 'warning'} {...(!onRetry && { onClose })}>
      {say(error)} {details !== null && <CopyDetails key={details} details={details} />}
      {onRetry && <BannerAction label={{ id: 'pane.retry' }} onClick={onRetry} />}
    </Banner>
  );
}
