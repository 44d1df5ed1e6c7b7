import type { MessageId } from '../../../messages/message';
import { useSay } from '../../catalogue';
import { useStyles } from './Summary.styles';

interface CountsProps {
  title: MessageId;
  counts: readonly (readonly [MessageId, number])[];
}

/** Numbers, each with what it counts. */
export function Counts({ title, counts }: CountsProps) {
  const say = useSay();
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{say({ id: title })}</h2>
      <dl className={styles.list}>
        {counts.map(([id, count]) => (
          <div key={id} className={styles.count}>
            <dt>{say({ id })}</dt>
            <dd className={styles.number}>{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
