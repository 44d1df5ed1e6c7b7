import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Hints } from '../../../core/layout/layout';
import type { Session } from '../../../session/state';
import { useSay } from '../../catalogue';
import { ForgetButton } from '../ForgetButton';
import { SaveLayoutDialog } from './SaveLayoutDialog';
import { useStyles } from './LayoutFileButtons.styles';

interface LayoutFileButtonsProps {
  session: Session;
  choices: Hints;
  working: boolean;
}

/** The layout as a file: to other workbooks and colleagues, and from them; and the way back from all that was said. */
export function LayoutFileButtons({ session, choices, working }: LayoutFileButtonsProps) {
  const say = useSay();
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const [isSaving, setSaving] = useState(false);
  const off = { size: 'small', disabledFocusable: working } as const;

  async function use(file: File | undefined): Promise<void> {
    if (file) await session.teaching.useFile(await file.text());
    // The same file may be chosen again.
    if (picker.current) picker.current.value = '';
  }

  return (
    <div className={styles.buttons}>
      {choices.declaration && (
        <Button {...off} onClick={() => setSaving(true)}>
          {say({ id: 'teaching.save' })}
        </Button>
      )}
      <Button {...off} onClick={() => picker.current?.click()}>
        {say({ id: 'teaching.use' })}
      </Button>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={say({ id: 'teaching.use' })}
        onChange={({ target }) => void use(target.files?.[0])}
      />
      <ForgetButton session={session} choices={choices} disabled={working} />
      {isSaving && <SaveLayoutDialog session={session} onClose={() => setSaving(false)} />}
    </div>
  );
}
