import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent, type RefObject } from 'react';
import type { Message } from '../../../messages/message';
import { useFocusReturned } from '../../focusReturned';

/** How the action of a dialog ended: what went wrong, `stay` where the fields say it themselves, null when it is done. */
export type DialogOutcome = Message | 'stay' | null;

interface DialogAction {
  onAction: (() => Promise<DialogOutcome>) | undefined;
  /** Where going on leaves the dialog open. */
  onAgain: (() => void) | undefined;
  onClose(): void;
}

/** What a dialog does, one thing at a time, and where the focus is meanwhile. */
export function useDialogAction({ onAction, onAgain, onClose }: DialogAction) {
  const [error, setError] = useState<Message | null>(null);
  const [working, setWorking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useFocusReturned();
  // Fluent gives the focus to the first field, which may be filled in already.
  useEffect(() => focusOn(form, '[required]'), []);

  async function act(onDone: () => void): Promise<void> {
    if (working) return;
    setWorking(true);
    const outcome = (await onAction?.()) ?? null;
    setWorking(false);
    setError(outcome === 'stay' ? null : outcome);
    if (outcome === 'stay') focusOn(form, '[aria-invalid="true"]');
    if (outcome) return;
    onDone();
    // What was changed would have it.
    if (onDone !== onClose) focusOn(form, '[required]');
  }

  return {
    form,
    error,
    working,
    onSubmit(event: FormEvent): void {
      event.preventDefault();
      void act(onClose);
    },
    goOn(): void {
      if (onAgain) void act(onAgain);
    },
    /** Enter alone goes on and leaves. */
    onKeyDown(event: KeyboardEvent): void {
      if (!onAgain || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void act(onAgain);
    },
    /** What is being written cannot be given up, and how it ends must be seen. */
    close(): void {
      if (!working) onClose();
    },
  };
}

/** Once it is there: what is rendered now comes a moment later. */
function focusOn(form: RefObject<HTMLFormElement | null>, field: string): void {
  setTimeout(() => form.current?.querySelector<HTMLElement>(field)?.focus());
}
