import { Button, Field } from '@fluentui/react-components';
import type { SessionState } from '../../../session/state';
import type { Message } from '../../../messages/message';
import { useSay } from '../../catalogue';
import { useStyles } from './Progress.styles';

interface ProgressProps {
  what: Message;
  progress: SessionState['progress'];
  /** Excel has not answered for a while. */
  waiting: boolean;
  onCancel(): void;
}

/** Work that takes its time: how far it is, and the way out. */
export function Progress({ what, progress, waiting, onCancel }: ProgressProps) {
  const say = useSay();
  const styles = useStyles();
  return (
    <div className={styles.progress}>
      <Field
        className={styles.field}
        label={say(what)}
        {...(progress && { hint: say({ id: 'pane.progress', params: progress }) })}
        {...(waiting && { validationMessage: say({ id: 'pane.waiting' }), validationState: 'warning' })}
      >
        {(field) => (
          <progress
            {...field}
            className={styles.bar}
            {...(progress && { value: progress.done, max: progress.total })}
          />
        )}
      </Field>
      <Button size="small" onClick={onCancel}>
        {say({ id: 'pane.cancel' })}
      </Button>
    </div>
  );
}
