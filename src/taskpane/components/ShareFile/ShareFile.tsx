import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { SharedAs } from '../../../core/sharing/share';
import type { Message } from '../../../messages/message';
import type { Session, SessionState, SharingOutcome } from '../../../session/state';
import { useSay } from '../../catalogue';
import { blockedBy } from '../../editing';
import { RadioChoice } from '../RadioChoice';
import { OutcomeLists } from './OutcomeLists';
import { useStyles } from './ShareFile.styles';

interface ShareFileProps {
  session: Session;
  state: SessionState;
  onDone(): void;
}

/** What to put in the place of the add-in's formulas before the file goes out, and what that would make of it. */
export function ShareFile({ session, state, onDone }: ShareFileProps) {
  const say = useSay();
  const styles = useStyles();
  const [as, setAs] = useState<SharedAs>('native');
  const [preview, setPreview] = useState<SharingOutcome | null>(null);
  useEffect(() => {
    void session.previewSharing().then(setPreview);
  }, [session]);
  const blocked = blockedBy(state);
  if (preview && isNothing(preview))
    return (
      <p role="status" className={styles.text}>
        {say({ id: 'share.nothing' })} {say({ id: 'share.asItIs' })}
      </p>
    );

  async function share(): Promise<void> {
    if (await session.share(as)) onDone();
  }

  return (
    <div className={styles.panel}>
      <p className={styles.text}>{say({ id: 'share.why' })}</p>
      <RadioChoice<SharedAs>
        label={{ id: 'share.as' }}
        hint={{ id: `share.${as}.hint` }}
        ways={{ native: { id: 'share.native' }, values: { id: 'share.values' } }}
        chosen={as}
        onChoose={setAs}
      />
      <p role="status" className={styles.text}>
        {say(preview ? countOf(preview, as) : { id: 'share.counting' })}
      </p>
      <Button
        appearance="primary"
        size="small"
        disabledFocusable={blocked !== null || preview === null}
        {...(blocked && { title: say(blocked) })}
        onClick={() => void share()}
      >
        {say({ id: 'share.go' })}
      </Button>
      {preview && <OutcomeLists values={as === 'native' ? preview.values : []} left={preview.left} />}
    </div>
  );
}

function isNothing({ formulas, values, left }: SharingOutcome): boolean {
  return formulas + values.length + left.length === 0;
}

function countOf({ formulas, values }: SharingOutcome, as: SharedAs): Message {
  if (as === 'native') return { id: 'share.count.native', params: { formulas, values: values.length } };
  return { id: 'share.count.values', params: { count: formulas + values.length } };
}
