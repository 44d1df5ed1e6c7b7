import type { ReactNode } from 'react';
import type { Message } from '../../../messages/message';
import { useSay } from '../../catalogue';
import { useStyles } from './TreeItem.styles';

/** What is particular in a row: a sign, its word in the tooltip and for screen readers. */
export function RowMark({ icon, word }: { icon: ReactNode; word: Message }) {
  const say = useSay();
  const styles = useStyles();
  return (
    <span className={styles.mark} title={say(word)}>
      {icon}
      <span className={styles.spoken}>{say(word)}</span>
    </span>
  );
}
