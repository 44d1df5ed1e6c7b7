import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { Session } from '../../../session/state';
import { useAnnounce } from '../../announce';
import { useSay } from '../../catalogue';
import { PaneDialog, type DialogOutcome } from '../PaneDialog';

interface SaveLayoutDialogProps {
  session: Session;
  onClose(): void;
}

/** Saves the layout as a file; where a pane may not, its text is copied. */
export function SaveLayoutDialog({ session, onClose }: SaveLayoutDialogProps) {
  const say = useSay();
  const announce = useAnnounce();
  const [name, setName] = useState(() => say({ id: 'teaching.save.proposedName' }));
  const [missing, setMissing] = useState(false);
  const text = session.teaching.fileText(name.trim()) ?? '';

  async function save(): Promise<DialogOutcome> {
    const isNamed = name.trim() !== '';
    setMissing(!isNamed);
    if (!isNamed) return 'stay';
    download(text, `${name.trim().replace(/[\\/:*?"<>|]+/g, ' ')}.json`);
    return null;
  }

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(text).then(
      () => announce({ id: 'teaching.save.copied' }),
      () => announce({ id: 'teaching.save.notCopied' }),
    );
  }

  return (
    <PaneDialog
      title={{ id: 'teaching.save.title' }}
      action={{ id: 'teaching.save.do' }}
      onAction={save}
      onClose={onClose}
    >
      <p>{say({ id: 'teaching.save.what' })}</p>
      <Field
        size="small"
        label={say({ id: 'teaching.save.name' })}
        required
        {...(missing && { validationMessage: say({ id: 'teaching.save.nameMissing' }) })}
      >
        <Input value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Button size="small" onClick={() => void copy()}>
        {say({ id: 'teaching.save.copy' })}
      </Button>
    </PaneDialog>
  );
}

function download(text: string, fileName: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  Object.assign(link, { href: address, download: fileName });
  link.click();
  URL.revokeObjectURL(address);
}
