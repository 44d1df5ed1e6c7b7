import { Button, Link } from '@fluentui/react-components';
import type { Session, SessionState } from '../../../session/state';
import { useSay } from '../../catalogue';
import { LayoutFileButtons } from '../LayoutFileButtons';
import { LayoutChooser } from '../Recognition';
import { useStyles } from './NotRecognised.styles';

interface NotRecognisedProps {
  session: Session;
  state: SessionState;
  onNewPlan(): void;
}

/** No tree in this workbook: what was looked for, so that a person can see what is missing, and the ways on. */
export function NotRecognised({ session, state, onNewPlan }: NotRecognisedProps) {
  const say = useSay();
  const styles = useStyles();
  const choosing = { session, choices: state.choices, disabled: false };
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{say({ id: 'pane.notRecognised' })}</h2>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void session.open()}>
          {say({ id: 'pane.reread' })}
        </Button>
        <Button onClick={() => void session.teaching.start()}>{say({ id: 'teaching.open' })}</Button>
        <Button onClick={onNewPlan}>{say({ id: 'pane.newPlan' })}</Button>
      </div>
      <p className={styles.text}>{say({ id: 'pane.notRecognised.lookedFor' })}</p>
      <ul className={styles.list}>
        {state.lookedFor.map((message, index) => (
          <li key={index}>{say(message)}</li>
        ))}
      </ul>
      <p className={styles.text}>{say({ id: 'pane.notRecognised.next' })}</p>
      <Link href={say({ id: 'pane.guide.page' })} target="_blank" rel="noreferrer">
        {say({ id: 'pane.guide' })}
      </Link>
      <p className={styles.text}>{say({ id: 'pane.notRecognised.choose' })}</p>
      <div className={styles.ways}>
        <LayoutChooser {...choosing} />
        <LayoutFileButtons session={session} choices={state.choices} working={false} />
      </div>
    </section>
  );
}
