import type { MessageId } from '../../../messages/message';
import { useSay } from '../../catalogue';
import { CellMessages, type CellMessage } from '../CellMessages';
import { useStyles } from './Summary.styles';

/** Cells to look at, under what they have in common; nothing where there are none. */
export function CellList({ title, items }: { title: MessageId; items: readonly CellMessage[] }) {
  const say = useSay();
  const styles = useStyles();
  if (items.length === 0) return null;
  const params = { name: say({ id: title }), count: items.length };
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{say({ id: 'pane.summary.list', params })}</h2>
      <CellMessages items={items} />
    </section>
  );
}
