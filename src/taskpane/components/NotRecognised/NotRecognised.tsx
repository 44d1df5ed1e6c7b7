import { Button } from '@fluentui/react-components';
import type { Message } from '../../../messages/message';
import { useSay } from '../../catalogue';
import { useStyles } from './NotRecognised.styles';

/** No tree in this workbook: what was looked for, so that a person can see what is missing. */
export function NotRecognised({ lookedFor, onReread }: { lookedFor: readonly Message[]; onReread(): void }) {
  const say = useSay();
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{say({ id: 'pane.notRecognised' })}</h2>
      <p className={styles.text}>{say({ id: 'pane.notRecognised.lookedFor' })}</p>
      <ul className={styles.list}>
        {lookedFor.map((message, index) => (
          <li key={index}>{say(message)}</li>
        ))}
      </ul>
      <p className={styles.text}>{say({ id: 'pane.notRecognised.next' })}</p>
      <Button appearance="primary" onClick={onReread}>
        {say({ id: 'pane.reread' })}
      </Button>
    </section>
  );
}
