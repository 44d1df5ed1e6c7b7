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
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { Message } from '../../../messages/message';
import { useSay } from '../../catalogue';
import { useFocusReturned } from '../../focusReturned';
import { useStyles } from './PaneDialog.styles';

/** How the action of a dialog ended. */
export type DialogOutcome = Message | 'stay' | null;

interface PaneDialogProps {
  title: Message;
  /** What the button that goes on is called; null: there is nothing to go on with. */
  action: Message | null;
  /** Goes on: what went wrong, `stay` where the fields say it themselves, null when it is done. */
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
  const [error, setError] = useState<Message | null>(null);
  const [working, setWorking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useFocusReturned();

  async function act(onDone: () => void): Promise<void> {
    if (working) return;
    setWorking(true);
    const outcome = (await onAction?.()) ?? null;
    setWorking(false);
    setError(outcome === 'stay' ? null : outcome);
    // Once the fields say what is wrong with them.
    if (outcome === 'stay') focusOn('[aria-invalid="true"]');
    if (outcome) return;
    onDone();
    // What was changed would have it.
    if (onDone !== onClose) focusOn('[required]');
  }

  function focusOn(field: string): void {
    setTimeout(() => form.current?.querySelector<HTMLElement>(field)?.focus());
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    void act(onClose);
  }

  /** What is being written cannot be given up, and how it ends must be seen. */
  function close(): void {
    if (!working) onClose();
  }

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface className={styles.surface}>
        <form ref={form} noValidate onSubmit={submit}>
          <DialogBody className={styles.body}>
            <DialogTitle as="h2" className={styles.title}>
              {say(title)}
            </DialogTitle>
            {/* What is only read may need scrolling by keyboard. */}
            <DialogContent className={styles.content} {...(action === null && { tabIndex: 0 })}>
              {children}
              <div role="alert">
                {error && (
                  <MessageBar intent="warning" layout="multiline">
                    <MessageBarBody>{say(error)}</MessageBarBody>
                  </MessageBar>
                )}
              </div>
            </DialogContent>
            <div className={styles.actions}>
              <Button onClick={close} disabledFocusable={working}>
                {say({ id: action ? 'pane.cancel' : 'pane.close' })}
              </Button>
              {again && (
                <Button onClick={() => void act(again.onDone)} disabledFocusable={working}>
                  {say(again.label)}
                </Button>
              )}
              {other && (
                <Button onClick={other.onClick} disabledFocusable={working}>
                  {say(other.label)}
                </Button>
              )}
              {action && (
                <Button type="submit" appearance="primary" disabledFocusable={working}>
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
