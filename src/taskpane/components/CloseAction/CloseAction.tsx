import { Button, MessageBarActions } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useSay } from '../../catalogue';

/** Puts a message bar away. */
export function CloseAction({ onClose }: { onClose(): void }) {
  const say = useSay();
  return (
    <MessageBarActions
      containerAction={
        <Button
          appearance="transparent"
          icon={<Dismiss16Regular />}
          aria-label={say({ id: 'pane.close' })}
          onClick={onClose}
        />
      }
    />
  );
}
