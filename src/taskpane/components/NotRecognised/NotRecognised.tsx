import { Button, Link } from '@fluentui/react-components';
import { useState } from 'react';
import type { Session, SessionState } from '../../../session/state';
import { useAnnounce } from '../../announce';
import { useSay } from '../../catalogue';
import { FirstRun } from '../FirstRun';
import { LayoutFileButtons } from '../LayoutFileButtons';
import { LayoutChooser } from '../Recognition';
import { useStyles } from './NotRecognised.styles';

interface NotRecognisedProps {
  session: Session;
  state: SessionState;
  onNewPlan(): void;
}

/** No tree in this workbook: from where one can begin, and for a plan that is there the ways to have it read. */
export function NotRecognised({ session, state, onNewPlan }: NotRecognisedProps) {
  const say = useSay();
  const styles = useStyles();
  const announce = useAnnounce();
  const [isReadAgain, setReadAgain] = useState(false);
  const choosing = { session, choices: state.choices, disabled: false };
  /** A plan that was found takes the place of all this. */
  async function readAgain(): Promise<void> {
    await session.open();
    setReadAgain(true);
    announce({ id: 'pane.notRecognised.again' });
  }

  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{say({ id: 'pane.notRecognised' })}</h2>
      <FirstRun session={session} onWorkbook={() => void readAgain()} onNewPlan={onNewPlan} />
      <h3 className={styles.title}>{say({ id: 'pane.notRecognised.isThere' })}</h3>
      <p className={styles.text}>{say({ id: 'pane.notRecognised.next' })}</p>
      <div className={styles.ways}>
        <Button size="small" onClick={() => void session.teaching.start()}>
          {say({ id: 'teaching.open' })}
        </Button>
        <LayoutFileButtons session={session} choices={state.choices} working={false} />
        <Link href={say({ id: 'pane.guide.page' })} target="_blank" rel="noreferrer">
          {say({ id: 'pane.guide' })}
        </Link>
      </div>
      <details className={styles.text} open={isReadAgain}>
        <summary>{say({ id: 'pane.notRecognised.lookedFor' })}</summary>
        <ul className={styles.list}>
          {state.lookedFor.map((message, index) => (
            <li key={index}>{say(message)}</li>
          ))}
        </ul>
        <p className={styles.text}>{say({ id: 'pane.notRecognised.choose' })}</p>
        <LayoutChooser {...choosing} />
      </details>
    </section>
  );
}
