import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Message } from '../../../messages/message';
import { useSay } from '../../catalogue';
import { CloseAction } from '../CloseAction';
import { CopyDetails } from './CopyDetails';

interface ErrorBarProps {
  error: Message;
  /** For who maintains the add-in; null: nothing that a person could not mend. */
  details: string | null;
  /** Offered when nothing else can be done. */
  onRetry: (() => void) | null;
  onClose(): void;
}

/** What went wrong, in a sentence. The pane's own live region says it aloud, so the bar stays silent. */
export function ErrorBar({ error, details, onRetry, onClose }: ErrorBarProps) {
  const say = useSay();
  return (
    <MessageBar intent={onRetry ? 'error' : 'warning'} layout="multiline">
      <MessageBarBody>
        {say(error)} {details !== null && <CopyDetails key={details} details={details} />}
      </MessageBarBody>
      {onRetry ? (
        <MessageBarActions>
          <Button onClick={onRetry}>{say({ id: 'pane.retry' })}</Button>
        </MessageBarActions>
      ) : (
        <CloseAction onClose={onClose} />
      )}
    </MessageBar>
  );
}
