import { useSay } from '../../catalogue';
import { PaneDialog } from '../PaneDialog';
import { useStyles } from './KeysDialog.styles';

const KEYS = [
  'arrows',
  'select',
  'open',
  'close',
  'add',
  'rename',
  'remove',
  'shift',
  'cut',
  'menu',
  'search',
  'undo',
] as const;

/** What the keys do in the tree. */
export function KeysDialog({ onClose }: { onClose(): void }) {
  const say = useSay();
  const styles = useStyles();
  return (
    <PaneDialog title={{ id: 'pane.keys.title' }} action={null} onClose={onClose}>
      <p>{say({ id: 'pane.keys.intro' })}</p>
      <dl className={styles.keys}>
        {KEYS.map((key) => (
          <div key={key} className={styles.line}>
            <dt className={styles.key}>{say({ id: `pane.keys.${key}` })}</dt>
            <dd className={styles.what}>{say({ id: `pane.keys.${key}.what` })}</dd>
          </div>
        ))}
      </dl>
    </PaneDialog>
  );
}
