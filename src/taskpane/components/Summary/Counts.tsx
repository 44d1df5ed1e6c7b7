import { Link } from '@fluentui/react-components';
import type { MessageId } from '../../../messages/message';
import { useSay } from '../../catalogue';
import { useStyles } from './Summary.styles';

/** A number, what it counts, and what opens those that it counts. */
export interface Count {
  name: MessageId;
  count: number;
  onOpen(): void;
}

/** Numbers, each with what it counts. */
export function Counts({ title, counts }: { title: MessageId; counts: readonly Count[] }) {
  const say = useSay();
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{say({ id: title })}</h2>
      <dl className={styles.list}>
        {counts.map(({ name, count, onOpen }) => (
          <div key={name} className={styles.count}>
            <dt>{say({ id: name })}</dt>
            <dd className={styles.number}>
              {count === 0 ? (
                count
              ) : (
                <Link
                  as="button"
                  aria-label={say({ id: 'pane.overview.openCount', params: { count, name: { id: name } } })}
                  onClick={onOpen}
                >
                  {count}
                </Link>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
