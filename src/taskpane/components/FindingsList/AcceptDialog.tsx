import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { CheckedFinding } from '../../../core/checks/rule';
import { useSay } from '../../catalogue';
import { PaneDialog, type DialogOutcome } from '../PaneDialog';

/** In characters: a reason is read in a line, by who was not there. */
const LONGEST_REASON = 200;

interface AcceptDialogProps {
  finding: CheckedFinding;
  onAccept(reason: string): Promise<void>;
  onClose(): void;
}

/** Asks why a finding stays as it is. */
export function AcceptDialog({ finding, onAccept, onClose }: AcceptDialogProps) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);

  async function accept(): Promise<DialogOutcome> {
    const given = reason.trim();
    setMissing(given === '');
    if (given === '') return 'stay';
    await onAccept(given);
    return null;
  }

  return (
    <PaneDialog
      title={{ id: 'pane.accept.title' }}
      action={{ id: 'pane.accept.do' }}
      onAction={accept}
      onClose={onClose}
    >
      <p>{say(finding.message)}</p>
      <Field
        label={say({ id: 'pane.accept.reason' })}
        hint={say({ id: 'pane.accept.hint' })}
        required
        {...(missing && { validationMessage: say({ id: 'pane.accept.reasonMissing' }) })}
      >
        <Input
          value={reason}
          maxLength={LONGEST_REASON}
          onChange={(_, { value }) => {
            setReason(value);
            setMissing(false);
          }}
        />
      </Field>
    </PaneDialog>
  );
}
