import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Message } from '../../../messages/message';
import { useSay } from '../../catalogue';
import { useStyles } from './PaneDialog.styles';
import { useDialogAction, type DialogOutcome } from './useDialogAction';

interface PaneDialogProps {
  title: Message;
  /** What the button that goes on is called; null: there is nothing to go on with. */
  action: Message | null;
  onAction?(): Promise<DialogOutcome>;
  /** A second button that goes on and leaves the dialog open. */
  again?: { label: Message; onDone(): void };
  /** A button that does something else, and leaves. */
  other?: { label: Message; onClick(): void };
  onClose(): void;
  children: ReactNode;
}

/**
 * A dialog that fits the narrowest pane. It is mounted to be open; where the focus was it returns, unless something else
 * has taken it. What goes wrong is said inside: the rest of the pane is silent meanwhile.
 */
export function PaneDialog({ title, action, onAction, again, other, onClose, children }: PaneDialogProps) {
  const say = useSay();
  const styles = useStyles();
  const dialog = useDialogAction({ onAction, onAgain: again?.onDone, onClose });
  const { form, error, working, onSubmit, goOn, onKeyDown, close } = dialog;
  const button = { size: 'small', disabledFocusable: working } as const;
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface className={styles.surface}>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <form ref={form} noValidate onSubmit={onSubmit} onKeyDown={onKeyDown}>
          <DialogBody className={styles.body}>
            <DialogTitle as="h2" className={styles.title}>
              {say(title)}
            </DialogTitle>
            {/* What is only read may need scrolling by keyboard. */}
            <DialogContent className={styles.content} {...(action === null && { tabIndex: 0 })}>
              {children}
            </DialogContent>
            {/* Beside the buttons, in view however long the fields are. */}
            <div role="alert" className={styles.problem}>
              {error && (
                <MessageBar intent="warning" layout="multiline">
                  <MessageBarBody className={styles.words}>{say(error)}</MessageBarBody>
                </MessageBar>
              )}
            </div>
            <div className={styles.actions}>
              <Button {...button} onClick={close}>
                {say({ id: action ? 'pane.cancel' : 'pane.close' })}
              </Button>
              {again && (
                <Button
                  {...button}
                  aria-keyshortcuts="Control+Enter"
                  title={say({ id: 'pane.again.keys' })}
                  onClick={goOn}
                >
                  {say(again.label)}
                </Button>
              )}
              {other && (
                <Button {...button} onClick={other.onClick}>
                  {say(other.label)}
                </Button>
              )}
              {action && (
                <Button {...button} type="submit" appearance="primary">
                  {say(action)}
                </Button>
              )}
            </div>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
