import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Session, SessionState, SharingOutcome } from '../../../session/state';
import { useSay } from '../../catalogue';
import { blockedBy } from '../../editing';
import { OutcomeLists } from './OutcomeLists';
import { useStyles } from './ShareFile.styles';

interface ResumeFormulasProps {
  session: Session;
  state: SessionState;
  onDone(): void;
}

/** Brings the add-in's formulas back; what does not come back stays to be read. */
export function ResumeFormulas({ session, state, onDone }: ResumeFormulasProps) {
  const say = useSay();
  const styles = useStyles();
  const [outcome, setOutcome] = useState<SharingOutcome | null>(null);
  const blocked = blockedBy(state);

  async function resume(): Promise<void> {
    const done = await session.resumeFormulas();
    if (done && done.left.length === 0) onDone();
    else setOutcome(done);
  }

  return (
    <div className={styles.panel}>
      <p className={styles.text}>{say({ id: 'share.resume.hint' })}</p>
      <Button
        appearance="primary"
        size="small"
        disabledFocusable={blocked !== null}
        {...(blocked && { title: say(blocked) })}
        onClick={() => void resume()}
      >
        {say({ id: 'share.resume' })}
      </Button>
      {outcome && <OutcomeLists values={[]} left={outcome.left} />}
    </div>
  );
}
